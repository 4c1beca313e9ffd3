# Faktureringskonton.

billing = Faktureringskonton
    .lead = Hur organisationen faktureras. En ansökan som inte anger något konto får standardkontot.
    .state = Användning
    .none = Inga faktureringskonton ännu
    .none-text = Det första blir standard.
    .invoice = På fakturan
    .archived = Arkiverat
billing-add = Lägg till ett faktureringskonto
    .name-hint = Vad ni kallar det, till exempel Musikskolan.
    .vat-hint = Med landet först, som SE556012579001.
    .iban-hint = Dit återbetalningar går.
    .email-hint = Dit fakturor skickas.
    .reference-hint = Att hitta på fakturan: en beställning, ett kostnadsställe.
    .done = Faktureringskontot är tillagt.
billing-edit = Ändra faktureringskontot
    .act = Ändra
    .done = Faktureringskontot är sparat.
billing-default = Gör till standard
    .is = Det här är standardkontot. För att arkivera eller ta bort det, gör först ett annat konto till standard.
    .done = Standardkontot är bytt.
billing-remove = Ta bort
    .title = Ta bort { $name }?
    .text = Ett konto som en ansökan anger arkiveras: det går att läsa där, men erbjuds inte längre. Alla andra raderas.
    .done = Faktureringskontot är borttaget.
    .archived = Faktureringskontot är arkiverat: det anges i ansökningar.

field-billing-name = Kontots namn
field-billing-recipient = Mottagare
field-billing-address = Postadress
field-billing-vat = Momsregistreringsnummer
field-billing-iban = IBAN
field-billing-email = E-postadress för fakturor
field-billing-reference = Er referens
