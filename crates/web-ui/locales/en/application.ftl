# Lists of applications.

applications = Applications
    .search = Offering or applicant
    .offering = Offering
    .customer = Customer
    .applicant = Applicant
    .attendees = Attendees
    .stage = Stage
    .changed = Last step
applications-for = Applications for { $title }
applications-begin = Apply
applications-browse = Browse the offerings
applications-none = Find a course, coaching or a service for your learners, and apply for it.
    .title = No applications yet
    .none = No applications
    .others = Applications appear here as soon as somebody begins one.
    .mentor = When you are assigned to an application, you find it here, and get a letter.
application-mine = My applications

# The reviewers’ queue.

application-queue = Applications
    .lead = What customers wish to have decided, the longest waiting first.
    .summary = { $submitted } submitted, { $review } in review.
    .oldest = The oldest { $waits }.
    .search = Offering or organization
    .since = Submitted
    .only = Only { $name }.
    .narrow = only these
    .whole = Show the whole queue
    .none = Nothing to review
    .none-text = Applications appear here as soon as a customer submits them.

# Beginning one.

application-begin = Apply
    .lead = This begins a draft. You add attendees to it, and submit it when it is complete.
    .customer-hint = The organization that applies.
    .on = Go on
    .choose = Choose an offering
    .offering-hint = What you apply for.
    .act = Begin the application
application-begun = The draft is begun. Now add who is to take part.
application-billing = Billing accounts
    .hint = How it is invoiced.
    .default = { $name } (the usual one)
    .none = There is no billing account yet. One is needed before you submit.
    .later = There is no billing account yet. You can begin all the same: one is needed before you submit.
application-message = Message
    .hint = What the reviewers should know.

# The page of one.

application = Application
    .lead = An application by { $customer }, written by { $applicant }.
application-details = Details
application-about = About
    .offering = Offering
    .supplier = Supplier
    .subject = Subject
    .kind = Kind
    .dates = Dates
    .language = Language
    .price = Price for each attendee
    .customer = Organization
    .applicant = Applicant
    .billing = Billing account
    .submitted = Submitted
    .others = All applications for this offering
application-saved = The application was saved.
application-offering = Choose another offering
    .lead = Instead of { $title }, for { $customer }. Look at an offering, and use it from there.
    .card = Your application
    .text = For { $customer }, instead of { $title }. Attendees, billing account and message stay as they are.
    .use = Use for this application
    .present = The application is for this offering already.
    .too-few = Too few places: { $most } in all. The application lists { $listed }.
    .back = Back to the application
    .done = The application is now for another offering. All else is as it was.
application-submit = Submit the application
    .done = Submitted. A reviewer takes it from here; you get a letter when it is decided.
application-withdraw = Withdraw
    .title = Withdraw the application?
    .text = It ends here, and cannot be submitted again. You can begin another one at any time.
    .done = The application is withdrawn.

application-steps = Steps
    .written = Written
    .submitted = Submitted
    .review = In review
    .decided = Decided

# Where it stands, for whoever reads it.

application-next = Where it stands
    .ready = Everything is here. Submit it when you are ready: a reviewer then decides it.
    .missing = Before you can submit it, this is missing:
    .mentor = You follow it: you read what is here, and add observations.
application-draft = This is a draft
    .customer = Nobody but your organization sees it.
    .reviewer = The customer is still writing it.
application-submitted = It waits for a reviewer
    .customer = There is nothing for you to do. You get a letter when it is decided, or when something has to change.
    .reviewer = Take it, so that everybody sees that you look at it.
application-under_review = It is being reviewed
    .customer = There is nothing for you to do. You get a letter when it is decided, or when something has to change.
    .reviewer = Decide it, or ask for changes.
application-changes_requested = Changes are requested
    .customer = Change what is asked for, then submit it again.
    .reviewer = The customer is asked to change something, and submits it again.
application-waitlisted = It waits for a place
    .customer = All places are taken. As soon as enough become free, it moves up by itself, and a reviewer decides it.
    .reviewer = It moves up by itself when enough places become free. You can also look at it again now.
application-accepted = It is accepted
    .customer = Its attendees take part. You can still replace or remove them.
    .reviewer = Its attendees take part.
application-approved = It is approved
    .customer = Its attendees take part. You can still replace or remove them.
    .reviewer = Its attendees take part.
application-rejected = It was not approved
    .customer = The reason stands below. You can apply for something else at any time.
    .reviewer = The customer was told why.
application-withdrawn = It is withdrawn
    .customer = It is over. You can begin another one at any time.
    .reviewer = The customer took it back.
application-stopped = It was stopped
    .customer = Its attendees take part no longer. The reason stands below.
    .reviewer = Its attendees take part no longer, and were told.
application-completed = It is completed
    .customer = It was carried through. Everything stays readable here.
    .reviewer = It was carried through.

application-missing = Missing
    .attendees = There are no attendees yet.
    .add-attendees = Add attendees
    .billing = There is no billing account, so nobody knows where to send the invoice.
    .add-billing = Add a billing account
    .billing-gone = The billing account that was chosen is archived.
    .choose-billing = Choose another one

application-history = What happened
    .submit = Submitted
    .take = Taken for review
    .request_changes = Changes requested
    .accept = Accepted
    .approve = Approved
    .reject = Rejected
    .waitlist = Put on the waitlist
    .move_up = Moved up from the waitlist
    .withdraw = Withdrawn
    .stop = Stopped
    .complete = Completed
application-comments = Comments
    .none = Nobody has said anything yet.
    .text = Your comment
    .hint = The organization and the reviewers read it, and get a letter.
    .add = Add the comment
application-commented = The comment was added.

# Deciding.

decision-take = Take the review
    .text = Everybody sees that you look at it.
    .done = You have taken this application.
decision-accept = Accept
decision-approve = Approve
decision-confirm = Confirm
    .text = Its attendees take part, and everybody concerned gets a letter.
    .done = Confirmed. The places are taken, and everybody concerned gets a letter.
decision-places = { $count ->
        [one] One place is asked for; nobody counts them.
       *[other] { $count } places are asked for; nobody counts them.
    }
    .counted = Asked for: { $asked }. Places left: { $left }.
decision-full = There is no room for all
    .text = Put it on the waitlist: it comes back to you as soon as enough places become free. Or ask the customer for fewer attendees.
decision-request_changes = Ask for changes
    .reason = What has to change
    .text = It is mailed to the customer as you write it. They change it and submit it again.
    .done = The customer was asked to change it.
decision-reject = Reject
    .lead = For what cannot be approved, also after changes.
    .title = Reject the application?
    .text = This is final. The reason is mailed to the customer.
    .done = Rejected. The reason was mailed to the customer.
decision-waitlist = Put on the waitlist
    .done = It is on the waitlist. It comes back to the queue when enough places become free.
decision-move_up = Look at it again
    .text = It leaves the waitlist, and is in review again.
    .done = It is in review again.
decision-stop = Stop
    .lead = For what was confirmed, and ends before its time.
    .title = Stop the application?
    .text = This is final. Its attendees take part no longer, its places become free, and everybody gets a letter with the reason.
    .done = Stopped. The places are free again, and everybody concerned gets a letter.
decision-complete = Complete
    .title = Complete the application?
    .final = This is final.
    .text = It was carried through. Its attendees keep their role, so that everything stays readable.
    .done = It is completed.
decision-reason = Reason
    .hint = Everybody concerned reads it.

field-offering = Offering
field-billing_account = Billing account
field-customer = Organization
field-text = Text
