//! The style guide: every component in its states, rendered so that a broken template is noticed.
//! To look at it: `cargo test -p web-ui styleguide -- --nocapture`.

use askama::Template;

use crate::view::*;

#[derive(Template)]
#[template(path = "styleguide.html")]
struct Guide {
    shell: Shell,
    trail: Vec<Crumb>,
    tabs: Vec<Tab>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    states: Vec<Choice>,
    countries: Vec<Choice>,
    decisions: Vec<Choice>,
    problems: Vec<Problem>,
    steps: Vec<Step>,
    stopped: Vec<Step>,
    pairs: Vec<Pair>,
    events: Vec<Event>,
}

#[derive(Template)]
#[template(path = "styleguide_public.html")]
struct Public {
    shell: Shell,
}

#[derive(Template)]
#[template(path = "styleguide_narrow.html")]
struct Narrow {
    shell: Shell,
    problems: Vec<Problem>,
}

struct Row {
    name: &'static str,
    address: &'static str,
    role: &'static str,
    state: &'static str,
    kind: &'static str,
}

fn item(label: &str, current: bool, count: Option<u64>) -> Item {
    Item { label: label.into(), href: format!("#{label}"), current, count }
}

fn shell(title: &str, person: bool) -> Shell {
    Shell {
        lang: "en".into(),
        theme: String::new(),
        title: title.into(),
        csrf: "token".into(),
        path: "/".into(),
        language_action: "/language".into(),
        sign_out_action: "/sign-out".into(),
        assets: Assets {
            styles: ["lyceum", "shell", "components"].map(|name| format!("assets/{name}.css")).into(),
            script: "assets/lyceum.js".into(),
            icon: "assets/favicon.svg".into(),
        },
        words: Words {
            skip: "Skip to the content".into(),
            description: "The accounts of an education marketplace.".into(),
            navigation: "Main".into(),
            menu: "Menu".into(),
            close: "Close the menu".into(),
            language: "Language: English".into(),
            own_menu: "You: Ann Lee".into(),
            sign_out: "Sign out".into(),
            help: "Questions? Ask".into(),
        },
        languages: [("en", "English"), ("sv", "Svenska")]
            .map(|(code, name)| Language { code: code.into(), name: name.into() })
            .into(),
        help: Help { label: "help@lyceum.example".into(), href: "mailto:help@lyceum.example".into() },
        flashes: if person {
            vec![Flash { kind: "success", text: "The invitation was sent again.".into() }]
        } else {
            vec![]
        },
        person: person.then(|| Person { name: "Ann Lee".into(), address: "ann.lee@example.org".into() }),
        navigation: if person {
            vec![
                Items {
                    title: String::new(),
                    items: vec![item("Overview", false, None), item("Registrations", false, Some(12))],
                },
                Items {
                    title: "Northfield Academy".into(),
                    items: vec![
                        item("People", true, None),
                        item("Invitations", false, Some(3)),
                        item("Organization", false, None),
                    ],
                },
            ]
        } else {
            vec![Items {
                title: String::new(),
                items: vec![item("Register", false, None), item("Sign in", false, None)],
            }]
        },
        own_pages: vec![
            item("My profile", false, None),
            item("My roles", false, None),
            item("My sign-ins", false, None),
        ],
    }
}

fn choices(values: &[(&str, &str, &str)]) -> Vec<Choice> {
    values
        .iter()
        .map(|(value, label, hint)| Choice { value: (*value).into(), label: (*label).into(), hint: (*hint).into() })
        .collect()
}

fn steps(values: &[(&str, StepState)]) -> Vec<Step> {
    values
        .iter()
        .map(|(label, state)| Step { label: (*label).into(), state: *state, said: state.name().into() })
        .collect()
}

fn problems(values: &[(&str, &str)]) -> Vec<Problem> {
    values.iter().map(|(field, text)| Problem { field: (*field).into(), text: (*text).into() }).collect()
}

