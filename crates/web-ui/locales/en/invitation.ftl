# The page that an invitation’s link leads to.

invitation = { $organization } invites you
    .text = { $inviter } invites you to join as { $role }.
    .text-unnamed = You are invited to join { $organization } as { $role }.
    .message = { $inviter } writes
    .until = The invitation is open until { $until }. Nothing happens until you answer.
    .ask = Questions about it? Ask
invitation-first-login = Welcome to { $organization }
    .text = You are { $role } at { $organization }. Set a password to sign in.
    .until = The link works until { $until }.
    .act = Set the password and sign in
invitation-attendee = You can take part in { $activity }
    .text = { $inviter } has put you on the list, for { $organization }.
    .unnamed = { $organization } has put you on the list.
    .name-hint = As it stands on the list. You can change it in your profile afterwards.
    .act = Register
    .accept = Accept, and it stands on your start page as soon as it is confirmed.
    .decline = You are taken off the list, as long as nothing is decided. They are told.
invitation-register = Register and accept
    .address-hint = You sign in with the address that was invited; it cannot be changed here.
    .act = Register and accept
invitation-joined = Welcome! You are signed in.
invitation-accept = Accept
invitation-accepted = You accepted. Your role: { $role }.
invitation-attending = You accepted. What you take part in appears here once it is confirmed.
invitation-decline = Decline
    .title = Decline the invitation of { $organization }?
    .text = They are told. If you change your mind, they can invite you again.
invitation-declined = You declined the invitation.
invitation-sign-in = You have a login already
    .text = Sign in with it, then you can accept.
invitation-wrong = This invitation is for somebody else
    .text = It is for { $invited }; you are signed in as { $address }.
    .next = If both are you, switch: you are signed out here, and come back to the invitation. It stays open meanwhile.
    .switch = Sign out and switch
    .stay = Stay signed in
invitation-over = Over
    .expired = This invitation has expired
    .superseded = There is a newer letter
    .revoked = This invitation was revoked
    .declined = This invitation was declined
    .accepted = This invitation was accepted
    .not-in-force = Not at present
    .home = To the start page
    .password = Ask for a new password

# Invitations that wait for oneself.

waiting = My invitations
    .lead = Invitations to your address. Accepting gives you the role at once.
    .none = No invitations wait for you
    .none-text = When an organization invites you, you find it here, and in your mail.

# The inviting side.

invitations = Invitations
    .search = Address
    .address = Address
    .role = Role
    .state = State
    .letter = Letter
    .until = until { $until }
    .by = by { $name }
    .first-login = First login, { $role }
    .none = No invitations yet
    .none-text = Invite the first people: they get a letter with a link.
    .resend = Resend
    .resent = Sent again, with a new link. The old link no longer works.
    .revoke = Revoke
    .revoke-title = Revoke the invitation to { $address }?
    .revoke-text = The link no longer works, and the person is told.
    .revoked = The invitation was revoked.
invite = Invite people
    .title = Invite to { $organization }
    .lead = They get a letter with a link, and decide themselves.
    .address-hint = Whoever has a login with this address accepts with it; others register.
    .message-hint = Your own words, in the letter.
    .locale-hint = Of the letter. Whoever has a login gets it in their own.
    .act = Send the invitation
    .sent = An invitation is on its way to { $address }.
    .again = An invitation to { $address } was pending already. It holds, no second one is made.
