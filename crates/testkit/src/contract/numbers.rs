//! What comes in numbers: as many attendees as an application lists, in one commit, whole or not at all.

use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::invitation::Offer;
use domain::ports::Store;
use domain::store::{Aggregate, Key, StoreError, Version};

use super::compose::{Compose as _, changes};
use super::given::{done, given};
use super::market::Market;

/// Five hundred attendees, each with an invitation, beside other writes, in whatever order.
pub async fn many_attendees_are_one_commit<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let one = market.application(&store, Stage::Draft).await;
    let (build, many) = (&market.build, Application::MOST_ATTENDEES as usize);
    let attendee = |number| build.attendee(&one, &format!("kim.{number}@school.example"));
    let invitation = |number| {
        build.invitation(market.school.id, Offer::Attendee, &format!("kim.{number}@school.example"), Some(&market.ann))
    };
    let all = |from: usize| {
        let changes = changes().create_all((from..from + many).map(attendee));
        let changes = changes.create_all((from..from + many - 1).map(invitation)).create(attendee(from + many));
        changes.create(build.user(&format!("user.{from}@school.example"))).create(invitation(from + many))
    };
    // The address at the end is one of those before it.
    let twice = all(0).create(attendee(7));
    assert_eq!(store.commit(twice).await, Err(StoreError::Duplicate(Key::Attendee)));
    let twice = all(0).create(invitation(7));
    assert_eq!(store.commit(twice).await, Err(StoreError::Duplicate(Key::PendingInvitation)));
    assert_eq!(store.listed(one.id).await.unwrap(), []);
    assert_eq!(store.user_by_address("user.0@school.example").await.unwrap(), None);

    done(&store, all(0)).await;
    let listed = store.listed(one.id).await.unwrap();
    assert_eq!(listed.len(), many + 1);
    assert!(listed.iter().all(|view| view.attendee.version == Version::FIRST));
    assert_eq!(listed.iter().filter(|view| view.invited.is_some()).count(), many);
}

/// Everything that has a version is guarded by it: guards, updates and deletions name the one that was read.
pub async fn every_kind_is_guarded_by_its_version<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (_, held) = market.mentor(&store, "ben@school.example").await;
    let account = given(&store, market.build.billing_account(market.school.id, "Main")).await;
    let application = market.application(&store, Stage::Draft).await;
    let attendee = market.listed(&store, &application, "kim@school.example").await;
    let assignment = given(&store, market.build.assignment(&application, &held)).await;
    let readers = domain::observation::Readers::Mentors;
    let observation = given(&store, market.build.observation(&application, market.ann.id, readers)).await;
    let session = given(&store, market.build.session(&market.course, "2026-05-04", "09:00", "10:00")).await;
    let mark = domain::attendance::Mark::Present;
    let attendance = given(&store, market.build.attendance(&session, &attendee, mark, market.ann.id)).await;
    // In the order in which they can go: nothing refers to what goes.
    guarded(&store, &attendance).await;
    guarded(&store, &session).await;
    guarded(&store, &observation).await;
    guarded(&store, &assignment).await;
    guarded(&store, &attendee).await;
    guarded(&store, &application).await;
    guarded(&store, &account).await;
    guarded(&store, &market.course).await;
    guarded(&store, &market.swedish).await;
}

async fn guarded<S: Store, T: Aggregate>(store: &Arc<S>, one: &T) {
    let conflict: Result<(), StoreError> = Err(StoreError::Conflict(T::KIND));
    let say = T::KIND;
    done(store, changes().provided(one, 1)).await;
    assert_eq!(store.commit(changes().provided(one, 2)).await, conflict, "{say:?}");
    assert_eq!(store.commit(changes().update(one.clone(), 2)).await, conflict, "{say:?}");
    assert_eq!(store.commit(changes().delete(one, 2)).await, conflict, "{say:?}");
    done(store, changes().update(one.clone(), 1)).await;
    assert_eq!(store.commit(changes().update(one.clone(), 1)).await, conflict, "{say:?}");
    done(store, changes().provided(one, 2)).await;
    done(store, changes().delete(one, 2)).await;
    assert_eq!(store.commit(changes().delete(one, 2)).await, conflict, "{say:?}");
    assert_eq!(store.commit(changes().update(one.clone(), 2)).await, conflict, "{say:?}");
}
