# The mentors of an application.

mentors = Mentors
    .none = No mentor follows this application yet.
    .since = since { $day }
    .choose = Choose a mentor
    .hint = They see this application, and are told of changes.
    .assign = Assign
    .assigned = The mentor is assigned, and gets a letter.
    .nobody = There is nobody else to assign.
    .nobody-here = The organization has no other mentors. Its Customer admin invites them.
    .invite = Invite a mentor
    .take-off = Take off
    .take-off-title = Take { $name } off this application?
    .take-off-text = They no longer see it, and are told. What they observed stays.
    .taken-off = The mentor no longer follows this application.

field-membership = Mentor
