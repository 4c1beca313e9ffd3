# Customers and suppliers.

customers = Customers
customers-none = No customers yet
    .text = Organizations become customers when their registration is approved.
suppliers = Suppliers
suppliers-none = No suppliers yet
    .text = Register the first organization that delivers education.
organizations = Organizations
    .search = Name
    .name = Name
    .state = State
    .admin = Admin
organization = Organization
    .profile = Profile
    .no-contact = No contact information
    .no-contact-text = Whoever wonders who the organization is finds no address.
    .no-admin = Nobody yet.
    .state = State
organization-tabs = Pages
    .overview = Overview
    .applications = Applications
    .people = People
    .invitations = Invitations
    .offerings = Offerings
    .billing = Billing
    .history = History
organization-edit = Edit the profile
    .done = The profile was saved.

admin = Change the { $role }
    .lead = { $organization } has one { $role }. The present one loses the role at the same moment, and both are told.
    .act = Change
    .done = Changed. Both were told.

supplier = Register a supplier
    .lead = The supplier is registered with its Supplier admin, who invites its professionals.
    .profile = The supplier
    .act = Register
    .done = The supplier was registered, and its Supplier admin was mailed.

# Moving a customer between states.

move-activate = Activate
    .title = Activate { $organization }?
    .text = Its people can sign in for it, and nothing holds back their mails.
    .done = The customer is active.
move-pause = Pause
    .title = Pause { $organization }?
    .text = Its people can sign in and read, but nothing new starts until you resume it.
    .done = The customer is paused.
move-deactivate = Deactivate
    .title = Deactivate { $organization }?
    .text = Every role there rests until you activate it again. Nothing is lost.
    .done = The customer is deactivated.
move-close = Close
    .title = Close { $organization } for good?
    .text = It cannot be activated again. What happened stays in its history.
    .done = The customer is closed.
move-resume = Resume
    .title = Resume { $organization }?
    .text = Its people can work again as before.
    .done = The customer is active again.

# Platform services.

services = Platform services
    .legend = What the organization can use
    .lead = An offering can only be applied for with the service that it needs. What is confirmed already stays.
    .on = On
    .off = Off
    .change = Change
    .done = The platform services were saved.

service-courses = Courses
    .does = Apply for courses, scheduled or ongoing.
service-coaching = Coaching
    .does = Apply for coaching.
service-on_request = On-request services
    .does = Apply for services on request.
service-calendar_feeds = Calendar feeds
    .does = Subscribe to sessions in a calendar.
service-api = API
    .does = Use the API.
service-storage = Storage
    .does = Keep files.
service-workflow = Workflow
    .does = Automate steps.
