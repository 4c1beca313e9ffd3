//! Every letter in every language, as it is mailed.

mod samples;

use domain::mail::ports::{Mail, Renderer as _};
use domain::values::Locale;
use samples::{envelope, letters, samples};

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
fn an_unknown_language_falls_back_to_english_and_a_region_to_its_language() {
    let (_, letter) = samples().remove(0);
    let subject = |locale| letters().render(&envelope(locale, letter.clone())).subject;
    assert_eq!(subject("fi"), subject("en"));
    assert_eq!(subject("sv-FI"), subject("sv"));
    assert_ne!(subject("sv"), subject("en"));
    assert!(Locale::parse("sv-FI").is_ok());
}
