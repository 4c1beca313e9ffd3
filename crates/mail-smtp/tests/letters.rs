//! Every letter in every language, as it is mailed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod samples;

use std::collections::BTreeSet;

use domain::application::{Stage, Step};
use domain::invitation::Offer;
use domain::link::{Keyring, Purpose, ServerKey};
use domain::mail::ports::{Mail, Renderer as _};
use domain::mail::{About, Letter};
use domain::values::{Locale, OrganizationName, PersonName, Secret, TimeZone, Title};
use samples::{about, address, at, envelope, letters, link, note, period, person, samples};

/// The part of the HTML that differs from letter to letter.
fn body(html: &str) -> &str {
    html.split_once("<body").unwrap().1
}

fn shown(Mail { subject, text, html }: &Mail) -> String {
    format!("Subject: {subject}\n\n{text}\n{}\n<body{}", "=".repeat(72), body(html))
}

// R9, R14, R17, R48
#[test]
fn every_letter_reads_well_in_every_language() {
    for locale in ["en", "sv"] {
        for (name, letter) in samples() {
            let mail = letters().render(&envelope(locale, letter));
            insta::assert_snapshot!(format!("{locale}-{name}"), shown(&mail));
        }
    }
}

#[test]
fn no_letter_misses_a_word() {
    for locale in ["en", "sv"] {
        for (name, letter) in samples() {
            let Mail { subject, text, html } = letters().render(&envelope(locale, letter));
            assert!(!subject.is_empty(), "{locale}-{name}: no subject");
            assert!(!text.lines().any(|line| line == ":"), "{locale}-{name}: a link without a label");
            assert!(!html.contains("<p></p>"), "{locale}-{name}: an empty paragraph");
            for part in [&subject, &text, &html] {
                assert!(!part.contains("Unknown localization") && !part.contains("{ $"), "{locale}-{name}");
            }
        }
    }
}

#[test]
fn an_unknown_language_falls_back_to_english_and_a_region_to_its_language() {
    let (_, letter) = samples().remove(0);
    let mail = |locale| letters().render(&envelope(locale, letter.clone()));
    assert_eq!(mail("fi"), mail("en"));
    assert_eq!(mail("sv-FI"), mail("sv"));
    assert!(mail("fi").html.contains("<html lang=\"en\">"));
    assert!(mail("sv-FI").html.contains("<html lang=\"sv\">"));
}

#[test]
fn times_are_the_readers() {
    let letter = || Letter::PasswordReset { link: link(Purpose::PasswordReset) };
    let mut envelope = envelope("en", letter());
    assert!(letters().render(&envelope).text.contains("29 November 2026, 14:05 (Europe/Stockholm)"));
    envelope.to.zone = TimeZone::parse("Asia/Kolkata").unwrap();
    envelope.to.locale = Locale::parse("sv").unwrap();
    assert!(letters().render(&envelope).text.contains("29 november 2026 kl. 18:35 (Asia/Kolkata)"));
}

#[test]
fn dates_are_written_as_the_reader_writes_them() {
    for (from, to, english, swedish) in [
        ("2027-01-12", "2027-01-12", "12 January 2027", "12 januari 2027"),
        ("2027-01-12", "2027-01-16", "12–16 January 2027", "12–16 januari 2027"),
        ("2027-01-28", "2027-02-03", "28 January – 3 February 2027", "28 januari – 3 februari 2027"),
        ("2026-12-28", "2027-01-03", "28 December 2026 – 3 January 2027", "28 december 2026 – 3 januari 2027"),
        ("2026-05-01", "2027-05-31", "1 May 2026 – 31 May 2027", "1 maj 2026 – 31 maj 2027"),
    ] {
        let about = About { dates: Some(period(from, to)), ..about() };
        for (locale, dates) in [("en", english), ("sv", swedish)] {
            let mail = letters().render(&envelope(locale, Letter::MentorUnassigned { about: about.clone() }));
            assert!(mail.text.contains(&format!("({dates})")), "{}", mail.text);
        }
    }
}

// R45
#[test]
fn attendees_are_told_who_added_them_and_to_ask_that_person() {
    let attendees = ["invitation-attendee", "invitation-reminder-attendee", "attendee-confirmed"];
    for (name, letter) in samples().into_iter().filter(|(name, _)| attendees.contains(name)) {
        let text = letters().render(&envelope("en", letter)).text;
        assert!(text.contains("Leading a team") && text.contains("Karin Ek"), "{name}");
        assert!(text.contains("Ask Karin Ek, who added you, at karin@nordvik.example."), "{name}");
    }
}

