//! The catalogue: subjects, and what suppliers offer in them.

use domain::offering::ports::OfferingFilter;
use domain::offering::usecases::{self as offerings, OfferingForm};
use domain::organization::{Organization, Supplier};
use domain::page::PageRequest;
use domain::store::Version;
use domain::subject::usecases::{self as subjects, SubjectForm};
use domain::{Actor, Error};

use crate::scene::{Scene, answer};

fn course(scene: &Scene) -> OfferingForm {
    OfferingForm {
        subject: scene.course.subject.to_string(),
        title: "Finnish for beginners".to_owned(),
        description: "With exercises.".to_owned(),
        language: "sv".to_owned(),
        kind: "course".to_owned(),
        from: "2026-05-04".to_owned(),
        to: "2026-05-29".to_owned(),
        capacity: "12".to_owned(),
        price: "1 250,50".to_owned(),
        currency: "SEK".to_owned(),
    }
}

async fn browsed(scene: &Scene, actor: &Actor, filter: OfferingFilter) -> Vec<String> {
    let page = offerings::browse(scene.ports(), actor, &filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|one| one.offering.title.to_string()).collect()
}

// R3, R27
#[tokio::test]
async fn an_offering_is_seen_by_its_supplier_until_it_is_published() {
    let scene = Scene::new().await;
    let added = offerings::add(scene.ports(), &scene.sam, scene.academy.id, &course(&scene)).await.unwrap();
    let (_, other) = scene.world.supplier("Folkhögskolan", "siv@folk.example").await;
    let (_, max) = scene.mentor("max@school.example").await;
    let (any, page) = (OfferingFilter::default(), PageRequest::default());
    let view = async |actor| answer(offerings::view(scene.ports(), actor, added.id).await);
    let own = async |filter: &OfferingFilter| {
        offerings::list(scene.ports(), &scene.sam, scene.academy.id, filter, page).await.unwrap().items.len()
    };
    assert_eq!((view(&scene.sam).await, own(&any).await), ("ok".to_owned(), 2));
    for actor in [&scene.ann, &scene.olle, &scene.rut, &other, &max] {
        assert_eq!(view(actor).await, "not_found");
    }
    assert_eq!(browsed(&scene, &scene.olle, any.clone()).await, ["Swedish for beginners"]);

    offerings::publish(scene.ports(), &scene.sam, added.id, Some(added.version)).await.unwrap();
    for actor in [&scene.ann, &scene.olle, &scene.rut, &other] {
        assert_eq!(view(actor).await, "ok");
    }
    assert_eq!(view(&max).await, "forbidden", "a mentor browses nothing");
    assert_eq!(browsed(&scene, &scene.olle, any.clone()).await, ["Finnish for beginners", "Swedish for beginners"]);
    for refused in [
        offerings::edit(scene.ports(), &other, added.id, None, &course(&scene)).await,
        offerings::unpublish(scene.ports(), &other, added.id, None).await,
        offerings::publish(scene.ports(), &scene.rut, added.id, None).await,
    ] {
        assert_eq!(answer(refused), "forbidden");
    }
    offerings::unpublish(scene.ports(), &scene.sam, added.id, None).await.unwrap();
    assert_eq!(answer(offerings::publish(scene.ports(), &other, added.id, None).await), "not_found");
    let listed = offerings::list(scene.ports(), &other, scene.academy.id, &any, page).await;
    assert_eq!(answer(listed), "not_found");
    let supplier = OfferingFilter { supplier: Some(scene.academy.id), ..any };
    assert_eq!(browsed(&scene, &other, supplier).await, ["Swedish for beginners"], "browsing shows what is published");
}

