//! Many at once: exactly one wins, the others are told, and nothing is left of them.

use std::sync::Arc;

use domain::application::{Application, Stage, Step};
use domain::audit::ports::AuditFilter;
use domain::audit::{By, Fact};
use domain::invitation::Offer;
use domain::membership::MembershipState;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::store::{Changes, EntityKind, Key, StoreError, Version};

use super::compose::{Compose as _, changes};
use super::given::{customer, done, given, given_all, member};
use super::market::Market;
use crate::build::{Build, person_name};

const RACERS: usize = 20;

/// Commits all changes at the same time, and answers with what became of each.
async fn race<S: Store + 'static>(store: &Arc<S>, all: Vec<Changes>) -> Vec<Result<(), StoreError>> {
    let start = Arc::new(tokio::sync::Barrier::new(all.len()));
    let racers: Vec<_> = all
        .into_iter()
        .map(|changes| {
            let (store, start) = (Arc::clone(store), Arc::clone(&start));
            tokio::spawn(async move {
                start.wait().await;
                store.commit(changes).await
            })
        })
        .collect();
    let mut results = Vec::new();
    for racer in racers {
        results.push(racer.await.unwrap());
    }
    results
}

/// One won; the others were told one of these.
fn one_wins(results: &[Result<(), StoreError>], told: &[StoreError]) -> usize {
    let winners: Vec<_> = (0..results.len()).filter(|number| results[*number].is_ok()).collect();
    assert_eq!(winners.len(), 1, "{results:?}");
    let losers = results.iter().filter_map(|result| result.as_ref().err());
    losers.for_each(|error| assert!(told.contains(error), "{error:?}"));
    winners[0]
}

/// The same update: one wins, and only its fact and letter are there.
pub async fn one_of_many_equal_updates_wins<S: Store + 'static>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let update = |number| {
        let mut one = ann.clone();
        one.name = person_name(&format!("Ann {number}"));
        let fact = build.fact(By::User(ann.id), None, Fact::ProfileChanged { user: ann.id });
        changes().update(one, 1).record(fact).send(build.letter("ann@school.example"))
    };
    let results = race(&store, (0..RACERS).map(update).collect()).await;
    let winner = one_wins(&results, &[StoreError::Conflict(EntityKind::User)]);

    let read = store.user(ann.id).await.unwrap().unwrap();
    assert_eq!((read.version, read.value.name), (Version(2), person_name(&format!("Ann {winner}"))));
    assert_eq!(store.facts(&AuditFilter::default(), PageRequest::default()).await.unwrap().items.len(), 1);
    assert_eq!(store.depth().await.unwrap().waiting, 1);
}

/// Equal invitations: one is pending, and one letter leaves.
pub async fn one_of_many_equal_invitations_wins<S: Store + 'static>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let invite = |_| {
        let one = build.invitation(school, Offer::Mentor, "eva@school.example", None);
        changes().create(one.clone()).send(build.letter_about("eva@school.example", one.id.0))
    };
    let results = race(&store, (0..RACERS).map(invite).collect()).await;
    let conflict = StoreError::Conflict(EntityKind::Invitation);
    one_wins(&results, &[StoreError::Duplicate(Key::PendingInvitation), conflict]);
    assert_eq!(store.waiting("eva@school.example", build.at).await.unwrap().len(), 1);
    assert_eq!(store.depth().await.unwrap().waiting, 1);
}

/// Equal users.
pub async fn one_of_many_equal_users_wins<S: Store + 'static>(store: Arc<S>) {
    let build = Build::default();
    let register = |_| changes().create(build.user("ann@school.example"));
    let results = race(&store, (0..RACERS).map(register).collect()).await;
    one_wins(&results, &[StoreError::Duplicate(Key::UserAddress), StoreError::Conflict(EntityKind::User)]);
}

/// The same request sent many times has one effect (S69).
pub async fn one_of_many_repeated_requests_wins<S: Store + 'static>(store: Arc<S>) {
    let build = Build::default();
    let request = |number| changes().create(build.user(&format!("m{number}@school.example"))).once("ann", "key");
    let results = race(&store, (0..RACERS).map(request).collect()).await;
    one_wins(&results, &[StoreError::Duplicate(Key::IdempotencyKey)]);
    let users = store.users(&domain::user::ports::UserFilter::default(), PageRequest::default()).await.unwrap();
    assert_eq!(users.items.len(), 1);
}

