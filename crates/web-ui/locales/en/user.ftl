# The first System administrator.

setup = Set up Lyceum
    .text = You become the first System administrator, with every privilege. You can appoint others afterwards.
    .act = Set up Lyceum
    .done = Lyceum is set up. Welcome!

# Passwords.

password-forgot = Forgot the password?
    .text = Write your address. If it has a login, we mail you a link to set a new password.
    .act = Send me a link
password-sent = Look in your mail
    .text = If there is a login for that address, a link is on its way. It works once, within the hour.
password-reset = Set a new password
    .text = You are signed out everywhere else when you do.
    .act = Set the password
    .done = Your new password is set. Sign in with it.
password-change = Change the password
    .lead = Every other place where you are signed in is signed out.
    .act = Change the password
    .done = Your password was changed.

# One’s address.

address-change = Change the address
    .lead = You sign in with { $address } now.
    .new = New e-mail address
    .password-hint = So that nobody does this on a borrowed screen.
    .pending = We mailed a link to { $address }. The address counts when you have opened it and confirmed.
    .act = Send a link there
    .sent = We mailed a link to the new address. Until you confirm it there, nothing changes.
address-confirm = Confirm your new address
    .text = From now on you sign in with it, and your mail goes there.
    .act = Yes, this is my address
    .done = Your address is { $address } now.

# One’s profile.

profile = My profile
    .saved = Your profile was saved.
profile-sign-in = Signing in
profile-letters = Letters I want
    .hint = Invitations and letters about your password always come.
    .invitations = Answers to invitations I sent
    .organizations = News about my organizations and roles
    .activities = News about applications and sessions I follow

# One’s data.

data = My data
    .lead = Everything that is kept about you is yours to take, and to erase.
    .erased = Your data was erased. Goodbye, and thank you.
data-export = Take it with you
    .text = A file with your profile, your roles and what you did, in a form that programs can read (JSON).
    .act = Download my data
data-erase = Erase it
    .text = Your login, your name and your address are erased, and your roles end. What you did stays in the history, without saying who. This cannot be undone.
    .hint = To make sure that it is you.
    .act = Erase my data for good

# What administrators do with users.

users = Users
    .all = All
    .administrators = System administrators
    .search = Name or address
    .name = Name
    .state = State
    .since = Since
user = User
    .roles = Roles
    .no-roles = No roles: a guest.
    .granted = The privileges were saved.
    .deactivate = Deactivate
    .deactivate-title = Deactivate { $name }?
    .deactivate-text = They are signed out everywhere at once, and cannot sign in until they are reactivated. Their roles are kept.
    .deactivated = The user is deactivated.
    .reactivate = Reactivate
    .reactivated = The user can sign in again.
user-privileges = Privileges
    .legend = What this administrator may do
administrator = Add a System administrator
    .lead = They hold no privileges until you grant them, on the next page. Somebody without a login is mailed a link to set a password.
    .act = Add
    .done = Added. Now grant the privileges they need.
