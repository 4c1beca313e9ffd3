use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case("M@X.se", "m@x.se")]
#[case(" ann@example.org ", "ann@example.org")]
#[case("ann@Bücher.example", "ann@xn--bcher-kva.example")]
#[case("a+b@example.org", "a+b@example.org")]
fn an_address_has_one_key(#[case] typed: &str, #[case] key: &str) {
    assert_eq!(EmailAddress::parse(typed).unwrap().key(), key);
}

#[rstest]
#[case("", Problem::Missing)]
#[case("ann", Problem::NotAnAddress)]
#[case("ann@localhost", Problem::NotAnAddress)]
#[case(".ann@x.se", Problem::NotAnAddress)]
#[case("a b@x.se", Problem::NotAnAddress)]
#[case("ann@x..se", Problem::NotAnAddress)]
#[case("jörg@x.se", Problem::LocalPartNotAscii)]
#[case("ann\u{0}@x.se", Problem::ControlCharacters)]
#[case("ann\r\nBcc: eve@x.se", Problem::ControlCharacters)]
fn a_wrong_address_says_what_is_wrong(#[case] typed: &str, #[case] problem: Problem) {
    assert_eq!(EmailAddress::parse(typed), Err(problem));
}

// S67
#[rstest]
#[case("<script>alert(1)</script>", Problem::Markup)]
#[case("\"Acme\r\nBcc: x@y\"", Problem::ControlCharacters)]
#[case("Acme \u{202E}moc", Problem::ControlCharacters)]
#[case("Visit https://evil.example", Problem::Url)]
#[case("   ", Problem::Missing)]
fn a_name_that_could_act_is_refused(#[case] typed: &str, #[case] problem: Problem) {
    assert_eq!(OrganizationName::parse(typed), Err(problem));
}

#[test]
fn a_masked_address_keeps_its_secret() {
    assert_eq!(EmailAddress::parse("maria@school.se").unwrap().masked(), "m•••@s•••.se");
}

#[rstest]
#[case("SE", "556703-7485", true)]
#[case("SE", "556703-7486", false)]
#[case("SE", "1234", false)]
#[case("NO", "923 609 016", true)]
#[case("NO", "!", false)]
fn an_organization_number_belongs_to_its_country(#[case] country: &str, #[case] number: &str, #[case] right: bool) {
    let country = Country::parse(country).unwrap();
    assert_eq!(OrganizationNumber::parse(country, number).is_ok(), right);
}

#[test]
fn a_token_is_found_by_its_hash_and_never_shown() {
    let token = Token::new(TokenKind::SignIn, &Secret::new([7; 32]));
    let shown = Token::read(token.secret().expose()).unwrap();
    assert_eq!(shown.hash(), token.hash());
    assert!(!format!("{token:?}").contains("lys_"));
    assert!(Token::read("lys_short").is_none());
}

proptest! {
    #[test]
    fn parsing_never_panics_and_is_idempotent(text in "\\PC{0,40}(@\\PC{0,40})?") {
        if let Ok(address) = EmailAddress::parse(&text) {
            prop_assert_eq!(EmailAddress::parse(address.as_str()).unwrap(), address.clone());
            prop_assert_eq!(EmailAddress::parse(&address.key()).unwrap().key(), address.key());
        }
        if let Ok(name) = PersonName::parse(&text) {
            prop_assert_eq!(PersonName::parse(name.as_str()).unwrap(), name);
        }
    }
}
