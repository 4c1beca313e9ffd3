# Att registrera en organisation.

register = Registrera din organisation
    .lead = En människa läser varje registrering. Du får ett brev med en länk, där du bekräftar din adress och följer hur det går.
    .organization = Organisationen
    .contact = Du
    .contact-hint = När registreringen godkänns blir du kundadministratör: du företräder organisationen här.
    .address-hint = Vi skickar en länk dit. Om du redan har en inloggning, använd dess adress.
    .message-hint = Vad ni vill använda marknadsplatsen till, eller något vi bör veta.
    .privacy = Det du skriver används för att granska registreringen, och sparas så som våra villkor säger:
    .has-login = Jag har redan en inloggning
    .act = Skicka registreringen
register-sent = Titta i din e-post
    .to = Vi har skickat ett brev till { $address }.
    .text = Öppna länken i brevet och bekräfta din adress där: därefter granskar vi registreringen. Samma länk visar när som helst hur långt den har kommit.

registration = Din registrering
    .lead = Hur långt din registrering har kommit. Länken i brevet leder hit när som helst.
    .what = Det du skrev
    .until = Svara före { $until }, annars förfaller registreringen.
    .proven = Tack: din adress är bekräftad. Nu granskar vi registreringen.
    .withdrawn = Du har dragit tillbaka registreringen.
    .renew = Skicka en ny länk
    .renew-text = Vi kan skicka en ny länk till registreringens adress.
    .renewed = En ny länk är på väg.
registration-prove = En sak återstår
    .text = Bekräfta att adressen är din. Därefter börjar vi granska registreringen.
    .act = Ja, det är min adress
registration-withdraw = Dra tillbaka registreringen
    .title = Dra tillbaka registreringen?
    .text = Då slutar den här. Du kan registrera på nytt när som helst.
registration-is = Läge
    .waiting = Vi granskar den
    .waiting-text = En människa läser varje registrering, så ge oss lite tid. Vi skriver så snart den är avgjord, eller om vi har en fråga.
    .approved = Godkänd: välkommen!
    .approved-text = Du är kundadministratör. Om du inte hade någon inloggning har vi skickat en länk för att välja ett lösenord.
    .rejected = Den godkändes inte
    .over-text = Den är avslutad. Du kan registrera på nytt när som helst.

steps = Steg
    .submitted = Inskickad
    .proven = Adressen bekräftad
    .review = Granskas
    .decided = Avgjord
    .is-done = klart
    .is-current = nu
    .is-ahead = senare
    .is-stopped = det slutade här

answer = Ändra det du skrev
    .reply = Svara
    .question = Vi har en fråga
    .lead = Rätta eller lägg till det som behövs, och skicka sedan in igen.
    .address-hint = Du har bekräftat adressen; den kan inte ändras här.
    .act = Skicka in igen
    .done = Tack: vi tittar på den igen.

# Vad en registrering säger, för den som läser den.

about-contact-name = Kontakt
about-contact-address = Kontaktens adress
about-contact-locale = Kontaktens språk

# Att granska.

reviews = Registreringar
    .lead = Organisationer som vill bli kunder.
    .waiting = Väntar
    .unproven = Adressen inte bekräftad
    .asked = Väntar på svar
    .decided = Avgjorda
    .search = Organisationens namn
    .organization = Organisation
    .stage = Läge
    .letter = Brev
    .at = Inskickad
    .none = Inget att granska
    .none-text = Nya registreringar dyker upp här så snart kontakten har bekräftat sin adress.

review = Granskning
    .form = Registreringen
    .history = Vad som har hänt
    .take = Ta granskningen
    .taken = Du har tagit registreringen.
    .note = Lägg till en anteckning
    .note-hint = För de andra som granskar; kontakten ser den inte.
    .verified-hint = Kan lämnas tomt om det redan är antecknat ovan.
    .noted = Anteckningen är tillagd.
    .approve = Godkänn
    .approve-text = Organisationen blir kund och kontakten dess kundadministratör. De får ett brev med vägen in.
    .approved = Godkänd. Organisationen är nu kund, och kundadministratören har fått ett brev.
    .approved-deferred = Godkänd. Kunden väntar på att aktiveras; inget brev har skickats ännu.
    .defer = Aktivera senare
    .defer-hint = Ingen kan logga in för kunden, och inget brev skickas, förrän du aktiverar den.
    .ask = Be om mer information
    .ask-hint = Frågan skickas till kontakten, som svarar genom sin länk inom 30 dagar.
    .ask-act = Skicka frågan
    .asked = Frågan är skickad till kontakten.
    .reject = Avslå
    .reject-hint = Skickas till kontakten så som du skriver det.
    .rejected = Avslagen. Skälet är skickat till kontakten.
    .unproven = Adressen är inte bekräftad ännu
    .unproven-text = Den kan godkännas, och frågor kan ställas, när kontakten har använt länken i brevet.
    .letter = Brevet kommer inte fram
    .letter-text = Det senaste brevet till kontakten kunde inte levereras. Kanske är adressen fel.
    .is-customer = Den blev den här kunden
review-decision = Beslut
review-like = Det här kan vara samma organisation
    .number = samma organisationsnummer
    .address = samma kontaktadress
