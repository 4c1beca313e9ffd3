# The local mailbox.

mailbox = Local mailbox
    .lead = No mail server is configured, so letters are caught here instead of being sent. Only this machine can see them.
    .none = No letters yet
    .none-text = Whatever would be mailed appears here.
    .to = to { $address }
    .about = To { $address }, { $at }
    .text = As plain text
mailbox-hint = Letters are caught on this machine
    .text = No mail server is configured, so nothing is sent.
    .link = Open the local mailbox
