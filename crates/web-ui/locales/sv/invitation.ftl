# Sidan som en inbjudans länk leder till.

invitation = { $organization } bjuder in dig
    .text = { $inviter } bjuder in dig. Din roll blir: { $role }.
    .text-unnamed = Du är inbjuden till { $organization }. Din roll blir: { $role }.
    .message = { $inviter } skriver
    .until = Inbjudan är öppen fram till { $until }. Inget händer förrän du svarar.
    .ask = Frågor om den? Skriv till
invitation-first-login = Välkommen till { $organization }
    .text = Din roll hos { $organization }: { $role }. Välj ett lösenord för att logga in.
    .until = Länken gäller till { $until }.
    .act = Spara lösenordet och logga in
invitation-attendee = Du kan vara med på { $activity }
    .text = { $inviter } har satt upp dig på listan, för { $organization }.
    .unnamed = { $organization } har satt upp dig på listan.
    .name-hint = Så som det står på listan. Du kan ändra det i din profil efteråt.
    .act = Registrera mig
    .accept = Acceptera, så finns det på din startsida så snart det är bekräftat.
    .decline = Du tas bort från listan, så länge inget är avgjort. De får veta det.
invitation-register = Registrera dig och acceptera
    .address-hint = Du loggar in med den inbjudna adressen; den kan inte ändras här.
    .act = Registrera mig och acceptera
invitation-joined = Välkommen! Du är inloggad.
invitation-accept = Acceptera
invitation-accepted = Du har accepterat. Din roll: { $role }.
invitation-attending = Du har accepterat. Det du deltar i syns här så snart det är bekräftat.
invitation-decline = Avböj
    .title = Avböja inbjudan från { $organization }?
    .text = De får veta det. Om du ändrar dig kan de bjuda in dig igen.
invitation-declined = Du har avböjt inbjudan.
invitation-sign-in = Du har redan en inloggning
    .text = Logga in med den, sedan kan du acceptera.
invitation-wrong = Inbjudan är till någon annan
    .text = Den är till { $invited }; du är inloggad som { $address }.
    .next = Om båda är du, byt: du loggas ut här och kommer tillbaka till inbjudan. Den är öppen under tiden.
    .switch = Logga ut och byt
    .stay = Fortsätt vara inloggad
invitation-over = Slut
    .expired = Inbjudan har gått ut
    .superseded = Det finns ett nyare brev
    .revoked = Inbjudan är återkallad
    .declined = Inbjudan är avböjd
    .accepted = Inbjudan är accepterad
    .not-in-force = Inte just nu
    .home = Till startsidan
    .password = Be om ett nytt lösenord

# Inbjudningar som väntar på en själv.

waiting = Mina inbjudningar
    .lead = Inbjudningar till din adress. När du accepterar får du rollen genast.
    .none = Inga inbjudningar väntar på dig
    .none-text = När en organisation bjuder in dig ser du det här, och i din e-post.

# Den inbjudande sidan.

invitations = Inbjudningar
    .search = Adress
    .address = Adress
    .role = Roll
    .state = Läge
    .letter = Brev
    .until = till { $until }
    .by = av { $name }
    .first-login = Första inloggning, { $role }
    .none = Inga inbjudningar ännu
    .none-text = Bjud in de första: de får ett brev med en länk.
    .resend = Skicka igen
    .resent = Skickad igen, med en ny länk. Den gamla länken fungerar inte längre.
    .revoke = Återkalla
    .revoke-title = Återkalla inbjudan till { $address }?
    .revoke-text = Länken slutar fungera, och personen får veta det.
    .revoked = Inbjudan är återkallad.
invite = Bjud in
    .title = Bjud in till { $organization }
    .lead = De får ett brev med en länk, och bestämmer själva.
    .address-hint = Den som har en inloggning med adressen accepterar med den; andra registrerar sig.
    .message-hint = Dina egna ord, i brevet.
    .locale-hint = Brevets språk. Den som har en inloggning får det på sitt eget.
    .act = Skicka inbjudan
    .sent = En inbjudan är på väg till { $address }.
    .again = En inbjudan till { $address } väntade redan. Den gäller, ingen ny skapas.
