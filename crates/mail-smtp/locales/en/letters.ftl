# The letters' words. A blank line starts a new paragraph; a single line break is only a space.
#
# Every letter has .subject, .body and .why (why the reader gets it). Letters with a page to open have .action, and
# .until when the link to it ends. .quote introduces what a person wrote. .after follows the button.

language = en

# The frame of every letter.

greeting = Hello { $name },
greeting-unnamed = Hello,
link-bare = If the button does not work, copy this address into your browser:
help = Questions? Write to { $support }.
help-contact = Questions about this? Ask { $organization } at { $contact }. For help with { $platform } itself, write
    to { $support }.
help-person = Questions about this? Ask { $helper }, who added you, at { $contact }. For help with { $platform } itself,
    write to { $support }.

# Dates: 12 January 2027; 12–16 January 2027; 28 January – 3 February 2027; 28 December 2026 – 3 January 2027
# .in-year and .in-month: the first date, without what it shares with the last.

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    }
weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
    }
date = { $day } { month } { $year }
    .weekday = { weekday } { date }
    .in-year = { $day } { month }
    .in-month = { $day }
period = { $first } – { $last }
    .in-month = { $first }–{ $last }

# Times: 29 November 2026, 14:05 (Europe/Stockholm)

moment = { date }, { $time } ({ $zone })

# From when to when: Tuesday 12 January 2027, 09:00–10:30 (Europe/Stockholm)

span = { $first }, { $from }–{ $to } ({ $zone })
    .overnight = { $first }, { $from } – { $last }, { $to } ({ $zone })

# Roles: the name, the name after "you are" (.one), and what its holder does (.does).

role-system_administrator = System administrator
    .one = a System administrator
    .does = You review registrations and keep the platform in order.
role-partner_administrator = Partner administrator
    .one = a Partner administrator
    .does = You look after the partner’s customers and the services they may use.
role-customer_admin = Customer admin
    .one = the Customer admin
    .does = You act for the organization: you keep its information current, and you invite its applicants and mentors.
role-applicant = Applicant
    .one = an applicant
    .does = As an applicant, you choose courses and coaching for the organization’s learners and apply for them.
role-mentor = Mentor
    .one = a mentor
    .does = As a mentor, you follow the learners you are assigned to: you see their schedule and their attendance, and
        you write down how they are getting on.
role-supplier_admin = Supplier admin
    .one = the Supplier admin
    .does = You act for the organization: you keep its information current, and you invite the professionals who teach.
role-professional = Professional
    .one = a professional
    .does = As a professional, you teach and coach in the subjects that you know well.
role-attendee = Attendee
    .one = an attendee
    .does = As an attendee, you find the sessions you take part in on your calendar.

# What an application is for, with its dates when they are known.

activity = “{ $title }”
    .dated = “{ $title }” ({ $dates })

# How far an application has come, after "it is".

stage-draft = a draft
stage-submitted = submitted
stage-under_review = under review
stage-changes_requested = waiting for changes
stage-waitlisted = on the waitlist
stage-accepted = accepted
stage-approved = approved
stage-rejected = rejected
stage-withdrawn = withdrawn
stage-stopped = stopped
stage-completed = completed

# How a list of attendees has changed, after a colon.

attendees-added = { $added ->
    [one] one person has been added
   *[other] { $added } people have been added
}
attendees-removed = { $removed ->
    [one] one person has been taken off
   *[other] { $removed } people have been taken off
}
attendees-exchanged = { attendees-added }, and { attendees-removed }

# Registrations

registration-received =
    .subject = We have received the registration of { $organization }
    .body =
        Thank you for registering { $organization } on { $platform }.

        One thing is left for you to do: open the link and confirm that this address is yours. After that, we review
        the registration. The same page shows you at any time how far it has come, so keep this letter.
    .action = Confirm and follow the registration
    .until = The link works until { $until }.
    .after =
        A person reads every registration, so give us a little time. We write to you as soon as it is decided, or if
        we have a question.
    .why =
        You get this letter because { $address } was given as the contact for { $organization }. If that was not
        you, ignore it: nothing happens without your confirmation.

registration-waiting =
    .subject = { $organization } is waiting for review
    .body =
        { $organization } has registered on { $platform }, and its contact has confirmed their address. The
        registration now waits for somebody to review it.
    .action = Review the registration
    .why = You get this letter because you review registrations on { $platform }.

