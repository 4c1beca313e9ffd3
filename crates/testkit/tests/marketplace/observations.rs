//! Notes on progress: who writes them, who reads them, and that they are taken back, never edited.

use domain::application::Step;
use domain::assignment::usecases::take_off;
use domain::membership::usecases::suspend;
use domain::observation::Observation;
use domain::observation::usecases::{ObservationForm, add, list, withdraw};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::store::Stored;
use domain::values::ApplicationId;
use domain::{Actor, Error};

use crate::scene::{Scene, answer};

const READERS: [&str; 3] = ["mentors", "organization", "attendees"];

async fn note(
    scene: &Scene,
    by: &Actor,
    id: ApplicationId,
    readers: &str,
    about: Option<&str>,
) -> Result<Stored<Observation>, Error> {
    let about = match about {
        Some(at) => scene.entry(id, at).await.to_string(),
        None => String::new(),
    };
    let text = format!("For {readers}.");
    add(scene.ports(), by, id, &ObservationForm { text, about, readers: readers.to_owned() }).await
}

/// What somebody reads, the oldest first.
async fn reads(scene: &Scene, actor: &Actor, id: ApplicationId) -> Result<Vec<String>, Error> {
    let mut items = list(scene.ports(), &scene.again(actor).await, id, PageRequest::default()).await?.items;
    items.reverse();
    Ok(items.iter().map(|one| one.observation.text.to_string()).collect())
}

/// Approved, with Kim and Lo on the list, followed by Max.
async fn scene() -> (Scene, ApplicationId, Actor, Actor, Actor) {
    let scene = Scene::new().await;
    let id = scene.approved(&["kim@x.example", "lo@x.example"]).await;
    let (_, max) = scene.following(id, "max@school.example").await;
    let (kim, lo) = (scene.person("kim@x.example").await, scene.person("lo@x.example").await);
    scene.told().await;
    (scene, id, max, kim, lo)
}

// R23
#[tokio::test]
async fn an_observation_is_read_by_those_it_was_written_for() {
    let (scene, id, max, kim, lo) = scene().await;
    for readers in READERS {
        note(&scene, &max, id, readers, None).await.unwrap();
    }
    let all = ["For mentors.", "For organization.", "For attendees."];
    let (_, eli) = scene.following(id, "eli@school.example").await;
    for actor in [&max, &eli, &scene.ann] {
        assert_eq!(reads(&scene, actor, id).await.unwrap(), all);
    }
    for actor in [&scene.olle, &scene.rut] {
        assert_eq!(reads(&scene, actor, id).await.unwrap(), all[1..]);
    }
    for actor in [&kim, &lo] {
        assert_eq!(reads(&scene, actor, id).await.unwrap(), all[2..]);
    }
}

// R23
#[tokio::test]
async fn what_is_about_one_learner_is_not_read_by_another() {
    let (scene, id, max, kim, lo) = scene().await;
    note(&scene, &max, id, "attendees", Some("kim@x.example")).await.unwrap();
    assert_eq!(scene.told().await, ["ann observation_added", "kim observation_added", "olle observation_added"]);
    assert_eq!(reads(&scene, &kim, id).await.unwrap().len(), 1);
    assert!(reads(&scene, &lo, id).await.unwrap().is_empty());
    scene.replace(id, "kim@x.example", "mo@x.example", "never").await.unwrap();
    assert!(reads(&scene, &scene.person("mo@x.example").await, id).await.unwrap().is_empty());
    assert_eq!(answer(reads(&scene, &kim, id).await), "not_found", "who takes part no longer sees nothing");
}

// R23
#[tokio::test]
async fn those_are_told_who_can_read_it() {
    let (scene, id, max, ..) = scene().await;
    note(&scene, &max, id, "mentors", Some("kim@x.example")).await.unwrap();
    assert_eq!(scene.told().await, ["ann observation_added"]);
    note(&scene, &scene.olle, id, "organization", None).await.unwrap();
    assert_eq!(scene.told().await, ["ann observation_added", "max observation_added"]);
    let draft = scene.draft(&["kim@x.example"]).await;
    note(&scene, &scene.olle, draft, "attendees", Some("kim@x.example")).await.unwrap();
    assert_eq!(scene.told().await, ["ann observation_added"], "Kim takes no part in it yet");
}

