//! Idempotency keys: one effect, and the answer it had (S69).

use std::sync::Arc;

use chrono::TimeDelta;
use domain::ports::{KnownRequest, Store};
use domain::store::{Changes, EntityKind, Key, StoreError};

use super::compose::{Compose as _, changes};
use super::given::{done, given};
use crate::build::Build;

/// The answer is kept with the request it answers; until then the request is known without one.
pub async fn an_answer_is_kept<S: Store>(store: Arc<S>) {
    assert_eq!(store.answer("ann", "key").await.unwrap(), None);
    done(&store, changes().once("ann", "key")).await;
    let known = |answer| KnownRequest { fingerprint: "fingerprint".to_owned(), answer };
    assert_eq!(store.answer("ann", "key").await.unwrap(), Some(known(None)));
    let answer = r#"{"status":201,"name":"Åsa 🎓"}"#;
    store.keep_answer("ann", "key", answer).await.unwrap();
    assert_eq!(store.answer("ann", "key").await.unwrap(), Some(known(Some(answer.to_owned()))));
}

/// Keys of different callers never meet, nor does a caller's with the same letters split elsewhere.
pub async fn keys_belong_to_their_scope<S: Store>(store: Arc<S>) {
    done(&store, changes().once("ann", "key")).await;
    done(&store, changes().once("ben", "key")).await;
    done(&store, changes().once("annk", "ey")).await;
    assert_eq!(store.answer("eva", "key").await.unwrap(), None);
    store.keep_answer("ann", "key", "ann's").await.unwrap();
    assert_eq!(store.answer("ben", "key").await.unwrap().unwrap().answer, None);
}

/// After a time a key is forgotten, and with it the answer, which may hold what belongs to people (R49).
pub async fn old_keys_are_forgotten<S: Store>(store: Arc<S>) {
    let at = Build::default().at;
    let once = |key: &str, at| Changes { at, ..changes().once("ann", key) };
    done(&store, once("old", at)).await;
    done(&store, once("new", at + TimeDelta::hours(1))).await;
    assert_eq!(store.forget_answers(at + TimeDelta::hours(1)).await, Ok(1));
    assert_eq!(store.answer("ann", "old").await.unwrap(), None);
    assert!(store.answer("ann", "new").await.unwrap().is_some());
    done(&store, once("old", at)).await;
}

/// Decided: an answer to a request that took no effect is not kept, for it may be repeated.
pub async fn an_answer_without_effect_is_not_kept<S: Store>(store: Arc<S>) {
    store.keep_answer("ann", "key", "refused").await.unwrap();
    assert_eq!(store.answer("ann", "key").await.unwrap(), None);
}

/// Decided: the key is looked at before versions and other keys, so that a repeated request learns that it is one,
/// and not that its own first effect is in its way.
pub async fn a_repeated_request_learns_that_it_is_one<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let ben = build.user("ben@school.example");
    let request = || changes().update(ann.clone(), 1).create(ben.clone()).once("ann", "key");
    done(&store, request()).await;
    assert_eq!(store.commit(request()).await, Err(StoreError::Duplicate(Key::IdempotencyKey)));
    let other_key = changes().update(ann.clone(), 1).once("ann", "other");
    assert_eq!(store.commit(other_key).await, Err(StoreError::Conflict(EntityKind::User)));
}

/// A store that works says so.
pub async fn a_store_that_works_says_so<S: Store>(store: Arc<S>) {
    assert_eq!(store.ping().await, Ok(()));
}
