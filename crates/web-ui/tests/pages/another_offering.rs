//! Another offering for an application that is being written: looked for in the list, used with one press.

use domain::application::{Application, Stage};
use domain::offering::{Kind, Offering};
use domain::permission::Role;

use super::browser::{Browser, Page};
use super::scene::{Scene, at, done};

/// The list in which another offering is chosen.
fn list(one: &Application) -> String {
    format!("/offerings?application={}", one.id)
}

/// An offering's page while it is chosen.
fn page(offering: &Offering, one: &Application) -> String {
    format!("/offerings/{}?application={}", offering.id, one.id)
}

/// Presses the button of an offering's page, whether it is there or not.
async fn uses(browser: &mut Browser, one: &Application, offering: &str) -> Page {
    let version = browser.get(&at(one)).await.hidden("version");
    browser.post(&format!("{}/offering", at(one)), &[("offering", offering), ("version", &version)]).await
}

// R3, R33
#[tokio::test]
async fn another_offering_is_looked_for_and_used_and_all_else_stays() {
    let scene = Scene::new().await;
    let build = scene.world.build();
    for number in 0..30 {
        let title = format!("Coaching {number:02}");
        scene.world.given(build.offering(scene.course.supplier, scene.course.subject, &title, Kind::Coaching)).await;
    }
    let other = build.course(scene.course.supplier, scene.course.subject, "Svenska B1");
    scene.world.given(other.clone()).await;
    let account = build.other_billing_account(scene.school.id, "Library");
    scene.world.given(account.clone()).await;
    let one = scene.application(Stage::Draft, &["li@x.example"]).await;
    let mut ann = scene.ann().await;
    let (offering, billing) = (scene.course.id.to_string(), account.id.to_string());
    let words = [("offering", &*offering), ("billing_account", &*billing), ("message", "In the evenings, please.")];
    done(&mut ann, &at(&one), "save", &words).await.says(&format!("href=\"{}\"", list(&one)));

    let all = ann.get(&list(&one)).await;
    all.is(200).says("<h1>Choose another offering</h1>").says("Instead of Svenska A1, for Skolan");
    all.says(&format!("<a href=\"{}\">Svenska A1</a>", at(&one)));
    assert_eq!(all.hidden("application"), one.id.to_string(), "searching keeps it");
    all.says(&format!("application={}&#38;after=", one.id));
    ann.get(&format!("{}&q=nothing", list(&one))).await.says(&format!("href=\"{}\"", list(&one)));
    let found = ann.get(&format!("{}&q=B1", list(&one))).await;
    found.says(&format!("href=\"{}\"", page(&other, &one)));

    let shown = ann.get(&page(&other, &one)).await;
    shown.is(200).says("Use for this application").says("For Skolan, instead of Svenska A1").hides("/applications/new");
    shown.says(&format!("href=\"{}\"", list(&one)));
    let form = [("offering", &*shown.hidden("offering")), ("version", &*shown.hidden("version"))];
    let used = ann.send(&format!("{}/offering", at(&one)), &form).await;
    assert_eq!(used.path.split('?').next(), Some(&*at(&one)));
    used.is(200).says("now for another offering").says("<h1>Svenska B1</h1>");
    used.says("li@x.example").says("In the evenings, please.").says(&format!("value=\"{billing}\" selected"));
    ann.get(&page(&other, &one)).await.says("for this offering already").hides("Use for this application");

    ann.send("/language", &[("language", "sv"), ("back", "/")]).await;
    ann.get(&list(&one)).await.says("<h1>Välj ett annat erbjudande</h1>").says("I stället för Svenska B1");
    ann.get(&page(&scene.course, &one)).await.says("Använd för den här ansökan");
}

// S45
#[tokio::test]
async fn what_stands_in_the_way_of_an_offering_is_told_before_and_at_the_field_after() {
    let scene = Scene::new().await;
    let build = scene.world.build();
    let (supplier, subject) = (scene.course.supplier, scene.course.subject);
    let small = Offering { capacity: Some(1), ..build.course(supplier, subject, "Small") };
    let gone = Offering { published: false, ..build.course(supplier, subject, "Gone") };
    let service = build.offering(supplier, subject, "Interpreter", Kind::OnRequest);
    for offering in [&small, &gone, &service] {
        scene.world.given(offering.clone()).await;
    }
    let mut sam = scene.sam().await;
    let services = format!("/organizations/{}/services", scene.school.id);
    let version = sam.get(&services).await.hidden("version");
    sam.send(&services, &[("version", &*version), ("service", "courses")]).await.says("were saved");
    let one = scene.application(Stage::ChangesRequested, &["li@x.example", "bo@x.example"]).await;
    let mut ann = scene.ann().await;

    let before = ann.get(&page(&small, &one)).await;
    before.says("Too few places: 1 in all. The application lists 2.").hides("Use for this application");
    ann.get(&page(&service, &one)).await.says("needs the service On-request").hides("Use for this application");
    ann.get(&page(&gone, &one)).await.is(404);
    for (offering, why) in [
        (&small, "at most 1 attendees"),
        (&service, "needs the service On-request"),
        (&gone, "not open for applications at present"),
    ] {
        let after = uses(&mut ann, &one, &offering.id.to_string()).await;
        after.is(409).says(why).says("href=\"#offering-offering\"").says("id=\"offering-offering-error\"");
    }
    uses(&mut ann, &one, "nonsense").await.is(422).says("id=\"offering-offering-error\"");
    let course = scene.course.id.to_string();
    let old = [("offering", &*course), ("version", "99")];
    ann.post(&format!("{}/offering", at(&one)), &old).await.is(409).says("Somebody changed this");
    ann.get(&at(&one)).await.says("<h1>Svenska A1</h1>");
}

// S44, S56, R51
#[tokio::test]
async fn only_who_writes_an_application_chooses_and_only_while_it_is_written() {
    let scene = Scene::new().await;
    let other = scene.world.build().course(scene.course.supplier, scene.course.subject, "Svenska B1");
    scene.world.given(other.clone()).await;
    let id = other.id.to_string();
    let (draft, late) = (scene.application(Stage::Draft, &[]).await, scene.application(Stage::Submitted, &[]).await);
    let (mut ann, mut sam) = (scene.ann().await, scene.sam().await);
    scene.world.customer("Annan skola", "eve@y.example").await;
    let mut eve = Browser::of_user(&scene.world, "eve@y.example").await;
    ann.get(&at(&late)).await.hides("Choose another offering");
    uses(&mut ann, &late, &id).await.is(409).says("the application is submitted").hides("#offering-offering");
    for (browser, one) in [(&mut ann, &late), (&mut sam, &draft), (&mut eve, &draft)] {
        browser.get(&list(one)).await.is(200).says("<h1>Offerings</h1>").hides("Instead of");
        browser.get(&page(&other, one)).await.is(200).hides("Use for this application");
    }
    let form = [("offering", &*id), ("version", "1")];
    sam.post(&format!("{}/offering", at(&draft)), &form).await.is(403);
    eve.post(&format!("{}/offering", at(&draft)), &form).await.is(404);
    ann.get("/offerings?application=nonsense").await.is(200).says("<h1>Offerings</h1>");
    let back = ann.get(&format!("{}/offering", at(&draft))).await;
    assert_eq!(back.is(303).location(), list(&draft));
    let mut ap = Browser::of_member(&scene.world, "ap@x.example", scene.school.id, Role::Applicant).await;
    ap.get(&at(&draft)).await.says("Choose another offering");
}
