# Dit alla kommer efter att ha loggat in.

dashboard = Start
    .welcome = Välkommen, { $name }
dashboard-waiting = Väntar på dig
    .none = Allt är klart
    .none-text = Inget väntar på dig just nu. Inbjudningar och uppgifter dyker upp här.
dashboard-invitation = { $role } hos { $organization }
    .attending = { $activity }, med { $organization }
    .until = Öppen fram till { $until }
    .act = Svara på inbjudan
dashboard-setup = Bekräfta din profil som { $role } hos { $organization }
    .act = Bekräfta
dashboard-reviews = { $count ->
        [one] En registrering väntar på att granskas
       *[other] { $count } registreringar väntar på att granskas
    }
    .act = Granska
dashboard-applications = Ansökningar att granska
    .summary = { $submitted } inskickade, { $review } granskas
    .oldest = den äldsta { $waits }
    .act = Öppna kön
dashboard-change = Något ska ändras: { $title }
    .act = Ändra
dashboard-draft = Ett utkast: { $title }
    .act = Skriv vidare
    .attendees = { $count ->
        [0] ingen på listan ännu
        [one] en deltagare
       *[other] { $count } deltagare
    }
dashboard-next = Nästa tillfällen
    .all = Hela kalendern
dashboard-activities = Vad som kommer härnäst
    .ended = Den är över.
    .now = Den pågår nu.
    .runs = Den löper på.
    .ask = Frågor? Fråga { $name }
dashboard-assigned = Du följer
    .all = Alla
dashboard-changed = Vad som har ändrats hos { $organization }
    .all = Alla ansökningar
dashboard-places = Dina organisationer
    .none = Du har ingen roll ännu
    .none-text = Roller kommer av inbjudningar. När en organisation bjuder in dig, eller sätter upp dig för något, ser du det här och får ett brev. Du behöver inte göra något förrän dess.
    .profile = Titta på din profil
    .why = Varför?
dashboard-place = Din roll
    .suspended = Din roll är avstängd just nu. Fråga organisationen varför.
    .paused = Pausad just nu: du kan läsa allt, men inget nytt kan påbörjas.
    .dormant = Inte aktiv just nu: rollerna här vilar tills den är det. Inget går förlorat.
