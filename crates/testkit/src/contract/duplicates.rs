//! What exists once: the guards of the schema.

use std::sync::Arc;

use domain::invitation::Offer;
use domain::membership::MembershipState;
use domain::organization::{Organization, ROOT};
use domain::permission::Role;
use domain::ports::Store;
use domain::store::{Key, StoreError};

use super::compose::{Compose as _, changes};
use super::given::{customer, done, given, member, partner, supplier};
use crate::build::{Build, address, organization_name};

fn duplicate(key: Key) -> Result<(), StoreError> {
    Err(StoreError::Duplicate(key))
}

/// One user per address, compared by its key; also when an address changes.
pub async fn a_user_address_exists_once<S: Store>(store: Arc<S>) {
    let build = Build::default();
    given(&store, build.user("ann@school.example")).await;
    let same = build.user("ANN@School.example");
    assert_eq!(store.commit(changes().create(same)).await, duplicate(Key::UserAddress));

    let mut ben = given(&store, build.user("ben@school.example")).await;
    ben.address = address("Ann@school.example");
    assert_eq!(store.commit(changes().update(ben.clone(), 1)).await, duplicate(Key::UserAddress));
    assert_eq!(store.user(ben.id).await.unwrap().unwrap().address, address("ben@school.example"));
}

/// An address that was given up can be taken.
pub async fn a_changed_address_frees_the_old_one<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut ann = given(&store, build.user("ann@school.example")).await;
    ann.address = address("ann.new@school.example");
    done(&store, changes().update(ann.clone(), 1)).await;
    let other = given(&store, build.user("ann@school.example")).await;
    assert_eq!(store.user_by_address("ann@school.example").await.unwrap().unwrap().id, other.id);
    assert_eq!(store.user_by_address("ann.new@school.example").await.unwrap().unwrap().id, ann.id);
}

/// One membership per user, organization and role that has not ended; a suspended one counts.
pub async fn a_role_is_held_once<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (ann, mut held) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    let again = || changes().create(build.membership(&ann, school.id, Role::Mentor));
    assert_eq!(store.commit(again()).await, duplicate(Key::Membership));

    held.state = MembershipState::Suspended { since: build.at, reason: None };
    done(&store, changes().update(held, 1)).await;
    assert_eq!(store.commit(again()).await, duplicate(Key::Membership));
    assert_eq!(store.memberships_of(ann.id).await.unwrap().len(), 1);
}

/// Another role, another organization and another user are no duplicates.
pub async fn other_roles_are_held_beside<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let other = customer(&store, build.customer("Gymnasiet")).await;
    let (ann, _) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    member(&store, &build, "ben@school.example", school.id, Role::Mentor).await;
    done(&store, changes().create(build.membership(&ann, school.id, Role::Applicant))).await;
    done(&store, changes().create(build.membership(&ann, other.id, Role::Mentor))).await;
    assert_eq!(store.memberships_of(ann.id).await.unwrap().len(), 3);
}

/// A membership that ended frees its key, and stays as history; it cannot come back beside the new one.
pub async fn an_ended_membership_frees_the_role<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (ann, held) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    let mut ended = held.clone();
    ended.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(ended, 1)).await;
    let again = given(&store, build.membership(&ann, school.id, Role::Mentor)).await;

    let current = store.membership_of(school.id, ann.id, Role::Mentor).await.unwrap().unwrap();
    assert_eq!(current.id, again.id);
    assert_eq!(store.membership(school.id, held.id).await.unwrap().unwrap().state.word(), "ended");
    assert_eq!(store.commit(changes().update(held, 2)).await, duplicate(Key::Membership));
}

/// One Customer admin per customer, one Supplier admin per supplier: a suspended one counts.
pub async fn an_organization_has_one_admin<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let academy = supplier(&store, build.supplier("Akademin")).await.id;
    let cases = [
        (school, Role::CustomerAdmin, Key::CustomerAdmin, "skolan"),
        (academy, Role::SupplierAdmin, Key::SupplierAdmin, "akademin"),
    ];
    for (organization, role, key, host) in cases {
        let (ann, mut held) = member(&store, &build, &format!("ann@{host}.example"), organization, role).await;
        // Of two refusals it is the one about the membership.
        let again = changes().create(build.membership(&ann, organization, role));
        assert_eq!(store.commit(again).await, duplicate(Key::Membership));
        let other = given(&store, build.user(&format!("ben@{host}.example"))).await;
        let second = || changes().create(build.membership(&other, organization, role));
        assert_eq!(store.commit(second()).await, duplicate(key));
        held.state = MembershipState::Suspended { since: build.at, reason: None };
        done(&store, changes().update(held.clone(), 1)).await;
        assert_eq!(store.commit(second()).await, duplicate(key));
        assert_eq!(store.admin(organization, role).await.unwrap().unwrap().id, held.id);
    }
}