// R3
#[tokio::test]
async fn browsing_finds_by_kind_subject_language_title_and_places() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    let coaching = OfferingForm {
        kind: "coaching".to_owned(),
        title: "Coaching".to_owned(),
        language: "en".to_owned(),
        ..course(&scene)
    };
    let coaching = offerings::add(scene.ports(), &scene.sam, scene.academy.id, &coaching).await.unwrap();
    offerings::publish(scene.ports(), &scene.sam, coaching.id, None).await.unwrap();
    let any = OfferingFilter::default;
    for (filter, found) in [
        (OfferingFilter { kind: Some("course".to_owned()), ..any() }, vec!["Swedish for beginners"]),
        (OfferingFilter { language: Some("en".to_owned()), ..any() }, vec!["Coaching"]),
        (OfferingFilter { search: Some("SWEDISH".to_owned()), ..any() }, vec!["Swedish for beginners"]),
        (OfferingFilter { subject: Some(scene.course.subject), ..any() }, vec!["Coaching", "Swedish for beginners"]),
        (OfferingFilter { available: true, ..any() }, vec!["Coaching", "Swedish for beginners"]),
    ] {
        assert_eq!(browsed(&scene, &scene.olle, filter).await, found);
    }
    scene.approved(&["kim@x.example"]).await;
    assert_eq!(browsed(&scene, &scene.olle, OfferingFilter { available: true, ..any() }).await, ["Coaching"]);
}

// R3
#[tokio::test]
async fn a_supplier_that_rests_offers_nothing() {
    let scene = Scene::new().await;
    let academy = scene.ports().organizations.organization(scene.academy.id).await.unwrap().unwrap().organization;
    let resting = Supplier { active: false, ..scene.academy.clone() };
    scene.becomes(&academy, Organization::Supplier(resting)).await;
    assert!(browsed(&scene, &scene.olle, OfferingFilter::default()).await.is_empty());
    assert_eq!(answer(offerings::view(scene.ports(), &scene.olle, scene.course.id).await), "not_found");
    let sam = scene.again(&scene.sam).await;
    assert_eq!(answer(offerings::add(scene.ports(), &sam, scene.academy.id, &course(&scene)).await), "not_found");
}

// R27
#[tokio::test]
async fn every_wrong_field_of_an_offering_is_told_at_once() {
    let scene = Scene::new().await;
    let add = async |form: OfferingForm| {
        let refused = offerings::add(scene.ports(), &scene.sam, scene.academy.id, &form).await;
        let Err(Error::Invalid(fields)) = refused else { panic!("{refused:?}") };
        fields.into_iter().map(|one| one.field).collect::<Vec<_>>()
    };
    assert_eq!(add(OfferingForm::default()).await, ["subject", "title", "language", "kind"]);
    let backwards = OfferingForm {
        to: "2026-05-03".to_owned(),
        capacity: String::new(),
        price: "12.345".to_owned(),
        ..course(&scene)
    };
    assert_eq!(add(backwards).await, ["dates.to", "capacity", "price"]);
    let unknown = OfferingForm {
        subject: scene.course.id.to_string(),
        kind: "party".to_owned(),
        capacity: "0".to_owned(),
        currency: String::new(),
        ..course(&scene)
    };
    assert_eq!(add(unknown).await, ["subject", "kind", "capacity", "currency"]);
}

#[tokio::test]
async fn an_offering_is_edited_as_it_was_seen() {
    let scene = Scene::new().await;
    let edit =
        async |version| offerings::edit(scene.ports(), &scene.sam, scene.course.id, version, &course(&scene)).await;
    let edited = edit(Some(Version::FIRST)).await.unwrap();
    assert_eq!((edited.title.as_str(), edited.published), ("Finnish for beginners", true));
    assert_eq!(edited.price.unwrap().to_string(), "1250.50 SEK");
    assert!(matches!(edit(Some(Version::FIRST)).await, Err(Error::Stale { .. })));
}

// R27
#[tokio::test]
async fn an_area_has_a_subject_once_and_everybody_signed_in_reads_them() {
    let scene = Scene::new().await;
    let form = |name: &str| SubjectForm { name: name.to_owned(), area: "Languages".to_owned() };
    assert_eq!(answer(subjects::add(scene.ports(), &scene.rut, &form("SWEDISH")).await), "subject_exists");
    let finnish = subjects::add(scene.ports(), &scene.rut, &form("Finnish")).await.unwrap();
    assert_eq!(
        answer(subjects::edit(scene.ports(), &scene.rut, finnish.id, None, &form("swedish")).await),
        "subject_exists"
    );
    subjects::edit(scene.ports(), &scene.rut, finnish.id, Some(finnish.version), &form("Suomi")).await.unwrap();
    let guest = scene.person("guest@x.example").await;
    let all = subjects::list(scene.ports(), &guest).await.unwrap();
    assert_eq!(all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Suomi", "Swedish"]);
    assert_eq!(answer(subjects::list(scene.ports(), &scene.nobody()).await), "not_signed_in");
}
