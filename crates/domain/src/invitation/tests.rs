use super::*;
use crate::link::{Keyring, ServerKey};
use crate::values::Secret;

fn at(hours: i64) -> Timestamp {
    Timestamp::from_timestamp(hours * 3_600, 0).unwrap()
}

fn pending() -> Invitation {
    Invitation {
        id: InvitationId(uuid::Uuid::from_u128(3)),
        organization: OrganizationId(uuid::Uuid::from_u128(4)),
        offer: Offer::Mentor,
        address: EmailAddress::parse("M@x.se").unwrap(),
        inviter: None,
        name: None,
        activity: None,
        message: None,
        locale: Locale::english(),
        generation: 1,
        invited_at: at(0),
        sent_at: Some(at(0)),
        expires_at: at(168),
        stage: Stage::Pending { reminded: false },
    }
}

fn link(invitation: &Invitation) -> Link {
    let ring = Keyring::new(ServerKey { id: "k1".to_owned(), bytes: Secret::new(vec![1; 32]) }, vec![]);
    ring.open(Purpose::Invitation, ring.sign(&invitation.claims()).expose()).unwrap()
}

fn invitee() -> UserId {
    UserId(uuid::Uuid::from_u128(6))
}

// S31, S32
#[test]
fn only_the_invited_address_fits_in_any_case() {
    assert_eq!(pending().addressed_to(&EmailAddress::parse("m@X.SE").unwrap()), Ok(()));
    let wrong = pending().addressed_to(&EmailAddress::parse("other@x.se").unwrap());
    assert_eq!(wrong, Err(Refusal::WrongAccount { invited: "M•••@x•••.se".to_owned() }));
}

// S34
#[test]
fn it_is_open_until_its_expiry_and_not_at_it() {
    let last_moment = at(168) - chrono::TimeDelta::seconds(1);
    assert!(pending().accept(invitee(), None, last_moment).is_ok());
    assert_eq!(pending().accept(invitee(), None, at(168)), Err(Refusal::InvitationExpired));
    assert_eq!(pending().reads(at(168)), "expired");
}

// S35
#[test]
fn resending_supersedes_the_old_link_and_gives_a_full_lifetime() {
    let old = pending();
    let sent = old.clone().resend(at(200), at(368)).unwrap();
    assert_eq!(sent.opened_by(&link(&old), at(201)), Err(Refusal::LinkSuperseded));
    assert_eq!(sent.opened_by(&link(&sent), at(367)), Ok(()));
}

// S39
#[test]
fn what_became_of_it_says_more_than_what_became_of_the_link() {
    let old = pending();
    let revoked = old.clone().resend(at(1), at(169)).unwrap().revoke(None, at(2)).unwrap();
    assert_eq!(revoked.opened_by(&link(&old), at(3)), Err(Refusal::InvitationRevoked));
    assert_eq!(revoked.accept(invitee(), None, at(3)), Err(Refusal::InvitationRevoked));
}

#[test]
fn what_is_over_is_neither_resent_nor_revoked_nor_answered_again() {
    let accepted = pending().accept(invitee(), None, at(1)).unwrap();
    assert_eq!(accepted.clone().resend(at(2), at(3)), Err(Refusal::InvitationOver { stage: "accepted" }));
    assert_eq!(accepted.clone().revoke(None, at(2)), Err(Refusal::InvitationOver { stage: "accepted" }));
    assert_eq!(accepted.decline(at(2)), Err(Refusal::InvitationAccepted));
}

// S40
#[test]
fn nobody_is_invited_into_the_admin_role() {
    for role in ["customer_admin", "system_administrator", "supplier_admin", "partner_administrator", "attendee"] {
        assert!(matches!(Offer::parse(role), Err(Problem::NotOneOf { .. })), "{role}");
    }
}

#[test]
fn a_role_is_read_as_it_is_written_and_not_otherwise() {
    assert_eq!(Offer::parse("mentor"), Ok(Offer::Mentor));
    assert_eq!(Offer::parse(""), Err(Problem::Missing));
    for other in ["mentor ", " mentor", "Mentor", "customer_admin"] {
        assert_eq!(Offer::parse(other), Err(Problem::NotOneOf { allowed: Offer::INVITABLE.to_owned() }), "{other:?}");
    }
}
