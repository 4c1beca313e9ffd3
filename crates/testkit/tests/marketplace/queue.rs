//! What waits for reviewers, the longest waiting first.

use chrono::TimeDelta;
use domain::application::ports::QueueFilter;
use domain::application::usecases as applications;
use domain::application::{Stage, Step};
use domain::page::PageRequest;
use domain::values::ApplicationId;

use crate::scene::Scene;

async fn queue(scene: &Scene, filter: QueueFilter) -> Vec<ApplicationId> {
    let page = applications::queue(scene.ports(), &scene.rut, &filter, PageRequest::default()).await.unwrap();
    page.items.iter().map(|one| one.id).collect()
}

#[tokio::test]
async fn who_was_asked_for_changes_waits_anew() {
    let scene = Scene::with(|course| course.capacity = Some(1)).await;
    scene.approved(&["bo@x.example"]).await;
    let first = scene.under_review(&["kim@x.example"]).await;
    scene.world.clock.advance(TimeDelta::hours(1));
    let second = scene.submitted(&["lo@x.example"]).await;
    scene.draft(&["mo@x.example"]).await;
    assert_eq!(queue(&scene, QueueFilter::default()).await, [first, second]);
    scene.decide(first, Step::RequestChanges).await.unwrap();
    assert_eq!(queue(&scene, QueueFilter::default()).await, [second]);
    scene.world.clock.advance(TimeDelta::hours(1));
    applications::submit(scene.ports(), &scene.olle, first, None).await.unwrap();
    assert_eq!(queue(&scene, QueueFilter::default()).await, [second, first]);
    scene.decide(second, Step::Take).await.unwrap();
    let taken = QueueFilter { stage: Some(Stage::UnderReview), ..QueueFilter::default() };
    assert_eq!(queue(&scene, taken).await, [second]);
    let depth = applications::depth(scene.ports(), &scene.rut).await.unwrap();
    assert_eq!((depth.submitted, depth.under_review), (1, 1));
    assert_eq!(depth.oldest, scene.application(second).await.submitted_at);
    scene.decide(second, Step::Waitlist).await.unwrap();
    assert_eq!(queue(&scene, QueueFilter::default()).await, [first], "who waits for a place waits elsewhere");
}
