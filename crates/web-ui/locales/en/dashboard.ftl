# Where everybody lands after signing in.

dashboard = Home
    .welcome = Welcome, { $name }
dashboard-waiting = Waiting for you
    .none = All done
    .none-text = Nothing waits for you at present. Invitations and tasks appear here.
dashboard-invitation = { $role } at { $organization }
    .attending = { $activity }, with { $organization }
    .until = Open until { $until }
    .act = Answer the invitation
dashboard-setup = Confirm your profile as { $role } at { $organization }
    .act = Confirm
dashboard-reviews = { $count ->
        [one] A registration waits to be reviewed
       *[other] { $count } registrations wait to be reviewed
    }
    .act = Review
dashboard-applications = Applications to review
    .summary = { $submitted } submitted, { $review } in review
    .oldest = the oldest { $waits }
    .act = Open the queue
dashboard-change = Changes are requested: { $title }
    .act = Change it
dashboard-draft = A draft: { $title }
    .act = Go on writing
    .attendees = { $count ->
        [0] nobody is listed yet
        [one] one attendee
       *[other] { $count } attendees
    }
dashboard-next = Next sessions
    .all = The whole calendar
dashboard-activities = What comes next
    .ended = It is over.
    .now = It is on now.
    .runs = It runs on.
    .ask = Questions? Ask { $name }
dashboard-assigned = You follow
    .all = All of them
dashboard-changed = What changed at { $organization }
    .all = All applications
dashboard-places = Your organizations
    .none = You hold no role yet
    .none-text = Roles come from invitations. When an organization invites you, or lists you for something, you find it here, and get a letter. There is nothing you have to do until then.
    .profile = Look at your profile
    .why = Why?
dashboard-place = Your role
    .suspended = Your role is suspended at present. Ask the organization why.
    .paused = Paused at present: you can read everything, but nothing new can be started.
    .dormant = Not active at present: roles here rest until it is. Nothing is lost.