registration-information-requested =
    .subject = A question about the registration of { $organization }
    .body =
        We are reviewing the registration of { $organization } on { $platform }, and need to know a little more before
        we can decide.
    .quote = Our question:
    .action = Answer and send it again
    .until = The link works until { $until }.
    .after =
        On the page, you can change what you wrote and send it again, or withdraw the registration. If { $days ->
            [one] a day passes
           *[other] { $days } days pass
        } without an answer, the registration lapses.
    .why = You get this letter because you are the contact for the registration of { $organization }.

registration-approved =
    .subject = Welcome: { $organization } is now a customer on { $platform }
    .body =
        Good news: the registration of { $organization } has been approved, and you are its Customer admin. You act
        for the organization: you keep its information current, and you invite its applicants and mentors.

        You have a login already, so there is nothing to set up. Sign in as usual with { $address }.
    .action = Sign in
    .why = You get this letter because you registered { $organization } on { $platform }.

registration-rejected =
    .subject = The registration of { $organization } was not approved
    .body =
        Thank you for your interest in { $platform }. We have reviewed the registration of { $organization } and could
        not approve it.
    .quote = The reason:
    .after =
        If this rests on a misunderstanding, write to { $support } and tell us more. You are also welcome to register
        again when things have changed.
    .why = You get this letter because you are the contact for the registration of { $organization }.

registration-lapsed =
    .subject = The registration of { $organization } has lapsed
    .body =
        Some time ago, we asked you for more information about the registration of { $organization }. We have not heard
        from you, so the registration has now lapsed.

        If { $organization } still wants to become a customer, you are welcome to register again.
    .action = Register again
    .why = You get this letter because you are the contact for the registration of { $organization }.

# The first login

first-login =
    .subject = Welcome to { $platform }: set your password for { $organization }
    .body =
        { $organization } is on { $platform }, and you are { $one }. { $does }

        To begin, choose a password of your own. You sign in with your address, { $address }.
    .action = Set your password
    .until = The link works once, until { $until }. If you miss it, write to { $support } and we send you a new one.
    .after = We never send passwords by mail, and nobody at { $platform } will ever ask you for yours.
    .why = You get this letter because you were named { $one } of { $organization }.

first-login-reminder =
    .subject = Reminder: set your password for { $organization }
    .body =
        A friendly reminder: { $organization } is on { $platform }, you are { $one }, and all you need now is a
        password. You sign in with your address, { $address }.
    .action = Set your password
    .until = The link works once, until { $until }. If you miss it, write to { $support } and we send you a new one.
    .after = We never send passwords by mail, and nobody at { $platform } will ever ask you for yours.
    .why = You get this letter because you were named { $one } of { $organization }.

# The customer

customer-activated =
    .subject = { $organization } is active on { $platform }
    .body = { $organization } is now active on { $platform }. You can sign in and get to work.
    .action = Sign in
    .why = You get this letter because you have a role at { $organization }.

customer-paused =
    .subject = { $organization } is paused on { $platform }
    .body =
        { $organization } is paused on { $platform } for the time being. You can still sign in and read everything, but
        nothing new can be started until the pause ends. Nothing is lost.
    .action = Sign in
    .why = You get this letter because you have a role at { $organization }.

customer-deactivated =
    .subject = { $organization } is no longer active on { $platform }
    .body =
        { $organization } has been deactivated on { $platform }. Your role there rests until it is active again; nothing
        is deleted. Your login and your roles elsewhere stay as they are.
    .why = You get this letter because you have a role at { $organization }.

admin-changed-you =
    .subject = You are now the { $role } of { $organization }
    .body = From now on, you are the { $role } of { $organization } on { $platform }. { $does }
    .action = Sign in
    .after = If you did not expect this, write to { $support }.
    .why = You get this letter because your roles on { $platform } have changed.

admin-changed-other =
    .subject = { $organization } has a new { $role }
    .body =
        From now on, { $admin } is the { $role } of { $organization } on { $platform }, in your place. Your login and
        your other roles stay as they are.
    .after = If you did not expect this, write to { $support } at once.
    .why = You get this letter because your roles on { $platform } have changed.

# Invitations

