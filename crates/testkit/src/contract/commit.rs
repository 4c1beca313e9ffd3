//! Commits: at the version that was read.

use std::sync::Arc;

use domain::organization::{Organization, ROOT};
use domain::ports::Store;
use domain::signin::Access;
use domain::store::{Changes, EntityKind, Key, StoreError, Stored, Version};

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given};
use crate::build::{Build, organization_name, person_name};

const STALE_USER: Result<(), StoreError> = Err(StoreError::Conflict(EntityKind::User));

/// The root partner exists from the start, in force and not set up, at the first version.
pub async fn the_root_partner_exists<S: Store>(store: Arc<S>) {
    let root = store.organization(ROOT).await.unwrap().unwrap();
    assert_eq!(root.version, Version::FIRST);
    let Organization::Partner(root) = root.organization.value else { panic!("it is a partner") };
    assert_eq!(root.name, organization_name("Lyceum"));
    assert!(root.active);
    assert_eq!(root.set_up_at, None);
}

/// Nothing to write is nothing wrong.
pub async fn nothing_is_committed_as_well<S: Store>(store: Arc<S>) {
    assert_eq!(store.commit(Changes::default()).await, Ok(()));
}

/// What was created is read back equal, at the first version.
pub async fn what_is_created_is_read_back<S: Store>(store: Arc<S>) {
    let ann = given(&store, Build::default().user("ann@school.example")).await;
    assert_eq!(store.user(ann.id).await.unwrap(), Some(first(ann)));
}

/// An update raises the version by one.
pub async fn an_update_raises_the_version<S: Store>(store: Arc<S>) {
    let mut ann = given(&store, Build::default().user("ann@school.example")).await;
    for version in 1..4 {
        ann.name = person_name(&format!("Ann {version}"));
        done(&store, changes().update(ann.clone(), version)).await;
        assert_eq!(store.user(ann.id).await.unwrap(), Some(Stored::new(ann.clone(), Version(version + 1))));
    }
}

/// An update of an older version is a conflict, and writes nothing.
pub async fn an_update_of_an_older_version_is_a_conflict<S: Store>(store: Arc<S>) {
    let ann = given(&store, Build::default().user("ann@school.example")).await;
    done(&store, changes().update(ann.clone(), 1)).await;
    let mut stale = ann.clone();
    stale.name = person_name("Stale");
    assert_eq!(store.commit(changes().update(stale.clone(), 1)).await, STALE_USER);
    assert_eq!(store.commit(changes().update(stale, 3)).await, STALE_USER);
    assert_eq!(store.user(ann.id).await.unwrap(), Some(Stored::new(ann, Version(2))));
}

/// Decided: what is not there any more, or never was, is in conflict with whoever read it.
pub async fn an_update_of_what_does_not_exist_is_a_conflict<S: Store>(store: Arc<S>) {
    let ann = Build::default().user("ann@school.example");
    assert_eq!(store.commit(changes().update(ann.clone(), 1)).await, STALE_USER);
    assert_eq!(store.commit(changes().delete(&ann, 1)).await, STALE_USER);
    assert_eq!(store.commit(changes().provided(&ann, 1)).await, STALE_USER);
    assert_eq!(store.user(ann.id).await.unwrap(), None);
}

/// A conflict names the kind of entity that changed.
pub async fn a_conflict_names_what_changed<S: Store>(store: Arc<S>) {
    let school = customer(&store, Build::default().customer("Skolan")).await;
    let organization = Organization::Customer(school);
    let conflict = Err(StoreError::Conflict(EntityKind::Organization));
    assert_eq!(store.commit(changes().update(organization.clone(), 2)).await, conflict);
    assert_eq!(store.commit(changes().provided(&organization, 2)).await, conflict);
}

/// Sign-ins, API tokens and credentials are deleted at the version that was read; then they are gone, and nothing of
/// them is in the way of new ones.
pub async fn what_is_deleted_is_gone<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let credential = given(&store, build.credential(&ann, "secret")).await;
    let (_, sign_in) = build.sign_in(&ann);
    let (_, token) = build.api_token(&ann, Access::Full);
    done(&store, changes().create(sign_in.clone()).create(token.clone())).await;

    let stale = store.commit(changes().delete(&sign_in, 2)).await;
    assert_eq!(stale, Err(StoreError::Conflict(EntityKind::SignIn)));
    assert_eq!(store.sign_ins(ann.id).await.unwrap().len(), 1);

    done(&store, changes().delete(&sign_in, 1).delete(&token, 1).delete(&credential, 1)).await;
    assert_eq!(store.sign_ins(ann.id).await.unwrap(), []);
    assert_eq!(store.api_tokens(ann.id).await.unwrap(), []);
    assert_eq!(store.credential(ann.id).await.unwrap(), None);
    let again = store.commit(changes().delete(&sign_in, 1)).await;
    assert_eq!(again, Err(StoreError::Conflict(EntityKind::SignIn)));

    done(&store, changes().create(sign_in.clone()).create(token).create(credential)).await;
    assert_eq!(store.sign_ins(ann.id).await.unwrap(), [first(sign_in)]);
}

/// A guard that holds changes nothing itself: the version guarded stays.
pub async fn a_guard_that_holds_lets_the_rest_happen<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let ben = build.user("ben@school.example");
    done(&store, changes().create(ben.clone()).provided(&ann, 1)).await;
    assert!(store.user(ben.id).await.unwrap().is_some());
    assert_eq!(store.user(ann.id).await.unwrap(), Some(first(ann)));
}

/// A guard on an older version is a conflict, and nothing is written.
pub async fn a_stale_guard_lets_nothing_happen<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    done(&store, changes().update(ann.clone(), 1)).await;
    let ben = build.user("ben@school.example");
    let stale = changes().create(ben.clone()).provided(&ann, 1);
    assert_eq!(store.commit(stale).await, STALE_USER);
    assert_eq!(store.user(ben.id).await.unwrap(), None);
}

/// Decided: guards speak of what was read, so a commit may guard what it updates itself.
pub async fn a_commit_may_guard_what_it_updates<S: Store>(store: Arc<S>) {
    let ann = given(&store, Build::default().user("ann@school.example")).await;
    done(&store, changes().provided(&ann, 1).update(ann.clone(), 1)).await;
    assert_eq!(store.user(ann.id).await.unwrap(), Some(Stored::new(ann, Version(2))));
}

/// An id that exists is a duplicate.
pub async fn an_id_exists_once<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let mut other = build.user("other@school.example");
    other.id = ann.id;
    assert_eq!(store.commit(changes().create(other)).await, Err(StoreError::Duplicate(Key::Id)));
    let registration = given(&store, build.registration("Skolan", "eva@school.example")).await;
    assert_eq!(store.commit(changes().create(registration)).await, Err(StoreError::Duplicate(Key::Id)));
    assert_eq!(store.user(ann.id).await.unwrap(), Some(first(ann)));
}
