//! What is left of people who leave: their organization, or altogether.

use domain::application::Step;
use domain::application::usecases as applications;
use domain::mail::Letter;
use domain::membership::usecases::{remove, suspend};
use domain::observation::usecases::{ObservationForm, add};
use domain::user::usecases::erase;
use domain::values::Secret;
use testkit::fakes::PlainPasswords;

use crate::scene::{Scene, answer};

async fn erased(scene: &Scene, actor: &domain::Actor) {
    erase(scene.ports(), actor, &Secret::new(PlainPasswords::STRONG.to_owned())).await.unwrap();
}

// R46, R51
#[tokio::test]
async fn who_applies_no_longer_hears_no_longer() {
    for ends in [true, false] {
        let scene = Scene::new().await;
        let id = scene.submitted(&["kim@x.example"]).await;
        let membership = scene.olle.person().unwrap().roles[0].membership.unwrap();
        if ends {
            remove(scene.ports(), &scene.ann, scene.school.id, membership, None, "").await.unwrap();
        } else {
            suspend(scene.ports(), &scene.ann, scene.school.id, membership, None, "").await.unwrap();
        }
        scene.told().await;
        applications::comment(scene.ports(), &scene.rut, id, "About your learners").await.unwrap();
        assert_eq!(scene.told().await, ["ann application_commented"]);
        let observed =
            ObservationForm { text: "Well.".to_owned(), about: String::new(), readers: "organization".to_owned() };
        add(scene.ports(), &scene.ann, id, &observed).await.unwrap();
        assert!(scene.told().await.is_empty());
        assert_eq!(answer(scene.view(&scene.again(&scene.olle).await, id).await), "not_found");
    }
}

// R49, S74
#[tokio::test]
async fn an_erased_attendee_is_on_the_list_without_a_name() {
    let scene = Scene::new().await;
    let (id, off) = (scene.approved(&["kim@x.example", "lo@x.example"]).await, scene.draft(&["kim@x.example"]).await);
    scene.remove(off, "kim@x.example").await.unwrap();
    let kim = scene.person("kim@x.example").await;
    erased(&scene, &kim).await;
    let kept = [scene.list(id).await, scene.list(off).await].concat().join(" ");
    assert!(!kept.contains("kim"), "{kept}");
    let listed = scene.ports().attendees.listed(id).await.unwrap();
    assert!(listed.iter().all(|one| !one.attendee.name.as_str().contains("kim")));
    assert_eq!((scene.application(id).await.attendees, scene.taken().await), (2, 2));
    // The address is free again: who comes back is somebody new.
    let again = scene.person("kim@x.example").await;
    assert!(scene.roles(&again).await.is_empty());
}

// R49
#[tokio::test]
async fn an_application_outlives_whoever_wrote_it() {
    let scene = Scene::new().await;
    let id = scene.under_review(&["kim@x.example"]).await;
    scene.world.user("kim@x.example").await;
    let (_, max) = scene.following(id, "max@school.example").await;
    erased(&scene, &scene.olle).await;
    erased(&scene, &max).await;
    scene.told().await;
    scene.decide(id, Step::Approve).await.unwrap();
    assert_eq!(scene.told().await, ["ann application_decided", "kim attendee_confirmed"]);
    let confirmed = scene.world.letters_to("kim@x.example").await.pop();
    let support = scene.ports().settings.support.clone();
    assert!(matches!(confirmed, Some(Letter::AttendeeConfirmed { contact, .. }) if contact == support), "R45");
    assert!(scene.view(&scene.ann, id).await.unwrap().mentors.is_empty());
    applications::comment(scene.ports(), &scene.ann, id, "Thank you").await.unwrap();
}
