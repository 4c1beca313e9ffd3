//! Every letter in every language, as it is mailed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod samples;

use domain::invitation::Offer;
use domain::link::{Keyring, Purpose, ServerKey};
use domain::mail::Letter;
use domain::mail::ports::{Mail, Renderer as _};
use domain::values::{Locale, OrganizationName, PersonName, Secret, TimeZone};
use samples::{address, at, envelope, letters, link, note, person, samples};

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

    for broken in ["Ann\r\nBcc: x@y.example", "Ann\nX", "Ann\u{2028}X", "<b>Ann</b>"] {
        assert!(PersonName::parse(broken).is_err() && OrganizationName::parse(broken).is_err(), "{broken:?}");
    }
}
