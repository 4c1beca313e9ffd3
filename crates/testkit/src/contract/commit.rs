//! Commits: whole or not at all, at the version that was read.

use std::sync::Arc;

use domain::ports::Store;
use domain::store::{EntityKind, StoreError, Stored, Version};

use super::compose::{Compose as _, changes, first};
use crate::build::{Build, person_name};

/// What was created is read back equal, at the first version.
pub async fn what_is_created_is_read_back<S: Store>(store: Arc<S>) {
    let ann = Build::default().user("ann@school.example");
    store.commit(changes().create(ann.clone())).await.unwrap();
    assert_eq!(store.user(ann.id).await.unwrap(), Some(first(ann)));
}

/// An update raises the version by one.
pub async fn an_update_raises_the_version<S: Store>(store: Arc<S>) {
    let mut ann = Build::default().user("ann@school.example");
    store.commit(changes().create(ann.clone())).await.unwrap();
    ann.name = person_name("Ann Åkerö");
    store.commit(changes().update(ann.clone(), 1)).await.unwrap();
    assert_eq!(store.user(ann.id).await.unwrap(), Some(Stored::new(ann, Version(2))));
}

/// An update of an older version is a conflict, and writes nothing.
pub async fn an_update_of_an_older_version_is_a_conflict<S: Store>(store: Arc<S>) {
    let ann = Build::default().user("ann@school.example");
    store.commit(changes().create(ann.clone())).await.unwrap();
    store.commit(changes().update(ann.clone(), 1)).await.unwrap();
    let mut stale = ann.clone();
    stale.name = person_name("Stale");
    assert_eq!(store.commit(changes().update(stale, 1)).await, Err(StoreError::Conflict(EntityKind::User)));
    assert_eq!(store.user(ann.id).await.unwrap(), Some(Stored::new(ann, Version(2))));
}
