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
