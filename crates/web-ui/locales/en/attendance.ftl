# Attendance: who was at a session.

attendance = Attendance
    .lead = When the sessions are, and who was there.
    .lead-alone = When your sessions are, and whether you were there.
    .none = Nobody is marked yet.
    .corrected = Corrected
    .nobody = Nobody takes part yet
    .nobody-text = Whoever is listed on a confirmed application stands here.
    .rest = Save, with everybody else as present
    .as-before = Nothing was changed.
    .locked = More than two weeks have passed since this session. A correction says why.
    .reason-hint = Stands beside the corrected marks, for those who can read them.
attendance-marked = { $count ->
        [one] One attendee is marked.
       *[other] { $count } attendees are marked.
    }
mark-present = Present
mark-late = Late
mark-excused = Excused
mark-absent = Absent
mark-none = Not marked
tally-present = { $count } present
tally-late = { $count } late
tally-excused = { $count } excused
tally-absent = { $count } absent

field-marks = Attendance
