//! Who waits for a place moves up when one becomes free.

use domain::Refusal;
use domain::application::usecases as applications;
use domain::application::{Stage, Step};
use domain::offering::usecases::{self as offerings, OfferingForm};
use domain::values::ApplicationId;

use crate::scene::{Scene, answer};

/// A course of two places, both taken, and three applications that wait: for two places, for one, for one.
async fn full() -> (Scene, ApplicationId, [ApplicationId; 3]) {
    let scene = Scene::with(|course| course.capacity = Some(2)).await;
    let taken = scene.approved(&["kim@x.example", "lo@x.example"]).await;
    let waiting = [
        scene.waitlisted(&["a@x.example", "b@x.example"]).await,
        scene.waitlisted(&["c@x.example"]).await,
        scene.waitlisted(&["d@x.example"]).await,
    ];
    scene.told().await;
    (scene, taken, waiting)
}

async fn stages(scene: &Scene, waiting: [ApplicationId; 3]) -> [Stage; 3] {
    let [a, b, c] = waiting;
    [scene.stage(a).await, scene.stage(b).await, scene.stage(c).await]
}

use Stage::{UnderReview, Waitlisted};

// S54
#[tokio::test]
async fn a_removed_attendee_s_place_goes_to_who_waits_longest_and_fits() {
    let (scene, taken, waiting) = full().await;
    scene.remove(taken, "kim@x.example").await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [Waitlisted, UnderReview, Waitlisted]);
    assert_eq!(scene.taken().await, 1);
    assert_eq!(scene.told().await, ["rut application_waiting"]);
    let moved = scene.application(waiting[1]).await;
    let last = moved.decisions.last().unwrap();
    assert_eq!((last.step, last.by), (Step::MoveUp, None));
    scene.decide(waiting[1], Step::Approve).await.unwrap();
    assert_eq!(scene.taken().await, 2);
}

// S54
#[tokio::test]
async fn a_stopped_application_gives_its_places_back() {
    let (scene, taken, waiting) = full().await;
    scene.decide(taken, Step::Stop).await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [UnderReview, Waitlisted, Waitlisted]);
    assert_eq!(scene.taken().await, 0);
}

// S54
#[tokio::test]
async fn a_completed_application_needs_its_places_no_longer() {
    let (scene, taken, waiting) = full().await;
    scene.decide(taken, Step::Complete).await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [UnderReview, Waitlisted, Waitlisted]);
    assert_eq!(scene.taken().await, 0);
}

// S54
#[tokio::test]
async fn places_that_are_refused_or_given_up_are_passed_on() {
    let (scene, taken, waiting) = full().await;
    scene.decide(taken, Step::Stop).await.unwrap();
    scene.told().await;
    scene.decide(waiting[0], Step::Reject).await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [Stage::Rejected, UnderReview, UnderReview]);
    assert!(
        scene.told().await.ends_with(&["rut application_waiting".to_owned(), "rut application_waiting".to_owned()])
    );

    let (scene, taken, waiting) = full().await;
    scene.remove(taken, "kim@x.example").await.unwrap();
    applications::withdraw(scene.ports(), &scene.olle, waiting[1], None, "").await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [Waitlisted, Stage::Withdrawn, UnderReview]);
}

// S54
#[tokio::test]
async fn more_capacity_lets_them_move_up_and_less_than_taken_is_refused() {
    let (scene, _, waiting) = full().await;
    let form = |capacity: &str| OfferingForm {
        subject: scene.course.subject.to_string(),
        title: "Swedish for beginners".to_owned(),
        language: "sv".to_owned(),
        kind: "course".to_owned(),
        from: "2026-05-04".to_owned(),
        to: "2026-05-29".to_owned(),
        capacity: capacity.to_owned(),
        ..OfferingForm::default()
    };
    let edit =
        async |capacity| offerings::edit(scene.ports(), &scene.sam, scene.course.id, None, &form(capacity)).await;
    assert_eq!(answer(edit("1").await), "capacity_taken");
    let edited = edit("5").await.unwrap();
    assert_eq!((edited.capacity, edited.taken), (Some(5), 2));
    assert_eq!(stages(&scene, waiting).await, [UnderReview, UnderReview, Waitlisted]);
}

