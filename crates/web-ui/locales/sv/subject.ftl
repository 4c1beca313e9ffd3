# Ämnen.

subjects = Ämnen
    .lead = Det som utbudet lär ut, samlat i områden.
    .edit = Ändra
    .none = Inga ämnen ännu
    .none-text = Leverantörer väljer ett för varje erbjudande: lägg till de första.
subject-add = Lägg till ett ämne
    .area-hint = Området som det hör till, till exempel Språk. Skriv det som förut, så står de tillsammans.
    .done = Ämnet är tillagt.
subject-edit = Ändra ett ämne
    .done = Ämnet är sparat. Erbjudandena visar det nya namnet.

field-subject-name = Ämnets namn
field-subject-area = Område
