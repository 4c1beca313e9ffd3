use super::*;

// R39
#[test]
fn a_customer_is_never_more_active_than_its_partner() {
    assert_eq!(CustomerState::Active.standing().under(false), Standing::Dormant);
    assert_eq!(CustomerState::Paused.standing().under(true), Standing::Paused);
    assert_eq!(CustomerState::Active.standing().under(true), Standing::InForce);
}

#[test]
fn a_closed_customer_stays_closed() {
    assert!(CustomerState::Closed.next().is_empty());
    for state in CustomerState::ALL {
        assert!(!state.next().contains(&state), "{state:?} leads to itself");
        assert!(!state.next().contains(&CustomerState::Inactive), "nothing becomes inactive again");
    }
}
