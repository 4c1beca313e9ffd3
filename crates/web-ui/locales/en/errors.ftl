# Why nothing happened, and what to do: by the codes that the API publishes too.

error-invalid_fields = Some fields are missing or wrong.
error-not_signed_in = Sign in to go on.
error-forbidden = Your roles do not permit this: { $action }. Ask whoever gave you your role.
error-not_found = It does not exist, or not for you.
error-stale = Somebody changed this while you were looking. Here is how it is now: look again, then repeat what you wanted.
error-too_many_requests = Too many attempts. Wait { $seconds } seconds, then try again.
error-conflict = Somebody changed this at the same moment. Look again, then repeat what you wanted.
error-address_taken = There is a login for this address already.
error-admin_exists = There is an admin already.
error-invitation_pending = An invitation to this address is pending already.
error-organization_name_taken = An organization with this name exists already. Choose a name that tells them apart.
error-subject_exists = There is a subject with this name in that area already.
error-default_billing_account_exists = There is a default billing account already. Look again, then repeat what you wanted.
error-already_listed = This person is listed already.
error-already_assigned = This mentor is assigned already.
error-already_marked = Somebody marked this attendance at the same moment. Look again, then repeat what you wanted.
error-idempotency_key_in_use = The same request is being worked on.
error-unavailable = We cannot reach our data at present. Try again in a moment: nothing was lost.
error-internal = The fault is ours. Try again, and tell us if it happens again.

error-sign_in_failed = The address or the password is wrong.
error-consent_needed = The terms have changed. Read and accept them first.
error-read_only_token = This API token may only read.
error-token_by_token = An API token makes no API tokens. Sign in to make one.
error-no_administrator = Only System administrators have privileges. Make this person one first.
error-own_privileges = Nobody changes their own privileges. Ask another administrator.
error-last_system_administrator = The last System administrator who holds every privilege must stay. Appoint another one first.
error-sole_admin = You are the only admin of { $organization }. Ask a System administrator to change the admin first.
error-already_set_up = Lyceum is set up already. Sign in instead.

error-link_unknown = This link is not one of ours, or was opened in another browser. Open the link in the mail again, or copy all of it.
error-link_expired = This link has expired.
error-link_superseded = A newer mail replaced this link. Use the link in the latest mail.
error-link_used = This link was used already.

error-invitation_revoked = The organization took this invitation back. If you think that is a mistake, ask them.
error-invitation_accepted = It was accepted before. Sign in to go on.
error-invitation_declined = It was declined before. If that was a mistake, ask the organization for a new invitation.
error-invitation_expired = Its time is over. Ask the organization to send it again: you get a new link.
error-wrong_account = This invitation is for { $invited }. Sign in with that address.
error-login_exists = There is a login for this address already. Sign in to accept.
error-no_login = There is no login for this address yet. Open the link in the mail to set a password.
error-organization_not_in_force = { $organization } is not active at present. The invitation waits until it is.
error-already_member = This person has that role here already.
error-invitation_over = This invitation is { $state }.

error-registration_stage = That step is not open: the registration is { $state }.
error-address_unproven = The contact has not confirmed their address yet.
error-nothing_verified = Record what you verified first.
error-proof_expired = The time to confirm your address is over. Ask for a fresh link: it comes by mail.

error-membership_state = That is not possible: the membership is { $state }.
error-admin_role = The admin role only moves when a System administrator changes the admin.
error-already_admin = This person is the admin already.
error-no_such_user = Nobody with that address has a login. Invite them instead.
error-organization_state = That is not possible: the organization is { $state }.
error-not_ready = It cannot be activated yet: name a Customer admin first.
error-user_state = That is not possible: the user is { $state }.

error-service_missing = This needs the service { $service }, which the organization does not have. Ask a System administrator to turn it on.
error-offering_closed = It is not open for applications at present.
error-offering_full = { $left ->
        [0] No place is left. Put the application on the waitlist instead.
        [one] Only one place is left. Put the application on the waitlist instead.
       *[other] Only { $left } places are left. Put the application on the waitlist instead.
    }
