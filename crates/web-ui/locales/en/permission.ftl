# Roles: the name, and what its holder does.

role-system_administrator = System administrator
    .within = System administrator
    .does = You review registrations and keep the platform in order, as far as your privileges reach.
role-partner_administrator = Partner administrator
    .within = Partner administrator
    .does = You look after the partner’s customers and the services they may use.
role-customer_admin = Customer admin
    .within = Customer admin
    .does = You act for the organization: you keep its information current and invite its Applicants and Mentors.
role-applicant = Applicant
    .within = Applicant
    .does = You choose courses and coaching for the organization’s learners, and apply for them.
role-mentor = Mentor
    .within = Mentor
    .does = You follow the learners assigned to you: their schedule, their attendance, and how they get on.
role-supplier_admin = Supplier admin
    .within = Supplier admin
    .does = You act for the organization: you keep its information current and invite the professionals who teach.
role-professional = Professional
    .within = Professional
    .does = You teach and coach in the subjects you know well.
role-attendee = Attendee
    .within = Attendee
    .does = You find the sessions you take part in on your calendar.

# Privileges.

privilege-review_registrations = Review registrations
privilege-review_applications = Review applications
privilege-manage_customers = Manage customers
privilege-manage_partners = Manage partners
privilege-manage_suppliers = Manage suppliers
privilege-manage_service_plans = Manage service plans
privilege-verify_expertise = Verify expertise
privilege-schedule_sessions = Schedule sessions
privilege-manage_users = Manage users
privilege-read_audit = Read the whole history

# What one may not do.

action-review_registrations = review registrations
action-manage_partners = manage partners
action-manage_customers = manage customers
action-manage_service_plans = see and set service plans
action-change_customer_state = activate, pause, deactivate and close customers
action-change_customer_admin = change a Customer admin
action-edit_organization = edit the organization
action-read_billing_accounts = read billing accounts
action-write_billing_accounts = change billing accounts
action-browse_offerings = browse offerings
action-invite_people = invite people
action-view_people = see an organization’s people and invitations
action-revoke_invitations = revoke invitations
action-add_mentor = add a mentor
action-manage_people = suspend and remove people
action-edit_applications = work with applications
action-view_applications = see applications
action-review_applications = review applications
action-assign_mentors = assign mentors
action-add_observations = add observations
action-schedule_sessions = schedule sessions
action-view_schedule = see the schedule
action-mark_attendance = mark attendance
action-view_attendance = see attendance
action-manage_suppliers = register suppliers and change their admins
action-manage_professionals = invite, suspend and remove professionals
action-manage_subjects = keep the subjects
action-publish_offerings = publish offerings
action-file_expertise = file evidence of expertise
action-verify_expertise = verify expertise
action-read_audit = read the history
action-manage_users = manage users
action-own_account = look after one’s own login
