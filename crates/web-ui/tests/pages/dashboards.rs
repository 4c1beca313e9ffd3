//! Where everybody lands after signing in: what waits, what comes next, what changed.

use chrono::TimeDelta;
use domain::application::Stage;
use domain::permission::Role;
use testkit::fakes::PlainPasswords;
use testkit::world::World;

use super::browser::Browser;
use super::scene::{Scene, at};

#[tokio::test]
async fn a_guest_is_told_what_happens_next() {
    let world = World::new();
    world.user("li@x.example").await;
    let mut li = Browser::new(&world);
    let form = [("address", "li@x.example"), ("password", PlainPasswords::STRONG)];
    let page = li.send("/sign-in", &form).await;
    assert_eq!(page.path, "/dashboard");
    page.is(200).says("Welcome, Li").says("You hold no role yet").says("There is nothing you have to do");
    Browser::new(&world).get("/dashboard").await.is(303);
}

#[tokio::test]
async fn a_customer_admin_sees_what_waits_and_what_changed() {
    let scene = Scene::new().await;
    let mut ann = scene.ann().await;
    ann.get("/dashboard").await.is(200).says("All done").says("Skolan");
    let draft = scene.application(Stage::Draft, &[]).await;
    let change = scene.application(Stage::ChangesRequested, &["li@x.example"]).await;
    let approved = scene.application(Stage::Approved, &["li@x.example"]).await;
    let page = ann.get("/dashboard").await;
    page.says("A draft: Svenska A1").says("nobody is listed yet").says(&at(&draft)).says("Go on writing");
    page.says("Changes are requested: Svenska A1").says(&at(&change));
    page.says("What changed at Skolan").says(&at(&approved)).says("Approved").hides("Applications to review");
}

#[tokio::test]
async fn reviewers_see_how_much_waits_and_since_when() {
    let scene = Scene::new().await;
    let mut sam = scene.sam().await;
    sam.get("/dashboard").await.is(200).hides("Applications to review");
    scene.application(Stage::Submitted, &["li@x.example"]).await;
    let build = scene.world.build();
    scene.world.given(build.proven_registration("Ny skola", "new@x.example")).await;
    scene.world.clock.advance(TimeDelta::days(2));
    let page = sam.get("/dashboard").await;
    page.says("Applications to review").says("1 submitted, 0 in review; the oldest has waited 2 days");
    page.says("href=\"/review/applications\"").says("A registration waits to be reviewed");
}

// R44
#[tokio::test]
async fn an_attendee_sees_what_comes_next_and_whom_to_ask() {
    let scene = Scene::new().await;
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    let one = scene.application(Stage::Submitted, &["li@x.example"]).await;
    li.get("/dashboard").await.hides("Svenska A1");
    let approved = scene.application(Stage::Approved, &["li@x.example"]).await;
    let page = li.get("/dashboard").await;
    page.says("What comes next").says("Svenska A1").says("4 May 2026 – 29 May 2026").says("Kursbolaget · Swedish");
    page.says(&at(&approved)).hides(&at(&one)).says("Questions? Ask Ann").hides("All done");
    scene.application(Stage::Approved, &["li@x.example"]).await;
    li.get("/dashboard").await.says("Your organizations").says("Attendee").hides("Attendee, Attendee");
    scene.world.clock.advance(TimeDelta::days(70));
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    li.get("/dashboard").await.says("It is on now.");
    scene.world.clock.advance(TimeDelta::days(30));
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    li.get("/dashboard").await.says("It is over.");
}

#[tokio::test]
async fn many_roles_share_one_dashboard() {
    let scene = Scene::new().await;
    scene.world.member("ann@skolan.example", scene.school.id, Role::Mentor).await;
    scene.application(Stage::Approved, &["ann@skolan.example"]).await;
    let page = scene.ann().await.get("/dashboard").await;
    page.is(200)
        .says("Confirm your profile as Mentor at Skolan")
        .says("What comes next")
        .says("What changed at Skolan");
    assert_eq!(page.body.matches("<h2 id=\"places\">").count(), 1);
}
