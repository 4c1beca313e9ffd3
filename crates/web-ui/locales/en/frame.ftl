# What is around every page, and what many pages say.

language-en = English
language-sv = Svenska

frame-skip = Skip to the content
frame-description = Lyceum runs the accounts of an education marketplace: one login, and every role with its reason.
frame-navigation = Main
frame-menu = Open the menu
frame-close = Close the menu
frame-language = Language: { $language }
frame-own-menu = Your own pages: { $name }
frame-sign-out = Sign out
frame-help = Questions? Ask
frame-new-tab = (opens in a new tab)

nav-home = Home
nav-register = Register an organization
nav-sign-in = Sign in
nav-reviews = Registrations
nav-customers = Customers
nav-suppliers = Suppliers
nav-offerings = Offerings
nav-calendar = Calendar
nav-subjects = Subjects
nav-own-offerings = Own offerings
nav-billing = Billing accounts
nav-users = Users
nav-history = History
nav-overview = Overview
nav-applications = Applications
nav-assigned = I follow
nav-people = People
nav-invited = Invitations
nav-mailbox = Local mailbox
nav-profile = My profile
nav-roles = My roles
nav-invitations = My invitations
nav-sign-ins = My sign-ins
nav-tokens = API tokens
nav-data = My data

form-problems = { $count ->
        [one] One thing needs your attention
       *[other] { $count } things need your attention
    }
form-optional = (optional)
form-save = Save
form-cancel = Cancel
form-keep = Leave it as it is
form-not-now = Not now
form-copy = Copy
form-copied = Copied
form-spam = No letter after a few minutes? Look in the spam folder, and mark it as safe there.
form-password-hint = At least 8 characters. A few unrelated words are good.
form-country-empty = Choose a country
form-number-hint = As in the public register.
form-address-hint = Street, postal code and town, as on an envelope.
form-organization-contact-hint = Where people reach the organization.
form-organization-locale-hint = The language we write to the organization in.
form-name-known-hint = Only needed for somebody without a login.

# Fields: their labels, also in the summary of what is wrong.

field-name = Name
field-address = E-mail address
field-password = Password
field-current = Current password
field-new = New password
field-locale = Language
field-zone = Time zone
field-terms = Terms on personal data
field-country = Country
field-number = Organization number
field-contact = Contact address
field-telephone = Telephone
field-message = Message
field-reason = Reason
field-note = What you verified
field-question = Question
field-verified = What you verified before approving
field-role = Role
field-access = What it may do
field-days = Days
field-organization-name = Name of the organization
field-organization-address = Postal address
field-organization-contact = Contact address of the organization
field-organization-locale = Language of the organization
field-profile-name = Name of the supplier
field-profile-address = Postal address
field-contact-name = Your name
field-contact-address = Your e-mail address
field-contact-locale = Your language
field-admin-name = Name of the admin
field-admin-address = E-mail address of the admin

list-search = Search
list-all = All
list-acts = Acts
list-nothing = Nothing found
    .text = Try a shorter part of the name, or take the filters away.
list-paging = Pages of the list
list-shown = { $count ->
        [0] Nothing more
        [one] One on this page
       *[other] { $count } on this page
    }
list-first = First page
list-next = Next page

# Times.

moment = { day }, { $time } ({ $zone })
day = { $day } { $month ->
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
    } { $year }

# States and stages.

state-submitted = Submitted
state-under_review = In review
state-info_requested = Information requested
state-approved = Approved
state-rejected = Rejected
state-withdrawn = Withdrawn
state-lapsed = Lapsed
state-pending = Pending
state-expired = Expired
state-accepted = Accepted
state-declined = Declined
state-revoked = Revoked
state-active = Active
state-suspended = Suspended
state-ended = Ended
state-inactive = Not activated
state-paused = Paused
state-deactivated = Deactivated
state-closed = Closed
state-erased = Erased
state-queued = On its way
state-sent = Sent
state-failing = Failing
state-bounced = Bounced
state-draft = Draft
state-changes_requested = Changes requested
state-waitlisted = Waitlisted
state-stopped = Stopped
state-completed = Completed
state-listed = Listed
state-removed = Removed
state-replaced = Replaced
state-linked = Has a login
state-invited = Invited
state-unlinked = No login yet
state-published = Published
state-unpublished = Not published
state-archived = Archived
state-default = Default
state-scheduled = Scheduled
state-held = Held
state-cancelled = Cancelled

# Pages of what went wrong, by their status.

fault-home = To the start page
fault-403 = This is not yours to do
fault-404 = There is nothing here
fault-405 = This page is not opened like this
fault-409 = That is not possible now
fault-410 = This link is over
fault-408 = That took too long
fault-413 = That is too much
fault-422 = Something is missing or wrong
fault-429 = Too often, too quickly
fault-500 = Something went wrong on our side
fault-503 = Just a moment
fault-forged = The form was too old, or did not come from this site. Go back, load the page again and repeat: nothing was changed.
fault-nothing = The page does not exist, or not for you. Check the address, or sign in as somebody else.
fault-unfinished = The form did not arrive whole. Go back and send it again.
fault-too-large = The form holds more than we take. Go back, shorten the longest texts, and send it again.
fault-not-like-this = It is where a form is sent to. Start again from the page that the form is on.
