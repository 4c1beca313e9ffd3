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