// R22, R24
#[test]
fn letters_about_an_application_lead_to_its_pages() {
    let page = |letter: Letter| {
        let text = letters().render(&envelope("en", letter)).text;
        text.lines().find_map(|line| line.strip_prefix("https://lyceum.example/").map(str::to_owned))
    };
    let id = about().application;
    let by = || person("Karin Ek");
    for (letter, path) in [
        (Letter::ApplicationSubmitted { about: about() }, format!("applications/{id}")),
        (Letter::ApplicationWaiting { about: about() }, format!("applications/{id}")),
        (Letter::MentorAssigned { about: about(), by: by() }, format!("applications/{id}")),
        (
            Letter::MentorAttendeesChanged { about: about(), added: 1, removed: 0 },
            format!("applications/{id}#attendees"),
        ),
        (Letter::ObservationAdded { about: about(), by: by() }, format!("applications/{id}#observations")),
        (
            Letter::AttendeeConfirmed { about: about(), by: by(), contact: address("karin@nordvik.example") },
            "dashboard".to_owned(),
        ),
    ] {
        assert_eq!(page(letter), Some(path));
    }
}

#[test]
fn every_stage_and_every_step_has_its_words() {
    for locale in ["en", "sv"] {
        let told = |letter: Letter| {
            let Mail { subject, text, .. } = letters().render(&envelope(locale, letter));
            assert!(!format!("{subject}{text}").contains("Unknown localization"), "{text}");
            subject
        };
        for step in Step::ALL {
            assert!(!told(Letter::ApplicationDecided { about: about(), step: *step, reason: None }).is_empty());
        }
        let stages = Stage::ALL.iter().map(|stage| Letter::MentorApplicationChanged { about: about(), stage: *stage });
        assert_eq!(stages.map(told).collect::<BTreeSet<_>>().len(), Stage::ALL.len());
    }
}

#[test]
fn somebody_without_a_name_is_greeted_too() {
    let mut envelope = envelope("en", Letter::PasswordChanged);
    envelope.to.name = None;
    assert!(letters().render(&envelope).text.starts_with("Hello,\n"));
}

// R9, R17
#[test]
fn a_letters_link_opens_what_it_claims() {
    let claims = link(Purpose::PasswordReset);
    let mail = letters().render(&envelope("en", Letter::PasswordReset { link: claims.clone() }));
    let address = mail.text.lines().find(|line| line.starts_with("https://")).unwrap();
    let shown = address.strip_prefix("https://lyceum.example/password/open?link=").unwrap();
    let key = ServerKey { id: "k1".to_owned(), bytes: Secret::new(vec![7; 32]) };
    let opened = Keyring::new(key, vec![]).open(Purpose::PasswordReset, shown).unwrap();
    assert_eq!(opened.id(), claims.id);
    assert_eq!(opened.check(claims.generation, at("2026-11-29T13:04:59Z")), Ok(()));
    assert!(mail.html.contains(&format!("href=\"{address}\"")));
}

// S67
#[test]
fn what_people_write_is_inert() {
    let hostile = "Ann \"A\" O'Hara & { $support } Co";
    let letter = Letter::Invitation {
        organization: OrganizationName::parse(hostile).unwrap(),
        offer: Offer::Mentor,
        inviter: Some(person(hostile)),
        contact: address("a&b'c@x.example"),
        activity: None,
        message: Some(note("<script>alert(1)</script>\n<a href='https://x.example'>{ $support }</a>\n{{ page.why }}")),
        link: link(Purpose::Invitation),
    };
    let mut envelope = envelope("en", letter);
    envelope.to.name = Some(person(hostile));
    let mail = letters().render(&envelope);

    assert_eq!(mail.subject, format!("{hostile} invites you to be a mentor"));
    assert!(mail.text.contains("> <script>alert(1)</script>"));
    assert!(mail.text.contains("{ $support }") && mail.text.contains("{{ page.why }}"));
    for markup in ["<script", "<a href='", "\"A\"", "O'Hara", "a&b"] {
        assert!(!mail.html.contains(markup), "{markup} got through");
    }
    assert!(mail.html.contains("&#60;script&#62;alert(1)&#60;/script&#62;"));

    let mut letter = Letter::ApplicationSubmitted { about: about() };
    if let Letter::ApplicationSubmitted { about } = &mut letter {
        about.organization = OrganizationName::parse(hostile).unwrap();
        about.title = Title::parse("\"A\" & { $support } {{ page.why }} O'Hara").unwrap();
    }
    let mail = letters().render(&self::envelope("en", letter));
    assert!(mail.text.contains("“\"A\" & { $support } {{ page.why }} O'Hara” (12–16 January 2027)"));
    for markup in ["\"A\"", "O'Hara", "A & {"] {
        assert!(!mail.html.contains(markup), "{markup} got through");
    }

    for broken in ["Ann\r\nBcc: x@y.example", "Ann\nX", "Ann\u{2028}X", "<b>Ann</b>"] {
        assert!(PersonName::parse(broken).is_err() && OrganizationName::parse(broken).is_err(), "{broken:?}");
        assert!(Title::parse(broken).is_err(), "{broken:?}");
    }
}
