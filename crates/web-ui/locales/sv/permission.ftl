# Roller: namnet, och vad man gör i rollen.

role-system_administrator = Systemadministratör
    .within = systemadministratör
    .does = Du granskar registreringar och håller ordning på plattformen, så långt dina behörigheter räcker.
role-partner_administrator = Partneradministratör
    .within = partneradministratör
    .does = Du tar hand om partnerns kunder och de tjänster som de får använda.
role-customer_admin = Kundadministratör
    .within = kundadministratör
    .does = Du företräder organisationen: du håller dess uppgifter aktuella och bjuder in dess sökande och mentorer.
role-applicant = Sökande
    .within = sökande
    .does = Du väljer kurser och coachning åt organisationens deltagare och ansöker om dem.
role-mentor = Mentor
    .within = mentor
    .does = Du följer de deltagare som du har tilldelats: deras schema, deras närvaro och hur det går för dem.
role-supplier_admin = Leverantörsadministratör
    .within = leverantörsadministratör
    .does = Du företräder organisationen: du håller dess uppgifter aktuella och bjuder in de utbildare som undervisar.
role-professional = Utbildare
    .within = utbildare
    .does = Du undervisar och coachar i de ämnen som du kan väl.
role-attendee = Deltagare
    .within = deltagare
    .does = Du hittar de tillfällen som du är med på i din kalender.

# Behörigheter.

privilege-review_registrations = Granska registreringar
privilege-review_applications = Granska ansökningar
privilege-manage_customers = Hantera kunder
privilege-manage_partners = Hantera partner
privilege-manage_suppliers = Hantera leverantörer
privilege-manage_service_plans = Hantera tjänsteplaner
privilege-verify_expertise = Verifiera kompetens
privilege-schedule_sessions = Schemalägga tillfällen
privilege-manage_users = Hantera användare
privilege-read_audit = Läsa hela historiken

# Det man inte får göra.

action-review_registrations = granska registreringar
action-manage_partners = hantera partner
action-manage_customers = hantera kunder
action-manage_service_plans = se och ange tjänsteplaner
action-change_customer_state = aktivera, pausa, inaktivera och stänga kunder
action-change_customer_admin = byta kundadministratör
action-edit_organization = ändra organisationens uppgifter
action-read_billing_accounts = läsa fakturakonton
action-write_billing_accounts = ändra fakturakonton
action-browse_offerings = bläddra bland erbjudanden
action-invite_people = bjuda in personer
action-view_people = se en organisations personer och inbjudningar
action-revoke_invitations = återkalla inbjudningar
action-add_mentor = lägga till en mentor
action-manage_people = stänga av och ta bort personer
action-edit_applications = arbeta med ansökningar
action-view_applications = se ansökningar
action-review_applications = granska ansökningar
action-assign_mentors = tilldela mentorer
action-add_observations = skriva iakttagelser
action-schedule_sessions = schemalägga tillfällen
action-view_schedule = se schemat
action-mark_attendance = anteckna närvaro
action-view_attendance = se närvaro
action-manage_suppliers = registrera leverantörer och byta deras administratörer
action-manage_professionals = bjuda in, stänga av och ta bort utbildare
action-manage_subjects = sköta ämnena
action-publish_offerings = publicera erbjudanden
action-file_expertise = lämna in bevis på kompetens
action-verify_expertise = verifiera kompetens
action-read_audit = läsa historiken
action-manage_users = hantera användare
action-own_account = sköta sin egen inloggning
