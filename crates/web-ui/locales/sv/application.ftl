# Listor över ansökningar.

applications = Ansökningar
    .search = Erbjudande eller sökande
    .offering = Erbjudande
    .customer = Kund
    .applicant = Sökande
    .attendees = Deltagare
    .stage = Läge
    .changed = Senaste steg
applications-for = Ansökningar om { $title }
applications-begin = Ansök
applications-browse = Bläddra bland erbjudandena
applications-none = Hitta en kurs, coachning eller en tjänst för era deltagare och ansök om den.
    .title = Inga ansökningar ännu
    .none = Inga ansökningar
    .others = Ansökningar syns här så snart någon påbörjar en.
    .mentor = När du tilldelas en ansökan hittar du den här, och får ett brev.
application-mine = Mina ansökningar

# Granskarnas kö.

application-queue = Ansökningar
    .lead = Det som kunder vill ha beslut om, den som väntat längst först.
    .summary = { $submitted } inskickade, { $review } granskas.
    .oldest = Den äldsta { $waits }.
    .search = Erbjudande eller organisation
    .since = Inskickad
    .only = Bara { $name }.
    .narrow = bara dessa
    .whole = Visa hela kön
    .none = Inget att granska
    .none-text = Ansökningar syns här så snart en kund skickar in dem.

# Att påbörja en.

application-begin = Ansök
    .lead = Det här påbörjar ett utkast. Du lägger till deltagare och skickar in det när det är komplett.
    .customer-hint = Organisationen som ansöker.
    .on = Fortsätt
    .choose = Välj ett erbjudande
    .offering-hint = Det ni ansöker om.
    .act = Påbörja ansökan
application-begun = Utkastet är påbörjat. Lägg nu till vilka som ska delta.
application-billing = Faktureringskonton
    .hint = Hur det faktureras.
    .default = { $name } (det vanliga)
    .none = Det finns inget faktureringskonto ännu. Ett behövs innan du skickar in.
    .later = Det finns inget faktureringskonto ännu. Du kan börja ändå: ett behövs innan du skickar in.
application-message = Meddelande
    .hint = Vad granskarna bör veta.

# Sidan om en ansökan.

application = Ansökan
    .lead = En ansökan från { $customer }, skriven av { $applicant }.
application-details = Detaljer
application-about = Om
    .offering = Erbjudande
    .supplier = Leverantör
    .subject = Ämne
    .kind = Slag
    .dates = Datum
    .language = Språk
    .price = Pris per deltagare
    .customer = Organisation
    .applicant = Sökande
    .billing = Faktureringskonto
    .submitted = Inskickad
    .others = Alla ansökningar om det här erbjudandet
application-saved = Ansökan är sparad.
application-offering = Välj ett annat erbjudande
    .lead = I stället för { $title }, för { $customer }. Titta på ett erbjudande och använd det därifrån.
    .card = Er ansökan
    .text = För { $customer }, i stället för { $title }. Deltagare, faktureringskonto och meddelande står kvar.
    .use = Använd för den här ansökan
    .present = Ansökan gäller redan det här erbjudandet.
    .too-few = För få platser: { $most } i allt. På ansökan står { $listed }.
    .back = Tillbaka till ansökan
    .done = Ansökan gäller nu ett annat erbjudande. Allt annat är som det var.
application-submit = Skicka in ansökan
    .done = Inskickad. En granskare tar vid; du får ett brev när den är avgjord.
application-withdraw = Dra tillbaka
    .title = Dra tillbaka ansökan?
    .text = Den slutar här och kan inte skickas in igen. Ni kan när som helst påbörja en ny.
    .done = Ansökan är tillbakadragen.

application-steps = Steg
    .written = Skriven
    .submitted = Inskickad
    .review = Granskas
    .decided = Avgjord

# Var den står, för den som läser.

application-next = Läget
    .ready = Allt är på plats. Skicka in den när ni är redo: sedan avgör en granskare den.
    .missing = Innan ni kan skicka in den saknas det här:
    .mentor = Du följer den: du läser det som står här och lägger till iakttagelser.
application-draft = Det här är ett utkast
    .customer = Ingen utanför din organisation ser det.
    .reviewer = Kunden skriver fortfarande på den.
application-submitted = Den väntar på en granskare
    .customer = Du behöver inte göra något. Du får ett brev när den är avgjord, eller när något ska ändras.
    .reviewer = Ta den, så att alla ser att du tittar på den.
application-under_review = Den granskas
    .customer = Du behöver inte göra något. Du får ett brev när den är avgjord, eller när något ska ändras.
    .reviewer = Avgör den, eller be om ändringar.
application-changes_requested = Något ska ändras
    .customer = Ändra det som efterfrågas och skicka sedan in den igen.
    .reviewer = Kunden är ombedd att ändra något och skickar in den igen.
