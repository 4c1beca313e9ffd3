# Utbudet, för den som söker.

offerings = Utbud
    .lead = Det som leverantörerna erbjuder just nu: kurser, coachning och tjänster.
    .search = Titel
    .available = Med lediga platser
    .all = Visa hela utbudet
    .none = Ingenting erbjuds ännu
    .none-text = Så snart en leverantör publicerar något står det här.
offering = Erbjudande
    .applications = Ansökningar om det
    .details = Detaljer
offering-supplier = Leverantör
offering-subject = { $area }: { $name }
offering-taught = { $subject }, undervisning på { $language-within }
    .label = Undervisningsspråk
offering-given = { $subject }, på { $language-within }
    .label = Språk
offering-price = { $price } per deltagare
    .agreed = Pris enligt överenskommelse
offering-kind-course = Kurs
    .hint = På fasta datum, med ett antal platser.
offering-kind-ongoing_course = Löpande kurs
    .hint = Pågår hela tiden; man börjar när man vill.
offering-kind-coaching = Coachning
    .hint = Någon vid deltagarens sida, enligt överenskommelse.
offering-kind-on_request = Tjänst på begäran
    .hint = Ordnas när någon ber om den.
offering-apply = Ansök
    .act = Ansök
    .for = för { $organization }
    .full = Alla platser är tagna. En ansökan kan sättas på väntelistan, och flyttas upp när platser blir lediga.
    .nobody = Sökande och kundadministratörer ansöker om det för sin organisation, som behöver tjänsten { $service }.

places-left = { $count ->
        [0] Inga platser kvar
        [one] En plats kvar
       *[other] { $count } platser kvar
    }
places-uncounted = Platser efter behov
money = { $amount } { $currency }
money-group = { "\u00A0" }
money-decimal = ,

# En leverantörs egna.

own-offerings = Egna erbjudanden
    .none = Inga erbjudanden ännu
    .none-text = Skriv det första. Ingen ser det förrän du publicerar det.
offering-add = Lägg till ett erbjudande
    .subject-empty = Välj ett ämne
    .dates-hint = För en kurs.
    .capacity-hint = Hur många som kan delta. En kurs har alltid ett antal; annars lämnar du tomt när ingen räknar.
    .price-hint = Per deltagare. Tomt när det görs upp om.
    .currency-hint = Tre bokstäver, som SEK.
    .done = Erbjudandet är tillagt. Kunderna ser det när du publicerar det.
offering-edit = Ändra erbjudandet
    .done = Erbjudandet är sparat.
offering-publish = Publicera
    .title = Publicera { $title }?
    .text = Kunderna ser det från och med nu, och kan ansöka om det.
    .done = Det är publicerat.
offering-unpublish = Avpublicera
    .title = Avpublicera { $title }?
    .text = Ingen ser det längre, och ingen kan ansöka om det. Det som är bekräftat finns kvar.
    .done = Det är inte längre publicerat.

field-kind = Typ
field-title = Titel
field-subject = Ämne
field-language = Språk
field-description = Beskrivning
field-dates = Datum
field-dates-from = Första dagen
field-dates-to = Sista dagen
field-capacity = Platser
field-places = Platser
field-price = Pris
field-currency = Valuta