error-offering_has_room = { $asked ->
        [one] There is room for one. Approve or reject the application: nobody waits for what is free.
       *[other] There is room for all { $asked }. Approve or reject the application: nobody waits for what is free.
    }
error-capacity_taken = { $taken ->
        [one] One place is taken already: there cannot be fewer.
       *[other] { $taken } places are taken already: there cannot be fewer.
    }
error-billing_account_archived = This billing account is archived. Choose another one.
error-default_billing_account = Make another billing account the default first.
error-too_many_billing_accounts = An organization has at most { $most } billing accounts, archived ones included. Remove one that no application names.

error-application_stage = That step is not open: the application is { $state }.
error-too_many_comments = This application holds as many comments as it can.
error-too_many_attendees = An application lists at most { $most } attendees.
error-no_attendees = Nobody is listed on this application. Add an attendee first.
error-attendee_off = That is not possible: the attendee is { $state }.
error-attendee_linked = This attendee has a login already: there is nothing to invite them to.

error-mentor_not_accepted = This mentor has not accepted the invitation yet. Assign them once they have.
error-assignment_ended = This assignment has ended.
error-observation_withdrawn = This observation was withdrawn already.
error-not_the_author = Only its author can withdraw an observation.

error-session_state = That is not possible: the session is { $state }.
error-session_not_started = The session has not started yet. Mark attendance once it has.

error-idempotency_mismatch = This key was used for a different request.
error-idempotency_unanswered = The request took effect, but its answer was lost.

# What is wrong with a field, and what to do.

problem-missing = Fill this in.
problem-too_short = Write at least { $min } characters.
problem-too_long = Write at most { $max } characters.
problem-not_an_address = Write a complete e-mail address, such as name@example.org.
problem-local_part_not_ascii = Before the @ only the letters a to z, digits and common signs can be used.
problem-control_characters = Take the invisible characters away; they often come along when text is copied.
problem-markup = Leave out < and >.
problem-url = Leave out web addresses.
problem-unknown_locale = Choose one of the languages on offer.
problem-unknown_time_zone = Choose one of the time zones on offer.
problem-unknown_country = Choose a country.
problem-not_an_organization_number = This is no organization number of that country. Check the digits.
problem-weak_password = This is too easy to guess. Use a longer phrase of unrelated words.
problem-wrong_password = This is not your current password.
problem-not_accepted = Accept the terms to go on.
problem-outdated_terms = The terms have changed to version { $current }. Read and accept those.
problem-not_one_of = Choose one of the options.
problem-out_of_range = Write a number between { $min } and { $max }.
problem-unchanged = This is the present one. Write a new one.
problem-known = It is known already. You can change it in your profile afterwards.
problem-unknown_currency = Write a currency by its three letters, such as SEK.
problem-not_an_amount = Write an amount such as 1250.50, with no more decimals than the currency has.
problem-not_a_vat_number = This is no VAT number. It begins with the country, such as SE556012579001.
problem-not_of_this_country = This belongs to another country than the one above.
problem-not_an_iban = This is no IBAN. Check the letters and digits.
problem-not_a_date = Write a date such as 2026-11-22.
problem-before_start = Choose a day that is not before the first one.
problem-not_a_time = Write a time such as 09:30.
problem-not_after_start = Choose a time after the start, on the same day.
problem-skipped_by_clocks = Clocks go forward that day and skip this time. Choose one before or after.
problem-formula = Leave out =, +, - or @ at the beginning: spreadsheets run it as a formula.
problem-too_many_lines = Write at most { $max } lines.
problem-no_columns = Name one column for addresses and one for names, in the first line.
problem-no_attendees = Add at least one attendee.
problem-unknown = This does not exist here.
