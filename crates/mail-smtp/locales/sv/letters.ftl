# Brevens ord. En tomrad börjar ett nytt stycke; en enkel radbrytning är bara ett mellanslag.
#
# Varje brev har .subject, .body och .why (varför läsaren får det). Brev med en sida att öppna har .action, och .until
# när länken dit går ut. .quote inleder det som en person har skrivit. .after följer efter knappen.

language = sv

# Varje brevs ram.

greeting = Hej { $name }!
greeting-unnamed = Hej!
link-bare = Om knappen inte fungerar kan du kopiera den här adressen till din webbläsare:
help = Frågor? Skriv till { $support }.
help-contact = Frågor om detta? Vänd dig till { $organization } på { $contact }. Behöver du hjälp med själva
    { $platform }, skriv till { $support }.
help-person = Frågor om detta? Vänd dig till { $helper }, som lade till dig, på { $contact }. Behöver du hjälp med själva
    { $platform }, skriv till { $support }.

# Datum: 12 januari 2027; 12–16 januari 2027; 28 januari – 3 februari 2027; 28 december 2026 – 3 januari 2027
# .in-year och .in-month: det första datumet, utan det som det har gemensamt med det sista.

month = { $month ->
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
    }
weekday = { $weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
    }
date = { $day } { month } { $year }
    .weekday = { weekday } { date }
    .in-year = { $day } { month }
    .in-month = { $day }
period = { $first } – { $last }
    .in-month = { $first }–{ $last }

# Tider: 29 november 2026 kl. 14:05 (Europe/Stockholm)

moment = { date } kl. { $time } ({ $zone })

# Från när till när: tisdag 12 januari 2027 kl. 09:00–10:30 (Europe/Stockholm)

span = { $first } kl. { $from }–{ $to } ({ $zone })
    .overnight = { $first } kl. { $from } – { $last } kl. { $to } ({ $zone })

# Roller: namnet, namnet efter ”du är” (.one), och vad man gör i rollen (.does).

role-system_administrator = systemadministratör
    .one = systemadministratör
    .does = Du granskar registreringar och håller ordning på plattformen.
role-partner_administrator = partneradministratör
    .one = partneradministratör
    .does = Du tar hand om partnerns kunder och de tjänster som de får använda.
role-customer_admin = kundadministratör
    .one = kundadministratör
    .does = Du företräder organisationen: du håller dess uppgifter aktuella och bjuder in dess sökande och mentorer.
role-applicant = sökande
    .one = sökande
    .does = Som sökande väljer du kurser och coachning åt organisationens deltagare och ansöker om dem.
role-mentor = mentor
    .one = mentor
    .does = Som mentor följer du de deltagare som du har tilldelats: du ser deras schema och närvaro, och du skriver ner
        hur det går för dem.
role-supplier_admin = leverantörsadministratör
    .one = leverantörsadministratör
    .does = Du företräder organisationen: du håller dess uppgifter aktuella och bjuder in de utbildare som undervisar.
role-professional = utbildare
    .one = utbildare
    .does = Som utbildare undervisar och coachar du i de ämnen som du kan väl.
role-attendee = deltagare
    .one = deltagare
    .does = Som deltagare hittar du de tillfällen som du är med på i din kalender.

# Vad en ansökan gäller, med datum när de är kända.

activity = ”{ $title }”
    .dated = ”{ $title }” ({ $dates })

# Hur långt en ansökan har kommit, efter ”den är”.

stage-draft = ett utkast
stage-submitted = inskickad
stage-under_review = under granskning
stage-changes_requested = tillbaka för ändring
stage-waitlisted = på väntelistan
stage-accepted = accepterad
stage-approved = godkänd
stage-rejected = avslagen
stage-withdrawn = tillbakadragen
stage-stopped = avbruten
stage-completed = genomförd

# Hur en lista över deltagare har ändrats.

attendees-added = { $added ->
    [one] en person har lagts till
   *[other] { $added } personer har lagts till
}
attendees-removed = { $removed ->
    [one] en person har tagits bort
   *[other] { $removed } personer har tagits bort
}
attendees-exchanged = { attendees-added } och { attendees-removed }

# Registreringar

