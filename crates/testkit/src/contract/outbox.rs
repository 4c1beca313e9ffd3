//! Letters: leased, sent, settled.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::TimeDelta;
use domain::mail::ports::{Claimed, OutboxDepth, Posted};
use domain::mail::{Delivery, Envelope, Outcome};
use domain::page::PageRequest;
use domain::ports::Store;
use domain::values::{LetterId, Timestamp};

use super::compose::{Compose as _, changes};
use super::given::done;
use crate::build::Build;

const LEASE: TimeDelta = TimeDelta::minutes(2);

async fn posted<S: Store>(store: &Arc<S>, build: &Build, count: usize) -> Vec<Envelope> {
    let letters: Vec<_> = (0..count).map(|number| build.letter(&format!("m{number}@school.example"))).collect();
    done(store, letters.iter().cloned().fold(changes(), |changes, letter| changes.send(letter))).await;
    letters
}

async fn claimed<S: Store>(store: &Arc<S>, now: Timestamp, limit: u32) -> Vec<LetterId> {
    store.claim(now, now + LEASE, limit).await.unwrap().iter().map(|claimed| claimed.envelope.id).collect()
}

/// A letter comes out as it was put in, not tried before.
pub async fn a_letter_is_claimed_whole<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letter = build.letter_about("odd+tag@bücher.example", build.id());
    done(&store, changes().send(letter.clone())).await;
    let waiting = Posted { envelope: letter.clone(), delivery: Delivery::Queued, answer: None };
    assert_eq!(store.letter(letter.id).await.unwrap(), Some(waiting));
    let claimed = store.claim(build.at, build.at + LEASE, 10).await.unwrap();
    assert_eq!(claimed, [Claimed { envelope: letter, attempts: 0 }]);
}

/// Decided: a letter is due from the moment at which it was committed.
pub async fn a_letter_is_due_when_it_is_committed<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letters = posted(&store, &build, 1).await;
    assert_eq!(claimed(&store, build.at - TimeDelta::microseconds(1), 10).await, []);
    assert_eq!(claimed(&store, build.at, 10).await, [letters[0].id]);
}

/// The oldest first, no more than asked for.
pub async fn the_oldest_letters_come_first<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ids: Vec<_> = posted(&store, &build, 5).await.iter().map(|letter| letter.id).collect();
    assert_eq!(claimed(&store, build.at, 2).await, ids[..2]);
    assert_eq!(claimed(&store, build.at, 2).await, ids[2..4]);
    assert_eq!(claimed(&store, build.at, 2).await, ids[4..]);
}

/// A leased letter is nobody else's, until the lease runs out; then it is due again. Decided: each claim counts as an
/// attempt, for a lease that ran out may have been one.
pub async fn a_lease_excludes_until_it_runs_out<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letter = posted(&store, &build, 1).await.remove(0);
    let ends = build.at + LEASE;
    assert_eq!(store.claim(build.at, ends, 10).await.unwrap().len(), 1);
    assert_eq!(store.claim(build.at, ends, 10).await.unwrap(), []);
    assert_eq!(store.claim(ends - TimeDelta::microseconds(1), ends, 10).await.unwrap(), []);
    let again = store.claim(ends, ends + LEASE, 10).await.unwrap();
    assert_eq!(again, [Claimed { envelope: letter, attempts: 1 }]);
}

/// What is sent is done.
pub async fn a_sent_letter_is_done<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letter = posted(&store, &build, 1).await.remove(0);
    claimed(&store, build.at, 1).await;
    store.settle(letter.id, &Outcome::Sent).await.unwrap();
    let sent = Posted { envelope: letter, delivery: Delivery::Sent, answer: None };
    assert_eq!(store.letter(sent.envelope.id).await.unwrap(), Some(sent));
    assert_eq!(claimed(&store, build.at + TimeDelta::days(9), 10).await, []);
}

/// What failed is due again at the time set, before its lease would have run out or after; the answer is kept until
/// the letter is sent.
pub async fn a_failing_letter_is_tried_again<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letter = posted(&store, &build, 1).await.remove(0);
    claimed(&store, build.at, 1).await;
    let soon = build.at + TimeDelta::seconds(30);
    store.settle(letter.id, &Outcome::RetryAt(soon, "451 långsamt".to_owned())).await.unwrap();
    let read = store.letter(letter.id).await.unwrap().unwrap();
    assert_eq!((read.delivery, read.answer.as_deref()), (Delivery::Failing, Some("451 långsamt")));

    assert_eq!(claimed(&store, soon - TimeDelta::microseconds(1), 10).await, []);
    let again = store.claim(soon, soon + LEASE, 10).await.unwrap();
    assert_eq!(again, [Claimed { envelope: letter.clone(), attempts: 1 }]);
    assert_eq!(store.letter(letter.id).await.unwrap().unwrap().delivery, Delivery::Failing);

    let late = soon + TimeDelta::hours(1);
    store.settle(letter.id, &Outcome::RetryAt(late, "452 fullt".to_owned())).await.unwrap();
    assert_eq!(claimed(&store, soon + LEASE, 10).await, []);
    assert_eq!(store.claim(late, late + LEASE, 10).await.unwrap()[0].attempts, 2);
    store.settle(letter.id, &Outcome::Sent).await.unwrap();
    assert_eq!(store.letter(letter.id).await.unwrap().unwrap().answer, None);
}

