//! Who appears.

/// Everybody's password in the demo.
pub const PASSWORD: &str = "violet-kettle-orbit-42";

/// Whom to sign in as.
pub const PEOPLE: &[(&str, &str)] = &[
    ("admin@lyceum.example", "System administrator, reviews registrations and applications"),
    ("maria.lindqvist@norrskolan.example", "Customer admin of Norrskolan"),
    ("erik.sand@norrskolan.example", "Mentor at Norrskolan, Applicant at Söderby kommun"),
    ("sofia.ek@norrskolan.example", "Mentor at Norrskolan, invited by Söderby kommun"),
    ("yusra.haddad@norrskolan.example", "Attendee of Norrskolan"),
    ("lena.berg@soderby.example", "Customer admin of Söderby kommun"),
    ("helen.carter@hammarby.example", "Customer admin of Hammarby Academy"),
    ("grace.bell@hammarby.example", "Mentor at Hammarby Academy"),
    ("priya.nair@hammarby.example", "Attendee of Hammarby Academy"),
    ("jonas.falk@kunskapslyftet.example", "Supplier admin of Kunskapslyftet"),
    ("emma.clarke@languagestudio.example", "Supplier admin of Nordic Language Studio"),
    ("amina.yusuf@kunskapslyftet.example", "Professional at Kunskapslyftet"),
];

/// A customer that was approved.
pub struct Customer {
    pub name: &'static str,
    pub number: &'static str,
    pub town: &'static str,
    pub locale: &'static str,
    pub admin: (&'static str, &'static str),
    pub people: &'static [Invitee],
    /// The default one first.
    pub accounts: &'static [Account],
}

/// Somebody who is invited.
pub struct Invitee {
    pub role: &'static str,
    pub name: &'static str,
    pub address: &'static str,
    pub joins: bool,
}

/// A billing account.
pub struct Account {
    pub name: &'static str,
    pub currency: &'static str,
    pub vat: &'static str,
    pub iban: &'static str,
    pub email: &'static str,
    pub reference: &'static str,
}

/// The customers.
pub const CUSTOMERS: &[Customer] = &[
    Customer {
        name: "Norrskolan",
        number: "556703-7485",
        town: "Storgatan 1\n903 26 Umeå",
        locale: "sv",
        admin: ("Maria Lindqvist", "maria.lindqvist@norrskolan.example"),
        people: &[
            Invitee { role: "mentor", name: "Erik Sand", address: "erik.sand@norrskolan.example", joins: true },
            Invitee { role: "mentor", name: "Sofia Ek", address: "sofia.ek@norrskolan.example", joins: true },
            Invitee { role: "applicant", name: "Olle Norén", address: "olle.noren@norrskolan.example", joins: true },
            Invitee { role: "mentor", name: "Karin Dahl", address: "karin.dahl@norrskolan.example", joins: false },
            Invitee { role: "applicant", name: "Ali Rezai", address: "ali.rezai@norrskolan.example", joins: false },
        ],
        accounts: &[
            Account {
                name: "Gymnasiet",
                currency: "SEK",
                vat: "SE556703748501",
                iban: "",
                email: "faktura@norrskolan.example",
                reference: "Kostnadsställe 4711",
            },
            Account {
                name: "Vuxenutbildningen",
                currency: "SEK",
                vat: "SE556703748501",
                iban: "SE45 5000 0000 0583 9825 7466",
                email: "vux@norrskolan.example",
                reference: "Kostnadsställe 4820",
            },
        ],
    },
    Customer {
        name: "Söderby kommun",
        number: "212000-0142",
        town: "Kommunalvägen 3\n141 61 Huddinge",
        locale: "sv",
        admin: ("Lena Berg", "lena.berg@soderby.example"),
        people: &[
            Invitee { role: "applicant", name: "Erik Sand", address: "erik.sand@norrskolan.example", joins: true },
            Invitee { role: "mentor", name: "Nils Åberg", address: "nils.aberg@soderby.example", joins: true },
            Invitee { role: "mentor", name: "Eva Lund", address: "eva.lund@soderby.example", joins: false },
            Invitee { role: "applicant", name: "Sofia Ek", address: "sofia.ek@norrskolan.example", joins: false },
        ],
        accounts: &[Account {
            name: "Utbildningsförvaltningen",
            currency: "SEK",
            vat: "SE212000014201",
            iban: "",
            email: "faktura@soderby.example",
            reference: "Referens 1200-LB",
        }],
    },
    Customer {
        name: "Hammarby Academy",
        number: "",
        town: "Sickla kaj 12\n120 68 Stockholm",
        locale: "en",
        admin: ("Helen Carter", "helen.carter@hammarby.example"),
        people: &[
            Invitee { role: "mentor", name: "Grace Bell", address: "grace.bell@hammarby.example", joins: true },
            Invitee { role: "applicant", name: "Tom Fisher", address: "tom.fisher@hammarby.example", joins: true },
        ],
        accounts: &[
            Account {
                name: "Academy",
                currency: "SEK",
                vat: "",
                iban: "",
                email: "accounts@hammarby.example",
                reference: "PO 2291",
            },
            Account {
                name: "Exchange program",
                currency: "EUR",
                vat: "",
                iban: "DE89 3704 0044 0532 0130 00",
                email: "accounts@hammarby.example",
                reference: "",
            },
        ],
    },
];

/// Registrations that wait: name, contact's name and address, whether the address is proven.
pub const WAITING: &[(&str, &str, &str, bool)] = &[
    ("Fjällbacka gymnasium", "Per Nyman", "per.nyman@fjallbacka.example", true),
    ("Östra vuxenskolan", "Birgitta Holst", "birgitta.holst@ostravux.example", true),
    ("Lärcentrum Väst", "Tove Ahl", "tove.ahl@larcentrum.example", false),
];
