//! Deciding applications, and the queue that they wait in.

use std::sync::Arc;

use domain::offering::Offering;
use serde_json::json;
use testkit::world::World;

use crate::harness::{Api, Market, Meeting};

// R10
#[tokio::test]
async fn a_rejection_a_stop_and_a_request_need_a_reason() {
    let market = Market::new().await;
    let application = market.under_review(&["kim@x.se"]).await;
    for step in ["reject", "request-changes"] {
        let bare = market.api.post(&format!("{application}/{step}")).by(&market.sy).json(json!({}));
        let reply = bare.refused(422, "invalid_fields").await;
        assert_eq!(reply.wrong(), [("reason".to_owned(), "missing".to_owned())]);
    }
    let asked = market.step(&application, "request-changes").await_200().await;
    assert_eq!(
        (asked.text("stage"), &asked.body["decisions"][2]["reason"]),
        ("changes_requested".into(), &json!("Because."))
    );
    market.api.post(&format!("{application}/submit")).by(&market.ann).await_200().await;
    market.step(&application, "take").await_200().await;
    market.step(&application, "approve").await_200().await;
    let approved = market.step(&application, "approve").refused(409, "application_stage").await;
    assert_eq!(approved.text("state"), "approved");
    let bare = market.api.post(&format!("{application}/stop")).by(&market.sy).json(json!({}));
    bare.refused(422, "invalid_fields").await;
    assert_eq!(market.step(&application, "complete").await_200().await.text("stage"), "completed");
    market.step(&application, "stop").refused(409, "application_stage").await;
}

/// A market in which two commits can meet.
async fn with_meeting() -> (Market, Arc<Meeting>) {
    let mut world = World::new();
    let meeting = Meeting::over(world.ports.commit.clone());
    world.ports.commit = meeting.clone();
    (Market::over(Api::over(world)).await, meeting)
}

// R22
#[tokio::test]
async fn of_an_approval_and_a_rejection_at_once_one_counts() {
    let (market, meeting) = with_meeting().await;
    let application = market.under_review(&["kim@x.se"]).await;
    meeting.of_the_next_two();
    let (approved, rejected) =
        tokio::join!(market.step(&application, "approve").send(), market.step(&application, "reject").send());
    let mut statuses = [approved.status.as_u16(), rejected.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409], "{} {}", approved.body, rejected.body);
    let shown = market.api.get(&application).by(&market.ann).await_200().await;
    assert_eq!(shown.body["decisions"].as_array().unwrap().len(), 3);
    let offering = market.api.get(&format!("/offerings/{}", market.course.id)).by(&market.ann).await_200().await;
    let left = if approved.status == 200 { 19 } else { 20 };
    assert_eq!(offering.body["left"], left);
}

// S54
#[tokio::test]
async fn of_two_approvals_at_the_last_place_one_is_full() {
    let (market, meeting) = with_meeting().await;
    let market = with_places(market, 1).await;
    let (first, second) = (market.under_review(&["kim@x.se"]).await, market.under_review(&["bo@x.se"]).await);
    meeting.of_the_next_two();
    let (one, other) = tokio::join!(market.step(&first, "approve").send(), market.step(&second, "approve").send());
    let mut codes =
        [(one.status.as_u16(), one.body["code"].clone()), (other.status.as_u16(), other.body["code"].clone())];
    codes.sort_by_key(|(status, _)| *status);
    assert_eq!(codes, [(200, json!(null)), (409, json!("offering_full"))]);
}

/// The same market with a course of so many places.
async fn with_places(market: Market, places: u32) -> Market {
    let course = market.api.world.build().course(market.course.supplier, market.course.subject, "Liten");
    let course = Offering { capacity: Some(places), ..course };
    market.api.world.given(course.clone()).await;
    Market { course, ..market }
}

