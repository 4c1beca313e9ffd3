//! Mentors and observations on an application's page.

use domain::application::Stage;
use domain::permission::Role;

use super::browser::Browser;
use super::scene::{Scene, at};

// R22, S55, S56, S58
#[tokio::test]
async fn a_mentor_is_assigned_reads_and_is_taken_off() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Approved, &["li@x.example"]).await;
    let path = at(&one);
    let mut mo = Browser::of_member(&scene.world, "mo@x.example", scene.school.id, Role::Mentor).await;
    let mut ann = scene.ann().await;
    let page = ann.get(&path).await;
    page.says("No mentor follows this application yet").says("Mo · mo@x.example").says("Invite a mentor");
    ann.post(&format!("{path}/mentors"), &[]).await.is(422).says("href=\"#mentor-membership\"");
    let user = scene.world.user("mo@x.example").await;
    let held = scene.world.ports.memberships.membership_of(scene.school.id, user.id, Role::Mentor).await.unwrap();
    let membership = held.unwrap().id.to_string();
    mo.get(&path).await.is(404);
    let page = ann.send(&format!("{path}/mentors"), &[("membership", &membership)]).await;
    page.says("The mentor is assigned").says("There is nobody else to assign");
    ann.post(&format!("{path}/mentors"), &[("membership", &membership)]).await.is(409).says("assigned already");

    let page = mo.get(&path).await;
    page.is(200).says("You follow it").says("Li").says("Add an observation");
    page.hides("Add an attendee").hides("Take off").hides("value=\"save\"").hides("value=\"comment\"");
    mo.get("/me/applications").await.says("Svenska A1").says("Skolan");
    mo.open("/").await.says("You follow").says("Svenska A1");
    mo.post(&path, &[("act", "submit")]).await.is(403);
    let attendee = scene.world.ports.attendees.listed(one.id).await.unwrap()[0].attendee.id;
    mo.get(&format!("{path}/attendees/{attendee}")).await.is(200).hides("instead of");

    let assignment = ann.get(&path).await.address(&format!("{path}/mentors/"));
    ann.send(&format!("{assignment}/remove"), &[]).await.says("no longer follows this application");
    mo.get(&path).await.is(404);
}

// R23, R44
#[tokio::test]
async fn an_observation_says_who_reads_it_and_is_withdrawn_not_edited() {
    let scene = Scene::new().await;
    scene.world.user("li@x.example").await;
    let one = scene.application(Stage::Approved, &["li@x.example"]).await;
    let path = at(&one);
    let (mut ann, mut sam) = (scene.ann().await, scene.sam().await);
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    let page = ann.get(&path).await;
    page.says("Who can read it").says("Every attendee, when it is about everybody").says("About everybody");
    let add = format!("{path}/observations");
    let page = ann.post(&add, &[("text", "Well done"), ("about", "")]).await;
    page.is(422).says("href=\"#readers\"").says("Well done</textarea>");
    let learner = scene.world.ports.attendees.listed(one.id).await.unwrap()[0].attendee.id.to_string();
    let shared = [("text", "Well done"), ("about", &*learner), ("readers", "attendees")];
    ann.send(&add, &shared).await.says("The observation was added").says("About li").says("and the attendee");
    let private = [("text", "Needs more time"), ("about", ""), ("readers", "mentors")];
    ann.send(&add, &private).await.says("Read by mentors and the Customer admin");

    li.get(&path).await.is(200).says("Well done").hides("Needs more time");
    sam.get(&path).await.is(200).says("Well done").hides("Needs more time").hides("Add an observation");

    let withdraw = ann.get(&path).await.address(&format!("{add}/"));
    let page = ann.send(&format!("{withdraw}/withdraw"), &[("reason", "Not my place.")]).await;
    page.says("The observation is withdrawn").says("only you can read it").says("Not my place.");
    ann.send(&format!("{withdraw}/withdraw"), &[]).await.says("withdrawn already");
    sam.post(&format!("{withdraw}/withdraw"), &[]).await.is(403);
}