/// What was refused for good is given up, with the reason.
pub async fn a_refused_letter_is_given_up<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letter = posted(&store, &build, 1).await.remove(0);
    claimed(&store, build.at, 1).await;
    store.settle(letter.id, &Outcome::Dead("550 no such user".to_owned())).await.unwrap();
    let read = store.letter(letter.id).await.unwrap().unwrap();
    assert_eq!((read.delivery, read.answer.as_deref()), (Delivery::Bounced, Some("550 no such user")));
    assert_eq!(claimed(&store, build.at + TimeDelta::days(9), 10).await, []);
}

/// Decided: what was sent or given up stays so. A relay whose lease ran out may settle too late; a letter that
/// another relay has sent must not be sent again. What does not exist is settled as well.
pub async fn a_settled_letter_stays_settled<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letters = posted(&store, &build, 2).await;
    let dead = Outcome::Dead("550".to_owned());
    store.settle(letters[0].id, &Outcome::Sent).await.unwrap();
    store.settle(letters[1].id, &dead).await.unwrap();
    let late = Outcome::RetryAt(build.at, "451".to_owned());
    for letter in &letters {
        store.settle(letter.id, &late).await.unwrap();
    }
    store.settle(letters[0].id, &dead).await.unwrap();
    assert_eq!(claimed(&store, build.at + TimeDelta::days(9), 10).await, []);
    assert_eq!(store.letter(letters[0].id).await.unwrap().unwrap().delivery, Delivery::Sent);
    assert_eq!(store.letter(letters[1].id).await.unwrap().unwrap().delivery, Delivery::Bounced);
    assert_eq!(store.settle(LetterId(build.id()), &dead).await, Ok(()));
}

/// How many wait, failing ones too, and how many were given up.
pub async fn the_outbox_tells_its_depth<S: Store>(store: Arc<S>) {
    let build = Build::default();
    assert_eq!(store.depth().await.unwrap(), OutboxDepth::default());
    let letters = posted(&store, &build, 5).await;
    claimed(&store, build.at, 4).await;
    store.settle(letters[0].id, &Outcome::Sent).await.unwrap();
    store.settle(letters[1].id, &Outcome::Dead("550".to_owned())).await.unwrap();
    store.settle(letters[2].id, &Outcome::RetryAt(build.at, "451".to_owned())).await.unwrap();
    assert_eq!(store.depth().await.unwrap(), OutboxDepth { waiting: 3, bounced: 1 });
}

/// All letters, sent ones too, the newest first; one that does not exist is none.
pub async fn letters_are_listed_newest_first<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letters = posted(&store, &build, 3).await;
    store.settle(letters[1].id, &Outcome::Sent).await.unwrap();
    let page = store.letters(PageRequest::default()).await.unwrap();
    let read: Vec<_> = page.items.into_iter().map(|posted| posted.envelope).collect();
    assert_eq!(read, letters.into_iter().rev().collect::<Vec<_>>());
    assert_eq!(store.letter(LetterId(build.id())).await.unwrap(), None);
}

/// Relays that claim at the same time never share a letter, and leave none behind.
pub async fn relays_never_share_a_letter<S: Store + 'static>(store: Arc<S>) {
    const LETTERS: usize = 60;
    let build = Build::default();
    let letters = posted(&store, &build, LETTERS).await;
    let relays: Vec<_> = (0..6)
        .map(|_| {
            let (store, now) = (Arc::clone(&store), build.at);
            tokio::spawn(async move {
                let mut mine = Vec::new();
                loop {
                    let some = claimed(&store, now, 5).await;
                    if some.is_empty() {
                        return mine;
                    }
                    mine.extend(some);
                    assert!(mine.len() <= LETTERS, "something comes twice");
                }
            })
        })
        .collect();
    let mut all = Vec::new();
    for relay in relays {
        all.extend(relay.await.unwrap());
    }
    // A relay may find the rest locked by the others and go: what is left is still to be had.
    all.extend(claimed(&store, build.at, 60).await);
    assert_eq!(all.len(), letters.len());
    assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), letters.iter().map(|letter| letter.id).collect());
}
