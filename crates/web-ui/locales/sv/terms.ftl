# Villkoren för personuppgifter. En tomrad börjar ett nytt stycke.

terms = Villkor för personuppgifter
    .version = Version { $version }

terms-who = Vem som är ansvarig
    .text =
        { $platform } sköter kontona på en marknadsplats för utbildning och är ansvarig för personuppgifterna i dem. Frågor ställs till { $support }.
terms-what = Vad vi sparar
    .text =
        Ditt namn, din e-postadress, ditt språk och din tidszon. Ett kontrollvärde av ditt lösenord, som ingen kan läsa lösenordet ur. Dina roller, var, sedan när och varför.

        Var och när du har loggat in, och vad du har gjort som andra förlitar sig på: inbjudningar, beslut, ändringar.
terms-why = Varför vi sparar det
    .text =
        För att du ska kunna logga in, för att organisationerna du arbetar med ska kunna lita på vem som gör vad, och för att skicka de brev som behövs. Vi visar ingen reklam, och vi använder bara de kakor som inloggning och formulär behöver.
terms-how-long = Hur länge
    .text =
        Så länge du har en inloggning. När du raderar den sparas inget om din person: bara att någon gjorde det som gjordes, utan att säga vem.
terms-whom = Vem som ser det
    .text =
        Du, de som administrerar organisationerna där du har en roll, och de som administrerar { $platform }, så långt deras arbete kräver det. Vi säljer ingenting och lämnar inget vidare, om inte lagen kräver det.
terms-rights = Vad du kan göra
    .text =
        Du kan när som helst se och rätta dina uppgifter, ta med dig allt som en fil, och radera det, på dina egna sidor. Du kan ta tillbaka ditt samtycke genom att radera din inloggning.

        Om du anser att vi behandlar dina uppgifter fel, skriv till { $support }. Du kan också klaga hos ditt lands tillsynsmyndighet för dataskydd.
terms-changes = När villkoren ändras
    .text =
        Då frågar vi dig igen vid din nästa inloggning, och sparar vilken version du godkände, när och på vilket språk.

consent = Villkoren har ändrats
    .text = Läs villkoren för personuppgifter och godkänn dem innan du fortsätter.
    .read = Läs villkoren, version { $version }
    .act = Godkänn och fortsätt
    .done = Tack: villkoren är godkända.
    .refuse = Jag godkänner dem inte: visa mina uppgifter

consent-box = Samtycke
    .before = Jag har läst och godkänner
    .link = villkoren för personuppgifter
    .after = .
