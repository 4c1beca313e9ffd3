//! The reviewers' side: the queue, and the decision on the application's page.

use chrono::TimeDelta;
use domain::application::Stage;
use domain::organization::ROOT;
use domain::permission::{Privilege, Role};
use domain::user::User;

use super::browser::Browser;
use super::scene::{Scene, act, at, done};

// R40, S50
#[tokio::test]
async fn a_reviewer_takes_asks_and_approves_on_one_page() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Submitted, &["li@x.example"]).await;
    let path = at(&one);
    let (mut sam, mut ann) = (scene.sam().await, scene.ann().await);
    sam.get(&path).await.says("It waits for a reviewer").says("Take the review").hides("Ask for changes");
    done(&mut sam, &path, "take", &[]).await.says("You have taken this application").says("Ask for changes");
    let page = act(&mut sam, &path, "request_changes", &[("reason", " ")]).await;
    page.is(422).says("href=\"#request_changes-reason\"").says("id=\"request_changes-reason-error\"");
    page.hides("id=\"reject-reason-error\"");
    done(&mut sam, &path, "request_changes", &[("reason", "Who pays?")]).await.says("was asked to change it");
    ann.get(&path).await.says("Changes are requested").says("Who pays?").says("Submit the application");
    done(&mut ann, &path, "comment", &[("text", "The music school.")]).await;
    done(&mut ann, &path, "submit", &[]).await;
    sam.get(&path).await.says("The music school.");
    done(&mut sam, &path, "take", &[]).await;
    let page = done(&mut sam, &path, "approve", &[]).await;
    page.is(200).says("It is approved").says("Changes requested").says("Stop").says("Complete");
    assert_eq!(scene.stage(&one).await, Stage::Approved);
    ann.get(&path).await.says("Its attendees take part").hides("Withdraw the application?");
}

// R10
#[tokio::test]
async fn rejecting_needs_a_reason_and_comes_back_unfolded() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::UnderReview, &["li@x.example"]).await;
    let mut sam = scene.sam().await;
    let page = act(&mut sam, &at(&one), "reject", &[("reason", "")]).await;
    page.is(422).says("data-confirm open").says("id=\"reject-reason-error\"");
    done(&mut sam, &at(&one), "reject", &[("reason", "Not for schools.")]).await.says("Not for schools.");
    scene.ann().await.get(&at(&one)).await.says("It was not approved").says("Not for schools.");
    let page = sam.post(&at(&one), &[("act", "approve"), ("version", "")]).await;
    page.is(409).says("the application is rejected");
}

// S54
#[tokio::test]
async fn a_full_course_leads_to_the_waitlist_and_back() {
    let scene = Scene::new().await;
    let full: Vec<_> = (0..20).map(|n| format!("a{n}@x.example")).collect();
    let full: Vec<_> = full.iter().map(String::as_str).collect();
    let first = scene.application(Stage::Approved, &full).await;
    let one = scene.application(Stage::UnderReview, &["li@x.example"]).await;
    let mut sam = scene.sam().await;
    let two = scene.application(Stage::UnderReview, &["bo@x.example"]).await;
    let page = sam.get(&at(&one)).await;
    page.says("There is no room for all").says("Places left: 0").says("Put on the waitlist");
    let page = act(&mut sam, &at(&one), "approve", &[]).await;
    page.is(409).says("No place is left");
    done(&mut sam, &at(&one), "waitlist", &[]).await.says("It is on the waitlist").says("Look at it again");
    scene.ann().await.get(&at(&one)).await.says("It waits for a place").says("moves up by itself");
    let page = act(&mut sam, &at(&first), "stop", &[("reason", "")]).await;
    page.is(422).says("data-confirm open");
    done(&mut sam, &at(&first), "stop", &[("reason", "The teacher left.")]).await.says("It was stopped");
    assert_eq!(scene.stage(&one).await, Stage::UnderReview);
    sam.get(&at(&one)).await.says("Moved up from the waitlist").says("Places left: 20");
    sam.get(&at(&two)).await.says("Places left: 20").hides("Put on the waitlist").hides("There is no room for all");
    act(&mut sam, &at(&two), "waitlist", &[]).await.is(409).says("There is room for one. Approve or reject");
    done(&mut sam, &at(&one), "approve", &[]).await;
    done(&mut sam, &at(&one), "complete", &[]).await.says("It is completed");
}

// R22
#[tokio::test]
async fn who_cannot_invite_mentors_is_told_who_does_and_who_cannot_assign_them_nothing() {
    let scene = Scene::new().await;
    let path = at(&scene.application(Stage::Submitted, &["li@x.example"]).await);
    scene.sam().await.get(&path).await.says("Its Customer admin invites them").hides("nobody else to assign");
    scene.ann().await.get(&path).await.says("nobody else to assign").says("Invite a mentor");
    let privileges = [Privilege::ReviewApplications].into();
    scene.world.given(User { privileges, ..scene.world.build().user("rut@lyceum.example") }).await;
    let mut rut = Browser::of_member(&scene.world, "rut@lyceum.example", ROOT, Role::SystemAdministrator).await;
    let page = rut.get(&path).await;
    page.is(200).says("No mentor follows this application yet").says("Take the review");
    page.hides("invites them").hides("else to assign").hides("Invite a mentor").hides("/mentors");
}

#[tokio::test]
async fn the_queue_tells_how_long_each_waits() {
    let scene = Scene::new().await;
    let mut sam = scene.sam().await;
    sam.get("/review/applications").await.is(200).says("Nothing to review");
    let first = scene.application(Stage::Submitted, &["li@x.example"]).await;
    scene.world.clock.advance(TimeDelta::days(3));
    let (other, eve) = scene.world.customer("Annan skola", "eve@y.example").await;
    scene.world.application(other.id, &scene.course, &eve, Stage::UnderReview, &["bo@x.example"]).await;
    let page = sam.get("/review/applications").await;
    page.says("1 submitted, 1 in review")
        .says("has waited 3 days")
        .says("The oldest has waited 3 days")
        .says("Annan skola");
    let (skolan, annan) = (page.body.find(">Skolan<").unwrap(), page.body.find(">Annan skola<").unwrap());
    assert!(skolan < annan, "the longest waiting comes first");
    let only = format!("/review/applications?customer={}", scene.school.id);
    sam.get(&only).await.says("Only Skolan.").says("Show the whole queue").hides(">Annan skola<");
    sam.get("/review/applications?state=under_review").await.says("Annan skola").hides(&at(&first));
    sam.get("/review/applications?q=nobody").await.says("Nothing found");
    scene.ann().await.get("/review/applications").await.is(403);
}
