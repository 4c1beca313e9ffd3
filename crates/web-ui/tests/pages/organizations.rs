//! What is done with organizations and their people.

use domain::permission::Role;
use testkit::world::World;

use super::browser::Browser;

#[tokio::test]
async fn a_profile_is_edited_at_the_version_that_was_seen() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let place = format!("/organizations/{}", customer.id);
    let edit = format!("{place}/edit");
    let page = ann.get(&edit).await;
    let version = page.says("Storgatan 1").hidden("version");
    let wrong = [
        ("version", &*version),
        ("organization.name", "Visit https://x.example"),
        ("organization.country", "SE"),
        ("organization.number", "1234"),
    ];
    let page = ann.post(&edit, &wrong).await;
    page.is(422)
        .says("Leave out web addresses")
        .says("Name of the organization: ")
        .says("no organization number of that country")
        .says("value=\"1234\"");
    let right = [
        ("version", &*version),
        ("organization.name", "Nya skolan"),
        ("organization.country", "SE"),
        ("organization.locale", "sv"),
    ];
    ann.send(&edit, &right).await.says("The profile was saved").says("Nya skolan").says("No contact information");
    ann.post(&edit, &right).await.is(409).says("Somebody changed this");
}

#[tokio::test]
async fn a_customer_is_paused_and_resumed() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let mut sam = Browser::of_administrator(&world, "sam@x.example").await;
    let place = format!("/organizations/{}", customer.id);
    let change = format!("{place}/state");
    let page = sam.get(&place).await;
    let version = page.says("Pause Skolan?").hides("Resume Skolan?").hidden("version");
    sam.send(&change, &[("by", "pause"), ("version", &version)]).await.says("The customer is paused");
    sam.send(&change, &[("by", "pause"), ("version", &version)]).await.says("Somebody changed this");
    ann.open("/").await.says("Paused at present");
    ann.get(&place).await.is(200).hides("Invite people");
    sam.send(&change, &[("by", "resume")]).await.says("active again");
    sam.post(&change, &[("by", "nonsense")]).await.is(405);
    ann.post(&change, &[("by", "pause")]).await.is(403);
    sam.send(&change, &[("by", "deactivate"), ("reason", "Unpaid")]).await.says("The customer is deactivated");
    ann.open("/").await.says("Not active at present");
    ann.get(&place).await.is(404);
}

// S58
#[tokio::test]
async fn a_member_is_suspended_resumed_and_removed() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    let mut mo = Browser::of_member(&world, "mo@x.example", customer.id, Role::Mentor).await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let people = format!("/organizations/{}/people", customer.id);
    let page = ann.get(&people).await;
    let (before, _) = page.body.split_once("/suspend\"").unwrap();
    let member = before.rsplit('"').next().unwrap();
    mo.get("/me/roles").await.says("Mentor at Skolan").hides("suspended");
    ann.send(&format!("{member}/suspend"), &[("reason", "Leave")]).await.says("Suspended:");
    mo.get("/me/roles").await.says("suspended at present");
    ann.send(&format!("{member}/resume"), &[]).await.says("The role counts again");
    mo.get("/me/roles").await.hides("suspended at present");
    ann.send(&format!("{member}/remove"), &[]).await.says("the role has ended");
    mo.get("/me/roles").await.says("You hold no role yet");
    ann.get(&format!("{people}?role=mentor")).await.says("Nothing found");

    ann.post(&format!("{people}/add"), &[("address", "nobody@x.example")]).await.is(409).says("Invite them instead");
    ann.send(&format!("{people}/add"), &[("address", "mo@x.example")]).await.says("The mentor was added").says("mo@x");
}

#[tokio::test]
async fn whoever_holds_a_role_can_leave_it() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    let mut mo = Browser::of_member(&world, "mo@x.example", customer.id, Role::Mentor).await;
    let page = mo.get("/me/roles").await;
    let (_, rest) = page.body.split_once("/me/roles/").unwrap();
    let leave = format!("/me/roles/{}/leave", rest.split('/').next().unwrap());
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    ann.post(&leave, &[]).await.is(404);
    ann.get("/me/roles").await.hides("Leave as");
    mo.send(&leave, &[]).await.says("You have left");
}

// R25
#[tokio::test]
async fn a_supplier_invites_professionals_alone() {
    let world = World::new();
    let (supplier, _) = world.supplier("Kursbolaget", "su@x.example").await;
    let mut su = Browser::of_user(&world, "su@x.example").await;
    let invitations = format!("/organizations/{}/invitations", supplier.id);
    let new = format!("{invitations}/new");
    su.get(&new).await.is(200).says("Professional").hides("value=\"mentor\"");
    su.post(&new, &[("role", "mentor"), ("address", "pro@x.example")]).await.is(422).says("Choose one");
    su.send(&new, &[("role", "professional"), ("address", "pro@x.example")]).await.says("pro@x.example");
    su.get(&format!("/organizations/{}/people/add", supplier.id)).await.is(403);
}

#[tokio::test]
async fn long_lists_are_paged() {
    let world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@x.example").await;
    for number in 0..30 {
        world.member(&format!("m{number:02}@x.example"), customer.id, Role::Mentor).await;
    }
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let people = format!("/organizations/{}/people?role=mentor", customer.id);
    let first = ann.get(&people).await;
    first.says("25 on this page").says("m29@").hides("m04@");
    let (_, rest) = first.body.split_once("rel=\"next\"").map_or(("", ""), |(before, after)| (before, after));
    assert!(!rest.is_empty(), "there is a next page");
    let before = first.body.split("rel=\"next\"").next().unwrap();
    let href = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&#38;", "&");
    let second = ann.get(&href).await;
    second.says("5 on this page").says("m04@").hides("m05@").says("First page");
}
