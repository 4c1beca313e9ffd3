# Det som har hänt.

history = Historik
    .lead = Allt som har hänt: vem, när och varför.
    .none = Inget har hänt ännu
    .none-text = Varje ändring dyker upp här.
    .somebody = Någon som inte är kvar
    .link-holder = Någon med en länk, eller det öppna formuläret
    .system = Lyceum

fact-platform_set_up = Lyceum togs i bruk
fact-registration_submitted = Registreringen skickades in
fact-registration_address_proven = Adressen bekräftades
fact-registration_link_renewed = En ny länk skickades till kontakten
fact-registration_review_started = Togs för granskning
fact-registration_note_added = Anteckning tillagd
fact-registration_information_requested = Mer information begärdes
fact-registration_amended = Registreringen ändrades och skickades in igen
fact-registration_withdrawn = Registreringen drogs tillbaka
fact-registration_lapsed = Registreringen förföll: ingen svarade
fact-registration_approved = Registreringen godkändes
fact-registration_rejected = Registreringen avslogs
fact-customer_created = Kunden skapades
fact-customer_state_changed = Läget ändrades från { $from } till { $to }
fact-organization_edited = Profilen ändrades
fact-customer_admin_changed = Kundadministratören byttes
fact-supplier_registered = Leverantören registrerades
fact-supplier_admin_changed = Leverantörsadministratören byttes
fact-invitation_sent = Inbjudan skickades
fact-invitation_resent = Inbjudan skickades igen
fact-invitation_reminded = Påminnelse om inbjudan skickades
fact-invitation_revoked = Inbjudan återkallades
fact-invitation_accepted = Inbjudan accepterades
fact-invitation_declined = Inbjudan avböjdes
fact-membership_granted = Roll given: { $role }. { $why }
fact-membership_suspended = Rollen stängdes av
fact-membership_resumed = Rollen öppnades igen
fact-membership_ended = Rollen upphörde: { $role }
fact-membership_set_up = Profilen bekräftades
fact-services_changed = Plattformstjänster ändrades. På: { $on }. Av: { $off }
fact-subject_added = Ämne lades till
fact-subject_edited = Ämne ändrades
fact-offering_added = Erbjudande lades till
fact-offering_edited = Erbjudande ändrades
fact-offering_published = Erbjudande publicerades
fact-offering_unpublished = Erbjudande drogs tillbaka
fact-billing_account_added = Faktureringskonto lades till
fact-billing_account_edited = Faktureringskonto ändrades
fact-billing_account_made_default = Standardkonto för fakturering byttes
fact-billing_account_archived = Faktureringskonto arkiverades
fact-billing_account_removed = Faktureringskonto togs bort
fact-application_begun = Ansökan påbörjades
fact-application_edited = Ansökan ändrades
fact-application_stepped = Ansökan: { $step }
fact-application_commented = Kommentar till en ansökan
fact-attendees_added = { $count ->
        [one] Deltagare lades till
       *[other] { $count } deltagare lades till
    }
fact-attendee_replaced = Deltagare byttes ut
fact-attendee_removed = Deltagare togs bort
fact-attendee_declined = Deltagare avböjde
fact-mentor_assigned = Mentor tilldelades
fact-mentor_taken_off = Mentor togs bort
fact-observation_added = Iakttagelse lades till
fact-observation_withdrawn = Iakttagelse drogs tillbaka
fact-session_scheduled = Tillfälle schemalades
fact-session_changed = Tillfälle ändrades
fact-session_cancelled = Tillfälle ställdes in
fact-attendance_marked = { $count ->
        [one] Närvaro antecknades för en deltagare
       *[other] Närvaro antecknades för { $count } deltagare
    }
fact-user_registered = Inloggning skapades
fact-password_set = Lösenord valdes
fact-password_reset_requested = Nytt lösenord begärdes
fact-address_change_requested = Ny adress begärdes
fact-address_changed = Adressen byttes
fact-profile_changed = Den egna profilen ändrades
fact-consent_given = Villkoren godkändes, version { $terms }
fact-privileges_changed = Behörigheter ändrades. Givna: { $granted }. Borttagna: { $withdrawn }
fact-user_deactivated = Användaren inaktiverades
fact-user_reactivated = Användaren aktiverades igen
fact-user_erased = Användaren raderades
fact-signed_in = Loggade in
fact-signed_out = Loggade ut
fact-sign_in_revoked = Loggade ut på en annan plats
fact-api_token_created = API-nyckel skapades
fact-api_token_revoked = API-nyckel återkallades

# Steg i en ansökan, som de hände.

step-submit = inskickad
step-take = tagen för granskning
step-request_changes = ändringar begärdes
step-accept = accepterad
step-approve = godkänd
step-reject = avslagen
step-waitlist = satt på väntelistan
step-move_up = uppflyttad från väntelistan
step-withdraw = tillbakadragen
step-stop = avbruten
step-complete = genomförd
