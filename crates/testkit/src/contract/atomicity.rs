//! All or nothing: when the last part fails, nothing of the rest is there.

use std::sync::Arc;

use domain::audit::ports::AuditFilter;
use domain::audit::{By, Fact, Recorded};
use domain::mail::Envelope;
use domain::membership::Membership;
use domain::organization::Customer;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::store::{Changes, EntityKind, Key, StoreError, Stored, Version};
use domain::user::User;

use super::compose::{Compose as _, changes, first};
use super::given::{customer, done, given, member};
use crate::build::{Build, person_name};

/// A commit with something of everything, and what it would make true.
struct Whole {
    school: Customer,
    ann: User,
    mentor: Membership,
    ben: User,
    fact: Recorded,
    letter: Envelope,
}

impl Whole {
    async fn prepared<S: Store>(store: &Arc<S>, build: &Build) -> Self {
        let school = customer(store, build.customer("Skolan")).await;
        let (ann, mentor) = member(store, build, "ann@school.example", school.id, Role::Mentor).await;
        let ben = build.user("ben@school.example");
        let fact = build.fact(By::User(ann.id), Some(school.id), Fact::UserRegistered { user: ben.id });
        let letter = build.letter("ben@school.example");
        Self { school, ann, mentor, ben, fact, letter }
    }

    fn changes(&self) -> Changes {
        let mut renamed = self.ann.clone();
        renamed.name = person_name("Ann Renamed");
        changes()
            .create(self.ben.clone())
            .update(renamed, 1)
            .record(self.fact.clone())
            .send(self.letter.clone())
            .once("ann", "key")
    }

    async fn nothing_happened<S: Store>(&self, store: &Arc<S>) {
        assert_eq!(store.user(self.ben.id).await.unwrap(), None);
        assert_eq!(store.user(self.ann.id).await.unwrap(), Some(first(self.ann.clone())));
        assert_eq!(store.letter(self.letter.id).await.unwrap(), None);
        let facts = store.facts(&AuditFilter::default(), PageRequest::default()).await.unwrap();
        assert!(facts.items.iter().all(|view| view.recorded.id != self.fact.id));
        assert_eq!(store.answer("ann", "key").await.unwrap(), None);
        assert_eq!(store.claim(self.letter.at, self.letter.at, 10).await.unwrap(), []);
    }
}

/// Everything in a commit is there after it.
pub async fn a_whole_commit_is_there<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let whole = Whole::prepared(&store, &build).await;
    done(&store, whole.changes()).await;
    assert_eq!(store.user(whole.ben.id).await.unwrap(), Some(first(whole.ben)));
    assert_eq!(store.user(whole.ann.id).await.unwrap().unwrap().version, Version(2));
    assert_eq!(store.letter(whole.letter.id).await.unwrap().unwrap().envelope, whole.letter);
    let facts = store.facts(&AuditFilter::default(), PageRequest::default()).await.unwrap();
    assert_eq!(facts.items[0].recorded, whole.fact);
    assert!(store.answer("ann", "key").await.unwrap().is_some());
}

/// A duplicate as the last write.
pub async fn a_duplicate_at_the_end_leaves_nothing<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let whole = Whole::prepared(&store, &build).await;
    let again = build.membership(&whole.ann, whole.school.id, Role::Mentor);
    let refused = store.commit(whole.changes().create(again)).await;
    assert_eq!(refused, Err(StoreError::Duplicate(Key::Membership)));
    whole.nothing_happened(&store).await;
}

/// A conflict as the last write.
pub async fn a_conflict_at_the_end_leaves_nothing<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let whole = Whole::prepared(&store, &build).await;
    let refused = store.commit(whole.changes().update(whole.mentor.clone(), 7)).await;
    assert_eq!(refused, Err(StoreError::Conflict(EntityKind::Membership)));
    whole.nothing_happened(&store).await;
}

/// A guard that no longer holds.
pub async fn a_stale_guard_leaves_nothing<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let whole = Whole::prepared(&store, &build).await;
    let refused = store.commit(whole.changes().provided(&whole.mentor, 7)).await;
    assert_eq!(refused, Err(StoreError::Conflict(EntityKind::Membership)));
    whole.nothing_happened(&store).await;
}

/// An idempotency key that was used: nothing of the second commit, and the first one's effect stays.
pub async fn a_used_key_leaves_nothing<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut whole = Whole::prepared(&store, &build).await;
    done(&store, whole.changes()).await;
    whole.ann = store.user(whole.ann.id).await.unwrap().unwrap().value;
    let eva = build.user("eva@school.example");
    let letter = build.letter("eva@school.example");
    let second = changes().create(eva.clone()).send(letter.clone()).once("ann", "key");
    assert_eq!(store.commit(second).await, Err(StoreError::Duplicate(Key::IdempotencyKey)));
    assert_eq!(store.user(eva.id).await.unwrap(), None);
    assert_eq!(store.letter(letter.id).await.unwrap(), None);
    assert_eq!(store.user(whole.ann.id).await.unwrap(), Some(Stored::new(whole.ann, Version(2))));
}

/// A fact or a letter whose id exists.
pub async fn a_known_fact_or_letter_leaves_nothing<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let whole = Whole::prepared(&store, &build).await;
    let (fact, letter) =
        (build.fact(By::System, None, Fact::UserErased { user: whole.ann.id }), build.letter("x@y.example"));
    done(&store, changes().record(fact.clone()).send(letter.clone())).await;
    store.settle(letter.id, &domain::mail::Outcome::Sent).await.unwrap();
    for again in [whole.changes().record(fact), whole.changes().send(letter)] {
        assert_eq!(store.commit(again).await, Err(StoreError::Duplicate(Key::Id)));
        whole.nothing_happened(&store).await;
    }
}

/// What a failed commit would have taken stays free: the same commit succeeds once nothing is in its way.
pub async fn what_failed_can_be_tried_again<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let whole = Whole::prepared(&store, &build).await;
    let other = given(&store, build.user("eva@school.example")).await;
    assert!(store.commit(whole.changes().provided(&other, 2)).await.is_err());
    done(&store, whole.changes().provided(&other, 1)).await;
    assert_eq!(store.user_by_address("ben@school.example").await.unwrap(), Some(first(whole.ben)));
}
