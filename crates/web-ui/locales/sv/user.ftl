# Den första systemadministratören.

setup = Ta Lyceum i bruk
    .text = Du blir den första systemadministratören, med alla behörigheter. Du kan utse fler efteråt.
    .act = Ta Lyceum i bruk
    .done = Lyceum är klart att användas. Välkommen!

# Lösenord.

password-forgot = Glömt lösenordet?
    .text = Skriv din adress. Om den har en inloggning skickar vi en länk för att välja ett nytt lösenord.
    .act = Skicka en länk
password-sent = Titta i din e-post
    .text = Om det finns en inloggning för adressen är en länk på väg. Den fungerar en gång, inom en timme.
password-reset = Välj ett nytt lösenord
    .text = Då loggas du ut överallt annars.
    .act = Spara lösenordet
    .done = Ditt nya lösenord gäller. Logga in med det.
password-change = Byt lösenord
    .lead = Överallt annars där du är inloggad loggas du ut.
    .act = Byt lösenord
    .done = Ditt lösenord är bytt.

# Den egna adressen.

address-change = Byt adress
    .lead = Nu loggar du in med { $address }.
    .new = Ny e-postadress
    .password-hint = Så att ingen gör det här på en lånad skärm.
    .pending = Vi har skickat en länk till { $address }. Adressen gäller när du har öppnat den och bekräftat.
    .act = Skicka en länk dit
    .sent = Vi har skickat en länk till den nya adressen. Tills du bekräftar där ändras inget.
address-confirm = Bekräfta din nya adress
    .text = Från och med nu loggar du in med den, och din post går dit.
    .act = Ja, det är min adress
    .done = Din adress är nu { $address }.

# Den egna profilen.

profile = Min profil
    .saved = Din profil är sparad.
profile-sign-in = Inloggning
profile-letters = Brev jag vill ha
    .hint = Inbjudningar och brev om ditt lösenord kommer alltid.
    .invitations = Svar på inbjudningar som jag har skickat
    .organizations = Nytt om mina organisationer och roller
    .activities = Nytt om ansökningar och tillfällen som jag följer

# De egna uppgifterna.

data = Mina uppgifter
    .lead = Allt som sparas om dig får du ta med dig, och radera.
    .erased = Dina uppgifter är raderade. Adjö, och tack.
data-export = Ta med dig
    .text = En fil med din profil, dina roller och vad du har gjort, i en form som program kan läsa (JSON).
    .act = Ladda ner mina uppgifter
data-erase = Radera
    .text = Din inloggning, ditt namn och din adress raderas, och dina roller upphör. Det du har gjort står kvar i historiken, utan att säga vem. Det går inte att ångra.
    .hint = För att vara säkra på att det är du.
    .act = Radera mina uppgifter för gott

# Det administratörer gör med användare.

users = Användare
    .all = Alla
    .administrators = Systemadministratörer
    .search = Namn eller adress
    .name = Namn
    .state = Läge
    .since = Sedan
user = Användare
    .roles = Roller
    .no-roles = Inga roller: en gäst.
    .granted = Behörigheterna är sparade.
    .deactivate = Inaktivera
    .deactivate-title = Inaktivera { $name }?
    .deactivate-text = Personen loggas genast ut överallt och kan inte logga in igen förrän du aktiverar. Rollerna finns kvar.
    .deactivated = Användaren är inaktiverad.
    .reactivate = Aktivera igen
    .reactivated = Användaren kan logga in igen.
user-privileges = Behörigheter
    .legend = Vad administratören får göra
administrator = Lägg till en systemadministratör
    .lead = Personen har inga behörigheter förrän du ger dem, på nästa sida. Den som inte har någon inloggning får ett brev med en länk för att välja ett lösenord.
    .act = Lägg till
    .done = Tillagd. Ge nu de behörigheter som behövs.
