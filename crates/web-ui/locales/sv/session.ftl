# Tillfällen: i kalendrar, och för dem som schemalägger.

calendar = Kalender
    .lead = De tillfällen som du är med på, och de som dina deltagare är med på.
    .from = Från och med dagen
    .show = Visa
    .earlier = En månad tidigare
    .today = Från i dag
    .zone = Tider i din tidszon: { $zone }
    .none = Inga tillfällen från och med { $day }
    .none-text = Så snart något är inplanerat står det här. Det som har varit hittar du med en tidigare dag.
    .attend = Du deltar, genom { $customer }
    .follow = Du följer, hos { $customer }
weekday = { $weekday ->
        [1] måndag
        [2] tisdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] lördag
       *[7] söndag
    } { $day }
hours-there = Enligt klockan där: { $day }, { $hours } ({ $zone })

sessions = Tillfällen
    .coming = I dag och senare
    .all = Alla
    .see-all = Alla tillfällen
    .none = Inga tillfällen här
    .none-text = Så snart du schemalägger ett hittar de som det gäller det i sina kalendrar.
    .none-yet = Det som är inplanerat står här, och i deltagarnas kalendrar.
    .none-coming = Inget är inplanerat från och med i dag.
session-when = { $day }, { $hours }
    .name = När
    .there = Där
session-about = Tillfälle
    .offering = Erbjudande
    .supplier = Leverantör
    .whom = För
    .reason = Skäl
session-whom = Alla som deltar
    .one = Deltagare från { $customer }
    .attendees = { $count ->
        [one] en deltagare
       *[other] { $count } deltagare
    }
session-add = Schemalägg ett tillfälle
    .lead = De som det gäller får ett brev, om det inte redan är över.
    .zone-hint = Enligt vilka klockor tiderna är menade.
    .topic-hint = När erbjudandets titel inte säger tillräckligt.
    .place-hint = Ett rum, en adress eller en länk till ett möte.
    .whom-hint = En ansöknings deltagare, eller alla som deltar i erbjudandet.
    .done = Tillfället är inplanerat. Det står i kalendrarna hos dem som det gäller.
session-edit = Ändra tillfället
    .done = Tillfället är ändrat.
session-cancel = Ställ in tillfället
    .title = Ställ in tillfället { $when }?
    .text = Det står kvar i kalendrar, som inställt. De som det gällde får ett brev med ditt skäl, om det inte redan är över.
    .done = Tillfället är inställt.

field-date = Dag
field-from = Börjar
field-to = Slutar
field-topic = Innehåll
field-place = Plats
field-application = För
