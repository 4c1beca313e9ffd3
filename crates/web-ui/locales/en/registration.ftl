# Registering an organization.

register = Register your organization
    .lead = Somebody reads every registration. You get a mail with a link, by which you confirm your address and follow how it goes.
    .organization = The organization
    .contact = You
    .contact-hint = When the registration is approved, you become the Customer admin: you act for the organization here.
    .address-hint = We mail a link there. If you have a login already, use its address.
    .message-hint = What you would like to use the marketplace for, or anything we should know.
    .privacy = What you write is used to review the registration, and kept as our terms say:
    .has-login = I have a login already
    .act = Send the registration
register-sent = Look in your mail
    .to = We have sent a letter to { $address }.
    .text = Open the link in the letter and confirm your address there: after that, we review your registration. The same link shows at any time how far it has come.

registration = Your registration
    .lead = How far your registration has come. The link in the mail leads here at any time.
    .what = What you wrote
    .until = Please answer before { $until }, or the registration lapses.
    .proven = Thank you: your address is confirmed. We now review your registration.
    .withdrawn = You have withdrawn the registration.
    .renew = Mail me a fresh link
    .renew-text = We can mail a fresh link to the address of the registration.
    .renewed = A fresh link is on its way.
registration-prove = One thing is left to do
    .text = Confirm that this address is yours. Then we begin to review the registration.
    .act = Yes, this is my address
registration-withdraw = Withdraw the registration
    .title = Withdraw the registration?
    .text = It ends here. You can register again at any time.
registration-is = State
    .waiting = We are reviewing it
    .waiting-text = A person reads every registration, so give us a little time. We write as soon as it is decided, or if we have a question.
    .approved = Approved: welcome!
    .approved-text = You are the Customer admin. If you had no login, we have mailed you a link to set a password.
    .rejected = It was not approved
    .over-text = It is over. You can register again at any time.

steps = Steps
    .submitted = Submitted
    .proven = Address confirmed
    .review = In review
    .decided = Decided
    .is-done = done
    .is-current = now
    .is-ahead = later
    .is-stopped = it ended here

answer = Change what you wrote
    .reply = Answer
    .question = We have a question
    .lead = Correct or add what is needed, then send it again.
    .address-hint = You confirmed this address; it cannot be changed here.
    .act = Send it again
    .done = Thank you: we look at it again.

# What a registration says, to whoever reads it.

about-contact-name = Contact
about-contact-address = Address of the contact
about-contact-locale = Language of the contact

# Reviewing.

reviews = Registrations
    .lead = Organizations that wish to become customers.
    .waiting = Waiting
    .unproven = Address not confirmed
    .asked = Information requested
    .decided = Decided
    .search = Name of the organization
    .organization = Organization
    .stage = Stage
    .letter = Letter
    .at = Submitted
    .none = Nothing to review
    .none-text = New registrations appear here as soon as their contact has confirmed the address.

review = Review
    .form = The registration
    .history = What happened
    .take = Take the review
    .taken = You have taken this registration.
    .note = Add a note
    .note-hint = For the other reviewers; the contact does not see it.
    .verified-hint = May be left blank when it was noted above.
    .noted = The note was added.
    .approve = Approve
    .approve-text = The organization becomes a customer and the contact its Customer admin. They are mailed the way in.
    .approved = Approved. The organization is a customer now, and its Customer admin was mailed.
    .approved-deferred = Approved. The customer waits to be activated; nobody was mailed yet.
    .defer = Activate later
    .defer-hint = Nobody can sign in for the customer, and no mail is sent, until you activate it.
    .ask = Ask for information
    .ask-hint = It is mailed to the contact, who answers by their link within 30 days.
    .ask-act = Send the question
    .asked = The question was mailed to the contact.
    .reject = Reject
    .reject-hint = It is mailed to the contact as you write it.
    .rejected = Rejected. The reason was mailed to the contact.
    .unproven = The address is not confirmed yet
    .unproven-text = It can be approved, and questions can be asked, once the contact has used the link in the mail.
    .letter = The letter does not arrive
    .letter-text = The latest letter to the contact could not be delivered. Perhaps the address is wrong.
    .is-customer = It became this customer
review-decision = Decision
review-like = This may be the same organization
    .number = the same organization number
    .address = the same contact address