registration-received =
    .subject = Vi har tagit emot registreringen av { $organization }
    .body =
        Tack för att du har registrerat { $organization } på { $platform }.

        En sak återstår för dig att göra: öppna länken och bekräfta att den här adressen är din. Därefter granskar vi
        registreringen. På samma sida ser du när som helst hur långt den har kommit, så spara det här brevet.
    .action = Bekräfta och följ registreringen
    .until = Länken fungerar fram till { $until }.
    .after =
        En människa läser varje registrering, så ge oss lite tid. Vi skriver till dig så snart den är avgjord, eller om
        vi har en fråga.
    .why =
        Du får det här brevet för att { $address } har angetts som kontakt för { $organization }. Om det inte var du
        som gjorde det kan du bortse från brevet: utan din bekräftelse händer ingenting.

registration-waiting =
    .subject = { $organization } väntar på granskning
    .body =
        { $organization } har registrerat sig på { $platform }, och kontakten har bekräftat sin adress. Registreringen
        väntar nu på att någon granskar den.
    .action = Granska registreringen
    .why = Du får det här brevet för att du granskar registreringar på { $platform }.

registration-information-requested =
    .subject = En fråga om registreringen av { $organization }
    .body =
        Vi granskar registreringen av { $organization } på { $platform } och behöver veta lite mer innan vi kan avgöra
        den.
    .quote = Vår fråga:
    .action = Svara och skicka in igen
    .until = Länken fungerar fram till { $until }.
    .after =
        På sidan kan du ändra det du har skrivit och skicka in det igen, eller dra tillbaka registreringen. Går det { $days ->
            [one] en dag
           *[other] { $days } dagar
        } utan svar förfaller den.
    .why = Du får det här brevet för att du är kontakt för registreringen av { $organization }.

registration-approved =
    .subject = Välkommen: { $organization } är nu kund på { $platform }
    .body =
        Goda nyheter: registreringen av { $organization } har godkänts, och du är kundadministratör. Du företräder
        organisationen: du håller dess uppgifter aktuella och bjuder in dess sökande och mentorer.

        Du har redan en inloggning, så det finns inget att ställa in. Logga in som vanligt med { $address }.
    .action = Logga in
    .why = Du får det här brevet för att du har registrerat { $organization } på { $platform }.

registration-rejected =
    .subject = Registreringen av { $organization } godkändes inte
    .body =
        Tack för ditt intresse för { $platform }. Vi har granskat registreringen av { $organization } och kunde inte
        godkänna den.
    .quote = Skälet:
    .after =
        Om det beror på ett missförstånd, skriv till { $support } och berätta mer. Du är också välkommen att registrera
        på nytt när något har ändrats.
    .why = Du får det här brevet för att du är kontakt för registreringen av { $organization }.

registration-lapsed =
    .subject = Registreringen av { $organization } har förfallit
    .body =
        För en tid sedan bad vi dig om fler uppgifter om registreringen av { $organization }. Vi har inte hört av dig,
        så registreringen har nu förfallit.

        Om { $organization } fortfarande vill bli kund är du välkommen att registrera på nytt.
    .action = Registrera på nytt
    .why = Du får det här brevet för att du är kontakt för registreringen av { $organization }.

# Den första inloggningen

first-login =
    .subject = Välkommen till { $platform }: välj ett lösenord för { $organization }
    .body =
        { $organization } finns på { $platform }, och du är { $one }. { $does }

        Börja med att välja ett eget lösenord. Du loggar in med din adress, { $address }.
    .action = Välj ett lösenord
    .until = Länken fungerar en gång, fram till { $until }. Om du missar den, skriv till { $support } så skickar vi en ny.
    .after = Vi skickar aldrig lösenord med e-post, och ingen på { $platform } kommer någonsin att fråga efter ditt.
    .why = Du får det här brevet för att du har utsetts till { $one } för { $organization }.

first-login-reminder =
    .subject = Påminnelse: välj ett lösenord för { $organization }
    .body =
        En vänlig påminnelse: { $organization } finns på { $platform }, du är { $one }, och allt som fattas är ett
        lösenord. Du loggar in med din adress, { $address }.
    .action = Välj ett lösenord
    .until = Länken fungerar en gång, fram till { $until }. Om du missar den, skriv till { $support } så skickar vi en ny.
    .after = Vi skickar aldrig lösenord med e-post, och ingen på { $platform } kommer någonsin att fråga efter ditt.
    .why = Du får det här brevet för att du har utsetts till { $one } för { $organization }.

# Kunden

customer-activated =
    .subject = { $organization } är aktiv på { $platform }
    .body = { $organization } är nu aktiv på { $platform }. Du kan logga in och sätta i gång.
    .action = Logga in
    .why = Du får det här brevet för att du har en roll hos { $organization }.

