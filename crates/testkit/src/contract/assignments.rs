//! Which mentor follows which application.

use std::sync::Arc;

use domain::application::Stage;
use domain::assignment::ports::AssignedMentor;
use domain::ports::Store;
use domain::store::{Key, StoreError, Stored, Version};

use super::compose::{Compose as _, changes, first};
use super::given::{done, given};
use super::market::Market;

/// An assignment, lasting and ended; to another application it does not exist.
pub async fn an_assignment_comes_back_whole<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (_, held) = market.mentor(&store, "ben@school.example").await;
    let application = market.application(&store, Stage::Approved).await;
    let other = market.application(&store, Stage::Approved).await;
    let one = given(&store, market.build.assignment(&application, &held)).await;
    assert_eq!(store.assignment(application.id, one.id).await.unwrap(), Some(first(one.clone())));
    assert_eq!(store.assignment(other.id, one.id).await.unwrap(), None);
    let ended = one.end(market.build.at).unwrap();
    done(&store, changes().update(ended.clone(), 1)).await;
    let read = store.assignment(application.id, ended.id).await.unwrap();
    assert_eq!(read, Some(Stored::new(ended, Version(2))));
}

/// A mentor is assigned while the assignment lasts and the membership has not ended; suspended ones are, and it shows
/// (S58).
pub async fn a_mentor_is_assigned_while_it_lasts<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (ben, bens) = market.mentor(&store, "ben@school.example").await;
    let (cis, ciss) = market.mentor(&store, "cis@school.example").await;
    let application = market.application(&store, Stage::Approved).await;
    let other = market.application(&store, Stage::Approved).await;
    let to_ben = given(&store, market.build.assignment(&application, &bens)).await;
    let to_cis = given(&store, market.build.assignment(&application, &ciss)).await;
    given(&store, market.build.assignment(&other, &ciss)).await;
    let assigned = async |to, mentor| store.is_assigned(to, mentor).await.unwrap();
    let mentors = async || store.mentors(application.id).await.unwrap();
    let listed = |assignment: &domain::assignment::Assignment, user: &domain::user::User, state: &str| AssignedMentor {
        assignment: first(assignment.clone()),
        user: user.clone(),
        state: state.to_owned(),
    };
    assert_eq!(mentors().await, [listed(&to_ben, &ben, "active"), listed(&to_cis, &cis, "active")]);
    assert!(assigned(application.id, ben.id).await);
    assert!(!assigned(other.id, ben.id).await);
    assert!(!assigned(application.id, market.ann.id).await);

    let suspended = bens.clone().suspend(None, market.build.at).unwrap();
    let ended = to_cis.end(market.build.at).unwrap();
    done(&store, changes().update(suspended, 1).update(ended, 1)).await;
    assert_eq!(mentors().await, [listed(&to_ben, &ben, "suspended")]);
    assert!(assigned(application.id, ben.id).await);
    assert!(!assigned(application.id, cis.id).await);
    assert!(assigned(other.id, cis.id).await);

    done(&store, changes().update(bens.end(None, market.build.at).unwrap(), 2)).await;
    assert_eq!(mentors().await, []);
    assert!(!assigned(application.id, ben.id).await);
}

/// A mentor is assigned once at a time.
pub async fn a_mentor_is_assigned_once<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (_, held) = market.mentor(&store, "ben@school.example").await;
    let application = market.application(&store, Stage::Approved).await;
    let again = || changes().create(market.build.assignment(&application, &held));
    let one = given(&store, market.build.assignment(&application, &held)).await;
    assert_eq!(store.commit(again()).await, Err(StoreError::Duplicate(Key::Assignment)));
    done(&store, changes().update(one.end(market.build.at).unwrap(), 1)).await;
    done(&store, again()).await;
}
