# Den öppna startsidan.

public = Välkommen
public-cover = En skola av skolor, i god ordning.
    .lead = Kurser, mentorer och utbildare för din organisations deltagare. En inloggning för alla, och varje roll med sitt skäl.
public-register = Registrera
    .text = Berätta vilka ni är. En människa läser varje registrering, och du kan följa den hela vägen.
    .act = Registrera din organisation
public-invite = Bjud in
    .text = Era personer tackar ja genom en länk. Ingen utser sig själv, och alla ser varför de har en roll.
public-teach = Undervisa
    .text = Leverantörerna skickar utbildare som kan sina ämnen, dit era deltagare är.
public-invited = Har du blivit inbjuden? Öppna länken i brevet: den leder rätt, med eller utan inloggning.
public-not-set-up = Lyceum är inte klart att användas ännu
    .text = Använd länken som servern skrev ut när den startade: den skapar den första systemadministratören.

# Startsidan för den som är inloggad.

home = Start
    .welcome = Välkommen, { $name }
home-waiting = Väntar på dig
    .none = Allt är klart
    .none-text = Inget väntar på dig just nu. Inbjudningar och uppgifter dyker upp här.
home-invitation = { $role } hos { $organization }
    .until = Öppen fram till { $until }
    .act = Svara på inbjudan
home-setup = Bekräfta din profil som { $role } hos { $organization }
    .act = Bekräfta
home-reviews = { $count ->
        [one] En registrering väntar på att granskas
       *[other] { $count } registreringar väntar på att granskas
    }
    .act = Granska
home-places = Dina organisationer
    .none = Du har ingen roll ännu
    .none-text = Roller kommer av inbjudningar. När en organisation bjuder in dig ser du det här.
    .why = Varför?
home-place = Din roll
    .suspended = Din roll är avstängd just nu. Fråga organisationen varför.
    .paused = Pausad just nu: du kan läsa allt, men inget nytt kan påbörjas.
    .dormant = Inte aktiv just nu: rollerna här vilar tills den är det. Inget går förlorat.