fn guide() -> Guide {
    use StepState::{Ahead, Current, Done, Stopped};
    Guide {
        shell: shell("People", true),
        trail: vec![
            Crumb { label: "Customers".into(), href: "#customers".into() },
            Crumb { label: "Northfield Academy".into(), href: "#northfield".into() },
        ],
        tabs: [("Members", true, Some(128)), ("Invitations", false, Some(3)), ("Former", false, None)]
            .map(|(label, current, count)| Tab { label: label.into(), href: format!("#{label}"), current, count })
            .into(),
        columns: vec![
            Column { label: "Name".into(), href: "#name".into(), sorted: Some(Sorted::Ascending), quiet: false },
            Column { label: "Role".into(), ..Column::default() },
            Column { label: "State".into(), href: "#state".into(), ..Column::default() },
            Column { label: "Since".into(), href: "#since".into(), ..Column::default() },
            Column { label: "Acts".into(), quiet: true, ..Column::default() },
        ],
        rows: vec![
            Row {
                name: "Ann Lee",
                address: "ann.lee@example.org",
                role: "Customer admin",
                state: "Active",
                kind: "success",
            },
            Row {
                name: "Björn Ångström",
                address: "bjorn.angstrom.with.a.long.address@northfield.example.org",
                role: "Mentor",
                state: "Invited",
                kind: "info",
            },
            Row {
                name: "Zoë Quill",
                address: "zoe@example.org",
                role: "Applicant",
                state: "Mail failing",
                kind: "danger",
            },
        ],
        states: choices(&[("", "All", ""), ("active", "Active", ""), ("suspended", "Suspended", "")]),
        countries: choices(&[("SE", "Sweden", ""), ("PL", "Poland", "")]),
        decisions: choices(&[
            ("approve", "Approve", "The organization becomes a customer, its contact the Customer admin."),
            ("ask", "Ask for information", "The contact amends the form and sends it again."),
            ("reject", "Reject", "Needs a reason, which is mailed."),
        ]),
        problems: problems(&[
            ("contact", "The contact’s e-mail address is not complete."),
            ("terms", "Accept the terms to go on."),
        ]),
        steps: steps(&[("Submitted", Done), ("Address proven", Done), ("In review", Current), ("Decided", Ahead)]),
        stopped: steps(&[("Submitted", Done), ("In review", Done), ("Rejected", Stopped)]),
        pairs: [
            ("Name", "Northfield Academy"),
            ("Number", "556677-8899"),
            ("Contact", "Ann Lee, ann.lee@example.org"),
            ("Country", "Sweden"),
        ]
        .map(|(name, value)| Pair { name: name.into(), value: value.into() })
        .into(),
        events: vec![
            Event {
                text: "Registration approved".into(),
                who: "Sam Porter".into(),
                at: "2026-03-14T09:26:00Z".into(),
                when: "14 Mar 2026, 10:26 CET".into(),
                kind: "success",
                ..Event::default()
            },
            Event {
                text: "Information requested".into(),
                who: "Sam Porter".into(),
                at: "2026-03-13T09:26:00Z".into(),
                when: "13 Mar 2026, 10:26 CET".into(),
                kind: "warning",
                note: "Please add the organization number.".into(),
                ..Event::default()
            },
            Event {
                text: "Registration submitted".into(),
                at: "2026-03-12T09:26:00Z".into(),
                when: "12 Mar 2026, 10:26 CET".into(),
                ..Event::default()
            },
        ],
    }
}

/// Names whatever a page under the strict policy would lose.
fn assert_clean(html: &str) {
    for forbidden in [" style=", "<style", "onclick=", "javascript:", "data:", "http://"] {
        assert!(!html.contains(forbidden), "{forbidden} in a page");
    }
    println!("{html}");
}

#[test]
fn styleguide_app() {
    assert_clean(&guide().render().unwrap());
}

#[test]
fn styleguide_public() {
    assert_clean(&Public { shell: shell("Welcome", false) }.render().unwrap());
}

#[test]
fn styleguide_narrow() {
    let problems = problems(&[("address", "No user with this address and password.")]);
    assert_clean(&Narrow { shell: shell("Sign in", false), problems }.render().unwrap());
}
