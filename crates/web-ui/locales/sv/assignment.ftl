# En ansökans mentorer.

mentors = Mentorer
    .none = Ingen mentor följer ansökan ännu.
    .since = sedan { $day }
    .choose = Välj en mentor
    .hint = De ser ansökan och får veta om den ändras.
    .assign = Tilldela
    .assigned = Mentorn är tilldelad och får ett brev.
    .nobody = Det finns ingen annan att tilldela.
    .nobody-here = Organisationen har inga andra mentorer. Dess kundadministratör bjuder in dem.
    .invite = Bjud in en mentor
    .take-off = Ta bort
    .take-off-title = Ta bort { $name } från ansökan?
    .take-off-text = De ser den inte längre, och får veta det. Deras iakttagelser finns kvar.
    .taken-off = Mentorn följer inte ansökan längre.

field-membership = Mentor
