# Subjects.

subjects = Subjects
    .lead = What offerings teach, gathered in areas.
    .edit = Edit
    .none = No subjects yet
    .none-text = Suppliers choose one for each offering: add the first ones.
subject-add = Add a subject
    .area-hint = The area it belongs to, such as Languages. Write it as before, and they stand together.
    .done = The subject was added.
subject-edit = Edit a subject
    .done = The subject was saved. Offerings show its new name.

field-subject-name = Name of the subject
field-subject-area = Area
