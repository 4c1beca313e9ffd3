//! Attendees on an application's page, from a file, and by their own invitation.

use chrono::TimeDelta;
use domain::application::Stage;
use domain::attendee::Invite;
use testkit::fakes::PlainPasswords;

use super::browser::Browser;
use super::main_flow::mailed;
use super::scene::{Scene, at, done};

// S47, S48, S49, R41
#[tokio::test]
async fn attendees_are_added_invited_replaced_and_removed() {
    let scene = Scene::new().await;
    scene.world.user("kim@x.example").await;
    let one = scene.application(Stage::Draft, &[]).await;
    let path = at(&one);
    let mut ann = scene.ann().await;
    let add = format!("{path}/attendees");
    ann.get(&add).await.is(303);
    let page = ann.post(&add, &[("name", "Li"), ("address", "li@"), ("invite", "now")]).await;
    page.is(422).says("href=\"#attendee-address\"").says("value=\"Li\"").says("value=\"li@\"");
    let kim = [("name", "Kim"), ("address", "Kim@X.example"), ("invite", "now")];
    ann.send(&add, &kim).await.says("Kim is listed").says("Has a login");
    assert!(scene.world.letters_to("kim@x.example").await.is_empty());
    ann.post(&add, &[("name", "Kim"), ("address", "kim@x.example")]).await.is(409).says("listed already");
    let li = [("name", "Li"), ("address", "li@x.example"), ("invite", "now")];
    ann.send(&add, &li).await.says("Invited").says("Its link works until").says("Letter: On its way");
    ann.send(&add, &[("name", "Bo"), ("address", "bo@x.example"), ("invite", "never")])
        .await
        .says("Gets no invitation");
    ann.get(&path).await.says("Listed: 3 of at most 20");

    let listed = scene.world.ports.attendees.listed(one.id).await.unwrap();
    let row = |name: &str| listed.iter().find(|row| row.attendee.name.as_str() == name).unwrap().attendee.id;
    let (li, bo) = (row("Li"), row("Bo"));
    assert_eq!(listed[2].attendee.invite, Invite::Never);
    scene.world.clock.advance(TimeDelta::hours(1));
    ann.send(&format!("{add}/{li}/invite"), &[]).await.says("An invitation to register is on its way");
    assert_eq!(scene.world.letters_to("li@x.example").await.len(), 2);
    ann.send(&format!("{add}/{}/invite", row("Kim")), &[]).await.says("has a login already");

    ann.get(&format!("{add}/{bo}")).await.is(200).says("Somebody else instead of Bo");
    ann.post(&format!("{add}/{bo}"), &[("name", ""), ("address", "yo@x.example")]).await.is(422).says("yo@x.example");
    let yo = [("name", "Yo"), ("address", "yo@x.example"), ("invite", "later")];
    ann.send(&format!("{add}/{bo}"), &yo).await.says("Yo takes over the place").says("Replaced");
    ann.send(&format!("{add}/{li}/remove"), &[("reason", "Moved away.")]).await.says("no longer on the list");
    ann.get(&path).await.says("Listed: 2 of at most 20").says("Removed");
    ann.send(&format!("{add}/{li}/remove"), &[]).await.says("the attendee is removed");
}

// S72
#[tokio::test]
async fn a_file_is_planned_line_by_line_and_applied_once() {
    let scene = Scene::new().await;
    scene.world.user("kim@x.example").await;
    let one = scene.application(Stage::Draft, &["here@x.example"]).await;
    let mut ann = scene.ann().await;
    let import = format!("{}/attendees/import", at(&one));
    ann.get(&import).await.is(200).says("type=\"file\"").says("multipart/form-data");
    ann.upload(&import, b"").await.is(422).says("id=\"file-error\"");
    ann.upload(&import, b"nothing like it").await.is(422).says("Name one column for addresses");

    let file = "\u{feff}Namn;E-post\r\nÅsa Öberg;asa@x.example\r\nKim;kim@x.example\r\nÅsa;ASA@x.example\r\n\
                Here;here@x.example\r\n=cmd();bo@x.example\r\nNo;no@\r\n";
    let page = ann.upload(&import, file.as_bytes()).await;
    page.is(200).says("Åsa Öberg").says("Added, no login yet").says("Added, has a login").says("Twice in the file");
    page.says("Listed already").says("Cannot be used").says("Name: Leave out =").says("2 lines cannot be used");
    page.says("Add 2 attendees");
    let count = async || scene.world.ports.attendees.listed(one.id).await.unwrap().len();
    assert_eq!(count().await, 1, "a plan changes nothing");

    let content = page.hidden("content");
    let apply = format!("{import}/apply");
    ann.post(&apply, &[("content", &content), ("invite", "some day")]).await.is(422).says("Choose one of the options");
    let form = [("content", &*content), ("invite", "never")];
    ann.send(&apply, &form).await.is(200).says("2 attendees were added").says("Åsa Öberg");
    ann.send(&apply, &form).await.is(200).says("Nobody was added");
    assert_eq!(count().await, 3);
    ann.upload(&import, file.as_bytes()).await.says("There is nobody to add").hides("name=\"content\"");
    ann.upload(&import, &vec![b'x'; 300 * 1024]).await.is(422).says("larger than 256 KB");
    ann.upload(&import, &vec![b'x'; 600 * 1024]).await.is(413);
    ann.post(&apply, &[("content", "%%%")]).await.is(405);
    assert_eq!(ann.get(&apply).await.is(303).location(), import);

    let mut eve = Browser::of_user(&scene.world, "eve@y.example").await;
    eve.upload(&import, file.as_bytes()).await.is(404);
    let late = scene.application(Stage::Submitted, &["li@x.example"]).await;
    ann.get(&format!("{}/attendees/import", at(&late))).await.is(409);
}

