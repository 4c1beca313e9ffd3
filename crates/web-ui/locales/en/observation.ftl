# Observations on an application.

observations = Observations
    .none = There is nothing to read here yet.
    .about-all = About everybody
    .about-one = About { $name }
    .add = Add an observation
    .add-act = Add the observation
    .text = What you observed
    .text-hint = It cannot be changed afterwards; you can withdraw it.
    .added = The observation was added.
    .withdraw = Withdraw
    .withdraw-title = Withdraw this observation?
    .withdraw-text = Nobody but you can read it any more.
    .withdrawn = The observation is withdrawn.
    .is-withdrawn = Withdrawn on { $day }; only you can read it.

readers-mentors = Mentors and the Customer admin
    .means = The mentors of this application, and the organization’s Customer admin.
    .read = Read by mentors and the Customer admin
readers-organization = The organization
    .means = They, and the organization’s Applicants.
    .read = Read by mentors and the organization
readers-attendees = The organization and the attendee
    .means = They, and the attendee it is about. Every attendee, when it is about everybody.
    .read = Read by mentors, the organization and the attendee

field-about = About whom
field-readers = Who can read it
