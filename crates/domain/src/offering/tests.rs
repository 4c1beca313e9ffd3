use super::*;
use crate::values::{Currency, Problem};

fn course(capacity: Option<u32>) -> Offering {
    let id = uuid::Uuid::from_u128;
    Offering {
        id: OfferingId(id(1)),
        supplier: OrganizationId(id(2)),
        subject: SubjectId(id(3)),
        language: Locale::english(),
        title: Title::parse("Swedish for beginners").unwrap(),
        description: None,
        price: None,
        kind: Kind::Coaching,
        capacity,
        taken: 0,
        published: true,
    }
}

// S54
#[test]
fn the_last_place_is_taken_once() {
    let full = course(Some(2)).take(2).unwrap();
    assert_eq!(full.clone().take(1), Err(Refusal::OfferingFull { left: 0 }));
    assert!(full.free(1).take(1).is_ok());
}

#[test]
fn without_a_capacity_nobody_counts() {
    assert_eq!(course(None).take(1_000).unwrap().left(), None);
}

// S54
#[test]
fn nobody_waits_for_places_that_are_free() {
    let one_left = course(Some(3)).take(2).unwrap();
    assert_eq!(one_left.keeps_waiting(2), Ok(()));
    assert_eq!(one_left.keeps_waiting(1), Err(Refusal::OfferingHasRoom { asked: 1 }));
    assert_eq!(course(None).keeps_waiting(500), Err(Refusal::OfferingHasRoom { asked: 500 }), "nobody counts");
}

#[test]
fn money_has_the_decimals_of_its_currency() {
    let amount = |text, currency| Money::parse(text, Currency::parse(currency).unwrap());
    assert_eq!(amount("12.5", "SEK").unwrap().to_string(), "12.50 SEK");
    assert_eq!(amount("1200", "JPY").unwrap().to_string(), "1200 JPY");
    assert_eq!(amount("0,05", "EUR").unwrap().minor, 5);
    for wrong in ["-1", "1.234", "1,2,3", ".5", "ten", "99999999999999"] {
        assert_eq!(amount(wrong, "EUR"), Err(Problem::NotAnAmount), "{wrong}");
    }
}