// R42, R43, R45, S51
#[tokio::test]
async fn an_attendee_registers_without_giving_a_name_and_finds_the_activity() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Draft, &[]).await;
    let mut ann = scene.ann().await;
    let li = [("name", "Li Berg"), ("address", "li@x.example"), ("invite", "now")];
    ann.send(&format!("{}/attendees", at(&one)), &li).await;
    let link = mailed(&scene.world, "li@x.example").await;
    done(&mut ann, &at(&one), "submit", &[]).await;
    let mut sam = scene.sam().await;
    done(&mut sam, &at(&one), "take", &[]).await;
    done(&mut sam, &at(&one), "approve", &[]).await;

    let mut li = Browser::new(&scene.world);
    let page = li.open(&format!("/invitation/open?link={link}")).await;
    page.is(200).says("You can take part in Svenska A1").says("Ann has put you on the list, for Skolan");
    page.says("Li Berg").hides("name=\"name\"").says("mailto:ann@skolan.example");
    let join = [("act", "register"), ("password", PlainPasswords::STRONG), ("locale", "en"), ("zone", "UTC")];
    li.post("/invitation", &join).await.is(422).says("Accept the terms");
    let join: Vec<_> = join.into_iter().chain([("terms", "2026-11")]).collect();
    let page = li.send("/invitation", &join).await;
    page.is(200).says("Welcome, Li Berg").says("Svenska A1").says("4 May 2026 – 29 May 2026").says("Kursbolaget");
    page.says("Questions? Ask Ann").says("mailto:ann@skolan.example");
    assert_eq!(page.path, "/dashboard");

    li.get("/me/roles").await.says("Attendee at Skolan").says("You take part in something").says(&at(&one));

    // S53: what they see of the application is their own page; they change nothing.
    let page = li.get(&at(&one)).await;
    page.is(200).says("You take part in this").says("Kursbolaget").says("mailto:ann@skolan.example").hides("Attendees");
    for act in ["submit", "comment", "withdraw", "approve"] {
        li.post(&at(&one), &[("act", act), ("text", "x")]).await.is(403).says("This is not yours to do");
    }
    li.post(&format!("{}/attendees", at(&one)), &[("name", "X"), ("address", "x@x.example")]).await.is(403);
    li.post(&format!("{}/observations", at(&one)), &[("text", "x"), ("readers", "mentors")]).await.is(403);
    li.get(&format!("{}/attendees/import", at(&one))).await.is(403);
    ann.get(&at(&one)).await.says("Has a login");
}

#[tokio::test]
async fn somebody_with_a_login_answers_an_attendees_invitation() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Draft, &[]).await;
    let mut ann = scene.ann().await;
    let li = [("name", "Li Berg"), ("address", "li@x.example"), ("invite", "now")];
    ann.send(&format!("{}/attendees", at(&one)), &li).await;
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    li.open("/").await.says("Svenska A1, with Skolan").says("Answer the invitation");
    li.get("/me/invitations").await.is(200).says("Svenska A1, with Skolan").says("taken off the list");
    let link = mailed(&scene.world, "li@x.example").await;
    li.open(&format!("/invitation/open?link={link}")).await.is(200).says("as soon as it is confirmed");
    li.send("/invitation", &[("act", "accept")]).await.is(200).says("appears here once it is confirmed");
    li.get(&at(&one)).await.is(404);
}

#[tokio::test]
async fn whoever_declines_is_off_the_list() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Draft, &[]).await;
    let mut ann = scene.ann().await;
    let li = [("name", "Li Berg"), ("address", "li@x.example"), ("invite", "now")];
    ann.send(&format!("{}/attendees", at(&one)), &li).await;
    let link = mailed(&scene.world, "li@x.example").await;
    let mut li = Browser::new(&scene.world);
    li.open(&format!("/invitation/open?link={link}")).await;
    li.send("/invitation", &[("act", "decline")]).await.is(410).says("This invitation was declined");
    ann.get(&at(&one)).await.says("Declined").says("There are no attendees yet");
}
