//! Offerings.

use std::sync::Arc;

use domain::offering::ports::OfferingFilter;
use domain::offering::{Kind, Offering};
use domain::organization::{Organization, Standing};
use domain::page::PageRequest;
use domain::ports::Store;
use domain::store::{Stored, Version};
use domain::values::OfferingId;

use super::compose::{Compose as _, changes, first};
use super::given::{done, given, supplier};
use super::market::Market;
use super::pages::walked;
use super::searches::finds;
use crate::build::{locale, title};

/// The titles of what a filter finds.
async fn titles<S: Store>(store: &Arc<S>, filter: &OfferingFilter) -> Vec<String> {
    let page = store.offerings(filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|view| view.offering.title.to_string()).collect()
}

/// An offering of every kind, with whose it is and what it teaches.
pub async fn an_offering_comes_back_whole<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let build = &market.build;
    for kind in [market.course.kind, Kind::OngoingCourse, Kind::Coaching, Kind::OnRequest] {
        let mut one = given(&store, build.offering(market.academy.id, market.swedish.id, "Övning", kind)).await;
        let view = store.offering(one.id).await.unwrap().unwrap();
        assert_eq!(view.offering, first(one.clone()));
        assert_eq!((view.supplier.as_str(), view.standing), ("Akademin", Standing::InForce));
        assert_eq!((view.subject.as_str(), view.area.as_str()), ("Swedish", "Languages"));

        one = Offering { capacity: Some(3), taken: 3, description: None, price: None, published: false, ..one };
        done(&store, changes().update(one.clone(), 1)).await;
        assert_eq!(store.offering(one.id).await.unwrap().unwrap().offering, Stored::new(one, Version(2)));
    }
    assert_eq!(store.offering(OfferingId(build.id())).await.unwrap(), None);
}

/// Everybody's list has what is published by suppliers in force, the newest first; a supplier's own has all of theirs.
pub async fn published_offerings_are_listed<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let build = &market.build;
    let other = supplier(&store, build.supplier("Studion")).await;
    let new = async |of, name| given(&store, build.course(of, market.swedish.id, name)).await;
    let mut hidden = new(market.academy.id, "Hidden").await;
    hidden.published = false;
    done(&store, changes().update(hidden, 1)).await;
    new(other.id, "Studio").await;
    let all = OfferingFilter::default();
    let of = |supplier| OfferingFilter { supplier: Some(supplier), ..OfferingFilter::default() };
    assert_eq!(titles(&store, &all).await, ["Studio", "Svenska A"]);
    assert_eq!(titles(&store, &of(market.academy.id)).await, ["Hidden", "Svenska A"]);

    let closed = domain::organization::Supplier { active: false, ..other.clone() };
    done(&store, changes().update(Organization::Supplier(closed), 1)).await;
    assert_eq!(titles(&store, &all).await, ["Svenska A"]);
    assert_eq!(titles(&store, &of(other.id)).await, ["Studio"]);
    let view = &store.offerings(&of(other.id), PageRequest::default()).await.unwrap().items[0];
    assert_eq!(view.standing, Standing::Dormant);
}

/// By kind, subject, language, and whether a place is left; every filter counts.
pub async fn offerings_are_filtered<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (build, academy) = (&market.build, market.academy.id);
    let music = given(&store, build.subject("Arts", "Music")).await;
    let full = Offering { taken: 20, ..build.course(academy, market.swedish.id, "Full") };
    let coaching = build.offering(academy, music.id, "Coaching", Kind::Coaching);
    let english = Offering { language: locale("en"), ..build.course(academy, music.id, "Piano") };
    for one in [full, coaching, english] {
        given(&store, one).await;
    }
    for supplier in [None, Some(academy)] {
        let all = || OfferingFilter { supplier, ..OfferingFilter::default() };
        let kind = |word: &str| OfferingFilter { kind: Some(word.to_owned()), ..all() };
        assert_eq!(titles(&store, &kind("coaching")).await, ["Coaching"]);
        assert_eq!(titles(&store, &kind("nonsense\0")).await, [""; 0]);
        let of_music = OfferingFilter { subject: Some(music.id), ..all() };
        assert_eq!(titles(&store, &of_music).await, ["Piano", "Coaching"]);
        let in_english = OfferingFilter { language: Some("en".to_owned()), ..all() };
        assert_eq!(titles(&store, &in_english).await, ["Piano"]);
        let available = OfferingFilter { available: true, ..all() };
        assert_eq!(titles(&store, &available).await, ["Piano", "Coaching", "Svenska A"]);
        let both = OfferingFilter { subject: Some(music.id), available: true, ..kind("course") };
        assert_eq!(titles(&store, &both).await, ["Piano"]);
    }
}

/// Offerings are searched by title.
pub async fn offerings_are_searched<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    for name in ["Åsö 100% Öl", "Under_score"] {
        given(
            &store,
            Offering { title: title(name), ..market.build.course(market.academy.id, market.swedish.id, "x") },
        )
        .await;
    }
    let search = async |search| titles(&store, &OfferingFilter { search, ..OfferingFilter::default() }).await;
    let cases: [(&str, &[&str]); 5] = [
        ("öL", &["Åsö 100% Öl"]),
        ("%", &["Åsö 100% Öl"]),
        ("_", &["Under_score"]),
        (" svenska a", &["Svenska A"]),
        ("\0", &[]),
    ];
    finds(search, &cases).await;
}

/// The catalogue, and a supplier's part of it.
pub async fn offerings_are_paged<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let mut rest = vec![market.course.id.0];
    for supplier in [None, Some(market.academy.id)] {
        let filter = OfferingFilter { supplier, ..OfferingFilter::default() };
        let mut added = Vec::new();
        walked(
            &store,
            (23, 5),
            |changes, number| {
                let one = market.build.course(market.academy.id, market.swedish.id, &format!("Kurs {number}"));
                added.push(one.id.0);
                (changes.create(one.clone()), one.id.0)
            },
            async |page| store.offerings(&filter, page).await.unwrap(),
            |view| view.offering.id.0,
            &rest,
        )
        .await;
        added.reverse();
        rest = [added, rest].concat();
    }
}
