//! Who is listed on applications.

use std::sync::Arc;

use domain::application::Stage;
use domain::attendee::ports::{Invited, Known};
use domain::attendee::{Attendee, Invite, Participation};
use domain::invitation::{Invitation, Offer};
use domain::mail::{Delivery, Outcome};
use domain::page::PageRequest;
use domain::ports::Store;
use domain::store::{Key, StoreError, Stored, Version};
use domain::values::{AttendeeId, OrganizationId};

use super::compose::{Compose as _, changes, first};
use super::given::{done, given};
use super::market::Market;
use super::pages::walked;
use crate::build::{address, note, person_name};

fn invitation(market: &Market, customer: OrganizationId, at: &str) -> Invitation {
    market.build.invitation(customer, Offer::Attendee, at, Some(&market.ann))
}

fn off(market: &Market) -> [Participation; 3] {
    let at = market.build.at;
    [
        Participation::Removed { by: market.ann.id, at, reason: Some(note("Sjuk")) },
        Participation::Replaced { by: AttendeeId(market.build.id()), at },
        Participation::Declined { at },
    ]
}

/// On the list and off it in every way, with whom they ask; on another application they do not exist.
pub async fn an_attendee_comes_back_whole<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Draft).await;
    let other = market.application(&store, Stage::Draft).await;
    for (number, participation) in off(&market).into_iter().enumerate() {
        let at = format!("Odd!#$%&'*+/=?^_`{{|}}~-{number}@bücher.example");
        let invite = Invite::ALL[number];
        let name = person_name(r#"O'Öberg "ß" İıſ %_\ 𝔘 🎓"#);
        let mut one = Attendee { invite, name, ..market.build.attendee(&application, &at) };
        given(&store, one.clone()).await;
        let view = store.attendee(application.id, one.id).await.unwrap().unwrap();
        assert_eq!(view.attendee, first(one.clone()));
        assert_eq!((&view.added_by, &view.contact), (&market.ann.name, &market.ann.address));
        assert_eq!((view.user, view.invited), (None, None));
        assert_eq!(store.attendee(other.id, one.id).await.unwrap(), None);

        one = one.off(participation).unwrap();
        done(&store, changes().update(one.clone(), 1)).await;
        let view = store.attendee(application.id, one.id).await.unwrap().unwrap();
        assert_eq!(view.attendee, Stored::new(one, Version(2)));
    }
}

/// An attendee is linked to whoever has that address, in any case, whichever of the two comes first (R41).
pub async fn an_attendee_is_linked_by_address<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Draft).await;
    let before = given(&store, market.build.user("Before@school.example")).await;
    let early = market.listed(&store, &application, "before@School.example").await;
    let late = market.listed(&store, &application, "AFTER@school.example").await;
    let user = async |id| store.attendee(application.id, id).await.unwrap().unwrap().user;
    assert_eq!((user(early.id).await, user(late.id).await), (Some(before.clone()), None));

    let after = given(&store, market.build.user("after@school.example")).await;
    assert_eq!(user(late.id).await, Some(after));
    let moved = domain::user::User { address: address("new@school.example"), ..before };
    done(&store, changes().update(moved.clone(), 1)).await;
    assert_eq!(user(early.id).await, None);
    done(&store, changes().update(early.clone().moved_to(moved.address.clone()), 1)).await;
    assert_eq!(user(early.id).await, Some(moved));
}

/// Their invitation to register shows while it waits, with its latest letter; another customer's never.
pub async fn an_attendee_s_invitation_shows_while_it_waits<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, _) = market.other(&store).await;
    let application = market.application(&store, Stage::Draft).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    let view = async || store.attendee(application.id, kim.id).await.unwrap().unwrap();
    given(&store, invitation(&market, other.id, "kim@school.example")).await;
    given(&store, market.build.invitation(market.school.id, Offer::Mentor, "kim@school.example", None)).await;
    assert_eq!(view().await.invited, None);

    let offer = given(&store, invitation(&market, market.school.id, "Kim@school.example")).await;
    let invited = Invited { invitation: offer.id, expires_at: offer.expires_at, delivery: None };
    assert_eq!((view().await.invited, view().await.link()), (Some(invited), "invited"));
    let letters = ["kim@school.example"; 2].map(|to| market.build.letter_about(to, offer.id.0));
    let [early, late] = letters.clone();
    done(&store, changes().send(early).send(late)).await;
    store.settle(letters[1].id, &Outcome::Sent).await.unwrap();
    assert_eq!(view().await.invited, Some(Invited { delivery: Some(Delivery::Sent), ..invited }));
    assert_eq!(store.listed(application.id).await.unwrap(), [view().await]);

    done(&store, changes().update(offer.decline(market.build.at).unwrap(), 1)).await;
    assert_eq!(view().await.invited, None);
}

