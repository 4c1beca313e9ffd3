# Det som finns runt varje sida, och det som många sidor säger.

language-en = English
language-sv = Svenska

frame-skip = Hoppa till innehållet
frame-description = Lyceum sköter kontona på en marknadsplats för utbildning: en inloggning, och varje roll med sitt skäl.
frame-navigation = Huvudmeny
frame-menu = Öppna menyn
frame-close = Stäng menyn
frame-language = Språk: { $language }
frame-own-menu = Dina egna sidor: { $name }
frame-sign-out = Logga ut
frame-help = Frågor? Skriv till
frame-new-tab = (öppnas i en ny flik)

nav-home = Start
nav-register = Registrera en organisation
nav-sign-in = Logga in
nav-reviews = Registreringar
nav-customers = Kunder
nav-suppliers = Leverantörer
nav-offerings = Utbud
nav-calendar = Kalender
nav-subjects = Ämnen
nav-own-offerings = Egna erbjudanden
nav-billing = Faktureringskonton
nav-users = Användare
nav-history = Historik
nav-overview = Översikt
nav-applications = Ansökningar
nav-assigned = Jag följer
nav-people = Personer
nav-invited = Inbjudningar
nav-mailbox = Lokal brevlåda
nav-profile = Min profil
nav-roles = Mina roller
nav-invitations = Mina inbjudningar
nav-sign-ins = Mina inloggningar
nav-tokens = API-nycklar
nav-data = Mina uppgifter

form-problems = { $count ->
        [one] En sak behöver rättas
       *[other] { $count } saker behöver rättas
    }
form-optional = (frivilligt)
form-save = Spara
form-cancel = Avbryt
form-keep = Låt det vara
form-not-now = Inte nu
form-copy = Kopiera
form-copied = Kopierat
form-spam = Inget brev efter några minuter? Titta i skräpposten, och markera det som säkert där.
form-password-hint = Minst 8 tecken. Några ord som inte hör ihop är bra.
form-country-empty = Välj ett land
form-number-hint = Som i det offentliga registret.
form-address-hint = Gata, postnummer och ort, som på ett kuvert.
form-organization-contact-hint = Där man når organisationen.
form-organization-locale-hint = Språket vi skriver till organisationen på.
form-name-known-hint = Behövs bara för den som inte har någon inloggning.

# Fält: deras etiketter, också i sammanfattningen av vad som är fel.

field-name = Namn
field-address = E-postadress
field-password = Lösenord
field-current = Nuvarande lösenord
field-new = Nytt lösenord
field-locale = Språk
field-zone = Tidszon
field-terms = Villkor för personuppgifter
field-country = Land
field-number = Organisationsnummer
field-contact = Kontaktadress
field-telephone = Telefon
field-message = Meddelande
field-reason = Skäl
field-note = Vad du har kontrollerat
field-question = Fråga
field-verified = Vad du har kontrollerat inför godkännandet
field-role = Roll
field-access = Vad den får göra
field-days = Dagar
field-organization-name = Organisationens namn
field-organization-address = Postadress
field-organization-contact = Organisationens kontaktadress
field-organization-locale = Organisationens språk
field-profile-name = Leverantörens namn
field-profile-address = Postadress
field-contact-name = Ditt namn
field-contact-address = Din e-postadress
field-contact-locale = Ditt språk
field-admin-name = Administratörens namn
field-admin-address = Administratörens e-postadress

list-search = Sök
list-all = Alla
list-acts = Åtgärder
list-nothing = Inget hittades
    .text = Försök med en kortare del av namnet, eller ta bort filtren.
list-paging = Listans sidor
list-shown = { $count ->
        [0] Inget mer
        [one] En på den här sidan
       *[other] { $count } på den här sidan
    }
list-first = Första sidan
list-next = Nästa sida

# Tider.

moment = { day } kl. { $time } ({ $zone })
day = { $day } { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }

# Tillstånd och steg.

state-submitted = Inskickad
state-under_review = Granskas
state-info_requested = Väntar på svar
state-approved = Godkänd
state-rejected = Avslagen
state-withdrawn = Tillbakadragen
state-lapsed = Förfallen
state-pending = Väntar
state-expired = Utgången
state-accepted = Accepterad
state-declined = Avböjd
state-revoked = Återkallad
state-active = Aktiv
state-suspended = Avstängd
state-ended = Avslutad
state-inactive = Inte aktiverad
state-paused = Pausad
state-deactivated = Inaktiverad
state-closed = Stängd
state-erased = Raderad
state-queued = På väg
state-sent = Skickat
state-failing = Kommer inte fram
state-bounced = Studsade
state-draft = Utkast
state-changes_requested = Ska ändras
state-waitlisted = På väntelistan
state-stopped = Avbruten
state-completed = Genomförd
state-listed = På listan
state-removed = Borttagen
state-replaced = Utbytt
state-linked = Har inloggning
state-invited = Inbjuden
state-unlinked = Ingen inloggning ännu
state-published = Publicerat
state-unpublished = Inte publicerat
state-archived = Arkiverat
state-default = Standard
state-scheduled = Planerat
state-held = Genomfört
state-cancelled = Inställt

# Sidor om det som gick fel, efter deras status.

fault-home = Till startsidan
fault-403 = Det här får du inte göra
fault-404 = Här finns ingenting
fault-405 = Sidan öppnas inte så här
fault-409 = Det går inte nu
fault-410 = Länken gäller inte längre
fault-408 = Det tog för lång tid
fault-413 = Det är för mycket
fault-422 = Något saknas eller är fel
fault-429 = För ofta, för fort
fault-500 = Något gick fel hos oss
fault-503 = Ett ögonblick
fault-forged = Formuläret var för gammalt, eller kom inte från den här webbplatsen. Gå tillbaka, ladda om sidan och försök igen: inget har ändrats.
fault-nothing = Sidan finns inte, eller inte för dig. Kontrollera adressen, eller logga in som någon annan.
fault-unfinished = Formuläret kom inte fram helt. Gå tillbaka och skicka det igen.
fault-too-large = Formuläret innehåller mer än vi tar emot. Gå tillbaka, korta de längsta texterna och skicka igen.
fault-not-like-this = Hit skickas ett formulär. Börja om från sidan där formuläret finns.
