# Närvaro: vilka som var med på ett tillfälle.

attendance = Närvaro
    .lead = När tillfällena är, och vilka som var med.
    .lead-alone = När dina tillfällen är, och om du var med.
    .none = Ingen är antecknad ännu.
    .corrected = Rättat
    .nobody = Ingen deltar ännu
    .nobody-text = Den som står på en bekräftad ansökan står här.
    .rest = Spara, och alla andra som närvarande
    .as-before = Inget ändrades.
    .locked = Det har gått mer än två veckor sedan tillfället. En rättelse säger varför.
    .reason-hint = Står intill det som rättas, för dem som kan läsa det.
attendance-marked = { $count ->
        [one] En deltagare är antecknad.
       *[other] { $count } deltagare är antecknade.
    }
mark-present = Närvarande
mark-late = Sen
mark-excused = Anmäld frånvaro
mark-absent = Frånvarande
mark-none = Inte antecknad
tally-present = { $count } närvarande
tally-late = { $count ->
        [one] { $count } sen
       *[other] { $count } sena
    }
tally-excused = { $count } med anmäld frånvaro
tally-absent = { $count } frånvarande

field-marks = Närvaro
