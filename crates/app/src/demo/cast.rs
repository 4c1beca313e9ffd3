//! Who appears.

/// Everybody's password in the demo.
pub const PASSWORD: &str = "violet-kettle-orbit-42";

/// Whom to sign in as.
pub const PEOPLE: &[(&str, &str)] = &[
    ("admin@lyceum.example", "System administrator"),
    ("maria.lindqvist@norrskolan.example", "Customer admin of Norrskolan"),
    ("erik.sand@norrskolan.example", "Mentor at Norrskolan, Applicant at Söderby kommun"),
    ("lena.berg@soderby.example", "Customer admin of Söderby kommun"),
    ("jonas.falk@kunskapslyftet.example", "Supplier admin of Kunskapslyftet"),
    ("amina.yusuf@kunskapslyftet.example", "Professional at Kunskapslyftet"),
];

/// Customers that are approved: name, number, admin's name and address, invited people (role, address, joins).
pub const CUSTOMERS: &[Customer] = &[
    Customer {
        name: "Norrskolan",
        number: "556703-7485",
        town: "Storgatan 1\n903 26 Umeå",
        admin: ("Maria Lindqvist", "maria.lindqvist@norrskolan.example"),
        people: &[
            Invitee { role: "mentor", name: "Erik Sand", address: "erik.sand@norrskolan.example", joins: true },
            Invitee { role: "mentor", name: "Sofia Ek", address: "sofia.ek@norrskolan.example", joins: true },
            Invitee { role: "applicant", name: "Olle Norén", address: "olle.noren@norrskolan.example", joins: true },
            Invitee { role: "mentor", name: "Karin Dahl", address: "karin.dahl@norrskolan.example", joins: false },
            Invitee { role: "applicant", name: "Ali Rezai", address: "ali.rezai@norrskolan.example", joins: false },
        ],
    },
    Customer {
        name: "Söderby kommun",
        number: "212000-0142",
        town: "Kommunalvägen 3\n141 61 Huddinge",
        admin: ("Lena Berg", "lena.berg@soderby.example"),
        people: &[
            Invitee { role: "applicant", name: "Erik Sand", address: "erik.sand@norrskolan.example", joins: true },
            Invitee { role: "mentor", name: "Nils Åberg", address: "nils.aberg@soderby.example", joins: true },
            Invitee { role: "mentor", name: "Eva Lund", address: "eva.lund@soderby.example", joins: false },
        ],
    },
];

/// Registrations that wait: name, contact's name and address, whether the address is proven.
pub const WAITING: &[(&str, &str, &str, bool)] = &[
    ("Fjällbacka gymnasium", "Per Nyman", "per.nyman@fjallbacka.example", true),
    ("Östra vuxenskolan", "Birgitta Holst", "birgitta.holst@ostravux.example", true),
    ("Lärcentrum Väst", "Tove Ahl", "tove.ahl@larcentrum.example", false),
];

/// A customer of the demo.
pub struct Customer {
    pub name: &'static str,
    pub number: &'static str,
    pub town: &'static str,
    pub admin: (&'static str, &'static str),
    pub people: &'static [Invitee],
}

/// Somebody who is invited.
pub struct Invitee {
    pub role: &'static str,
    pub name: &'static str,
    pub address: &'static str,
    pub joins: bool,
}