application-waitlisted = Den väntar på en plats
    .customer = Alla platser är tagna. Så snart tillräckligt många blir lediga flyttas den upp av sig själv, och en granskare avgör den.
    .reviewer = Den flyttas upp av sig själv när tillräckligt många platser blir lediga. Du kan också titta på den igen nu.
application-accepted = Den är accepterad
    .customer = Dess deltagare är med. Ni kan fortfarande byta ut eller ta bort dem.
    .reviewer = Dess deltagare är med.
application-approved = Den är godkänd
    .customer = Dess deltagare är med. Ni kan fortfarande byta ut eller ta bort dem.
    .reviewer = Dess deltagare är med.
application-rejected = Den godkändes inte
    .customer = Skälet står nedan. Ni kan när som helst ansöka om något annat.
    .reviewer = Kunden har fått veta varför.
application-withdrawn = Den är tillbakadragen
    .customer = Den är över. Ni kan när som helst påbörja en ny.
    .reviewer = Kunden tog tillbaka den.
application-stopped = Den avbröts
    .customer = Dess deltagare är inte med längre. Skälet står nedan.
    .reviewer = Dess deltagare är inte med längre, och har fått veta det.
application-completed = Den är genomförd
    .customer = Den fördes till sitt slut. Allt går att läsa här även i fortsättningen.
    .reviewer = Den fördes till sitt slut.

application-missing = Saknas
    .attendees = Det finns inga deltagare ännu.
    .add-attendees = Lägg till deltagare
    .billing = Det finns inget faktureringskonto, så ingen vet vart fakturan ska.
    .add-billing = Lägg till ett faktureringskonto
    .billing-gone = Faktureringskontot som valdes är arkiverat.
    .choose-billing = Välj ett annat

application-history = Vad som har hänt
    .submit = Inskickad
    .take = Tagen för granskning
    .request_changes = Ändringar begärdes
    .accept = Accepterad
    .approve = Godkänd
    .reject = Avslagen
    .waitlist = Satt på väntelistan
    .move_up = Uppflyttad från väntelistan
    .withdraw = Tillbakadragen
    .stop = Avbruten
    .complete = Genomförd
application-comments = Kommentarer
    .none = Ingen har sagt något ännu.
    .text = Din kommentar
    .hint = Organisationen och granskarna läser den och får ett brev.
    .add = Lägg till kommentaren
application-commented = Kommentaren är tillagd.

# Att avgöra.

decision-take = Ta granskningen
    .text = Alla ser att du tittar på den.
    .done = Du har tagit den här ansökan.
decision-accept = Acceptera
decision-approve = Godkänn
decision-confirm = Bekräfta
    .text = Dess deltagare är med, och alla berörda får ett brev.
    .done = Bekräftad. Platserna är tagna, och alla berörda får ett brev.
decision-places = { $count ->
        [one] En plats efterfrågas; ingen räknar dem.
       *[other] { $count } platser efterfrågas; ingen räknar dem.
    }
    .counted = Efterfrågade: { $asked }. Lediga platser: { $left }.
decision-full = Det finns inte plats för alla
    .text = Sätt den på väntelistan: den kommer tillbaka till dig så snart tillräckligt många platser blir lediga. Eller be kunden om färre deltagare.
decision-request_changes = Be om ändringar
    .reason = Vad som ska ändras
    .text = Det skickas till kunden så som du skriver det. De ändrar och skickar in den igen.
    .done = Kunden är ombedd att ändra den.
decision-reject = Avslå
    .lead = För det som inte kan godkännas, inte heller efter ändringar.
    .title = Avslå ansökan?
    .text = Det är slutgiltigt. Skälet skickas till kunden.
    .done = Avslagen. Skälet har skickats till kunden.
decision-waitlist = Sätt på väntelistan
    .done = Den står på väntelistan. Den kommer tillbaka till kön när tillräckligt många platser blir lediga.
decision-move_up = Titta på den igen
    .text = Den lämnar väntelistan och granskas igen.
    .done = Den granskas igen.
decision-stop = Avbryt ansökan
    .lead = För det som var bekräftat och slutar i förtid.
    .title = Avbryta ansökan?
    .text = Det är slutgiltigt. Dess deltagare är inte med längre, dess platser blir lediga, och alla får ett brev med skälet.
    .done = Avbruten. Platserna är lediga igen, och alla berörda får ett brev.
decision-complete = Genomförd
    .title = Är ansökan genomförd?
    .final = Det är slutgiltigt.
    .text = Den fördes till sitt slut. Dess deltagare behåller sin roll, så att allt går att läsa.
    .done = Den är genomförd.
decision-reason = Skäl
    .hint = Alla berörda läser det.

field-offering = Erbjudande
field-billing_account = Faktureringskonto
field-customer = Organisation
field-text = Text
