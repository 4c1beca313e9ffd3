//! Reading memberships.

use std::sync::Arc;

use domain::membership::MembershipState;
use domain::membership::ports::{MemberFilter, MemberView};
use domain::organization::ROOT;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::store::Version;
use domain::values::{MembershipId, OrganizationId};

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given, member};
use crate::build::Build;

async fn members<S: Store>(store: &Arc<S>, organization: OrganizationId, filter: MemberFilter) -> Vec<MembershipId> {
    let page = store.members(organization, &filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|member| member.id).collect()
}

/// Another organization's membership does not exist (R51).
pub async fn a_foreign_membership_does_not_exist<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await;
    let other = customer(&store, build.customer("Gymnasiet")).await;
    let (ann, held) = member(&store, &build, "ann@school.example", school.id, Role::Mentor).await;
    assert_eq!(store.membership(other.id, held.id).await.unwrap(), None);
    assert_eq!(store.membership(ROOT, held.id).await.unwrap(), None);
    assert_eq!(store.membership_of(other.id, ann.id, Role::Mentor).await.unwrap(), None);
    assert_eq!(members(&store, other.id, MemberFilter::default()).await, []);
    assert_eq!(store.membership(school.id, held.id).await.unwrap(), Some(first(held)));
}

/// A user's membership with a role, unless it ended; a suspended one is there.
pub async fn a_membership_is_found_by_user_and_role<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (ann, mut held) = member(&store, &build, "ann@school.example", school, Role::Mentor).await;
    let found = async |role| store.membership_of(school, ann.id, role).await.unwrap().map(|one| one.id);
    assert_eq!(found(Role::Mentor).await, Some(held.id));
    assert_eq!(found(Role::Applicant).await, None);
    held.state = MembershipState::Suspended { since: build.at, reason: None };
    done(&store, changes().update(held.clone(), 1)).await;
    assert_eq!(found(Role::Mentor).await, Some(held.id));
    held.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(held, 2)).await;
    assert_eq!(found(Role::Mentor).await, None);
}

/// The one admin, or none.
pub async fn an_admin_is_found<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let other = customer(&store, build.customer("Gymnasiet")).await.id;
    member(&store, &build, "mio@school.example", school, Role::Mentor).await;
    member(&store, &build, "eva@other.example", other, Role::CustomerAdmin).await;
    assert_eq!(store.admin(school, Role::CustomerAdmin).await.unwrap(), None);
    let (_, held) = member(&store, &build, "ann@school.example", school, Role::CustomerAdmin).await;
    assert_eq!(store.admin(school, Role::CustomerAdmin).await.unwrap(), Some(first(held)));
    assert_eq!(store.admin(school, Role::SupplierAdmin).await.unwrap(), None);
}

/// Every membership of a user that has not ended, wherever it is; decided: the oldest first.
pub async fn a_users_memberships_are_read<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let other = customer(&store, build.customer("Gymnasiet")).await.id;
    let (ann, one) = member(&store, &build, "ann@school.example", school, Role::Mentor).await;
    member(&store, &build, "ben@school.example", school, Role::Mentor).await;
    let two = given(&store, build.membership(&ann, other, Role::Applicant)).await;
    let mut past = given(&store, build.membership(&ann, school, Role::Applicant)).await;
    past.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(past, 1)).await;
    assert_eq!(store.memberships_of(ann.id).await.unwrap(), [first(one), first(two)]);
}

/// A member in the list, with all there is to show.
pub async fn a_member_is_listed_with_name_and_address<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (ann, mut held) = member(&store, &build, "Ann@school.example", school, Role::Mentor).await;
    held.state = MembershipState::Suspended { since: build.at, reason: None };
    done(&store, changes().update(held.clone(), 1)).await;
    let page = store.members(school, &MemberFilter::default(), PageRequest::default()).await.unwrap();
    let expected = MemberView {
        id: held.id,
        user: ann.id,
        name: ann.name,
        address: ann.address,
        role: Role::Mentor,
        state: "suspended".to_owned(),
        setup: held.setup,
        cause: held.cause,
        since: held.since,
        version: Version(2),
    };
    assert_eq!(page.items, [expected]);
    assert_eq!(page.next, None);
}

/// Members, the newest first; those whose membership ended only when asked for.
pub async fn members_are_filtered<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (_, mentor) = member(&store, &build, "ann@school.example", school, Role::Mentor).await;
    let (ben, applicant) = member(&store, &build, "ben@school.example", school, Role::Applicant).await;
    let (_, mut suspended) = member(&store, &build, "eva@school.example", school, Role::Mentor).await;
    let mut past = given(&store, build.membership(&ben, school, Role::Mentor)).await;
    suspended.state = MembershipState::Suspended { since: build.at, reason: None };
    past.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(suspended.clone(), 1).update(past.clone(), 1)).await;

    let all = MemberFilter::default;
    let (mentors, state) = (Some(Role::Mentor), |word: &str| Some(word.to_owned()));
    assert_eq!(members(&store, school, all()).await, [suspended.id, applicant.id, mentor.id]);
    assert_eq!(members(&store, school, MemberFilter { role: mentors, ..all() }).await, [suspended.id, mentor.id]);
    assert_eq!(
        members(&store, school, MemberFilter { state: state("active"), ..all() }).await,
        [applicant.id, mentor.id]
    );
    assert_eq!(members(&store, school, MemberFilter { state: state("suspended"), ..all() }).await, [suspended.id]);
    assert_eq!(members(&store, school, MemberFilter { state: state("ended"), ..all() }).await, [past.id]);
    assert_eq!(members(&store, school, MemberFilter { state: state("nonsense"), ..all() }).await, []);
    let both = MemberFilter { role: mentors, state: state("active"), ..all() };
    assert_eq!(members(&store, school, both).await, [mentor.id]);
}
