# Den lokala brevlådan.

mailbox = Lokal brevlåda
    .lead = Ingen e-postserver är inställd, så breven fångas här i stället för att skickas. Bara den här datorn kan se dem.
    .none = Inga brev ännu
    .none-text = Allt som skulle ha skickats dyker upp här.
    .to = till { $address }
    .about = Till { $address }, { $at }
    .text = Som ren text
mailbox-hint = Breven fångas på den här datorn
    .text = Ingen e-postserver är inställd, så inget skickas.
    .link = Öppna den lokala brevlådan
