# En ansökans deltagare.

attendees = Deltagare
    .summary = På listan: { $listed } av högst { $most }.
    .none = Ingen står på listan ännu. Lägg till personer med deras e-postadress, en i taget eller från en fil.
    .until = Länken gäller till { $until }.
    .invite-now = Inte inbjuden just nu.
    .invite-later = Får en inbjudan när det är bekräftat.
    .invite-never = Får ingen inbjudan. Kopplas när det finns en inloggning.
    .state = Inloggning
    .by = Tillagd av
    .add = Lägg till en deltagare
    .add-act = Lägg till
    .address-hint = Den som har en inloggning med adressen kopplas genast.
    .added = { $name } står på listan.
    .invite = Bjud in
    .again = Bjud in igen
    .invited = En inbjudan att registrera sig är på väg.
    .replace = Byt ut
    .replace-title = Någon annan i stället för { $name }
    .replace-text = De tar över platsen, också när den redan är bekräftad. Båda får veta det.
    .replaced = { $name } tar över platsen.
    .remove = Ta bort
    .remove-title = Ta bort { $name } från listan?
    .remove-text = De är inte med längre. En plats som de hade blir ledig.
    .removed = De står inte på listan längre.
attendee = Deltagare
    .login = Inloggning

attendee-invite-now = Bjud in nu
    .means = De får ett brev med en länk för att registrera sig, om de inte redan har en inloggning.
attendee-invite-later = Bjud in senare
    .means = De får brevet när platsen är bekräftad, eller när du skickar det själv.
attendee-invite-never = Bjud inte in
    .means = De får inget brev. De kopplas ändå när de har en inloggning.

field-attendees = Deltagare
field-invite = Inbjudan att registrera sig
field-file = Fil

# Från en fil.

import = Deltagare från en fil
    .lead = Först ser du vad det blir av varje rad. Inget ändras förrän du säger till.
    .file-hint = En CSV-fil på högst 256 kB och 1 000 rader, så som kalkylprogram sparar den, med en kolumn för namn och en för adresser.
    .act = Titta på raderna
    .too-large = Filen är större än 256 kB. Dela upp den.
    .example = Till exempel så här
    .example-lines = Namn;E-post
        Åsa Öberg;asa.oberg@skolan.example
        Noor Haddad;noor.haddad@skolan.example
    .example-text = Komma, semikolon eller tabb mellan kolumnerna, med eller utan den första raden.
import-plan = Vad det blir av filen
    .lead = Titta igenom det och lägg sedan till. Den som redan står på listan berörs inte: samma fil kan användas igen.
    .counts = I korthet
    .line = Rad
    .name = Deltagare
    .outcome = Utfall
    .other = Välj en annan fil
    .nothing = Det finns ingen att lägga till
    .nothing-text = Varje rad står redan på listan eller går inte att använda. Tabellen säger varför.
import-plan-act = { $count ->
        [one] Lägg till en deltagare
       *[other] Lägg till { $count } deltagare
    }
import-outcome-link = Läggs till, har inloggning
import-outcome-invite = Läggs till, ingen inloggning ännu
import-outcome-duplicate = Två gånger i filen
import-outcome-already_listed = Står redan på listan
import-outcome-over_capacity = Ingen plats kvar
import-outcome-invalid = Går inte att använda
import-counts-link = { $count ->
        [one] En med inloggning läggs till
       *[other] { $count } med inloggning läggs till
    }
import-counts-invite = { $count ->
        [one] En utan inloggning läggs till
       *[other] { $count } utan inloggning läggs till
    }
import-counts-duplicate = { $count ->
        [one] En står två gånger i filen
       *[other] { $count } står två gånger i filen
    }
import-counts-already_listed = { $count ->
        [one] En står redan på listan
       *[other] { $count } står redan på listan
    }
import-counts-over_capacity = { $count ->
        [one] En får inte plats
       *[other] { $count } får inte plats
    }
import-counts-invalid = { $count ->
        [one] En rad går inte att använda
       *[other] { $count } rader går inte att använda
    }
import-done = { $count ->
        [0] Ingen lades till: de står redan på listan.
        [one] En deltagare lades till.
       *[other] { $count } deltagare lades till.
    }

# Vad en deltagare ser av den.

activity = Min aktivitet
    .lead = Du är med i det här.
    .state = Läge
    .ask = Frågor?
    .ask-text = { $name } lade till dig och hjälper dig vidare:
