# Kunder och leverantörer.

customers = Kunder
customers-none = Inga kunder ännu
    .text = Organisationer blir kunder när deras registrering godkänns.
suppliers = Leverantörer
suppliers-none = Inga leverantörer ännu
    .text = Registrera den första organisationen som levererar utbildning.
organizations = Organisationer
    .search = Namn
    .name = Namn
    .state = Läge
    .admin = Administratör
organization = Organisation
    .profile = Profil
    .no-contact = Inga kontaktuppgifter
    .no-contact-text = Den som undrar vilken organisationen är hittar ingen adress.
    .no-admin = Ingen ännu.
    .state = Läge
organization-tabs = Sidor
    .overview = Översikt
    .applications = Ansökningar
    .people = Personer
    .invitations = Inbjudningar
    .offerings = Erbjudanden
    .billing = Fakturering
    .history = Historik
organization-edit = Ändra profilen
    .done = Profilen är sparad.

admin = Byt { $role }
    .lead = { $organization } har en enda { $role }. Den nuvarande förlorar rollen i samma ögonblick, och båda får veta det.
    .act = Byt
    .done = Bytt. Båda har fått veta det.

supplier = Registrera en leverantör
    .lead = Leverantören registreras med sin leverantörsadministratör, som bjuder in dess utbildare.
    .profile = Leverantören
    .act = Registrera
    .done = Leverantören är registrerad, och leverantörsadministratören har fått ett brev.

# Att flytta en kund mellan lägen.

move-activate = Aktivera
    .title = Aktivera { $organization }?
    .text = Dess personer kan logga in för den, och inget håller tillbaka deras brev.
    .done = Kunden är aktiv.
move-pause = Pausa
    .title = Pausa { $organization }?
    .text = Dess personer kan logga in och läsa, men inget nytt påbörjas förrän du återupptar den.
    .done = Kunden är pausad.
move-deactivate = Inaktivera
    .title = Inaktivera { $organization }?
    .text = Alla roller där vilar tills du aktiverar den igen. Inget går förlorat.
    .done = Kunden är inaktiverad.
move-close = Stäng
    .title = Stänga { $organization } för gott?
    .text = Den kan inte aktiveras igen. Det som har hänt finns kvar i dess historik.
    .done = Kunden är stängd.
move-resume = Återuppta
    .title = Återuppta { $organization }?
    .text = Dess personer kan arbeta igen som förut.
    .done = Kunden är aktiv igen.

# Plattformstjänster.

services = Plattformstjänster
    .legend = Vad organisationen kan använda
    .lead = Ett erbjudande går bara att ansöka om med den tjänst som det kräver. Det som redan är bekräftat finns kvar.
    .on = På
    .off = Av
    .change = Ändra
    .done = Plattformstjänsterna är sparade.

service-courses = Kurser
    .does = Ansöka om kurser, på fasta datum eller löpande.
service-coaching = Coachning
    .does = Ansöka om coachning.
service-on_request = Tjänster på begäran
    .does = Ansöka om tjänster på begäran.
service-calendar_feeds = Kalenderflöden
    .does = Prenumerera på tillfällen i en kalender.
service-api = API
    .does = Använda API:et.
service-storage = Lagring
    .does = Spara filer.
service-workflow = Arbetsflöden
    .does = Automatisera steg.
