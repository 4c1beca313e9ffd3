//! Notes on progress.

use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::observation::ports::Reader;
use domain::observation::{Observation, Readers};
use domain::page::PageRequest;
use domain::ports::Store;
use domain::store::{Stored, Version};
use domain::values::{ObservationId, UserId};

use super::compose::{Compose as _, changes, first};
use super::given::{done, given};
use super::market::Market;
use super::pages::walked;
use crate::build::note;

fn reader(user: UserId, shown: &[Readers]) -> Reader {
    Reader { user, shown: shown.to_vec(), only_about: None }
}

async fn read<S: Store>(store: &Arc<S>, on: &Application, reader: &Reader) -> Vec<ObservationId> {
    let page = store.observations(on.id, reader, PageRequest::default()).await.unwrap();
    page.items.iter().map(|view| view.observation.id).collect()
}

/// An observation, in force and withdrawn; on another application it does not exist.
pub async fn an_observation_comes_back_whole<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    let other = market.application(&store, Stage::Approved).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    for (readers, about) in [(Readers::Mentors, None), (Readers::Attendees, Some(kim.id))] {
        let one = market.build.observation(&application, market.ann.id, readers);
        let one = given(&store, Observation { about, text: note("Läser 📖\n\"O'Öberg\""), ..one }).await;
        assert_eq!(store.observation(application.id, one.id).await.unwrap(), Some(first(one.clone())));
        assert_eq!(store.observation(other.id, one.id).await.unwrap(), None);
        let withdrawn = one.withdraw(Some(note("fel person")), market.build.at).unwrap();
        done(&store, changes().update(withdrawn.clone(), 1)).await;
        let now = store.observation(application.id, withdrawn.id).await.unwrap();
        assert_eq!(now, Some(Stored::new(withdrawn, Version(2))));
    }
}

/// What was written for the reader and what they wrote, the newest first, with author and learner; withdrawn, it is
/// their author's alone.
pub async fn observations_are_read_by_whom_they_are_for<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (ben, _) = market.mentor(&store, "ben@school.example").await;
    let application = market.application(&store, Stage::Approved).await;
    let other = market.application(&store, Stage::Approved).await;
    let kim = market.listed(&store, &application, "kim@school.example").await;
    let new = async |readers, about| {
        let one = Observation { about, ..market.build.observation(&application, ben.id, readers) };
        given(&store, one).await.id
    };
    let mentors = new(Readers::Mentors, None).await;
    let organization = new(Readers::Organization, Some(kim.id)).await;
    let attendees = new(Readers::Attendees, None).await;
    given(&store, market.build.observation(&other, ben.id, Readers::Attendees)).await;

    let shown = async |to: &[Readers]| read(&store, &application, &reader(market.ann.id, to)).await;
    assert_eq!(shown(&[]).await, []);
    assert_eq!(shown(&[Readers::Mentors]).await, [mentors]);
    assert_eq!(shown(&[Readers::Organization, Readers::Attendees]).await, [attendees, organization]);
    assert_eq!(shown(Readers::ALL).await, [attendees, organization, mentors]);
    assert_eq!(read(&store, &application, &reader(ben.id, &[])).await, [attendees, organization, mentors]);
    let views = store.observations(application.id, &reader(ben.id, &[]), PageRequest::default()).await.unwrap();
    let [_, about, whole] = &views.items[..] else { panic!("{views:?}") };
    assert_eq!((&about.author, about.about.as_ref()), (&ben.name, Some(&kim.name)));
    assert_eq!((&whole.author, whole.about.as_ref()), (&ben.name, None));

    let one = store.observation(application.id, organization).await.unwrap().unwrap().value;
    done(&store, changes().update(one.withdraw(None, market.build.at).unwrap(), 1)).await;
    assert_eq!(shown(Readers::ALL).await, [attendees, mentors]);
    assert_eq!(read(&store, &application, &reader(ben.id, Readers::ALL)).await, [attendees, organization, mentors]);
}

/// An attendee reads what is about them or about the whole, not what is about others.
pub async fn attendees_read_what_is_about_them<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (ben, _) = market.mentor(&store, "ben@school.example").await;
    let application = market.application(&store, Stage::Approved).await;
    let kim = market.listed(&store, &application, "Kim@school.example").await;
    let bo = market.listed(&store, &application, "bo@school.example").await;
    let mut ids = Vec::new();
    for (readers, about) in [
        (Readers::Attendees, Some(kim.id)),
        (Readers::Attendees, Some(bo.id)),
        (Readers::Attendees, None),
        (Readers::Organization, Some(kim.id)),
        (Readers::Mentors, None),
    ] {
        let one = Observation { about, ..market.build.observation(&application, ben.id, readers) };
        ids.push(given(&store, one).await.id);
    }
    let user = given(&store, market.build.user("kim@school.example")).await.id;
    let only_about = Some("kim@school.example".to_owned());
    let kims = Reader { only_about, ..reader(user, &[Readers::Attendees]) };
    assert_eq!(read(&store, &application, &kims).await, [ids[2], ids[0]]);
    let nobodys = Reader { only_about: Some("x@school.example".to_owned()), ..kims };
    assert_eq!(read(&store, &application, &nobodys).await, [ids[2]]);
}

/// Observations on an application.
pub async fn observations_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let application = market.application(&store, Stage::Approved).await;
    walked(
        &store,
        (23, 5),
        |changes, _| {
            let one = market.build.observation(&application, market.ann.id, Readers::Mentors);
            (changes.create(one.clone()), one.id.0)
        },
        async |page| store.observations(application.id, &reader(market.ann.id, &[]), page).await.unwrap(),
        |view| view.observation.id.0,
        &[],
    )
    .await;
}