// R23
#[tokio::test]
async fn every_wrong_field_of_an_observation_is_told_at_once() {
    let (scene, id, max, ..) = scene().await;
    let other = scene.draft(&["mo@x.example"]).await;
    let about = scene.entry(other, "mo@x.example").await.to_string();
    let refused = add(scene.ports(), &max, id, &ObservationForm { about, ..ObservationForm::default() }).await;
    assert_eq!(answer(refused), "text is required, about names nothing that exists here, readers is required");
}

// R23
#[tokio::test]
async fn an_observation_is_taken_back_by_its_author_alone() {
    let (scene, id, max, kim, _) = scene().await;
    let written = note(&scene, &max, id, "attendees", None).await.unwrap();
    let attempt = async |actor: &Actor| withdraw(scene.ports(), actor, id, written.id, "Wrong person").await;
    assert_eq!(answer(attempt(&scene.ann).await), "not_the_author");
    assert_eq!(answer(attempt(&kim).await), "forbidden");
    let withdrawn = attempt(&max).await.unwrap();
    assert_eq!(withdrawn.text, written.text, "kept, not edited");
    assert_eq!(answer(attempt(&max).await), "observation_withdrawn");
    assert_eq!(reads(&scene, &max, id).await.unwrap().len(), 1);
    for actor in [&scene.ann, &scene.olle, &kim] {
        assert!(reads(&scene, actor, id).await.unwrap().is_empty());
    }
    let other = scene.draft(&["mo@x.example"]).await;
    assert_eq!(answer(withdraw(scene.ports(), &scene.olle, other, written.id, "").await), "not_found");
}

// S58
#[tokio::test]
async fn a_suspended_mentor_neither_reads_nor_writes_and_what_they_wrote_stays() {
    let (scene, id, max, ..) = scene().await;
    let written = note(&scene, &max, id, "organization", None).await.unwrap();
    let membership = max.person().unwrap().roles[0].membership.unwrap();
    suspend(scene.ports(), &scene.ann, scene.school.id, membership, None, "").await.unwrap();
    let max = scene.again(&max).await;
    assert_eq!(answer(reads(&scene, &max, id).await), "forbidden");
    assert_eq!(answer(note(&scene, &max, id, "mentors", None).await), "forbidden");
    assert_eq!(answer(withdraw(scene.ports(), &max, id, written.id, "").await), "forbidden");
    let kept = list(scene.ports(), &scene.ann, id, PageRequest::default()).await.unwrap().items;
    assert_eq!((kept[0].author.as_str(), kept[0].observation.author), ("Max", max.user().unwrap()));
}

// R46, S58
#[tokio::test]
async fn a_suspended_mentor_who_takes_part_reads_as_an_attendee() {
    let scene = Scene::new().await;
    let id = scene.approved(&["max@school.example"]).await;
    let (membership, max) = scene.following(id, "max@school.example").await;
    for readers in READERS {
        note(&scene, &scene.ann, id, readers, None).await.unwrap();
    }
    assert_eq!(reads(&scene, &max, id).await.unwrap().len(), 3);
    suspend(scene.ports(), &scene.ann, scene.school.id, membership.id, None, "").await.unwrap();
    assert_eq!(reads(&scene, &max, id).await.unwrap(), ["For attendees."]);
}

// R22, R23
#[tokio::test]
async fn a_mentor_who_was_taken_off_reads_nothing_more() {
    let (scene, id, max, ..) = scene().await;
    note(&scene, &max, id, "mentors", None).await.unwrap();
    let assignment = scene.view(&scene.ann, id).await.unwrap().mentors[0].assignment.id;
    take_off(scene.ports(), &scene.ann, id, assignment).await.unwrap();
    assert_eq!(answer(reads(&scene, &max, id).await), "not_found");
}

// R23, R43
#[tokio::test]
async fn an_attendee_reads_as_long_as_they_take_part() {
    let (scene, id, max, kim, _) = scene().await;
    note(&scene, &max, id, "attendees", None).await.unwrap();
    scene.decide(id, Step::Stop).await.unwrap();
    assert_eq!(answer(reads(&scene, &kim, id).await), "not_found");
    assert_eq!(reads(&scene, &scene.olle, id).await.unwrap().len(), 1);
}

// R46
#[tokio::test]
async fn an_applicant_who_takes_part_reads_as_both() {
    let (scene, id, max, ..) = scene().await;
    note(&scene, &max, id, "organization", None).await.unwrap();
    note(&scene, &max, id, "attendees", Some("kim@x.example")).await.unwrap();
    let both = scene.world.member("lo@x.example", scene.school.id, Role::Applicant).await;
    assert_eq!(reads(&scene, &both, id).await.unwrap().len(), 2);
}