/// The list in the order they were added, without those off it; and all of them, the newest first.
pub async fn those_off_the_list_are_kept<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Draft).await;
    let other = market.application(&store, Stage::Draft).await;
    let mut ids = Vec::new();
    for at in ["a@x.example", "b@x.example", "c@x.example"] {
        ids.push(market.listed(&store, &application, at).await.id);
        market.listed(&store, &other, at).await;
    }
    let [removed, ..] = off(&market);
    let b = store.attendee(application.id, ids[1]).await.unwrap().unwrap().attendee.value;
    done(&store, changes().update(b.off(removed).unwrap(), 1)).await;
    let listed = store.listed(application.id).await.unwrap();
    assert_eq!(listed.iter().map(|view| view.attendee.id).collect::<Vec<_>>(), [ids[0], ids[2]]);
    let all = store.attendees(application.id, PageRequest::default()).await.unwrap();
    ids.reverse();
    assert_eq!(all.items.iter().map(|view| view.attendee.id).collect::<Vec<_>>(), ids);
}

/// An address is on a list once, in any case (S49); off it, it is free again; other lists may have it too.
pub async fn an_address_is_listed_once<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Draft).await;
    let other = market.application(&store, Stage::Draft).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    market.listed(&store, &other, "kim@school.example").await;
    let again = || market.build.attendee(&application, "KIM@School.example");
    let duplicate = Err(StoreError::Duplicate(Key::Attendee));
    assert_eq!(store.commit(changes().create(again())).await, duplicate);
    let bo = market.listed(&store, &application, "bo@school.example").await;
    let moved = bo.moved_to(address("Kim@school.example"));
    assert_eq!(store.commit(changes().update(moved, 1)).await, duplicate);

    let [removed, replaced, _] = off(&market);
    done(&store, changes().update(kim.off(removed).unwrap(), 1).create(again())).await;
    let second = store.listed(application.id).await.unwrap().pop().unwrap().attendee;
    done(&store, changes().update(second.value.off(replaced).unwrap(), 1)).await;
    given(&store, again()).await;
}

/// What is known of each of a thousand addresses, in one question.
pub async fn addresses_are_known<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, _) = market.other(&store).await;
    let kim = given(&store, market.build.user("Kim@school.example")).await;
    let waits = given(&store, invitation(&market, market.school.id, "Bo@school.example")).await;
    given(&store, invitation(&market, other.id, "cis@school.example")).await;
    let over = given(&store, invitation(&market, market.school.id, "cis@school.example")).await;
    done(&store, changes().update(over.revoke(None, market.build.at).unwrap(), 1)).await;

    let named = ["kim@school.example", "bo@school.example", "cis@school.example"].map(str::to_owned);
    let mut all: Vec<_> = (3..1_000).map(|number| format!("nobody-{number:03}@school.example")).collect();
    all.extend(named.clone());
    let mut known = store.known(market.school.id, &all).await.unwrap();
    assert_eq!(known.len(), 1_000);
    known.retain(|one| one.user.is_some() || one.invited.is_some() || named.contains(&one.address));
    known.sort_by(|one, other| one.address.cmp(&other.address));
    let [address, invited, nobody] = named;
    let expected = [
        Known { address: invited, user: None, invited: Some(waits.id) },
        Known { address: nobody, user: None, invited: None },
        Known { address, user: Some(kim), invited: None },
    ];
    assert_eq!(known, expected);
    assert_eq!(store.known(market.school.id, &[]).await.unwrap(), []);
}

/// Wherever an address stands, on a list or off it, of any customer.
pub async fn an_address_is_found_on_every_list<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, olof) = market.other(&store).await;
    let application = market.application(&store, Stage::Draft).await;
    let foreign = given(&store, market.build.draft(other.id, &market.course, olof.id)).await;
    let [removed, ..] = off(&market);
    let here = market.build.attendee(&application, "Kim@school.example").off(removed).unwrap();
    let here = given(&store, here).await;
    let there = market.listed(&store, &foreign, "kim@school.example").await;
    market.listed(&store, &foreign, "bo@school.example").await;
    assert_eq!(store.attendees_of("kim@school.example").await.unwrap(), [first(here), first(there)]);
    assert_eq!(store.attendees_of("nobody@school.example").await.unwrap(), []);
}

/// Attendees of an application.
pub async fn attendees_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Draft).await;
    walked(
        &store,
        (123, 50),
        |changes, number| {
            let one = market.build.attendee(&application, &format!("kim.{number}@school.example"));
            (changes.create(one.clone()), one.id.0)
        },
        async |page| store.attendees(application.id, page).await.unwrap(),
        |view| view.attendee.id.0,
        &[],
    )
    .await;
}
