use super::*;
use crate::membership::{Cause, MembershipState, Setup};
use crate::organization::{OrganizationKind, Standing};
use crate::store::EntityKind;
use crate::values::*;
use crate::{Error, Refusal};

fn held(role: Role, organization: u128) -> HeldRole {
    HeldRole {
        membership: Some(MembershipId(uuid::Uuid::from_u128(1))),
        role,
        organization: OrganizationId(uuid::Uuid::from_u128(organization)),
        organization_name: "Norrskolan".to_owned(),
        organization_kind: OrganizationKind::Customer,
        standing: Standing::InForce,
        state: MembershipState::Active,
        setup: Setup::NotNeeded,
        cause: Cause::PlatformSetUp,
        since: Timestamp::default(),
    }
}

fn actor(roles: Vec<HeldRole>, privileges: &[Privilege]) -> Actor {
    let person = Person {
        user: UserId(uuid::Uuid::from_u128(9)),
        name: PersonName::parse("Maria").unwrap(),
        address: EmailAddress::parse("maria@school.se").unwrap(),
        locale: Locale::english(),
        zone: TimeZone::UTC,
        privileges: privileges.iter().copied().collect(),
        terms: None,
        roles,
        via: Via::SignIn(SignInId(uuid::Uuid::from_u128(2))),
    };
    Actor { identity: Identity::Person(Box::new(person)), consented: true, request: RequestContext::default() }
}

fn organization(id: u128) -> Target {
    Target::Organization { id: OrganizationId(uuid::Uuid::from_u128(id)), partner: None }
}

// R51
#[test]
fn a_foreign_organization_does_not_exist_and_a_visible_one_may_forbid() {
    let mentor = actor(vec![held(Role::Mentor, 1)], &[]);
    let foreign = mentor.require(Action::ViewPeople, organization(2));
    assert_eq!(foreign, Err(Error::Unknown(EntityKind::Organization)));
    assert_eq!(mentor.require(Action::ViewPeople, organization(1)), Err(Error::Forbidden(Action::ViewPeople)));
    let nobody = Actor::anonymous(RequestContext::default());
    assert_eq!(nobody.require(Action::ViewPeople, organization(1)), Err(Error::NotSignedIn));
}

// R46
#[test]
fn rights_are_the_union_of_roles_judged_for_the_organization() {
    let both = actor(vec![held(Role::Mentor, 1), held(Role::CustomerAdmin, 2)], &[]);
    assert!(both.require(Action::InvitePeople, organization(2)).is_ok());
    assert!(both.require(Action::InvitePeople, organization(1)).is_err());
}

// R46
#[test]
fn a_dormant_organization_and_a_suspended_membership_give_nothing() {
    let dormant = HeldRole { standing: Standing::Dormant, ..held(Role::CustomerAdmin, 1) };
    let since = Timestamp::default();
    let suspended =
        HeldRole { state: MembershipState::Suspended { since, reason: None }, ..held(Role::CustomerAdmin, 1) };
    for role in [dormant, suspended] {
        let actor = actor(vec![role], &[]);
        assert!(actor.require(Action::ViewPeople, organization(1)).is_err());
        assert!(actor.person().unwrap().is_guest());
    }
}

#[test]
fn a_privilege_is_needed_beside_the_role() {
    let root = || vec![held(Role::SystemAdministrator, 0)];
    let with = actor(root(), &[Privilege::ReviewRegistrations]);
    assert!(with.require(Action::ReviewRegistrations, Target::Platform).is_ok());
    let without = actor(root(), &[]);
    let refused = without.require(Action::ReviewRegistrations, Target::Platform);
    assert_eq!(refused, Err(Error::Forbidden(Action::ReviewRegistrations)));
}

// R49
#[test]
fn who_has_not_accepted_the_terms_in_force_does_nothing_in_an_organization() {
    let mut admin = actor(vec![held(Role::CustomerAdmin, 1)], &[]);
    admin.consented = false;
    assert_eq!(admin.require(Action::InvitePeople, organization(1)), Err(Refusal::ConsentNeeded.into()));
}

#[test]
fn nobody_is_given_what_makes_a_customer_admin_but_by_the_platform() {
    for role in Role::ALL {
        let may = !matches!(scope(Action::ChangeCustomerAdmin, *role), Scope::None);
        assert_eq!(may, matches!(role, Role::SystemAdministrator | Role::PartnerAdministrator), "{role:?}");
    }
}
