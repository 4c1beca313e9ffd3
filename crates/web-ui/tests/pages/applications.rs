//! The customer's side of applications: begun, completed, submitted, found again.

use domain::application::Stage;
use domain::organization::{Move, usecases::change_state};
use domain::permission::Role;
use testkit::world::World;

use super::browser::Browser;
use super::scene::{Scene, act, at, done};

// R3, R40, S45
#[tokio::test]
async fn an_application_is_begun_completed_and_submitted() {
    let scene = Scene::new().await;
    let mut ann = scene.ann().await;
    let list = format!("/organizations/{}/applications", scene.school.id);
    ann.get(&list).await.is(200).says("No applications yet").says("href=\"/offerings\"");

    let new = format!("/applications/new?offering={}&customer={}", scene.course.id, scene.school.id);
    let page = ann.get(&new).await;
    page.is(200).says("Svenska A1").says("Music school (the usual one)").says("Skolan");
    let (customer, offering) = (page.hidden("customer"), page.hidden("offering"));
    let form = [("customer", &*customer), ("offering", &*offering), ("message", "We look\u{7}forward")];
    ann.post("/applications/new", &form).await.is(422).says("id=\"message-error\"").says("forward</textarea>");
    let form = [("customer", &*customer), ("offering", &*offering), ("message", "We look forward to it.")];
    let page = ann.send("/applications/new", &form).await;
    page.is(200).says("This is a draft").says("There are no attendees yet").says("href=\"#attendees\"");
    page.hides("Submit the application").says("We look forward to it.");
    let path = page.path.clone();

    // Submitted all the same, it says what is missing, where that is mended.
    act(&mut ann, &path, "submit", &[]).await.is(422).says("href=\"#attendees\"").says("Add at least one attendee");

    let add = format!("{path}/attendees");
    let li = [("name", "Li Berg"), ("address", "li@x.example"), ("invite", "never")];
    ann.send(&add, &li).await.is(200).says("Li Berg is listed").says("No login yet");
    let page = ann.get(&path).await;
    page.says("Everything is here").says("Submit the application").hides("There are no attendees yet");
    done(&mut ann, &path, "save", &[("offering", &offering), ("message", "Better words.")])
        .await
        .says("The application was saved")
        .says("Better words.");
    let page = done(&mut ann, &path, "submit", &[]).await;
    page.is(200)
        .says("It waits for a reviewer")
        .says("Submitted. A reviewer takes it")
        .says("Withdraw the application?");
    page.hides("value=\"save\"").hides("Add an attendee");
    ann.get(&list).await.says("Svenska A1").says("Submitted").says("4 May 2026 – 29 May 2026");
}

#[tokio::test]
async fn what_came_back_keeps_what_was_typed_and_says_what_changed() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Draft, &["li@x.example"]).await;
    let mut ann = scene.ann().await;
    let offering = scene.course.id.to_string();
    let form = [("act", "save"), ("version", "99"), ("offering", &*offering), ("message", "My own words")];
    ann.post(&at(&one), &form).await.is(409).says("Somebody changed this").says("My own words</textarea>");
    let page = act(&mut ann, &at(&one), "comment", &[("text", "")]).await;
    page.is(422).says("href=\"#comment-text\"").says("id=\"comment-text-error\"");
    done(&mut ann, &at(&one), "comment", &[("text", "<b>Hello</b>\nyou")]).await.says("&#60;b&#62;Hello").says("Ann");
    let page = act(&mut ann, &at(&one), "dance", &[]).await;
    page.is(405);
}

// S46
#[tokio::test]
async fn what_stands_in_the_way_of_submitting_is_told_before() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Draft, &["li@x.example"]).await;
    let mut ann = scene.ann().await;
    ann.get(&at(&one)).await.says("Everything is here");
    let sam = scene.world.system_administrator("sam@lyceum.example").await;
    change_state(&scene.world.ports, &sam, scene.school.id, None, Move::Pause, "").await.unwrap();
    ann.get(&at(&one)).await.is(200).says("Skolan is not active at present").hides("Submit the application");
    act(&mut ann, &at(&one), "submit", &[]).await.is(409).says("Skolan is not active at present");
    ann.get("/applications/new").await.is(200);
    let form = [("customer", &*scene.school.id.to_string()), ("offering", &*scene.course.id.to_string())];
    ann.post("/applications/new", &form).await.is(409).says("Skolan is not active at present");
}

