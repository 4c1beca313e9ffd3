//! The main job: from an empty platform to an accepted invitation, page by page.

use domain::user::usecases::setup_link;
use testkit::fakes::PlainPasswords;
use testkit::world::World;

use super::browser::Browser;

const PASSWORD: &str = PlainPasswords::STRONG;

/// The link in the latest letter to an address.
pub async fn mailed(world: &World, to: &str) -> String {
    let letters = world.letters_to(to).await;
    letters.iter().rev().find_map(|letter| world.link(letter)).expect("a letter with a link").expose().clone()
}

#[tokio::test]
async fn from_an_empty_platform_to_an_accepted_invitation() {
    let world = World::new();

    // The first System administrator, by the link that the server prints.
    let mut sam = Browser::new(&world);
    sam.get("/").await.is(200).says("Lyceum is not set up yet");
    let link = setup_link(&world.ports);
    let page = sam.open(&format!("/setup/open?link={}", link.expose())).await;
    page.is(200).says("Set up Lyceum");
    let join = [
        ("name", "Sam Porter"),
        ("address", "sam@lyceum.example"),
        ("password", PASSWORD),
        ("locale", "en"),
        ("zone", "Europe/Stockholm"),
        ("terms", "2026-11"),
    ];
    sam.send("/setup", &join).await.is(200).says("Lyceum is set up").says("Sam Porter");
    sam.get("/setup").await.is(410);

    // An organization registers (S1), with what is wrong told at each field first (S2).
    let mut ann = Browser::new(&world);
    ann.get("/register").await.is(200);
    let page = ann.post("/register", &[("contact.address", "ann@"), ("message", "Hello")]).await;
    page.is(422).says("href=\"#organization.name\"").says("href=\"#contact.address\"").says("value=\"ann@\"");
    page.says(">Hello</textarea>").says("Write a complete e-mail address");
    let form = [
        ("organization.name", "Skolan i Malmö"),
        ("organization.country", "SE"),
        ("organization.number", "556703-7485"),
        ("contact.name", "Ann Lee"),
        ("contact.address", "ann@skolan.example"),
        ("contact.locale", "en"),
    ];
    ann.send("/register", &form).await.is(200).says("ann@skolan.example").says("Look in your mail");

    // The contact proves the address; only that puts it into the queue (R6).
    sam.get("/reviews").await.is(200).says("Nothing to review");
    sam.get("/reviews?tab=unproven").await.says("Skolan i Malmö");
    let link = mailed(&world, "ann@skolan.example").await;
    let page = ann.open(&format!("/registration/open?link={link}")).await;
    page.is(200).says("One thing is left to do").says("Skolan i Malmö");
    ann.send("/registration", &[("act", "prove")]).await.is(200).says("your address is confirmed").says("reviewing");

    // Reviewed: taken, noted, asked, answered, approved (R7, R8, R10).
    sam.open("/").await.says("A registration waits to be reviewed");
    let review = sam.get("/reviews").await.address("/reviews/");
    let one = sam.get(&review).await;
    one.is(200).says("5567037485");
    let act = async |sam: &mut Browser, act: &str, fields: &[(&str, &str)]| {
        let version = sam.get(&review).await.hidden("version");
        let fields: Vec<_> = [("act", act), ("version", &*version)].into_iter().chain(fields.iter().copied()).collect();
        sam.post(&review, &fields).await
    };
    act(&mut sam, "take", &[]).await.is(303);
    act(&mut sam, "approve", &[]).await.is(409).says("id=\"verified-error\"");
    act(&mut sam, "note", &[("note", "Called them.")]).await.is(303);
    act(&mut sam, "reject", &[("reason", "")]).await.is(422).says("id=\"reason-error\"");
    act(&mut sam, "ask", &[("question", "Which town?")]).await.is(303);
    sam.get(&review).await.says("Which town?").says("Called them.").says("Sam Porter");
    let link = mailed(&world, "ann@skolan.example").await;
    ann.open(&format!("/registration/open?link={link}")).await.says("Which town?");
    ann.get("/registration/answer").await.is(200).says("Skolan i Malmö").says("Which town?");
    let answer: Vec<_> = form.iter().copied().chain([("message", "Malmö")]).collect();
    ann.send("/registration/answer", &answer).await.says("we look at it again");
    let page = act(&mut sam, "approve", &[]).await;
    sam.follow(page).await.is(200).says("is a customer now").says("It became this customer");
    ann.get("/registration").await.says("Approved: welcome!");

    // The Customer admin's first login: a password of their own, never a mailed one (R9).
    let link = mailed(&world, "ann@skolan.example").await;
    let page = ann.open(&format!("/invitation/open?link={link}")).await;
    page.is(200).says("Welcome to Skolan i Malmö").says("Ann Lee").says("ann@skolan.example").hides("Decline");
    let join = [
        ("act", "register"),
        ("name", "Ann Lee"),
        ("password", PASSWORD),
        ("locale", "en"),
        ("zone", "UTC"),
        ("terms", "2026-11"),
    ];
    let weak: Vec<_> = join.iter().map(|(k, v)| (*k, if *k == "password" { "password" } else { *v })).collect();
    ann.post("/invitation", &weak).await.is(422).says("too easy to guess").hides("value=\"password\"");
    let page = ann.send("/invitation", &join).await;
    page.is(200).says("Welcome! You are signed in.").says("Skolan i Malmö");
    assert!(ann.is_signed_in());

    // An invitation to a mentor, with and without what is needed.
    let place = page.address("/organizations/");
    ann.get(&place).await.is(200).says("Ann Lee").says("Edit the profile");
    ann.get(&format!("{place}/invitations")).await.is(200).says("First login, Customer admin");
    let new = format!("{place}/invitations/new");
    ann.get(&new).await.is(200).says("Mentor").hides("Customer admin at");
    ann.post(&new, &[("role", "customer_admin"), ("address", "mo@x.example")]).await.is(422).says("Choose one");
    let invite = [("role", "mentor"), ("address", "mo@x.example"), ("message", "Join us!"), ("locale", "en")];
    let page = ann.send(&new, &invite).await;
    page.says("on its way to mo@x.example").says("Pending").says("On its way").says("Resend");

    // Somebody without a login registers and accepts in one (R19), then confirms the profile (R21).
    let mut mo = Browser::new(&world);
    let link = mailed(&world, "mo@x.example").await;
    let page = mo.open(&format!("/invitation/open?link={link}")).await;
    page.is(200).says("Skolan i Malmö invites you").says("Ann Lee").says("Join us!").says("readonly");
    let join = [
        ("act", "register"),
        ("address", "eve@evil.example"),
        ("name", "Mo Mentor"),
        ("password", PASSWORD),
        ("locale", "sv"),
        ("zone", "Europe/Stockholm"),
    ];
    mo.post("/invitation", &join).await.is(422).says("Accept the terms").says("Mo Mentor");
    let join: Vec<_> = join.into_iter().chain([("terms", "2026-11")]).collect();
    let page = mo.post("/invitation", &join).await;
    let page = mo.follow(page).await;
    page.is(200).says("Titta om det här stämmer").says("mo@x.example");
    assert!(page.path.starts_with("/welcome/"));
    let version = page.hidden("version");
    let profile = [("version", &*version), ("name", "Mo"), ("locale", "sv"), ("zone", "UTC"), ("invitations", "true")];
    mo.send(&page.path, &profile).await.is(200).says("Allt är klart").says("Mo");
    mo.get("/me/roles").await.says("Mentor hos Skolan i Malmö").says("Du accepterade en inbjudan av Ann Lee");

    // The Customer admin sees it all.
    ann.get(&format!("{place}/people")).await.says("Mo").says("mo@x.example").says("Suspend");
    ann.get(&format!("{place}/invitations?state=accepted")).await.says("Accepted").hides("Resend");
    ann.get(&format!("{place}/history"))
        .await
        .says("Invitation accepted")
        .says("Role given: Mentor")
        .says("– mo@x.example");
}
