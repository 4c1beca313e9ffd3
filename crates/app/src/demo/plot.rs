//! What is applied for, and what comes of it, in the order it happens.

use domain::application::Step;

use super::diary::{AT_WORK, BEGINNERS, BUSINESS_ENGLISH, DIGITAL_TOOLS, GUIDANCE, Lesson, MATHEMATICS};

/// An application.
pub struct Plot {
    /// Who applies, by name.
    pub customer: &'static str,
    /// Who writes it.
    pub by: &'static str,
    /// For what, by title.
    pub offering: &'static str,
    /// The billing account's name; blank for the default one.
    pub account: &'static str,
    pub message: &'static str,
    pub attendees: &'static [Learner],
    pub acts: &'static [Act],
}

/// An attendee: name, address, when they are invited, and whether they register at once.
pub struct Learner(pub &'static str, pub &'static str, pub &'static str, pub bool);

/// What happens to an application.
pub enum Act {
    /// A file of attendees is imported.
    Import(&'static str),
    Submit,
    Withdraw(&'static str),
    /// A reviewer takes a step, perhaps with a reason.
    Step(Step, &'static str),
    /// A reviewer says something.
    Ask(&'static str),
    /// The customer says something.
    Answer(&'static str),
    /// A mentor is assigned, by address.
    Assign(&'static str),
    /// A mentor, by address, observes: about whom by name, for whom, and what.
    Observe(&'static str, &'static str, &'static str, &'static str),
    /// Somebody, by name, is replaced by somebody else.
    Replace(&'static str, Learner),
    /// Its supplier schedules sessions for everybody who takes part in the offering.
    Lessons(&'static [Lesson]),
    /// The same, for its attendees alone.
    Alone(&'static [Lesson]),
    /// Days go by.
    Days(i64),
}

use Act::{Alone, Answer, Ask, Assign, Days, Import, Lessons, Observe, Replace, Submit, Withdraw};

/// The applications.
pub const PLOTS: &[Plot] = &[
    Plot {
        customer: "Norrskolan",
        by: "maria.lindqvist@norrskolan.example",
        offering: "Digitala verktyg i undervisningen",
        account: "Vuxenutbildningen",
        message: "Fortbildning för två av våra lärare.",
        attendees: &[
            Learner("Sofia Ek", "sofia.ek@norrskolan.example", "now", false),
            Learner("Olle Norén", "olle.noren@norrskolan.example", "now", false),
        ],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Approve, ""),
            Lessons(DIGITAL_TOOLS),
            Days(10),
            Act::Step(Step::Complete, ""),
        ],
    },
    Plot {
        customer: "Söderby kommun",
        by: "lena.berg@soderby.example",
        offering: "Introduktion till vårdyrken",
        account: "",
        message: "",
        attendees: &[
            Learner("Sara Lind", "sara.lind@soderby.example", "now", true),
            Learner("Mikael Öst", "mikael.ost@soderby.example", "never", false),
        ],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Approve, ""),
            Days(2),
            Act::Step(Step::Stop, "Praktikplatserna drogs tillbaka. Vi hör av oss när det finns nya."),
        ],
    },
    Plot {
        customer: "Norrskolan",
        by: "olle.noren@norrskolan.example",
        offering: "Svenska för nybörjare",
        account: "",
        message: "Alla har gått vår introduktion. Två behöver rum i närheten.",
        attendees: &[
            Learner("Yusra Haddad", "yusra.haddad@norrskolan.example", "now", true),
            Learner("Tomasz Nowak", "tomasz.nowak@norrskolan.example", "now", true),
            Learner("Fatima Noor", "fatima.noor@norrskolan.example", "now", false),
            Learner("Leo Berg", "leo.berg@norrskolan.example", "never", false),
            Learner("Anton Frisk", "anton.frisk@norrskolan.example", "later", false),
        ],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::RequestChanges, "Ange vilka två som behöver rum, så bokar vi det."),
            Answer("Det är Yusra Haddad och Tomasz Nowak."),
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Approve, "Rummen är bokade."),
            Lessons(BEGINNERS),
            Assign("erik.sand@norrskolan.example"),
            Assign("sofia.ek@norrskolan.example"),
            Replace("Anton Frisk", Learner("Zahra Amiri", "zahra.amiri@norrskolan.example", "later", false)),
            Observe(
                "erik.sand@norrskolan.example",
                "Yusra Haddad",
                "attendees",
                "Läser korta texter högt och vågar fråga när ett ord är nytt. Öva gärna på frågeord till nästa gång.",
            ),
            Observe(
                "erik.sand@norrskolan.example",
                "Tomasz Nowak",
                "organization",
                "Arbetar kväll och kan behöva en annan tid för läxhjälpen.",
            ),
            Observe("sofia.ek@norrskolan.example", "", "mentors", "Gruppen håller ihop. Vi delar på dem vid borden."),
        ],
    },
    Plot {
        customer: "Hammarby Academy",
        by: "tom.fisher@hammarby.example",
        offering: "Business English",
        account: "",
        message: "Staff of our exchange program.",
        attendees: &[
            Learner("Priya Nair", "priya.nair@hammarby.example", "now", true),
            Learner("Marco Rossi", "marco.rossi@hammarby.example", "now", false),
        ],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Ask("Do they prefer mornings or evenings?"),
            Answer("Mornings, if there is a choice."),
            Act::Step(Step::Accept, ""),
            Lessons(BUSINESS_ENGLISH),
            Assign("grace.bell@hammarby.example"),
            Observe(
                "grace.bell@hammarby.example",
                "Priya Nair",
                "attendees",
                "Led the weekly meeting in English for the first time. Well prepared; slow down a little.",
            ),
            Observe("grace.bell@hammarby.example", "", "organization", "Both come every week."),
        ],
    },
    Plot {
        customer: "Söderby kommun",
        by: "erik.sand@norrskolan.example",
        offering: "Svenska på jobbet",
        account: "",
        message: "Medarbetare inom hemtjänsten.",
        attendees: &[Learner("Hodan Ali", "hodan.ali@soderby.example", "now", true)],
        acts: &[
            Import("Namn;E-post\nJosé García;jose.garcia@soderby.example\nLi Wei;li.wei@soderby.example\n"),
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Accept, ""),
            Lessons(AT_WORK),
            Assign("nils.aberg@soderby.example"),
            Observe("nils.aberg@soderby.example", "Hodan Ali", "attendees", "Skriver själv i journalen nu. Starkt!"),
        ],
    },
    Plot {
        customer: "Hammarby Academy",
        by: "helen.carter@hammarby.example",
        offering: "Vägledning inför yrkesval",
        account: "Exchange program",
        message: "",
        attendees: &[Learner("Chloe Martin", "chloe.martin@hammarby.example", "never", false)],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Reject, "This guidance is given in Swedish only. The studio offers coaching in English."),
        ],
    },
    Plot {
        customer: "Norrskolan",
        by: "olle.noren@norrskolan.example",
        offering: "Vägledning inför yrkesval",
        account: "Vuxenutbildningen",
        message: "Inför valet av yrkesutbildning.",
        attendees: &[Learner("Yusra Haddad", "yusra.haddad@norrskolan.example", "now", false)],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Accept, ""),
            Alone(GUIDANCE),
            Assign("erik.sand@norrskolan.example"),
        ],
    },
    Plot {
        customer: "Norrskolan",
        by: "maria.lindqvist@norrskolan.example",
        offering: "Matematik 1, intensivkurs",
        account: "",
        message: "Inför nationella provet.",
        attendees: &[
            Learner("Elsa Holm", "elsa.holm@norrskolan.example", "now", true),
            Learner("Omar Said", "omar.said@norrskolan.example", "now", false),
            Learner("Noah Lund", "noah.lund@norrskolan.example", "never", false),
            Learner("Yusra Haddad", "yusra.haddad@norrskolan.example", "now", false),
        ],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Approve, ""),
            Lessons(MATHEMATICS),
            Assign("sofia.ek@norrskolan.example"),
        ],
    },
    Plot {
        customer: "Söderby kommun",
        by: "lena.berg@soderby.example",
        offering: "Matematik 1, intensivkurs",
        account: "",
        message: "",
        attendees: &[
            Learner("Ida Ström", "ida.strom@soderby.example", "now", false),
            Learner("Viktor Hall", "viktor.hall@soderby.example", "later", false),
        ],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::Waitlist, "Kursen är full. Vi hör av oss så snart det finns plats."),
        ],
    },
    Plot {
        customer: "Hammarby Academy",
        by: "tom.fisher@hammarby.example",
        offering: "Matematik 1, intensivkurs",
        account: "",
        message: "Reads Swedish well.",
        attendees: &[Learner("Ben Adler", "ben.adler@hammarby.example", "later", false)],
        acts: &[Submit, Act::Step(Step::Take, ""), Act::Step(Step::Waitlist, "")],
    },
    Plot {
        customer: "Söderby kommun",
        by: "erik.sand@norrskolan.example",
        offering: "One-to-one coaching in English",
        account: "",
        message: "",
        attendees: &[Learner("Sara Lind", "sara.lind@soderby.example", "now", false)],
        acts: &[Submit, Withdraw("Vi väntar ett halvår.")],
    },
    Plot {
        customer: "Norrskolan",
        by: "olle.noren@norrskolan.example",
        offering: "Vägledning inför yrkesval",
        account: "",
        message: "",
        attendees: &[Learner("Elsa Holm", "elsa.holm@norrskolan.example", "now", false)],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Act::Step(Step::RequestChanges, "Vilka dagar passar? Skriv två förslag i meddelandet."),
        ],
    },
    Plot {
        customer: "Söderby kommun",
        by: "lena.berg@soderby.example",
        offering: "Svenska för nybörjare",
        account: "",
        message: "Nyanställda som börjar när kursen är slut.",
        attendees: &[
            Learner("Abdi Warsame", "abdi.warsame@soderby.example", "later", false),
            Learner("Ana Silva", "ana.silva@soderby.example", "later", false),
            Learner("Dmytro Koval", "dmytro.koval@soderby.example", "later", false),
        ],
        acts: &[
            Submit,
            Act::Step(Step::Take, ""),
            Ask("Kan de följa kursen på dagtid?"),
            Answer("Ja, på betald arbetstid."),
        ],
    },
    Plot {
        customer: "Hammarby Academy",
        by: "helen.carter@hammarby.example",
        offering: "One-to-one coaching in English",
        account: "",
        message: "A new head of department.",
        attendees: &[Learner("Nora Lindgren", "nora.lindgren@hammarby.example", "now", false)],
        acts: &[Submit],
    },
    Plot {
        customer: "Norrskolan",
        by: "maria.lindqvist@norrskolan.example",
        offering: "Föreläsning: AI i skolan",
        account: "",
        message: "Nästa studiedag, ungefär femtio lärare.",
        attendees: &[Learner("Maria Lindqvist", "maria.lindqvist@norrskolan.example", "now", false)],
        acts: &[Submit],
    },
    Plot {
        customer: "Norrskolan",
        by: "olle.noren@norrskolan.example",
        offering: "Business English",
        account: "",
        message: "",
        attendees: &[Learner("Leo Berg", "leo.berg@norrskolan.example", "later", false)],
        acts: &[],
    },
];
