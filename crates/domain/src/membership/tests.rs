use super::*;

fn member(role: Role) -> Membership {
    let id = |n| uuid::Uuid::from_u128(n);
    let since = Timestamp::default();
    Membership::new(MembershipId(id(1)), UserId(id(2)), OrganizationId(id(3)), role, Cause::PlatformSetUp, since)
}

// R4
#[test]
fn a_member_is_suspended_resumed_and_removed() {
    let now = Timestamp::default();
    let suspended = member(Role::Mentor).suspend(None, now).unwrap();
    assert!(suspended.clone().suspend(None, now).is_err());
    let resumed = suspended.resume().unwrap();
    let ended = resumed.end(None, now).unwrap();
    assert_eq!(ended.resume(), Err(Refusal::MembershipState { state: "ended" }));
}

// R12
#[test]
fn the_admin_s_role_moves_only_by_a_change_of_admin() {
    let now = Timestamp::default();
    for role in [Role::CustomerAdmin, Role::SupplierAdmin] {
        assert_eq!(member(role).suspend(None, now), Err(Refusal::AdminRole));
        assert_eq!(member(role).end(None, now), Err(Refusal::AdminRole));
        assert!(member(role).hand_over(None, now).is_ok());
    }
}

// R21, R29
#[test]
fn mentors_and_professionals_confirm_their_setup() {
    assert_eq!(member(Role::Mentor).setup, Setup::Incomplete);
    assert_eq!(member(Role::Professional).set_up().unwrap().setup, Setup::Ready);
    assert_eq!(member(Role::Applicant).setup, Setup::NotNeeded);
}
