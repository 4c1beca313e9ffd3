# Att logga in och ut.

sign-in = Logga in
    .lead = En inloggning för alla dina roller.
    .act = Logga in
    .out = Du är utloggad.

sign-ins = Mina inloggningar
    .lead = Där du är inloggad. Logga ut där om du inte känner igen en plats, och byt lösenord.
    .device = Enhet
    .since = Sedan
    .seen = Senast använd
    .this = Den här
    .on = { $browser } på { $system }
    .unknown = En okänd enhet
    .revoke = Logga ut där
    .revoked = Du är utloggad där.

tokens = API-nycklar
    .lead = För program som handlar i ditt namn. En nyckel bär dina rättigheter, så långt du låter den.
    .name = Namn
    .access = Får
    .seen = Senast använd
    .expires = Till och med
    .never = Aldrig
    .none = Inga API-nycklar
    .none-text = Skapa en när ett program ska läsa eller ändra något i ditt namn.
    .made = Här är din nyckel
    .once = Kopiera den nu och förvara den säkert: den visas inte igen.
    .revoke = Återkalla
    .revoke-title = Återkalla { $name }?
    .revoked = Nyckeln är återkallad. Program som använder den nekas från och med nu.
tokens-new = En ny nyckel
    .name = Nyckelns namn
    .name-hint = Vilket program den är till för.
    .days-hint = 1 till 365. Därefter gäller den inte.
    .act = Skapa en nyckel
tokens-access = Får
    .read = Bara läsa
    .read-hint = Ser det du ser, och ändrar inget.
    .full = Allt jag får
    .full-hint = Handlar i ditt namn.
