# What happened.

history = History
    .lead = Everything that happened: who, when and why.
    .none = Nothing has happened yet
    .none-text = Every change appears here.
    .somebody = Somebody who is gone
    .link-holder = Somebody with a link, or the public form
    .system = Lyceum

fact-platform_set_up = Lyceum was set up
fact-registration_submitted = Registration submitted
fact-registration_address_proven = Address confirmed
fact-registration_link_renewed = A fresh link was mailed to the contact
fact-registration_review_started = Taken for review
fact-registration_note_added = Note added
fact-registration_information_requested = Information requested
fact-registration_amended = Registration changed and sent again
fact-registration_withdrawn = Registration withdrawn
fact-registration_lapsed = Registration lapsed: nobody answered
fact-registration_approved = Registration approved
fact-registration_rejected = Registration rejected
fact-customer_created = Customer created
fact-customer_state_changed = State changed from { $from } to { $to }
fact-organization_edited = Profile edited
fact-customer_admin_changed = Customer admin changed
fact-supplier_registered = Supplier registered
fact-supplier_admin_changed = Supplier admin changed
fact-invitation_sent = Invitation sent
fact-invitation_resent = Invitation sent again
fact-invitation_reminded = Reminder of an invitation sent
fact-invitation_revoked = Invitation revoked
fact-invitation_accepted = Invitation accepted
fact-invitation_declined = Invitation declined
fact-membership_granted = Role given: { $role }. { $why }
fact-membership_suspended = Role suspended
fact-membership_resumed = Role resumed
fact-membership_ended = Role ended: { $role }
fact-membership_set_up = Profile confirmed
fact-services_changed = Platform services changed. On: { $on }. Off: { $off }
fact-subject_added = Subject added
fact-subject_edited = Subject changed
fact-offering_added = Offering added
fact-offering_edited = Offering changed
fact-offering_published = Offering published
fact-offering_unpublished = Offering taken back
fact-billing_account_added = Billing account added
fact-billing_account_edited = Billing account changed
fact-billing_account_made_default = Default billing account changed
fact-billing_account_archived = Billing account archived
fact-billing_account_removed = Billing account removed
fact-application_begun = Application begun
fact-application_edited = Application changed
fact-application_stepped = Application: { $step }
fact-application_commented = Comment on an application
fact-attendees_added = { $count ->
        [one] Attendee added
       *[other] { $count } attendees added
    }
fact-attendee_replaced = Attendee replaced
fact-attendee_removed = Attendee removed
fact-attendee_declined = Attendee declined
fact-mentor_assigned = Mentor assigned
fact-mentor_taken_off = Mentor taken off
fact-observation_added = Observation added
fact-observation_withdrawn = Observation withdrawn
fact-session_scheduled = Session scheduled
fact-session_changed = Session changed
fact-session_cancelled = Session cancelled
fact-attendance_marked = { $count ->
        [one] Attendance of an attendee marked
       *[other] Attendance of { $count } attendees marked
    }
fact-user_registered = Login made
fact-password_set = Password set
fact-password_reset_requested = New password asked for
fact-address_change_requested = New address asked for
fact-address_changed = Address changed
fact-profile_changed = Own profile changed
fact-consent_given = Terms accepted, version { $terms }
fact-privileges_changed = Privileges changed. Granted: { $granted }. Withdrawn: { $withdrawn }
fact-user_deactivated = User deactivated
fact-user_reactivated = User reactivated
fact-user_erased = User erased
fact-signed_in = Signed in
fact-signed_out = Signed out
fact-sign_in_revoked = Signed out from elsewhere
fact-api_token_created = API token made
fact-api_token_revoked = API token revoked

# Steps of an application, as they happened.

step-submit = submitted
step-take = taken for review
step-request_changes = changes requested
step-accept = accepted
step-approve = approved
step-reject = rejected
step-waitlist = put on the waitlist
step-move_up = moved up from the waitlist
step-withdraw = withdrawn
step-stop = stopped
step-complete = completed
