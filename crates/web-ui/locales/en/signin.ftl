# Signing in and out.

sign-in = Sign in
    .lead = One login for all your roles.
    .act = Sign in
    .out = You are signed out.

sign-ins = My sign-ins
    .lead = Where you are signed in. Sign out there if you do not know a place, and change your password.
    .device = Device
    .since = Since
    .seen = Last used
    .this = This one
    .on = { $browser } on { $system }
    .unknown = An unknown device
    .revoke = Sign out there
    .revoked = You are signed out there.

tokens = API tokens
    .lead = For programs that act in your name. A token carries your rights, as far as you let it.
    .name = Name
    .access = May
    .seen = Last used
    .expires = Until
    .never = Never
    .none = No API tokens
    .none-text = Make one when a program is to read or change things in your name.
    .made = Here is your token
    .once = Copy it now and keep it safe: it is not shown again.
    .revoke = Revoke
    .revoke-title = Revoke { $name }?
    .revoked = The token was revoked. Programs that use it are refused from now on.
tokens-new = A new token
    .name = Name of the token
    .name-hint = Which program it is for.
    .days-hint = 1 to 365. After that it is over.
    .act = Make a token
tokens-access = May
    .read = Read only
    .read-hint = Sees what you see, and changes nothing.
    .full = Everything I may
    .full-hint = Acts in your name.
