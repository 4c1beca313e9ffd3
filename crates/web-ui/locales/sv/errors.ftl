# Varför inget hände, och vad man gör åt det: efter de koder som API:et också visar.

error-invalid_fields = Några fält saknas eller är fel.
error-not_signed_in = Logga in för att fortsätta.
error-forbidden = Dina roller tillåter inte det här: { $action }. Fråga den som gav dig din roll.
error-not_found = Det finns inte, eller inte för dig.
error-stale = Någon ändrade det här medan du tittade. Så här ser det ut nu: titta igen, och gör sedan om det du ville göra.
error-too_many_requests = För många försök. Vänta { $seconds } sekunder och försök sedan igen.
error-conflict = Någon ändrade det här i samma ögonblick. Titta igen, och gör sedan om det du ville göra.
error-address_taken = Det finns redan en inloggning för den adressen.
error-admin_exists = Det finns redan en administratör.
error-invitation_pending = Det finns redan en inbjudan till den adressen som väntar.
error-organization_name_taken = Det finns redan en organisation med det namnet. Välj ett namn som skiljer dem åt.
error-subject_exists = Det finns redan ett ämne med det namnet inom området.
error-default_billing_account_exists = Det finns redan ett standardkonto för fakturering. Titta igen och gör sedan om det du ville.
error-already_listed = Personen står redan på listan.
error-already_assigned = Mentorn är redan tilldelad.
error-already_marked = Någon antecknade närvaron i samma ögonblick. Titta igen, och gör sedan om det du ville göra.
error-idempotency_key_in_use = Samma begäran håller på att behandlas.
error-unavailable = Vi når inte våra data just nu. Försök igen om en stund: inget har gått förlorat.
error-internal = Felet är vårt. Försök igen, och säg till om det händer på nytt.

error-sign_in_failed = Adressen eller lösenordet är fel.
error-consent_needed = Villkoren har ändrats. Läs och godkänn dem först.
error-read_only_token = Den här API-nyckeln får bara läsa.
error-token_by_token = En API-nyckel skapar inga API-nycklar. Logga in för att skapa en.
error-no_administrator = Bara systemadministratörer har behörigheter. Gör personen till en först.
error-own_privileges = Ingen ändrar sina egna behörigheter. Fråga en annan administratör.
error-last_system_administrator = Den sista systemadministratören med alla behörigheter måste vara kvar. Utse en till först.
error-sole_admin = Du är ensam administratör för { $organization }. Be en systemadministratör byta administratör först.
error-already_set_up = Lyceum är redan klart att användas. Logga in i stället.

error-link_unknown = Länken är inte en av våra, eller öppnades i en annan webbläsare. Öppna länken i brevet igen, eller kopiera hela.
error-link_expired = Länken har gått ut.
error-link_superseded = Ett nyare brev har ersatt länken. Använd länken i det senaste brevet.
error-link_used = Länken har redan använts.

error-invitation_revoked = Organisationen har tagit tillbaka inbjudan. Fråga dem om du tror att det är ett misstag.
error-invitation_accepted = Den har redan accepterats. Logga in för att fortsätta.
error-invitation_declined = Den har redan avböjts. Om det var ett misstag, be organisationen om en ny inbjudan.
error-invitation_expired = Dess tid är ute. Be organisationen skicka den igen: du får en ny länk.
error-wrong_account = Inbjudan är till { $invited }. Logga in med den adressen.
error-login_exists = Det finns redan en inloggning för den adressen. Logga in för att acceptera.
error-no_login = Det finns ännu ingen inloggning för den adressen. Öppna länken i brevet för att välja ett lösenord.
error-organization_not_in_force = { $organization } är inte aktiv just nu. Inbjudan väntar tills den är det.
error-already_member = Personen har redan den rollen här.
error-invitation_over = Inbjudan är { $state }.

error-registration_stage = Det steget är inte öppet. Registreringens läge: { $state }.
error-address_unproven = Kontakten har inte bekräftat sin adress ännu.
error-nothing_verified = Anteckna först vad du har kontrollerat.
error-proof_expired = Tiden för att bekräfta din adress är ute. Be om en ny länk: den kommer med e-post.

error-membership_state = Det går inte: medlemskapet är { $state }.
error-admin_role = Administratörens roll flyttas bara när en systemadministratör byter administratör.
error-already_admin = Personen är redan administratör.
error-no_such_user = Ingen med den adressen har en inloggning. Bjud in dem i stället.
error-organization_state = Det går inte: organisationen är { $state }.
error-not_ready = Den kan inte aktiveras ännu: utse en kundadministratör först.
error-user_state = Det går inte: användaren är { $state }.

