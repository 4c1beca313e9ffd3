//! What mentors are told of the applications that they follow (R24).

use domain::Actor;
use domain::application::usecases as applications;
use domain::application::{Stage, Step};
use domain::attendee::usecases::{self as attendees, import};
use domain::invitation::usecases::{Way, decline};
use domain::mail::Letter;
use domain::permission::Role;
use domain::values::ApplicationId;

use crate::scene::{Scene, listing};

/// What a mentor has been told of the applications they follow, the oldest first.
async fn told(scene: &Scene, at: &str) -> Vec<String> {
    let letters = scene.world.letters_to(at).await;
    let told = letters.iter().filter_map(|letter| match letter {
        Letter::MentorApplicationChanged { stage, .. } => Some(stage.word().to_owned()),
        Letter::MentorAttendeesChanged { added, removed, .. } => Some(format!("+{added} -{removed}")),
        _ => None,
    });
    told.collect()
}

async fn submit(scene: &Scene, by: &Actor, id: ApplicationId) {
    applications::submit(scene.ports(), by, id, None).await.unwrap();
}

const MAX: &str = "max@school.example";

// R24
#[tokio::test]
async fn a_mentor_hears_of_each_stage_until_the_end() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    let full = scene.approved(&["lo@x.example"]).await;
    let id = scene.draft(&["kim@x.example"]).await;
    scene.following(id, MAX).await;
    submit(&scene, &scene.olle, id).await;
    scene.decide(id, Step::Take).await.unwrap();
    scene.decide(id, Step::RequestChanges).await.unwrap();
    submit(&scene, &scene.ann, id).await;
    // It moves up once the only place is free.
    for (id, step) in
        [(id, Step::Take), (id, Step::Waitlist), (full, Step::Stop), (id, Step::Approve), (id, Step::Complete)]
    {
        scene.decide(id, step).await.unwrap();
    }
    // That somebody begins to look at it is no news.
    let stages = ["submitted", "changes_requested", "submitted", "waitlisted", "under_review", "approved", "completed"];
    assert_eq!(told(&scene, MAX).await, stages);
}

// R24
#[tokio::test]
async fn a_mentor_hears_that_a_reviewer_looks_again_at_who_waits() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    scene.approved(&["lo@x.example"]).await;
    let id = scene.waitlisted(&["kim@x.example"]).await;
    scene.following(id, MAX).await;
    scene.decide(id, Step::MoveUp).await.unwrap();
    assert_eq!(told(&scene, MAX).await, ["under_review"]);
}

// R24
#[tokio::test]
async fn a_mentor_hears_that_it_was_withdrawn() {
    let scene = Scene::new().await;
    let id = scene.submitted(&["kim@x.example"]).await;
    scene.following(id, MAX).await;
    scene.told().await;
    applications::withdraw(scene.ports(), &scene.olle, id, None, "").await.unwrap();
    assert_eq!(scene.told().await, ["max mentor_application_changed"]);
}

// R24, S54
#[tokio::test]
async fn a_mentor_hears_who_moves_up_when_a_place_becomes_free() {
    let scene = Scene::with(|course| course.capacity = Some(2)).await;
    let taken = scene.approved(&["kim@x.example", "lo@x.example"]).await;
    let waiting = scene.waitlisted(&["mo@x.example"]).await;
    scene.following(taken, "eli@school.example").await;
    scene.following(waiting, MAX).await;
    scene.remove(taken, "kim@x.example").await.unwrap();
    assert_eq!(scene.stage(waiting).await, Stage::UnderReview);
    assert_eq!(told(&scene, MAX).await, ["under_review"]);
    assert_eq!(told(&scene, "eli@school.example").await, ["+0 -1"], "each hears of what they follow");
}

// R24, R40
#[tokio::test]
async fn a_mentor_hears_once_of_each_change_of_the_list() {
    let scene = Scene::new().await;
    let id = scene.draft(&[]).await;
    scene.following(id, MAX).await;
    scene.add(id, "kim@x.example", "never").await.unwrap();
    import(scene.ports(), &scene.olle, id, b"a@x.example,A\nb@x.example,B", "never").await.unwrap();
    scene.replace(id, "a@x.example", "c@x.example", "never").await.unwrap();
    scene.remove(id, "b@x.example").await.unwrap();
    assert!(told(&scene, MAX).await.is_empty(), "a draft is being written still");

    submit(&scene, &scene.olle, id).await;
    scene.decide(id, Step::Take).await.unwrap();
    scene.decide(id, Step::RequestChanges).await.unwrap();
    scene.add(id, "lo@x.example", "now").await.unwrap();
    let file = b"d@x.example,D\ne@x.example,E\nkim@x.example,Kim\nf@x.example,F";
    import(scene.ports(), &scene.olle, id, file, "now").await.unwrap();
    import(scene.ports(), &scene.olle, id, file, "now").await.unwrap();
    submit(&scene, &scene.olle, id).await;
    decline(scene.ports(), &scene.nobody(), Way::Link(&scene.link("lo@x.example").await)).await.unwrap();
    scene.decide(id, Step::Take).await.unwrap();
    scene.decide(id, Step::Approve).await.unwrap();
    scene.replace(id, "d@x.example", "g@x.example", "never").await.unwrap();
    scene.remove(id, "g@x.example").await.unwrap();
    let heard =
        ["submitted", "changes_requested", "+1 -0", "+3 -0", "submitted", "+0 -1", "approved", "+1 -1", "+0 -1"];
    assert_eq!(told(&scene, MAX).await, heard);
}

// R24, S59
#[tokio::test]
async fn who_makes_a_change_is_not_told_of_it() {
    let scene = Scene::new().await;
    let id = scene.draft(&["kim@x.example"]).await;
    scene.following(id, MAX).await;
    scene.following(id, "eli@school.example").await;
    let max = scene.world.member(MAX, scene.school.id, Role::Applicant).await;
    submit(&scene, &max, id).await;
    let kim = scene.entry(id, "kim@x.example").await;
    attendees::replace(scene.ports(), &max, id, kim, &listing("lo@x.example", "never")).await.unwrap();
    applications::withdraw(scene.ports(), &max, id, None, "").await.unwrap();
    assert!(told(&scene, MAX).await.is_empty());
    assert_eq!(told(&scene, "eli@school.example").await, ["submitted", "+1 -1", "withdrawn"]);
}
