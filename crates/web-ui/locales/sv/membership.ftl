# En organisations personer.

people = Personer
    .search = Namn eller adress
    .name = Namn
    .role = Roll
    .state = Läge
    .since = Sedan
    .incomplete = Profilen är inte bekräftad ännu
    .none = Ingen här ännu
    .none-text = Bjud in de första: de får ett brev med en länk.
    .suspend = Stäng av
    .suspend-title = Stänga av { $name }?
    .suspend-text = Rollen gäller inte från och med nu, tills du öppnar den igen. Inloggningen finns kvar.
    .suspended = Avstängd: rollen gäller inte förrän du öppnar den igen.
    .resume = Öppna igen
    .resumed = Rollen gäller igen.
    .remove = Ta bort
    .remove-title = Ta bort { $name }?
    .remove-text = Rollen upphör. Det personen har gjort finns kvar, och du kan bjuda in igen.
    .removed = Borttagen: rollen har upphört.
mentor = Lägg till en mentor
    .lead = Någon som har en inloggning blir genast mentor hos { $organization }. Personen får veta det, och kan lämna.
    .hint = Adressen som personen loggar in med.
    .act = Lägg till
    .done = Mentorn är tillagd, och har fått veta det.

# De egna rollerna.

roles = Mina roller
    .lead = Varje roll du har, och varför. Du får göra allt det som de tillsammans tillåter.
    .title = { $role } hos { $organization }
    .why = Varför
    .source = Titta på det
    .since = Sedan
    .leave = Lämna
    .leave-title = Sluta som { $role } hos { $organization }?
    .leave-text = Rollen upphör genast. För att komma tillbaka behöver du bli inbjuden igen.
    .left = Du har lämnat.
    .none = Du har ingen roll ännu
    .none-text = Roller kommer av inbjudningar. När en organisation bjuder in dig ser du det bland dina inbjudningar.

cause-platform_set_up = Skapad som den första systemadministratören.
    .by = Skapad av { $name }.
cause-registration_approved = Organisationens registrering, med dig som kontakt, godkändes.
    .by = Registreringen godkändes av { $name }.
cause-invitation_accepted = En inbjudan accepterades.
    .by = Du accepterade en inbjudan av { $name }.
cause-added_by = Tillagd av en administratör.
    .by = Tillagd av { $name }.
cause-admin_appointed = Utsedd av en administratör.
    .by = Utsedd av { $name }.
cause-participation_confirmed = Du deltar i något som är bekräftat.
    .by = Du deltar i något som är bekräftat.

# Efter att ha accepterat.

welcome = Välkommen!
    .text = Din roll hos { $organization } är nu: { $role }. Titta om det här stämmer.
    .act = Ja, det stämmer
    .done = Tack. Allt är klart.