customer-paused =
    .subject = { $organization } är pausad på { $platform }
    .body =
        { $organization } är tills vidare pausad på { $platform }. Du kan fortfarande logga in och läsa allt, men inget
        nytt kan påbörjas förrän pausen är slut. Ingenting går förlorat.
    .action = Logga in
    .why = Du får det här brevet för att du har en roll hos { $organization }.

customer-deactivated =
    .subject = { $organization } är inte längre aktiv på { $platform }
    .body =
        { $organization } har inaktiverats på { $platform }. Din roll där vilar tills den är aktiv igen; ingenting tas
        bort. Din inloggning och dina roller på andra håll är som förut.
    .why = Du får det här brevet för att du har en roll hos { $organization }.

admin-changed-you =
    .subject = Du är nu { $role } för { $organization }
    .body = Från och med nu är du { $role } för { $organization } på { $platform }. { $does }
    .action = Logga in
    .after = Om du inte väntade dig detta, skriv till { $support }.
    .why = Du får det här brevet för att dina roller på { $platform } har ändrats.

admin-changed-other =
    .subject = { $organization } har en ny { $role }
    .body =
        Från och med nu är { $admin } { $role } för { $organization } på { $platform }, i ditt ställe. Din inloggning och
        dina andra roller är som förut.
    .after = Om du inte väntade dig detta, skriv genast till { $support }.
    .why = Du får det här brevet för att dina roller på { $platform } har ändrats.

# Inbjudningar

invitation =
    .subject = { $organization } bjuder in dig som { $one }
    .body =
        { $named ->
            [no] Du är inbjuden
           *[yes] { $inviter } bjuder in dig
        } som { $one } för { $organization } på { $platform }. { $does }
    .quote = { $inviter } skriver:
    .action = Öppna inbjudan
    .until = Inbjudan är öppen fram till { $until }.
    .after =
        Att öppna den avgör ingenting: på sidan väljer du om du vill tacka ja eller nej. Har du ingen inloggning ännu
        skapar du en där, på någon minut.

        Hittade du det här brevet i skräpposten? Markera det i så fall som säkert, så att nästa brev når dig.
    .why =
        Du får det här brevet för att { $organization } har bjudit in { $address }. Känner du inte till dem kan du bortse
        från brevet: ingenting händer om du inte tackar ja.

invitation-reminder =
    .subject = Påminnelse: { $organization } bjuder in dig som { $one }
    .body =
        En vänlig påminnelse: { $named ->
            [no] du är inbjuden
           *[yes] { $inviter } har bjudit in dig
        } som { $one } för { $organization } på { $platform }, och inbjudan väntar fortfarande på ditt svar. { $does }
    .action = Öppna inbjudan
    .until = Inbjudan är öppen fram till { $until }. Därefter måste du bjudas in på nytt.
    .after =
        Att öppna den avgör ingenting: på sidan väljer du om du vill tacka ja eller nej.

        Hittade du det här brevet i skräpposten? Markera det i så fall som säkert, så att nästa brev når dig.
    .why =
        Du får det här brevet för att { $organization } har bjudit in { $address }. Känner du inte till dem kan du bortse
        från brevet: ingenting händer om du inte tackar ja.

invitation-attendee =
    .subject = { $organization } bjuder in dig att delta i ”{ $title }”
    .body =
        { $named ->
            [no] Du har lagts till
           *[yes] { $inviter } har lagt till dig
        } som deltagare i ”{ $title }” för { $organization } på { $platform }. Registrera dig, så hittar du det som du
        deltar i på din översikt.
    .quote = { $inviter } skriver:
    .action = Öppna inbjudan
    .until = Inbjudan är öppen fram till { $until }.
    .after =
        Att öppna den avgör ingenting: på sidan väljer du om du vill registrera dig eller tacka nej. Ditt namn är redan
        ifyllt: du väljer lösenord och språk och läser villkoren, på någon minut.

        Hittade du det här brevet i skräpposten? Markera det i så fall som säkert, så att nästa brev når dig.
    .why =
        Du får det här brevet för att { $organization } har satt upp { $address } på listan för ”{ $title }”. Känner du
        inte till dem kan du bortse från brevet: ingen loggar in med din adress om du inte registrerar dig.

invitation-attendee-reminder =
    .subject = Påminnelse: { $organization } bjuder in dig att delta i ”{ $title }”
    .body =
        En vänlig påminnelse: { $named ->
            [no] du har lagts till
           *[yes] { $inviter } har lagt till dig
        } som deltagare i ”{ $title }” för { $organization } på { $platform }, och inbjudan väntar fortfarande på ditt
        svar. Registrera dig, så hittar du det som du deltar i på din översikt.
    .action = Öppna inbjudan
    .until = Inbjudan är öppen fram till { $until }. Därefter måste du bjudas in på nytt.
    .after =
        Att öppna den avgör ingenting: på sidan väljer du om du vill registrera dig eller tacka nej.

        Hittade du det här brevet i skräpposten? Markera det i så fall som säkert, så att nästa brev når dig.
    .why =
        Du får det här brevet för att { $organization } har satt upp { $address } på listan för ”{ $title }”. Känner du
        inte till dem kan du bortse från brevet: ingen loggar in med din adress om du inte registrerar dig.

invitation-revoked =
    .subject = Inbjudan från { $organization } har tagits tillbaka
    .body =
        { $organization } har tagit tillbaka sin inbjudan till dig som { $one }. Länken i vårt tidigare brev fungerar
        inte längre, och du behöver inte göra någonting.
    .why = Du får det här brevet för att { $organization } hade bjudit in { $address } på { $platform }.

invitation-accepted =
    .subject = { $invitee } har tackat ja till din inbjudan
    .body = { $invitee } har tackat ja till din inbjudan och är nu { $one } för { $organization }.
    .action = Logga in
    .why = Du får det här brevet för att du skickade inbjudan.

invitation-declined =
    .subject = { $invitee } har tackat nej till din inbjudan
    .body =
        { $invitee } har tackat nej till din inbjudan som { $one } för { $organization }. Du kan bjuda in någon annan,
        eller samma person igen om ni har talat om saken.
    .action = Logga in
    .why = Du får det här brevet för att du skickade inbjudan.

invitation-attendee-declined =
    .subject = { $invitee } har tackat nej till din inbjudan
    .body =
        { $invitee } har tackat nej till din inbjudan att delta för { $organization }. Där en ansökan ännu inte är avgjord
        står personen inte längre på listan; där den är bekräftad kan du ge platsen till någon annan.
    .action = Logga in
    .why = Du får det här brevet för att du skickade inbjudan.

mentor-added =
    .subject = Du är nu mentor för { $organization }
    .body = { $by } har lagt till dig som mentor för { $organization } på { $platform }. { $does }
    .action = Logga in
    .after = Du blev inte tillfrågad i förväg, så du får lämna uppdraget när du vill: logga in och se dina roller.
    .why = Du får det här brevet för att dina roller på { $platform } har ändrats.

# Ansökningar

application-submitted =
    .subject = Vi har tagit emot er ansökan om ”{ $title }”
    .body =
        Vi har tagit emot ansökan från { $organization } om { $activity }. Du behöver inte göra något mer: en människa
        granskar den, och vi skriver till dig så snart den är avgjord, eller om något måste ändras.
    .action = Följ ansökan
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-waiting =
    .subject = { $organization } väntar på besked om ”{ $title }”
    .body =
        Ansökan från { $organization } om { $activity } väntar på att någon granskar den.
    .action = Granska ansökan
    .why = Du får det här brevet för att du granskar ansökningar på { $platform }.

