# The public start page.

public = Welcome
public-cover = A school of schools, in good order.
    .lead = Courses, mentors and professionals for your organization’s learners. One login for everybody, and every role with its reason.
public-register = Register
    .text = Tell us who you are. Somebody reads every registration, and you can follow it all the way.
    .act = Register your organization
public-invite = Invite
    .text = Your people accept by a link. Nobody appoints themselves, and everybody sees why they hold a role.
public-teach = Teach
    .text = Suppliers send the professionals who do: proven in their subjects, and where your learners are.
public-invited = Were you invited? Open the link in the mail: it leads to the right place, with or without a login.
public-not-set-up = Lyceum is not set up yet
    .text = Use the link that the server printed when it started: it makes the first System administrator.

# The start page of somebody signed in.

home = Home
    .welcome = Welcome, { $name }
home-waiting = Waiting for you
    .none = All done
    .none-text = Nothing waits for you at present. Invitations and tasks appear here.
home-invitation = { $role } at { $organization }
    .until = Open until { $until }
    .act = Answer the invitation
home-setup = Confirm your profile as { $role } at { $organization }
    .act = Confirm
home-reviews = { $count ->
        [one] A registration waits to be reviewed
       *[other] { $count } registrations wait to be reviewed
    }
    .act = Review
home-places = Your organizations
    .none = You hold no role yet
    .none-text = Roles come from invitations. When an organization invites you, you find it here.
    .why = Why?
home-place = Your role
    .suspended = Your role is suspended at present. Ask the organization why.
    .paused = Paused at present: you can read everything, but nothing new can be started.
    .dormant = Not active at present: roles here rest until it is. Nothing is lost.
