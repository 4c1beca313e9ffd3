//! Erasures: nothing of a person is left in letters and answers (R49).

use std::sync::Arc;

use chrono::TimeDelta;
use domain::invitation::Offer;
use domain::link::{Claims, Purpose};
use domain::mail::{Envelope, Letter, Mentioned, Outcome};
use domain::page::PageRequest;
use domain::ports::Store;
use domain::store::{Changes, Erasure};
use domain::user::{FormerAddress, User};
use domain::values::Timestamp;

use super::compose::{Compose as _, changes};
use super::given::{done, given};
use crate::build::{Build, address, organization_name, person_name};

fn held(text: &str, until: Timestamp) -> FormerAddress {
    FormerAddress { address: address(text), until }
}

fn erasing(user: &User, addresses: Vec<FormerAddress>) -> Changes {
    Changes { erasure: Some(Erasure { user: user.id, addresses }), ..changes() }
}

async fn outbox<S: Store>(store: &Arc<S>) -> Vec<Envelope> {
    let mut letters: Vec<_> =
        store.letters(PageRequest::default()).await.unwrap().items.into_iter().map(|posted| posted.envelope).collect();
    letters.reverse();
    letters
}

/// Letters to any address of theirs are gone, whether sent or not, and so is what waits for a new address; what came
/// to a former address later is somebody else's. What the same commit says stays.
pub async fn letters_to_somebody_erased_are_gone<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let ann = given(&store, build.user("ann@school.example")).await;
    let link = Claims { purpose: Purpose::AddressChange, id: ann.id.0, generation: 2, expires_at: build.at };
    let later = build.at + TimeDelta::days(1);
    let sent = build.letter("Ann@School.example");
    let waiting = build.letter("ann@school.example");
    let former = build.letter("old@school.example");
    let unproven = build.envelope("new@school.example", Letter::AddressChangeRequested { link });
    let inherited = Envelope { at: later, ..build.letter("old@school.example") };
    let foreign = build.letter("ben@school.example");
    let all = [&sent, &waiting, &former, &unproven, &inherited, &foreign];
    done(&store, all.into_iter().cloned().fold(changes(), |changes, letter| changes.send(letter))).await;
    store.settle(sent.id, &Outcome::Sent).await.unwrap();

    let last = build.letter("ann@school.example");
    let addresses = vec![held("old@school.example", build.at), held("ann@school.example", later)];
    done(&store, erasing(&ann, addresses).send(last.clone())).await;
    assert_eq!(outbox(&store).await, [inherited, foreign, last]);
}

/// Letters to others go on without the name and the address.
pub async fn letters_to_others_no_longer_tell_of_somebody_erased<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let (ann, ben) = (build.user("ann@school.example"), build.user("ben@school.example"));
    let (organization, offer) = (organization_name("Skolan"), Offer::Mentor);
    let accepted = |invitee: &str| Letter::InvitationAccepted {
        organization: organization.clone(),
        offer,
        invitee: person_name(invitee),
    };
    let declined = |invitee| Letter::InvitationDeclined { organization: organization.clone(), offer, invitee };
    let (by_ann, by_ben) = (Mentioned::User(ann.id), Mentioned::User(ben.id));
    let to = |letter, who: &Mentioned| Envelope {
        mentions: Some(who.clone()),
        ..build.envelope("eva@school.example", letter)
    };
    let key = Mentioned::Address("ann@school.example".to_owned());
    let letters = [
        to(accepted("Ann Ek"), &by_ann),
        to(accepted("Ben Ek"), &by_ben),
        to(declined(address("Ann@school.example")), &key),
        Envelope { at: build.at + TimeDelta::days(1), ..to(declined(address("ann@school.example")), &key) },
    ];
    done(&store, letters.iter().cloned().fold(changes(), |changes, letter| changes.send(letter))).await;
    store.settle(letters[2].id, &Outcome::Sent).await.unwrap();

    done(&store, erasing(&ann, vec![held("ann@school.example", build.at)])).await;
    let [first, second, third, fourth] = <[_; 4]>::try_from(outbox(&store).await).unwrap();
    assert_eq!(first, Envelope { mentions: None, letter: accepted("Erased user"), ..letters[0].clone() });
    let erased = domain::values::EmailAddress::erased(ann.id);
    assert_eq!(third, Envelope { mentions: None, letter: declined(erased), ..letters[2].clone() });
    assert_eq!([second, fourth], [letters[1].clone(), letters[3].clone()]);
    let due = store.claim(build.at, build.at + TimeDelta::minutes(2), 10).await.unwrap();
    assert_eq!(due.iter().map(|claimed| claimed.envelope.id).collect::<Vec<_>>(), [letters[0].id, letters[1].id]);
}

/// Answers to their requests are gone, others' are kept.
pub async fn answers_to_somebody_erased_are_gone<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let (ann, ben) = (build.user("ann@school.example"), build.user("ben@school.example"));
    for user in [&ann, &ben] {
        done(&store, changes().once(&user.id.to_string(), "key")).await;
    }
    done(&store, erasing(&ann, Vec::new())).await;
    assert_eq!(store.answer(&ann.id.to_string(), "key").await.unwrap(), None);
    assert!(store.answer(&ben.id.to_string(), "key").await.unwrap().is_some());
}

/// What is forgotten is gone, unless it was settled before.
pub async fn a_forgotten_letter_is_gone<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let letters = [build.letter("ann@school.example"), build.letter("ben@school.example")];
    done(&store, letters.iter().cloned().fold(changes(), |changes, letter| changes.send(letter))).await;
    store.settle(letters[1].id, &Outcome::Sent).await.unwrap();
    for letter in &letters {
        store.settle(letter.id, &Outcome::Forgotten).await.unwrap();
    }
    assert_eq!(outbox(&store).await, letters[1..]);
}
