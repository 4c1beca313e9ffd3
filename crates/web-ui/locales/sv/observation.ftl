# Iakttagelser om en ansökan.

observations = Iakttagelser
    .none = Här finns inget att läsa ännu.
    .about-all = Om alla
    .about-one = Om { $name }
    .add = Lägg till en iakttagelse
    .add-act = Lägg till iakttagelsen
    .text = Vad du har lagt märke till
    .text-hint = Den kan inte ändras efteråt; du kan dra tillbaka den.
    .added = Iakttagelsen är tillagd.
    .withdraw = Dra tillbaka
    .withdraw-title = Dra tillbaka iakttagelsen?
    .withdraw-text = Ingen annan än du kan läsa den längre.
    .withdrawn = Iakttagelsen är tillbakadragen.
    .is-withdrawn = Tillbakadragen { $day }; bara du kan läsa den.

readers-mentors = Mentorer och kundadministratören
    .means = Ansökans mentorer och organisationens kundadministratör.
    .read = Läses av mentorer och kundadministratören
readers-organization = Organisationen
    .means = De, och organisationens sökande.
    .read = Läses av mentorer och organisationen
readers-attendees = Organisationen och deltagaren
    .means = De, och deltagaren som den handlar om. Alla deltagare, när den handlar om alla.
    .read = Läses av mentorer, organisationen och deltagaren

field-about = Om vem
field-readers = Vem som kan läsa den