invitation =
    .subject = { $organization } invites you to be { $one }
    .body =
        { $named ->
            [no] You are invited
           *[yes] { $inviter } invites you
        } to be { $one } for { $organization } on { $platform }. { $does }
    .quote = { $inviter } writes:
    .action = Open the invitation
    .until = The invitation is open until { $until }.
    .after =
        Opening it decides nothing: you choose on the page whether to accept or decline. If you have no login yet, you
        make one there, in a minute or two.

        Did you find this letter in your spam folder? Then mark it as safe, so that the next one reaches you.
    .why =
        You get this letter because { $organization } invited { $address }. If you do not know them, ignore it: nothing
        happens unless you accept.

invitation-reminder =
    .subject = Reminder: { $organization } invites you to be { $one }
    .body =
        A friendly reminder: { $named ->
            [no] you are invited
           *[yes] { $inviter } has invited you
        } to be { $one } for { $organization } on { $platform }, and the invitation still waits for your answer. { $does }
    .action = Open the invitation
    .until = The invitation is open until { $until }. After that, you would have to be invited again.
    .after =
        Opening it decides nothing: you choose on the page whether to accept or decline.

        Did you find this letter in your spam folder? Then mark it as safe, so that the next one reaches you.
    .why =
        You get this letter because { $organization } invited { $address }. If you do not know them, ignore it: nothing
        happens unless you accept.

invitation-attendee =
    .subject = { $organization } invites you to take part in “{ $title }”
    .body =
        { $named ->
            [no] You have been added
           *[yes] { $inviter } has added you
        } as an attendee of “{ $title }” for { $organization } on { $platform }. Register, and you find what you take
        part in on your dashboard.
    .quote = { $inviter } writes:
    .action = Open the invitation
    .until = The invitation is open until { $until }.
    .after =
        Opening it decides nothing: you choose on the page whether to register or decline. Your name is filled in
        already: you choose a password and a language and read the terms, in a minute or two.

        Did you find this letter in your spam folder? Then mark it as safe, so that the next one reaches you.
    .why =
        You get this letter because { $organization } listed { $address } for “{ $title }”. If you do not know them,
        ignore it: nobody signs in with your address unless you register.

invitation-attendee-reminder =
    .subject = Reminder: { $organization } invites you to take part in “{ $title }”
    .body =
        A friendly reminder: { $named ->
            [no] you have been added
           *[yes] { $inviter } has added you
        } as an attendee of “{ $title }” for { $organization } on { $platform }, and the invitation still waits for
        your answer. Register, and you find what you take part in on your dashboard.
    .action = Open the invitation
    .until = The invitation is open until { $until }. After that, you would have to be invited again.
    .after =
        Opening it decides nothing: you choose on the page whether to register or decline.

        Did you find this letter in your spam folder? Then mark it as safe, so that the next one reaches you.
    .why =
        You get this letter because { $organization } listed { $address } for “{ $title }”. If you do not know them,
        ignore it: nobody signs in with your address unless you register.

invitation-revoked =
    .subject = The invitation from { $organization } was taken back
    .body =
        { $organization } has taken back its invitation to be { $one }. The link in our earlier letter no longer works,
        and there is nothing you need to do.
    .why = You get this letter because { $organization } had invited { $address } on { $platform }.

invitation-accepted =
    .subject = { $invitee } has accepted your invitation
    .body = { $invitee } has accepted your invitation and is now { $one } for { $organization }.
    .action = Sign in
    .why = You get this letter because you sent the invitation.

invitation-declined =
    .subject = { $invitee } has declined your invitation
    .body =
        { $invitee } has declined your invitation to be { $one } for { $organization }. You can invite somebody else, or
        the same person again if you have talked it over.
    .action = Sign in
    .why = You get this letter because you sent the invitation.

invitation-attendee-declined =
    .subject = { $invitee } has declined your invitation
    .body =
        { $invitee } has declined your invitation to take part for { $organization }. Where an application is not yet
        decided, they are no longer on its list; where it is confirmed, you may give their place to somebody else.
    .action = Sign in
    .why = You get this letter because you sent the invitation.

mentor-added =
    .subject = You are now a mentor for { $organization }
    .body = { $by } has added you as a mentor for { $organization } on { $platform }. { $does }
    .action = Sign in
    .after = You were not asked beforehand, so you may leave whenever you like: sign in, and see your roles.
    .why = You get this letter because your roles on { $platform } have changed.

# Applications