application-changes-requested =
    .subject = Något att ändra i er ansökan om ”{ $title }”
    .body =
        Vi har granskat ansökan från { $organization } om { $activity }, och något måste ändras innan vi kan avgöra den.
        Ändra det och skicka in ansökan igen.
    .quote = Detta måste ändras:
    .action = Ändra ansökan
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-accepted =
    .subject = Er ansökan om ”{ $title }” är accepterad
    .body =
        Goda nyheter: ansökan från { $organization } om { $activity } är accepterad. Alla på listan deltar, och de som
        har en inloggning hittar det på sin översikt.
    .quote = Vår kommentar:
    .action = Öppna ansökan
    .after = Om någon får förhinder kan du sätta upp någon annan på listan i stället.
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-approved =
    .subject = Er ansökan om ”{ $title }” är godkänd
    .body =
        Goda nyheter: ansökan från { $organization } om { $activity } är godkänd. Alla på listan har en plats, och de som
        har en inloggning hittar det på sin översikt.
    .quote = Vår kommentar:
    .action = Öppna ansökan
    .after = Om någon får förhinder kan du sätta upp någon annan på listan i stället.
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-rejected =
    .subject = Er ansökan om ”{ $title }” godkändes inte
    .body =
        Vi har granskat ansökan från { $organization } om { $activity } och kunde inte godkänna den.
    .quote = Skälet:
    .action = Öppna ansökan
    .after = Om det beror på ett missförstånd, skriv till { $support } och berätta mer.
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-waitlisted =
    .subject = Er ansökan om ”{ $title }” står på väntelistan
    .body =
        Ansökan från { $organization } om { $activity } står på väntelistan. Du behöver inte göra någonting: vi ser på
        den igen så snart det finns plats och skriver till dig.
    .quote = Vår kommentar:
    .action = Öppna ansökan
    .after = Om ni inte längre vill vänta kan du dra tillbaka den där.
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-stopped =
    .subject = Er ansökan om ”{ $title }” har avbrutits
    .body =
        Vi har avbrutit ansökan från { $organization } om { $activity }. Från och med nu deltar ingen på listan, och de
        som har en inloggning får veta det.
    .quote = Skälet:
    .action = Öppna ansökan
    .after = Om du inte väntade dig detta, skriv till { $support }.
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-moved =
    .subject = Er ansökan om ”{ $title }” är nu { $stage }
    .body = Ansökan från { $organization } om { $activity } är nu { $stage }.
    .quote = Vår kommentar:
    .action = Öppna ansökan
    .why = Du får det här brevet för att du har skrivit ansökan, eller är kundadministratör för { $organization }.

application-commented =
    .subject = { $by } har kommenterat ansökan om ”{ $title }”
    .body = { $by } har kommenterat ansökan från { $organization } om { $activity }.
    .quote = { $by } skriver:
    .action = Läs och svara
    .after = Svara gärna på sidan i stället för på det här brevet, så att alla som berörs kan läsa svaret.
    .why = Du får det här brevet för att du har skrivit ansökan, ansvarar för den som kundadministratör eller granskar den.

# Deltagare

attendee-confirmed =
    .subject = Du deltar i ”{ $title }”
    .body =
        Nu är det klart: du deltar i { $activity }. { $helper } satte upp dig på listan för { $organization }, och
        ansökan är bekräftad. Du hittar allt på din översikt.
    .action = Öppna din översikt
    .why = Du får det här brevet för att { $organization } har satt upp { $address } på en lista på { $platform }.

attendee-removed =
    .subject = Du deltar inte längre i ”{ $title }”
    .body =
        Du deltar inte längre i { $activity } för { $organization }. Du behöver inte göra någonting, och allt annat som
        du deltar i är som förut.
    .after = Om du inte väntade dig detta, skriv till { $contact }.
    .why = Du får det här brevet för att { $organization } hade satt upp { $address } på en lista på { $platform }.

# Mentorer

mentor-assigned =
    .subject = Du har tilldelats ”{ $title }”
    .body =
        { $by } har tilldelat dig { $activity } som mentor, efter en ansökan från { $organization }. Du ser vilka som
        deltar och kan skriva ner hur det går för dem.
    .action = Öppna ansökan
    .why = Du får det här brevet för att du är mentor för { $organization }.

mentor-unassigned =
    .subject = Du är inte längre tilldelad ”{ $title }”
    .body =
        Du är inte längre tilldelad { $activity } som mentor för { $organization }. Du behöver inte göra någonting: det
        som du har skrivit finns kvar, och dina andra uppdrag är som förut.
    .why = Du får det här brevet för att du är mentor för { $organization }.

mentor-application-changed =
    .subject = Ansökan om ”{ $title }” är nu { $stage }
    .body =
        Ansökan från { $organization } om { $activity }, som du följer som mentor, är nu { $stage }.
    .action = Öppna ansökan
    .why = Du får det här brevet för att du följer ansökan som mentor.

mentor-attendees-changed =
    .subject = Deltagarlistan för ”{ $title }” har ändrats
    .body =
        Deltagarlistan i ansökan från { $organization } om { $activity }, som du följer som mentor, har ändrats:
        { $change }. På sidan ser du vilka som står på den nu.
    .action = Se deltagarna
    .why = Du får det här brevet för att du följer ansökan som mentor.

observation-added =
    .subject = { $by } har skrivit en iakttagelse om ”{ $title }”
    .body = { $by } har skrivit en iakttagelse om { $activity } för { $organization }. Du kan läsa den på sidan.
    .action = Läs iakttagelsen
    .after = Av hänsyn till dem som den handlar om skickas iakttagelser inte med e-post.
    .why = Du får det här brevet för att du hör till dem som kan läsa den.

