# Sessions: on calendars, and for those who schedule them.

calendar = Calendar
    .lead = The sessions you take part in, and those of the learners you mentor.
    .from = From the day
    .show = Show
    .earlier = A month earlier
    .today = From today
    .zone = Times in your time zone: { $zone }
    .none = No sessions from { $day } on
    .none-text = As soon as something is scheduled, it stands here. What has been is found by an earlier day.
    .attend = You take part, through { $customer }
    .follow = You follow, at { $customer }
weekday = { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    } { $day }
hours-there = By the clocks there: { $day }, { $hours } ({ $zone })

sessions = Sessions
    .coming = Today and later
    .all = All
    .see-all = All sessions
    .none = No sessions here
    .none-text = As soon as you schedule one, those it is for find it on their calendars.
    .none-yet = What is scheduled stands here, and on the calendars of those who take part.
    .none-coming = Nothing is scheduled from today on.
session-when = { $day }, { $hours }
    .name = When
    .there = There
session-about = Session
    .offering = Offering
    .supplier = Supplier
    .whom = For
    .reason = Reason
session-whom = Everybody who takes part
    .one = Those of { $customer }
    .attendees = { $count ->
        [one] one attendee
       *[other] { $count } attendees
    }
session-add = Schedule a session
    .lead = Whoever it is for gets a letter, unless it is over.
    .zone-hint = By whose clocks the times are meant.
    .topic-hint = When the title of the offering does not say enough.
    .place-hint = A room, an address, or a link to a meeting.
    .whom-hint = Those of one application alone, or everybody who takes part in the offering.
    .done = The session is scheduled. It stands on the calendars of those it is for.
session-edit = Change the session
    .done = The session was changed.
session-cancel = Cancel the session
    .title = Cancel the session on { $when }?
    .text = It stays on calendars, as cancelled. Whoever it was for gets a letter with your reason, unless it is over.
    .done = The session is cancelled.

field-date = Day
field-from = Starts
field-to = Ends
field-topic = Topic
field-place = Place
field-application = For