application-submitted =
    .subject = We have received your application for “{ $title }”
    .body =
        We have received the application of { $organization } for { $activity }. There is nothing more for you to do: a
        person reviews it, and we write to you as soon as it is decided, or if something has to change.
    .action = Follow the application
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-waiting =
    .subject = { $organization } waits for a decision on “{ $title }”
    .body =
        The application of { $organization } for { $activity } waits for somebody to review it.
    .action = Review the application
    .why = You get this letter because you review applications on { $platform }.

application-changes-requested =
    .subject = Something to change in your application for “{ $title }”
    .body =
        We have reviewed the application of { $organization } for { $activity }, and something has to change before we
        can decide. Change it, and submit it again.
    .quote = What has to change:
    .action = Change the application
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-accepted =
    .subject = Your application for “{ $title }” is accepted
    .body =
        Good news: the application of { $organization } for { $activity } is accepted. Everybody on its list takes part,
        and whoever has a login finds it on their dashboard.
    .quote = Our note:
    .action = Open the application
    .after = If somebody cannot take part, you can put somebody else on the list in their place.
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-approved =
    .subject = Your application for “{ $title }” is approved
    .body =
        Good news: the application of { $organization } for { $activity } is approved. Everybody on its list has a place,
        and whoever has a login finds it on their dashboard.
    .quote = Our note:
    .action = Open the application
    .after = If somebody cannot take part, you can put somebody else on the list in their place.
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-rejected =
    .subject = Your application for “{ $title }” was not approved
    .body =
        We have reviewed the application of { $organization } for { $activity }, and could not approve it.
    .quote = The reason:
    .action = Open the application
    .after = If this rests on a misunderstanding, write to { $support } and tell us more.
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-waitlisted =
    .subject = Your application for “{ $title }” is on the waitlist
    .body =
        The application of { $organization } for { $activity } is on the waitlist. There is nothing you need to do: we
        look at it again as soon as there is a place, and write to you.
    .quote = Our note:
    .action = Open the application
    .after = If you no longer wish to wait, you can withdraw it there.
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-stopped =
    .subject = Your application for “{ $title }” was stopped
    .body =
        We have stopped the application of { $organization } for { $activity }. From now on, nobody on its list takes
        part, and those who have a login are told.
    .quote = The reason:
    .action = Open the application
    .after = If you did not expect this, write to { $support }.
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-moved =
    .subject = Your application for “{ $title }” is now { $stage }
    .body = The application of { $organization } for { $activity } is now { $stage }.
    .quote = Our note:
    .action = Open the application
    .why = You get this letter because you wrote the application, or are the Customer admin of { $organization }.

application-commented =
    .subject = { $by } has commented on the application for “{ $title }”
    .body = { $by } has commented on the application of { $organization } for { $activity }.
    .quote = { $by } writes:
    .action = Read and answer
    .after = Please answer on the page rather than to this letter, so that everybody concerned can read it.
    .why = You get this letter because you wrote the application, answer for it as Customer admin, or review it.

# Attendees

attendee-confirmed =
    .subject = You take part in “{ $title }”
    .body =
        It is settled: you take part in { $activity }. { $helper } put you on the list for { $organization }, and the
        application is confirmed. You find it on your dashboard.
    .action = Open your dashboard
    .why = You get this letter because { $organization } listed { $address } on { $platform }.

attendee-removed =
    .subject = You no longer take part in “{ $title }”
    .body =
        You no longer take part in { $activity } for { $organization }. There is nothing you need to do, and everything
        else that you take part in stays as it is.
    .after = If you did not expect this, write to { $contact }.
    .why = You get this letter because { $organization } had listed { $address } on { $platform }.

# Mentors

mentor-assigned =
    .subject = You are assigned to “{ $title }”
    .body =
        { $by } has assigned you as mentor to { $activity }, for which { $organization } has applied. You see who takes
        part, and can write down how they are getting on.
    .action = Open the application
    .why = You get this letter because you are a mentor for { $organization }.

mentor-unassigned =
    .subject = You are no longer assigned to “{ $title }”
    .body =
        You are no longer assigned as mentor to { $activity } for { $organization }. There is nothing you need to do:
        what you have written is kept, and your other assignments stay as they are.
    .why = You get this letter because you are a mentor for { $organization }.

