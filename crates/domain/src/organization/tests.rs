use super::*;

// R39
#[test]
fn a_customer_is_never_more_active_than_its_partner() {
    assert_eq!(CustomerState::Active.standing().under(false), Standing::Dormant);
    assert_eq!(CustomerState::Paused.standing().under(true), Standing::Paused);
    assert_eq!(CustomerState::Active.standing().under(true), Standing::InForce);
}

#[test]
fn a_closed_customer_stays_closed_and_none_becomes_inactive_again() {
    assert_eq!(CustomerState::Closed.moves().count(), 0);
    assert!(Move::ALL.iter().all(|one| one.leads_to() != CustomerState::Inactive));
}

#[test]
fn only_a_paused_customer_is_resumed_and_only_a_resting_one_activated() {
    assert_eq!(Move::Resume.starts_from(), [CustomerState::Paused]);
    assert!(!Move::Activate.starts_from().contains(&CustomerState::Paused));
}