/// Many change the admin to somebody else each: there is one admin after it, never two, never none (R12).
pub async fn one_of_many_changes_of_an_admin_wins<S: Store + 'static>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (_, mut old) = member(&store, &build, "ann@school.example", school, Role::CustomerAdmin).await;
    old.state = MembershipState::Ended { at: build.at, reason: None };
    let mut all = Vec::new();
    for number in 0..RACERS {
        let user = given(&store, build.user(&format!("m{number}@school.example"))).await;
        let new = build.membership(&user, school, Role::CustomerAdmin);
        all.push((user.id, changes().update(old.clone(), 1).create(new)));
    }
    let (users, all): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    let results = race(&store, all).await;
    let told = [StoreError::Conflict(EntityKind::Membership), StoreError::Duplicate(Key::CustomerAdmin)];
    let winner = one_wins(&results, &told);
    assert_eq!(store.admin(school, Role::CustomerAdmin).await.unwrap().unwrap().user, users[winner]);
}

/// Something is changed while many rely on it: whoever comes after the change is told, whoever came before it is in.
pub async fn a_guard_holds_at_the_same_moment<S: Store + 'static>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let rely = |number| changes().create(build.user(&format!("m{number}@school.example"))).provided(&ann, 1);
    let all = std::iter::once(changes().update(ann.clone(), 1)).chain((1..RACERS).map(rely)).collect();
    let results = race(&store, all).await;
    assert_eq!(results[0], Ok(()));
    let users = store.users(&domain::user::ports::UserFilter::default(), PageRequest::default()).await.unwrap();
    assert_eq!(users.items.len(), results.iter().filter(|result| result.is_ok()).count());
    let losers = results.iter().filter_map(|result| result.as_ref().err());
    losers.for_each(|error| assert_eq!(*error, StoreError::Conflict(EntityKind::User)));
}

/// The last place of an offering: one application gets it, the others stay as they were.
pub async fn one_of_many_takes_the_last_place<S: Store + 'static>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let waiting = (0..RACERS).map(|_| Application { attendees: 20, ..market.at(Stage::UnderReview) });
    let waiting = given_all(&store, waiting.collect()).await;
    let full = market.course.clone().take(20).unwrap();
    let approved = |one: &Application| {
        changes().update(market.build.stepped(one.clone(), Step::Approve), 1).update(full.clone(), 1)
    };
    let results = race(&store, waiting.iter().map(approved).collect()).await;
    let winner = one_wins(&results, &[StoreError::Conflict(EntityKind::Offering)]);
    for (number, one) in waiting.iter().enumerate() {
        let stage = store.application(one.id).await.unwrap().unwrap().stage;
        assert_eq!(stage, if number == winner { Stage::Approved } else { Stage::UnderReview });
    }
    assert_eq!(store.offering(full.id).await.unwrap().unwrap().offering.taken, 20);
}

/// Naming a billing account and deleting it exclude each other: no application names one that is gone.
pub async fn an_account_is_named_or_deleted<S: Store + 'static>(store: Arc<S>) {
    let market = Market::open(&store).await;
    for _ in 0..RACERS {
        let account = given(&store, market.build.other_billing_account(market.school.id, "Second")).await;
        let naming = Application { billing_account: Some(account.id), ..market.at(Stage::Draft) };
        let results = race(&store, vec![changes().create(naming.clone()), changes().delete(&account, 1)]).await;
        let told = [EntityKind::Application, EntityKind::BillingAccount].map(StoreError::Conflict);
        let named = one_wins(&results, &told) == 0;
        assert_eq!(store.application(naming.id).await.unwrap().is_some(), named);
        assert_eq!(store.billing_account(market.school.id, account.id).await.unwrap().is_some(), named);
    }
}

/// Commits that have nothing to do with each other all succeed, in whatever order they touch what they touch.
pub async fn strangers_are_not_in_each_others_way<S: Store + 'static>(store: Arc<S>) {
    let build = Build::default();
    let shared = given(&store, build.user("shared@school.example")).await;
    let other = given(&store, build.user("other@school.example")).await;
    let all = (0..RACERS).map(|number| {
        let one = changes().create(build.user(&format!("m{number}@school.example")));
        // The guards in opposite orders: a store that locks must not lock itself in.
        if number % 2 == 0 {
            one.provided(&shared, 1).provided(&other, 1)
        } else {
            one.provided(&other, 1).provided(&shared, 1)
        }
    });
    let results = race(&store, all.collect()).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    done(&store, changes().update(shared, 1)).await;
}
