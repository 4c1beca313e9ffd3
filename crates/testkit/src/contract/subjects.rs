//! Subjects.

use std::sync::Arc;

use domain::ports::Store;
use domain::store::{Key, StoreError, Stored, Version};

use super::compose::{Compose as _, changes, first};
use super::given::{done, given, given_all};
use crate::build::{Build, title};

/// Subjects come back whole, by area and name in any case.
pub async fn subjects_come_back_in_order<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let named = [("Språk", "Ängelska"), ("Musik", "Piano"), ("Språk", "svenska"), ("musik", "gitarr")];
    let subjects = given_all(&store, named.map(|(area, name)| build.subject(area, name)).to_vec()).await;
    let [angelska, piano, mut svenska, gitarr]: [_; 4] = subjects.try_into().unwrap();
    assert_eq!(store.subject(piano.id).await.unwrap(), Some(first(piano.clone())));
    let expected = [gitarr, piano, svenska.clone(), angelska].map(first);
    assert_eq!(store.subjects().await.unwrap(), expected);

    svenska.name = title("Svenska som andraspråk");
    done(&store, changes().update(svenska.clone(), 1)).await;
    assert_eq!(store.subject(svenska.id).await.unwrap(), Some(Stored::new(svenska, Version(2))));
}

/// One subject of a name in an area, white space and case aside; another area may have it too.
pub async fn a_subject_exists_once_in_its_area<S: Store>(store: Arc<S>) {
    let build = Build::default();
    given(&store, build.subject("Språk", "Svenska")).await;
    let mut other = given(&store, build.subject("Kultur", "Svenska")).await;
    let duplicate = Err(StoreError::Duplicate(Key::SubjectName));
    assert_eq!(store.commit(changes().create(build.subject("SPRÅK", "svenska"))).await, duplicate);
    other.area = title("språk");
    assert_eq!(store.commit(changes().update(other, 1)).await, duplicate);
}
