//! Reading users.

use std::sync::Arc;

use domain::membership::MembershipState;
use domain::organization::{Organization, ROOT};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::user::ports::UserFilter;
use domain::user::{User, UserState};
use domain::values::UserId;

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given, member};
use crate::build::Build;

async fn listed<S: Store>(store: &Arc<S>, filter: &UserFilter) -> Vec<UserId> {
    let page = store.users(filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|user| user.id).collect()
}

/// Nobody is nobody.
pub async fn an_unknown_user_is_nobody<S: Store>(store: Arc<S>) {
    let ann = Build::default().user("ann@school.example");
    assert_eq!(store.user(ann.id).await.unwrap(), None);
    assert_eq!(store.credential(ann.id).await.unwrap(), None);
    assert_eq!(store.user_by_address("ann@school.example").await.unwrap(), None);
}

/// A user is found by the address's key.
pub async fn a_user_is_found_by_address<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("Ann.A+x@School.example")).await;
    given(&store, build.user("ann.a@school.example")).await;
    assert_eq!(store.user_by_address(&ann.address.key()).await.unwrap(), Some(first(ann)));
}

/// All users, the newest first.
pub async fn users_are_listed_newest_first<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await.id;
    let ben = given(&store, build.user("ben@school.example")).await.id;
    assert_eq!(listed(&store, &UserFilter::default()).await, [ben, ann]);
}

/// Decided: the list of System administrators holds those whose role has not ended, in force or not.
pub async fn administrators_are_listed_alone<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let (ann, mut held) = member(&store, &build, "ann@lyceum.example", ROOT, Role::SystemAdministrator).await;
    given(&store, build.user("ben@school.example")).await;
    let filter = UserFilter { administrators: true, ..UserFilter::default() };
    assert_eq!(listed(&store, &filter).await, [ann.id]);
    held.state = MembershipState::Suspended { since: build.at, reason: None };
    done(&store, changes().update(held.clone(), 1)).await;
    assert_eq!(listed(&store, &filter).await, [ann.id]);
    held.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(held, 2)).await;
    assert_eq!(listed(&store, &filter).await, []);
}

/// Decided: the administrators in force are active users with an active membership in the root partner, the oldest
/// first, whatever privileges they hold: callers look at those themselves.
pub async fn administrators_in_force_are_read<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let role = Role::SystemAdministrator;
    let (ann, _) = member(&store, &build, "ann@lyceum.example", ROOT, role).await;
    let ben = given(&store, build.privileged("ben@lyceum.example")).await;
    done(&store, changes().create(build.membership(&ben, ROOT, role))).await;
    assert_eq!(store.administrators().await.unwrap(), [first(ann.clone()), first(ben.clone())]);

    let school = customer(&store, build.customer("Skolan")).await;
    member(&store, &build, "eva@school.example", school.id, Role::CustomerAdmin).await;
    let (_, mut suspended) = member(&store, &build, "dan@lyceum.example", ROOT, role).await;
    suspended.state = MembershipState::Suspended { since: build.at, reason: None };
    done(&store, changes().update(suspended, 1)).await;
    let (_, mut ended) = member(&store, &build, "kim@lyceum.example", ROOT, role).await;
    ended.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(ended, 1)).await;
    let (out, _) = member(&store, &build, "out@lyceum.example", ROOT, role).await;
    done(&store, changes().update(User { state: UserState::Deactivated, ..out }, 1)).await;
    assert_eq!(store.administrators().await.unwrap(), [first(ann), first(ben)]);
}

/// A root partner that is not in force has no administrators in force.
pub async fn no_administrator_is_in_force_without_the_root<S: Store>(store: Arc<S>) {
    let build = Build::default();
    member(&store, &build, "ann@lyceum.example", ROOT, Role::SystemAdministrator).await;
    let root = store.organization(ROOT).await.unwrap().unwrap().organization;
    let Organization::Partner(mut partner) = root.value else { panic!("it is a partner") };
    partner.active = false;
    done(&store, changes().update(Organization::Partner(partner), root.version.0)).await;
    assert_eq!(store.administrators().await.unwrap(), []);
}
