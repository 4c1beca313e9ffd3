//! What is on the schedule, and what becomes of it.

/// A session.
pub struct Lesson {
    pub hours: Hours,
    /// Blank when the offering's title says enough.
    pub topic: &'static str,
    pub place: &'static str,
    pub became: Became,
}

/// A day, in days from now, and from when to when. A weekend is avoided: days gone by move back, others forth.
pub struct Hours(pub i64, pub &'static str, pub &'static str);

/// What becomes of a session.
pub enum Became {
    /// It is still to come.
    Planned,
    /// Everybody was there, except for whom something else is said, by name.
    Held(&'static [(&'static str, &'static str)]),
    /// It is to come at another time.
    Moved(Hours),
    /// It does not take place, and why.
    Cancelled(&'static str),
}

use Became::{Cancelled, Held, Moved, Planned};

const fn lesson(hours: Hours, topic: &'static str, place: &'static str, became: Became) -> Lesson {
    Lesson { hours, topic, place, became }
}

pub const DIGITAL_TOOLS: &[Lesson] = &[
    lesson(Hours(-38, "13:00", "16:00"), "Planera digitalt", "Järntorget 4, datasalen", Held(&[])),
    lesson(
        Hours(-35, "13:00", "16:00"),
        "Följa upp och ge återkoppling",
        "Järntorget 4, datasalen",
        Held(&[("Olle Norén", "late")]),
    ),
    lesson(Hours(-32, "13:00", "16:00"), "Egna projekt", "Järntorget 4, datasalen", Held(&[("Sofia Ek", "excused")])),
];

pub const BEGINNERS: &[Lesson] = &[
    lesson(Hours(21, "09:00", "11:30"), "Alfabetet", "Sal 12", Planned),
    lesson(Hours(24, "09:00", "11:30"), "Hälsa och presentera sig", "Sal 12", Planned),
    lesson(Hours(28, "09:00", "11:30"), "Siffror och tider", "Sal 12", Moved(Hours(28, "13:00", "15:30"))),
    lesson(Hours(31, "09:00", "11:30"), "I affären", "Sal 12", Planned),
    lesson(Hours(35, "09:00", "11:30"), "Hos läkaren", "Sal 12", Planned),
    lesson(Hours(38, "09:00", "11:30"), "Småprat", "Sal 12", Planned),
];

pub const BUSINESS_ENGLISH: &[Lesson] = &[
    lesson(Hours(-17, "08:30", "10:00"), "Meetings", "https://meet.example/business-english", Held(&[])),
    lesson(
        Hours(-10, "08:30", "10:00"),
        "Writing mail",
        "https://meet.example/business-english",
        Held(&[("Marco Rossi", "late")]),
    ),
    lesson(
        Hours(-3, "08:30", "10:00"),
        "Numbers and trends",
        "https://meet.example/business-english",
        Held(&[("Marco Rossi", "absent")]),
    ),
    lesson(
        Hours(4, "08:30", "10:00"),
        "Presentations",
        "https://meet.example/business-english",
        Cancelled("The teacher is ill. We make up for it at the end of the month."),
    ),
    lesson(Hours(11, "08:30", "10:00"), "Negotiating", "https://meet.example/business-english", Planned),
    lesson(
        Hours(18, "08:30", "10:00"),
        "Your own presentation",
        "https://meet.example/business-english",
        Moved(Hours(19, "10:15", "11:45")),
    ),
];

pub const AT_WORK: &[Lesson] = &[
    lesson(Hours(-12, "17:30", "19:00"), "Rapportera", "Kommunhuset, rum 3", Held(&[("Li Wei", "late")])),
    lesson(
        Hours(-8, "17:30", "19:00"),
        "Journalen",
        "Kommunhuset, rum 3",
        Held(&[("José García", "excused"), ("Li Wei", "absent")]),
    ),
    lesson(Hours(-5, "17:30", "19:00"), "I telefon", "Kommunhuset, rum 3", Held(&[])),
    lesson(Hours(2, "17:30", "19:00"), "Samtal med anhöriga", "Kommunhuset, rum 3", Planned),
    lesson(Hours(6, "17:30", "19:00"), "Arbetsmiljö", "Kommunhuset, rum 3", Planned),
    lesson(Hours(9, "17:30", "19:00"), "Skriva kort", "Kommunhuset, rum 3", Planned),
];

pub const MATHEMATICS: &[Lesson] = &[
    lesson(Hours(10, "13:00", "15:00"), "Algebra", "Sal 3", Planned),
    lesson(Hours(13, "13:00", "15:00"), "Funktioner", "Sal 3", Planned),
    lesson(Hours(17, "13:00", "15:00"), "Sannolikhet", "Sal 3", Planned),
    lesson(Hours(20, "13:00", "16:00"), "Gamla prov", "Sal 3", Planned),
];

pub const GUIDANCE: &[Lesson] = &[
    lesson(Hours(-4, "15:00", "15:45"), "Första samtalet", "Nobelvägen 21", Held(&[])),
    lesson(Hours(3, "15:00", "15:45"), "Vilka vägar finns det?", "https://meet.example/yrkeslabbet", Planned),
    lesson(Hours(17, "15:00", "15:45"), "Nästa steg", "https://meet.example/yrkeslabbet", Planned),
];
