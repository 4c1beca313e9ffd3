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
problem-unknown = Det finns inte här.