mentor-application-changed =
    .subject = The application for “{ $title }” is now { $stage }
    .body =
        The application of { $organization } for { $activity }, which you follow as a mentor, is now { $stage }.
    .action = Open the application
    .why = You get this letter because you are assigned to the application as a mentor.

mentor-attendees-changed =
    .subject = The list of attendees for “{ $title }” has changed
    .body =
        The list of attendees in the application of { $organization } for { $activity }, which you follow as a mentor,
        has changed: { $change }. The page shows who is on it now.
    .action = See the attendees
    .why = You get this letter because you are assigned to the application as a mentor.

observation-added =
    .subject = { $by } has added an observation on “{ $title }”
    .body = { $by } has added an observation on { $activity } for { $organization }. You can read it on the page.
    .action = Read the observation
    .after = For the sake of those it is about, observations are not sent by mail.
    .why = You get this letter because you are among those who can read it.

# Sessions: what is listed, and the letters

session-when = When
session-own-time = In your time zone:
session-was = Before
session-topic = Topic
session-place = Place
session-supplier = Supplier

session-scheduled =
    .subject = New session of “{ $title }” on { $day }
    .body = A session of “{ $title }” has been scheduled. You find it on your calendar.
    .action = Open your calendar
    .why =
        You get this letter because you take part in “{ $title }”, or follow, as a mentor, somebody who does. Your profile
        says which letters you want.

session-moved =
    .subject = The session of “{ $title }” on { $earlier } has been moved
    .body = The session of “{ $title }” on { $earlier } has been moved. This is how it is now:
    .action = Open your calendar
    .why =
        You get this letter because you take part in “{ $title }”, or follow, as a mentor, somebody who does. Your profile
        says which letters you want.

session-changed =
    .subject = The session of “{ $title }” on { $day } has been changed
    .body = The session of “{ $title }” on { $day } has been changed. Its time stays the same. This is how it is now:
    .action = Open your calendar
    .why =
        You get this letter because you take part in “{ $title }”, or follow, as a mentor, somebody who does. Your profile
        says which letters you want.

session-cancelled =
    .subject = The session of “{ $title }” on { $day } is cancelled
    .body =
        The session of “{ $title }” on { $day } does not take place. It stays on your calendar, marked as cancelled.
    .quote = The reason:
    .action = Open your calendar
    .why =
        You get this letter because you take part in “{ $title }”, or follow, as a mentor, somebody who does. Your profile
        says which letters you want.

# The login

password-reset =
    .subject = Set a new password
    .body =
        Somebody, we hope you, asked for a new password for { $address } on { $platform }.
    .action = Set a new password
    .until = The link works once, until { $until }.
    .after =
        If it was not you, do nothing: your password stays as it is, and nobody can set a new one without this letter.
        If it keeps happening, tell us at { $support }.
    .why = You get this letter because a new password was asked for on the sign-in page.

password-changed =
    .subject = Your password was changed
    .body =
        The password for { $address } on { $platform } was changed on { $at }.

        If it was you, all is well and you need do nothing.

        If it was not you, somebody else may be using your login. Ask for a new password on the sign-in page at once,
        and write to { $support }.
    .action = Go to { $platform }
    .why = You get this letter because we always tell you when your password changes.

address-change-requested =
    .subject = Confirm your new e-mail address
    .body =
        You asked to sign in to { $platform } with { $address } from now on. Confirm that the address is yours, and we
        make the change.
    .action = Confirm the address
    .until = The link works once, until { $until }. Until you confirm, your old address stays in use.
    .after = If you did not ask for this, do nothing: nothing changes.
    .why = You get this letter because { $address } was given as a new address on { $platform }.

address-changed =
    .subject = Your e-mail address was changed
    .body =
        On { $at }, your address on { $platform } was changed from { $old } to { $new }. From now on, you sign in with
        the new one.

        If it was you, all is well and you need do nothing.
    .after =
        If it was not you, write to { $support } at once, so that we can give you your login back.
    .why = You get this letter, at both addresses, because we always tell you when your address changes.

user-erased =
    .subject = Your data has been erased
    .body =
        As you asked, we have erased your login on { $platform }, together with your name and your address. What
        organizations have to keep no longer names you.

        Thank you for having been with us. This is the last letter we send you.
    .after = If you did not ask for this, write to { $support } at once.
    .why = You get this letter because the login for { $address } was erased on { $at }.