error-service_missing = Det här kräver tjänsten { $service }, som organisationen inte har. Be en systemadministratör slå på den.
error-offering_closed = Det går inte att ansöka om det just nu.
error-offering_full = { $left ->
        [0] Ingen plats är kvar. Sätt ansökan på väntelistan i stället.
        [one] Bara en plats är kvar. Sätt ansökan på väntelistan i stället.
       *[other] Bara { $left } platser är kvar. Sätt ansökan på väntelistan i stället.
    }
error-offering_has_room = { $asked ->
        [one] Det finns plats för en. Godkänn eller avslå ansökan: ingen väntar på det som är ledigt.
       *[other] Det finns plats för alla { $asked }. Godkänn eller avslå ansökan: ingen väntar på det som är ledigt.
    }
error-capacity_taken = { $taken ->
        [one] En plats är redan tagen: färre kan det inte bli.
       *[other] { $taken } platser är redan tagna: färre kan det inte bli.
    }
error-billing_account_archived = Faktureringskontot är arkiverat. Välj ett annat.
error-default_billing_account = Gör först ett annat faktureringskonto till standard.
error-too_many_billing_accounts = En organisation har högst { $most } faktureringskonton, arkiverade medräknade. Ta bort ett som ingen ansökan anger.

error-application_stage = Det steget är inte öppet. Ansökans läge: { $state }.
error-too_many_comments = Ansökan rymmer inte fler kommentarer.
error-too_many_attendees = En ansökan har högst { $most } deltagare.
error-no_attendees = Ingen står på ansökans lista. Lägg till en deltagare först.
error-attendee_off = Det går inte. Deltagarens läge: { $state }.
error-attendee_linked = Deltagaren har redan en inloggning: det finns inget att bjuda in till.

error-mentor_not_accepted = Mentorn har inte accepterat inbjudan ännu. Tilldela när det är gjort.
error-assignment_ended = Uppdraget är avslutat.
error-observation_withdrawn = Iakttagelsen är redan tillbakadragen.
error-not_the_author = Bara den som skrev en iakttagelse kan dra tillbaka den.

error-session_state = Det går inte. Tillfällets läge: { $state }.
error-session_not_started = Tillfället har inte börjat ännu. Anteckna närvaron när det har börjat.

error-idempotency_mismatch = Nyckeln har använts till en annan begäran.
error-idempotency_unanswered = Begäran fick verkan, men svaret gick förlorat.

# Vad som är fel med ett fält, och vad man gör åt det.

problem-missing = Fyll i det här.
problem-too_short = Skriv minst { $min } tecken.
problem-too_long = Skriv högst { $max } tecken.
problem-not_an_address = Skriv en fullständig e-postadress, som namn@example.org.
problem-local_part_not_ascii = Före @ kan bara bokstäverna a till z, siffror och vanliga tecken användas.
problem-control_characters = Ta bort de osynliga tecknen; de följer ofta med när man kopierar text.
problem-markup = Utelämna < och >.
problem-url = Utelämna webbadresser.
problem-unknown_locale = Välj ett av språken.
problem-unknown_time_zone = Välj en av tidszonerna.
problem-unknown_country = Välj ett land.
problem-not_an_organization_number = Det är inget organisationsnummer i det landet. Kontrollera siffrorna.
problem-weak_password = Det är för lätt att gissa. Använd en längre fras av ord som inte hör ihop.
problem-wrong_password = Det är inte ditt nuvarande lösenord.
problem-not_accepted = Godkänn villkoren för att fortsätta.
problem-outdated_terms = Villkoren har ändrats till version { $current }. Läs och godkänn dem.
problem-not_one_of = Välj ett av alternativen.
problem-out_of_range = Skriv ett tal mellan { $min } och { $max }.
problem-unchanged = Det är den nuvarande. Skriv en ny.
problem-known = Det är redan känt. Du kan ändra det i din profil efteråt.
problem-unknown_currency = Skriv en valuta med dess tre bokstäver, som SEK.
problem-not_an_amount = Skriv ett belopp som 1250,50, med högst så många decimaler som valutan har.
problem-not_a_vat_number = Det är inget momsregistreringsnummer. Det börjar med landet, som SE556012579001.
problem-not_of_this_country = Det här hör till ett annat land än det ovanför.
problem-not_an_iban = Det är inget IBAN. Kontrollera bokstäver och siffror.
problem-not_a_date = Skriv ett datum som 2026-11-22.
problem-before_start = Välj en dag som inte ligger före den första.
problem-not_a_time = Skriv ett klockslag som 09:30.
problem-not_after_start = Välj en tid efter början, samma dag.
problem-skipped_by_clocks = Klockan ställs fram den dagen och hoppar över den här tiden. Välj en före eller efter.
problem-formula = Utelämna =, +, - eller @ i början: kalkylprogram kör det som en formel.
problem-too_many_lines = Skriv högst { $max } rader.
problem-no_columns = Ange en kolumn för adresser och en för namn, på första raden.
problem-no_attendees = Lägg till minst en deltagare.
problem-unknown = Det finns inte här.
