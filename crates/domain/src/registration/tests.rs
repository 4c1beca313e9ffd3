use super::*;
use crate::organization::ProfileForm;
use crate::values::{EmailAddress, Locale, PersonName};

fn at(hours: i64) -> Timestamp {
    Timestamp::from_timestamp(hours * 3_600, 0).unwrap()
}

fn reviewer() -> UserId {
    UserId(uuid::Uuid::from_u128(5))
}

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn submitted() -> Registration {
    let form = ProfileForm { name: "Norrskolan".to_owned(), country: "SE".to_owned(), ..ProfileForm::default() };
    Registration {
        id: RegistrationId(uuid::Uuid::from_u128(1)),
        profile: form.finish(&[Locale::english()]).unwrap(),
        contact: Contact {
            name: PersonName::parse("Maria Lindqvist").unwrap(),
            address: EmailAddress::parse("maria@norrskolan.example").unwrap(),
            telephone: None,
            locale: Locale::english(),
        },
        message: None,
        proof: Proof::Awaited { until: at(24) },
        generation: 1,
        notes: Vec::new(),
        stage: Stage::Submitted,
        submitted_at: at(0),
    }
}

fn proven() -> Registration {
    submitted().prove(at(1)).unwrap()
}

fn customer() -> OrganizationId {
    OrganizationId(uuid::Uuid::from_u128(8))
}

// R6
#[test]
fn an_unproven_registration_is_not_approved() {
    assert_eq!(submitted().approve(reviewer(), customer(), at(2)), Err(Refusal::AddressUnproven));
    let verified = proven().note(reviewer(), note("Found in the register"), at(2)).unwrap();
    assert!(verified.approve(reviewer(), customer(), at(2)).is_ok());
}

// R6
#[test]
fn the_proof_has_its_time_and_a_fresh_link_gives_new_time() {
    assert_eq!(submitted().prove(at(24)), Err(Refusal::ProofExpired));
    let renewed = submitted().renew_link(at(60)).unwrap();
    assert_eq!(renewed.generation, 2);
    assert!(renewed.prove(at(48)).is_ok());
}

// R7
#[test]
fn nothing_is_approved_before_something_was_verified() {
    assert_eq!(proven().approve(reviewer(), customer(), at(2)), Err(Refusal::NothingVerified));
}

// S7
#[test]
fn what_is_decided_stays_decided() {
    let rejected = proven().reject(reviewer(), note("No such organization"), at(2)).unwrap();
    let refused = Err(Refusal::RegistrationStage { stage: "rejected" });
    assert_eq!(rejected.clone().approve(reviewer(), customer(), at(3)), refused);
    assert_eq!(rejected.clone().withdraw(at(3)), refused);
    assert_eq!(rejected.clone().renew_link(at(3)), refused);
    assert_eq!(rejected.note(reviewer(), note("late"), at(3)), refused);
}

// R10
#[test]
fn a_question_waits_for_its_answer_and_lapses_without_one() {
    let asked = proven().request_information(reviewer(), note("Which school?"), at(2), at(722)).unwrap();
    assert!(asked.clone().approve(reviewer(), customer(), at(3)).is_err());
    assert!(asked.clone().lapse(at(721)).is_err());
    assert_eq!(asked.clone().lapse(at(722)).unwrap().stage, Stage::Lapsed { at: at(722) });
    let contact = Contact { address: EmailAddress::parse("other@x.example").unwrap(), ..asked.contact.clone() };
    let answered = asked.clone().amend(asked.profile.clone(), contact, None).unwrap();
    assert_eq!(answered.stage, Stage::Submitted);
    assert_eq!(answered.contact.address, asked.contact.address, "the proven address stays");
}

// S2
#[test]
fn every_wrong_field_is_reported_at_once() {
    let form = RegistrationForm {
        contact: ContactForm { name: "Ann".to_owned(), address: "nonsense".to_owned(), ..ContactForm::default() },
        ..RegistrationForm::default()
    };
    let crate::Error::Invalid(problems) = form.parse(&[Locale::english()]).unwrap_err() else { panic!("not invalid") };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["organization.name", "organization.country", "contact.address"]);
}