# Tillfällen: det som räknas upp, och breven

session-when = När
session-own-time = I din tidszon:
session-was = Tidigare
session-topic = Innehåll
session-place = Plats
session-supplier = Leverantör

session-scheduled =
    .subject = Nytt tillfälle i ”{ $title }”: { $day }
    .body = Ett tillfälle i ”{ $title }” har schemalagts. Du hittar det i din kalender.
    .action = Öppna din kalender
    .why =
        Du får det här brevet för att du deltar i ”{ $title }”, eller som mentor följer någon som gör det. I din profil
        väljer du vilka brev du vill ha.

session-moved =
    .subject = Tillfället { $earlier } i ”{ $title }” har flyttats
    .body = Tillfället { $earlier } i ”{ $title }” har flyttats. Så här är det nu:
    .action = Öppna din kalender
    .why =
        Du får det här brevet för att du deltar i ”{ $title }”, eller som mentor följer någon som gör det. I din profil
        väljer du vilka brev du vill ha.

session-changed =
    .subject = Tillfället { $day } i ”{ $title }” har ändrats
    .body = Tillfället { $day } i ”{ $title }” har ändrats. Tiden är densamma. Så här är det nu:
    .action = Öppna din kalender
    .why =
        Du får det här brevet för att du deltar i ”{ $title }”, eller som mentor följer någon som gör det. I din profil
        väljer du vilka brev du vill ha.

session-cancelled =
    .subject = Tillfället { $day } i ”{ $title }” är inställt
    .body =
        Tillfället { $day } i ”{ $title }” blir inte av. Det står kvar i din kalender, markerat som inställt.
    .quote = Skälet:
    .action = Öppna din kalender
    .why =
        Du får det här brevet för att du deltar i ”{ $title }”, eller som mentor följer någon som gör det. I din profil
        väljer du vilka brev du vill ha.

# Inloggningen

password-reset =
    .subject = Välj ett nytt lösenord
    .body =
        Någon, förhoppningsvis du, har bett om ett nytt lösenord för { $address } på { $platform }.
    .action = Välj ett nytt lösenord
    .until = Länken fungerar en gång, fram till { $until }.
    .after =
        Om det inte var du behöver du inte göra någonting: ditt lösenord är som förut, och ingen kan välja ett nytt utan
        det här brevet. Om det upprepas, berätta det för oss på { $support }.
    .why = Du får det här brevet för att någon har bett om ett nytt lösenord på inloggningssidan.

password-changed =
    .subject = Ditt lösenord har ändrats
    .body =
        Lösenordet för { $address } på { $platform } ändrades den { $at }.

        Om det var du är allt som det ska, och du behöver inte göra någonting.

        Om det inte var du kan någon annan använda din inloggning. Be genast om ett nytt lösenord på inloggningssidan,
        och skriv till { $support }.
    .action = Gå till { $platform }
    .why = Du får det här brevet för att vi alltid berättar när ditt lösenord ändras.

address-change-requested =
    .subject = Bekräfta din nya e-postadress
    .body =
        Du har bett att från och med nu få logga in på { $platform } med { $address }. Bekräfta att adressen är din, så
        gör vi ändringen.
    .action = Bekräfta adressen
    .until = Länken fungerar en gång, fram till { $until }. Tills du bekräftar gäller din gamla adress.
    .after = Om du inte har bett om detta behöver du inte göra någonting: ingenting ändras.
    .why = Du får det här brevet för att { $address } har angetts som ny adress på { $platform }.

address-changed =
    .subject = Din e-postadress har ändrats
    .body =
        Den { $at } ändrades din adress på { $platform } från { $old } till { $new }. Från och med nu loggar du in med
        den nya.

        Om det var du är allt som det ska, och du behöver inte göra någonting.
    .after =
        Om det inte var du, skriv genast till { $support } så att vi kan ge dig tillbaka din inloggning.
    .why = Du får det här brevet, till båda adresserna, för att vi alltid berättar när din adress ändras.

user-erased =
    .subject = Dina uppgifter har raderats
    .body =
        Som du har bett om har vi raderat din inloggning på { $platform }, tillsammans med ditt namn och din adress. Det
        som organisationer måste spara nämner dig inte längre vid namn.

        Tack för tiden med oss. Det här är det sista brevet vi skickar till dig.
    .after = Om du inte har bett om detta, skriv genast till { $support }.
    .why = Du får det här brevet för att inloggningen för { $address } raderades den { $at }.
