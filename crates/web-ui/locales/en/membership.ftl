# An organization’s people.

people = People
    .search = Name or address
    .name = Name
    .role = Role
    .state = State
    .since = Since
    .incomplete = Profile not confirmed yet
    .none = Nobody here yet
    .none-text = Invite the first people: they get a letter with a link.
    .suspend = Suspend
    .suspend-title = Suspend { $name }?
    .suspend-text = The role does not count from now on, until you resume it. The login stays.
    .suspended = Suspended: the role does not count until you resume it.
    .resume = Resume
    .resumed = The role counts again.
    .remove = Remove
    .remove-title = Remove { $name }?
    .remove-text = The role ends. What they did stays, and you can invite them again.
    .removed = Removed: the role has ended.
mentor = Add a mentor
    .lead = Somebody who has a login becomes Mentor of { $organization } at once. They are told, and may leave.
    .hint = The address they sign in with.
    .act = Add
    .done = The mentor was added, and told.

# One’s own roles.

roles = My roles
    .lead = Every role you hold, and why. What you may do is all of them together.
    .title = { $role } at { $organization }
    .why = Why
    .source = Look at it
    .since = Since
    .leave = Leave
    .leave-title = Leave as { $role } of { $organization }?
    .leave-text = The role ends at once. To come back, you have to be invited again.
    .left = You have left.
    .none = You hold no role yet
    .none-text = Roles come from invitations. When an organization invites you, you find it among your invitations.

cause-platform_set_up = Set up as the first System administrator.
    .by = Set up by { $name }.
cause-registration_approved = The registration of the organization, with you as its contact, was approved.
    .by = The registration was approved by { $name }.
cause-invitation_accepted = An invitation was accepted.
    .by = You accepted an invitation by { $name }.
cause-added_by = Added by an administrator.
    .by = Added by { $name }.
cause-admin_appointed = Appointed by an administrator.
    .by = Appointed by { $name }.
cause-participation_confirmed = You take part in something that was confirmed.
    .by = You take part in something that was confirmed.

# After an acceptance.

welcome = Welcome!
    .text = You are { $role } at { $organization } now. Please look whether this is right.
    .act = Yes, that is right
    .done = Thank you. Everything is ready.
