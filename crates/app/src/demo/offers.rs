//! What suppliers offer.

use super::cast::Invitee;

/// A supplier.
pub struct Supplier {
    pub name: &'static str,
    pub town: &'static str,
    pub locale: &'static str,
    pub contact: &'static str,
    pub admin: (&'static str, &'static str),
    pub people: &'static [Invitee],
    pub offerings: &'static [Offer],
}

/// An offering.
pub struct Offer {
    pub title: &'static str,
    pub subject: &'static str,
    pub language: &'static str,
    pub description: &'static str,
    pub kind: &'static str,
    /// A course's first and last day, in days from now.
    pub days: (i64, i64),
    /// Blank when nobody counts.
    pub capacity: &'static str,
    /// In SEK; blank when it is agreed on.
    pub price: &'static str,
    pub published: bool,
}

/// Area and name.
pub const SUBJECTS: &[(&str, &str)] = &[
    ("Languages", "English"),
    ("Languages", "Svenska som andraspråk"),
    ("Naturvetenskap", "Matematik"),
    ("Pedagogik", "Digitala verktyg"),
    ("Pedagogik", "Studie- och yrkesvägledning"),
    ("Vård och omsorg", "Vårdkunskap"),
];

/// The suppliers.
pub const SUPPLIERS: &[Supplier] = &[
    Supplier {
        name: "Kunskapslyftet",
        town: "Järntorget 4\n413 04 Göteborg",
        locale: "sv",
        contact: "hej@kunskapslyftet.example",
        admin: ("Jonas Falk", "jonas.falk@kunskapslyftet.example"),
        people: &[
            Invitee {
                role: "professional",
                name: "Amina Yusuf",
                address: "amina.yusuf@kunskapslyftet.example",
                joins: true,
            },
            Invitee {
                role: "professional",
                name: "Gustav Bly",
                address: "gustav.bly@kunskapslyftet.example",
                joins: false,
            },
        ],
        offerings: &[
            Offer {
                title: "Svenska för nybörjare",
                subject: "Svenska som andraspråk",
                language: "sv",
                description: "Fyra veckor, från alfabetet till småprat. Läromedel ingår.",
                kind: "course",
                days: (21, 49),
                capacity: "20",
                price: "4500",
                published: true,
            },
            Offer {
                title: "Matematik 1, intensivkurs",
                subject: "Matematik",
                language: "sv",
                description: "Två veckor inför nationella provet, i små grupper.",
                kind: "course",
                days: (10, 24),
                capacity: "4",
                price: "6200",
                published: true,
            },
            Offer {
                title: "Digitala verktyg i undervisningen",
                subject: "Digitala verktyg",
                language: "sv",
                description: "För lärare som vill planera, följa upp och ge återkoppling digitalt.",
                kind: "course",
                days: (-39, -31),
                capacity: "12",
                price: "3900",
                published: true,
            },
            Offer {
                title: "Svenska på jobbet",
                subject: "Svenska som andraspråk",
                language: "sv",
                description: "Löpande start, två kvällar i veckan.",
                kind: "ongoing_course",
                days: (0, 0),
                capacity: "30",
                price: "950",
                published: true,
            },
        ],
    },
    Supplier {
        name: "Nordic Language Studio",
        town: "Sveavägen 44\n111 34 Stockholm",
        locale: "en",
        contact: "hello@languagestudio.example",
        admin: ("Emma Clarke", "emma.clarke@languagestudio.example"),
        people: &[Invitee {
            role: "professional",
            name: "Daniel Okafor",
            address: "daniel.okafor@languagestudio.example",
            joins: true,
        }],
        offerings: &[
            Offer {
                title: "Business English",
                subject: "English",
                language: "en",
                description: "Meetings, mail and presentations. Join at any time.",
                kind: "ongoing_course",
                days: (0, 0),
                capacity: "40",
                price: "1200",
                published: true,
            },
            Offer {
                title: "One-to-one coaching in English",
                subject: "English",
                language: "en",
                description: "An hour a week with a coach of your own.",
                kind: "coaching",
                days: (0, 0),
                capacity: "10",
                price: "7800",
                published: true,
            },
            Offer {
                title: "English for teachers",
                subject: "English",
                language: "en",
                description: "Five days of teaching in English.",
                kind: "course",
                days: (70, 74),
                capacity: "16",
                price: "5400",
                published: false,
            },
        ],
    },
    Supplier {
        name: "Yrkeslabbet",
        town: "Nobelvägen 21\n214 33 Malmö",
        locale: "sv",
        contact: "info@yrkeslabbet.example",
        admin: ("Petra Nyström", "petra.nystrom@yrkeslabbet.example"),
        people: &[],
        offerings: &[
            Offer {
                title: "Vägledning inför yrkesval",
                subject: "Studie- och yrkesvägledning",
                language: "sv",
                description: "Tre samtal med en studie- och yrkesvägledare.",
                kind: "coaching",
                days: (0, 0),
                capacity: "",
                price: "2400",
                published: true,
            },
            Offer {
                title: "Föreläsning: AI i skolan",
                subject: "Digitala verktyg",
                language: "sv",
                description: "En halvdag på er skola, anpassad efter personalgruppen.",
                kind: "on_request",
                days: (0, 0),
                capacity: "",
                price: "",
                published: true,
            },
            Offer {
                title: "Introduktion till vårdyrken",
                subject: "Vårdkunskap",
                language: "sv",
                description: "Praktik och teori för den som vill bli undersköterska.",
                kind: "course",
                days: (-10, 40),
                capacity: "15",
                price: "3100",
                published: true,
            },
        ],
    },
];