#[tokio::test]
async fn without_a_billing_account_the_way_to_one_is_shown() {
    let world = World::new();
    let (school, ann) = world.customer("Skolan", "ann@x.example").await;
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    let course = world.course(&supplier, "Svenska").await;
    let one = world.application(school.id, &course, &ann, Stage::Draft, &["li@x.example"]).await;
    let mut browser = Browser::of_user(&world, "ann@x.example").await;
    let billing = format!("/organizations/{}/billing-accounts", school.id);
    browser.get(&at(&one)).await.says("Add a billing account").says(&billing).hides("Submit the application");
    let mut applicant = Browser::of_member(&world, "ap@x.example", school.id, Role::Applicant).await;
    applicant.get(&at(&one)).await.is(200).says("There is no billing account").hides("Add a billing account");
    act(&mut applicant, &at(&one), "submit", &[]).await.is(422).says("href=\"#details-billing_account\"");
}

#[tokio::test]
async fn an_application_is_withdrawn_in_two_steps() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Submitted, &["li@x.example"]).await;
    let mut ann = scene.ann().await;
    ann.get(&at(&one)).await.says("data-confirm").says("Withdraw the application?");
    let page = done(&mut ann, &at(&one), "withdraw", &[("reason", "We found another one.")]).await;
    page.says("It is withdrawn").says("We found another one.").hides("Withdraw the application?");
    assert_eq!(scene.stage(&one).await, Stage::Withdrawn);
}

// S44, S56, R51
#[tokio::test]
async fn each_reader_finds_what_is_theirs_and_strangers_nothing() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::UnderReview, &["li@x.example"]).await;
    let path = at(&one);
    scene.ann().await.get(&path).await.is(200).says("Withdraw").hides("Take the review").hides("Ask for changes");
    let mut sam = scene.sam().await;
    sam.get(&path).await.is(200).says("Approve").says("Ask for changes").hides("Withdraw the application?");
    scene.world.customer("Annan skola", "eve@y.example").await;
    let mut eve = Browser::of_user(&scene.world, "eve@y.example").await;
    eve.get(&path).await.is(404);
    eve.get(&format!("/organizations/{}/applications", scene.school.id)).await.is(404);
    let new = format!("/applications/new?customer={}", scene.school.id);
    eve.get(&new).await.is(404);
    let mut mo = Browser::of_member(&scene.world, "mo@x.example", scene.school.id, Role::Mentor).await;
    mo.get(&path).await.is(404);
    mo.get("/me/applications").await.is(200).says("When you are assigned");
    mo.get("/applications/new").await.is(403);
    Browser::new(&scene.world).get(&path).await.is(303);
}

#[tokio::test]
async fn lists_are_searched_and_filtered() {
    let scene = Scene::new().await;
    scene.application(Stage::Draft, &[]).await;
    scene.application(Stage::Approved, &["li@x.example"]).await;
    let mut ann = scene.ann().await;
    let list = format!("/organizations/{}/applications", scene.school.id);
    let page = ann.get(&list).await;
    assert_eq!(page.body.matches("Svenska A1</a>").count(), 2);
    let page = ann.get(&format!("{list}?state=draft")).await;
    assert_eq!(page.body.matches("Svenska A1</a>").count(), 1);
    ann.get(&format!("{list}?q=Klingon")).await.says("Nothing found");
    for _ in 0..30 {
        scene.application(Stage::Draft, &[]).await;
    }
    let page = ann.get(&format!("{list}?state=draft")).await;
    page.says("state=draft&#38;after=");
    let mut sam = scene.sam().await;
    sam.get(&format!("/offerings/{}/applications", scene.course.id)).await.is(200).says("Skolan");
    ann.get(&format!("/offerings/{}/applications", scene.course.id)).await.is(403);
}