// S54
#[tokio::test]
async fn who_does_not_fit_waits_and_moves_up_when_a_place_frees() {
    let market = with_places(Market::new().await, 1).await;
    let (first, second) = (market.under_review(&["kim@x.se"]).await, market.under_review(&["bo@x.se"]).await);
    let room = market.step(&second, "waitlist").refused(409, "offering_has_room").await;
    assert_eq!(room.body["asked"], 1);
    market.step(&first, "approve").await_200().await;
    let full = market.step(&second, "approve").refused(409, "offering_full").await;
    assert_eq!(full.body["left"], 0);
    assert_eq!(market.step(&second, "waitlist").await_200().await.text("stage"), "waitlisted");
    market.step(&first, "stop").await_200().await;
    let moved = market.api.get(&second).by(&market.ann).await_200().await;
    assert_eq!(moved.text("stage"), "under_review");
    let last = moved.body["decisions"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["step"], &last["by"]), (&json!("move_up"), &json!(null)));
    market.step(&second, "approve").await_200().await;
}

// S54
#[tokio::test]
async fn nobody_is_left_waiting_for_a_place_that_frees_at_the_same_moment() {
    for _ in 0..10 {
        let (market, meeting) = with_meeting().await;
        let market = with_places(market, 1).await;
        let first = market.approved(&["kim@x.se"]).await;
        let second = market.under_review(&["bo@x.se"]).await;
        meeting.of_the_next_two();
        let (freed, waits) = tokio::join!(market.step(&first, "stop").send(), market.step(&second, "waitlist").send());
        assert_eq!(freed.status, 200, "{}", freed.body);
        assert!(waits.status == 200 || waits.body["code"] == "offering_has_room", "{}", waits.body);
        let shown = market.api.get(&second).by(&market.ann).await_200().await;
        assert_eq!(shown.text("stage"), "under_review", "moved up, or never put there");
    }
}

// R7
#[tokio::test]
async fn reviewers_alone_see_the_queue_and_find_in_it_what_waits_longest() {
    let market = Market::new().await;
    let mut waiting = Vec::new();
    for at in ["a@x.se", "b@x.se", "c@x.se"] {
        market.api.world.clock.advance(chrono::TimeDelta::hours(1));
        let application = market.draft(&[at]).await;
        let submitted = market.api.post(&format!("{application}/submit")).by(&market.ann).await_200().await;
        waiting.push((application, submitted.body["submitted_at"].clone()));
    }
    market.step(&waiting[1].0, "take").await_200().await;
    let queue = |query: &str| market.api.get(&format!("/applications/queue{query}")).by(&market.sy);
    let ids = async |query: &str| {
        let page = queue(query).await_200().await;
        page.items().iter().map(|row| format!("/applications/{}", row["id"].as_str().unwrap())).collect::<Vec<_>>()
    };
    let all: Vec<_> = waiting.iter().map(|(path, _)| path.clone()).collect();
    assert_eq!(ids("").await, all);
    assert_eq!(ids("?stage=submitted").await, [all[0].clone(), all[2].clone()]);
    assert_eq!(ids("?stage=under_review").await, [all[1].clone()]);
    assert_eq!(ids(&format!("?customer={}&offering={}", market.customer, market.course.id)).await, all);
    assert_eq!(ids("?search=skol").await, all);
    assert!(ids(&format!("?customer={}", market.course.id)).await.is_empty());
    queue("?stage=draft").refused(422, "invalid_fields").await;
    queue("?customer=7").refused(422, "invalid_fields").await;

    let depth = market.api.get("/applications/queue/depth").by(&market.sy).await_200().await;
    assert_eq!(depth.body, json!({ "submitted": 2, "under_review": 1, "oldest": waiting[0].1 }));
    for path in ["/applications/queue", "/applications/queue/depth"] {
        let refused = market.api.get(path).by(&market.ann).refused(403, "forbidden").await;
        assert_eq!(refused.text("permission"), "review_applications");
    }
    let of_offering = format!("/offerings/{}/applications", market.course.id);
    assert_eq!(market.api.get(&of_offering).by(&market.sy).await_200().await.items().len(), 3);
    market.api.get(&of_offering).by(&market.ann).refused(403, "forbidden").await;
}