/// The root partner has as many System administrators as there are.
pub async fn system_administrators_are_many<S: Store>(store: Arc<S>) {
    let build = Build::default();
    member(&store, &build, "ann@lyceum.example", ROOT, Role::SystemAdministrator).await;
    member(&store, &build, "ben@lyceum.example", ROOT, Role::SystemAdministrator).await;
    assert_eq!(store.administrators().await.unwrap().len(), 2);
}

/// One commit ends the old admin and makes the new one, in this order: writes happen in their order (R12).
pub async fn an_admin_changes_in_one_commit<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (_, mut old) = member(&store, &build, "ann@school.example", school.id, Role::CustomerAdmin).await;
    let ben = given(&store, build.user("ben@school.example")).await;
    let new = build.membership(&ben, school.id, Role::CustomerAdmin);
    old.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(old.clone(), 1).create(new.clone())).await;

    assert_eq!(store.admin(school.id, Role::CustomerAdmin).await.unwrap().unwrap().value, new);
    assert_eq!(store.membership(school.id, old.id).await.unwrap().unwrap().value, old);
}

/// One pending invitation per organization, offer and address key; an expired one still is pending.
pub async fn an_invitation_is_pending_once<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let other = customer(&store, build.customer("Gymnasiet")).await;
    let mut invitation = build.invitation(school.id, Offer::Mentor, "eva@school.example", None);
    invitation.expires_at = build.at;
    let mut invitation = given(&store, invitation).await;
    let again = || changes().create(build.invitation(school.id, Offer::Mentor, "Eva@school.example", None));
    assert_eq!(store.commit(again()).await, duplicate(Key::PendingInvitation));

    given(&store, build.invitation(school.id, Offer::Applicant, "eva@school.example", None)).await;
    given(&store, build.invitation(other.id, Offer::Mentor, "eva@school.example", None)).await;

    invitation = invitation.revoke(None, build.at).unwrap();
    done(&store, changes().update(invitation, 1)).await;
    done(&store, again()).await;
    assert_eq!(store.commit(again()).await, duplicate(Key::PendingInvitation));
}

/// First logins for one address compare by their word: whose role it is does not make them differ.
pub async fn a_first_login_is_pending_once<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let (eva, _) = member(&store, &build, "eva@school.example", school.id, Role::CustomerAdmin).await;
    let offer = |role| Offer::FirstLogin { user: eva.id, role };
    given(&store, build.invitation(school.id, offer(Role::CustomerAdmin), "eva@school.example", None)).await;
    let again = build.invitation(school.id, offer(Role::Mentor), "eva@school.example", None);
    assert_eq!(store.commit(changes().create(again)).await, duplicate(Key::PendingInvitation));
}

/// A customer's name exists once below its partner, a supplier's once; compared by the name's key. A customer and a
/// supplier may share a name, and so may customers of two partners.
pub async fn an_organization_name_exists_once<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let region = partner(&store, build.partner("Region Skåne")).await;
    customer(&store, build.customer("Åsö  Gymnasium")).await;
    supplier(&store, build.supplier("Åsö Gymnasium")).await;
    let mut elsewhere = build.customer("Åsö Gymnasium");
    elsewhere.partner = region.id;
    customer(&store, elsewhere).await;

    let same = Organization::Customer(build.customer("ÅSÖ gymnasium"));
    assert_eq!(store.commit(changes().create(same)).await, duplicate(Key::OrganizationName));
    let same = Organization::Supplier(build.supplier("åsö gymnasium"));
    assert_eq!(store.commit(changes().create(same)).await, duplicate(Key::OrganizationName));
}

/// A name that was given up can be taken, and a taken one cannot be changed to.
pub async fn an_organization_changes_its_name<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut school = customer(&store, build.customer("Skolan")).await;
    let mut other = customer(&store, build.customer("Gymnasiet")).await;
    other.profile.name = organization_name("SKOLAN");
    let taken = changes().update(Organization::Customer(other.clone()), 1);
    assert_eq!(store.commit(taken).await, duplicate(Key::OrganizationName));

    school.profile.name = organization_name("Nya skolan");
    done(&store, changes().update(Organization::Customer(school), 1)).await;
    done(&store, changes().update(Organization::Customer(other), 1)).await;
}