// S54
#[tokio::test]
async fn nobody_moves_up_for_a_place_that_was_never_taken() {
    let (scene, _, waiting) = full().await;
    scene.remove(waiting[0], "a@x.example").await.unwrap();
    applications::withdraw(scene.ports(), &scene.olle, waiting[1], None, "").await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [Waitlisted, Stage::Withdrawn, Waitlisted]);
    assert_eq!(scene.taken().await, 2);
}

// S54
#[tokio::test]
async fn a_replaced_attendee_keeps_the_place() {
    let (scene, taken, waiting) = full().await;
    scene.replace(taken, "kim@x.example", "mo@x.example", "never").await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [Waitlisted; 3]);
    assert_eq!((scene.taken().await, scene.application(taken).await.attendees), (2, 2));
}

// S54
#[tokio::test]
async fn who_waits_with_fewer_moves_up_when_they_fit() {
    let scene = Scene::with(|course| course.capacity = Some(4)).await;
    scene.approved(&["kim@x.example", "lo@x.example", "mo@x.example"]).await;
    let one = scene.waitlisted(&["a@x.example", "b@x.example", "c@x.example"]).await;
    scene.told().await;
    scene.remove(one, "a@x.example").await.unwrap();
    assert_eq!((scene.stage(one).await, scene.told().await.len()), (Waitlisted, 0));
    scene.remove(one, "b@x.example").await.unwrap();
    assert_eq!(scene.stage(one).await, UnderReview);
    assert_eq!(scene.told().await, ["rut application_waiting"]);
}

// S54
#[tokio::test]
async fn nobody_moves_up_when_nobody_is_left() {
    let (scene, _, waiting) = full().await;
    scene.remove(waiting[1], "c@x.example").await.unwrap();
    assert_eq!(stages(&scene, waiting).await, [Waitlisted; 3]);
}

// S54
#[tokio::test]
async fn nobody_is_put_on_the_waitlist_while_there_is_room() {
    let (scene, taken, [first, ..]) = full().await;
    let id = scene.under_review(&["e@x.example"]).await;
    scene.remove(taken, "kim@x.example").await.unwrap();
    let refused = scene.decide(id, Step::Waitlist).await;
    assert_eq!(refused, Err(Refusal::OfferingHasRoom { asked: 1 }.into()));
    assert_eq!((scene.stage(id).await, scene.stage(first).await), (UnderReview, Waitlisted));
    scene.remove(id, "e@x.example").await.unwrap();
    assert_eq!(answer(scene.decide(id, Step::Waitlist).await), "no_attendees", "who would move up?");
}

// S54: nothing moves up who was put on the waitlist a moment after the places were counted.
#[tokio::test]
async fn waiting_rests_on_the_places_that_were_counted() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    scene.approved(&["kim@x.example"]).await;
    let read = scene.ports().offerings.offering(scene.course.id).await.unwrap().unwrap().offering;
    scene.waitlisted(&["lo@x.example"]).await;
    let freed = read.value.clone().free(1);
    let writes = vec![domain::store::Write::Update(freed.into(), read.version)];
    let late = scene.ports().commit.commit(domain::store::Changes { writes, ..Default::default() }).await;
    assert!(matches!(late, Err(domain::store::StoreError::Conflict(_))), "whoever frees a place has to see who waits");
}

#[tokio::test]
async fn a_reviewer_looks_again_at_who_waits() {
    let (scene, _, waiting) = full().await;
    assert_eq!(scene.decide(waiting[2], Step::MoveUp).await.unwrap().stage, UnderReview);
    assert_eq!(answer(scene.decide(waiting[2], Step::Approve).await), "offering_full");
    assert_eq!(scene.decide(waiting[2], Step::Waitlist).await.unwrap().stage, Waitlisted);
}
