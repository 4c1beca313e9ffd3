//! Sessions: scheduled on an offering's pages, and found on the calendars of those they are for.

use chrono::TimeDelta;
use domain::application::{Application, Stage};
use domain::permission::Role;

use super::browser::Browser;
use super::scene::{Scene, at};

impl Scene {
    /// The Supplier admin's browser.
    pub async fn su(&self) -> Browser {
        Browser::of_user(&self.world, "su@kurs.example").await
    }

    /// The browser of a mentor who follows an application.
    pub async fn mentor(&self, at: &str, one: &Application) -> Browser {
        let user = self.world.user(at).await;
        let membership = self.world.build().membership(&user, self.school.id, Role::Mentor);
        self.world.given(membership.clone()).await;
        self.world.given(self.world.build().assignment(one, &membership)).await;
        Browser::of_user(&self.world, at).await
    }
}

/// A lesson as it is typed, with one thing typed otherwise.
fn lesson<'a>(name: &str, value: &'a str) -> Vec<(&'static str, &'a str)> {
    let usual = [
        ("date", "2026-05-05"),
        ("from", "09:00"),
        ("to", "10:30"),
        ("zone", "Europe/Stockholm"),
        ("topic", "Verbs"),
        ("place", "https://meet.example/a1"),
        ("application", ""),
    ];
    usual.map(|(key, usual)| (key, if key == name { value } else { usual })).into()
}

// R24, R44, S56
#[tokio::test]
async fn a_supplier_schedules_changes_and_cancels_a_session() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Approved, &["li@x.example"]).await;
    let (mut su, mut ann) = (scene.su().await, scene.ann().await);
    let offering = format!("/offerings/{}", scene.course.id);
    let new = format!("{offering}/sessions/new");
    su.get(&offering).await.says("Nothing is scheduled from today on").says(&new);
    ann.get(&offering).await.is(200).hides("Nothing is scheduled").hides(&new);
    ann.get(&new).await.is(403);

    let page = su.get(&new).await;
    page.says("value=\"UTC\" selected").says("Everybody who takes part").says("Skolan · Ann · one attendee");
    su.post(&new, &lesson("date", "")).await.is(422).says("href=\"#date\"").says("Day: Fill this in");
    let page = su.post(&new, &lesson("to", "08:00")).await;
    page.is(422).says("id=\"to-error\"").says("value=\"08:00\"").says("value=\"Verbs\"");
    page.says("value=\"Europe/Stockholm\" selected").says("https://meet.example/a1</textarea>");
    su.post(&new, &lesson("application", "nonsense")).await.is(422).says("id=\"application-error\"");

    let page = su.send(&new, &lesson("", "")).await;
    page.says("The session is scheduled")
        .says("Tuesday 5 May 2026, 07:00–08:30 (UTC)")
        .says("Everybody who takes part");
    page.says("5 May 2026, 09:00–10:30 (Europe/Stockholm)").says("<a href=\"https://meet.example/a1\"");
    let path = page.path.clone();
    su.get(&offering).await.says("07:00–08:30").says("Verbs");
    assert_eq!(scene.world.letters_to("ann@skolan.example").await.len(), 0);
    su.send(&new, &lesson("application", &one.id.to_string())).await.says("Those of Skolan");

    let page = su.get(&format!("{path}/edit")).await;
    page.says("value=\"2026-05-05\"")
        .says("value=\"09:00\"")
        .says("Everybody who takes part")
        .hides("<select name=\"app");
    let version = page.hidden("version");
    let mut moved = lesson("date", "2026-05-06");
    moved.push(("version", &version));
    su.send(&format!("{path}/edit"), &moved).await.says("The session was changed").says("Wednesday 6 May 2026");
    su.post(&format!("{path}/edit"), &moved).await.is(409).says("Somebody changed this").says("value=\"2026-05-06\"");
    ann.get(&format!("{path}/edit")).await.is(403);
    ann.post(&format!("{path}/edit"), &moved).await.is(403);

    let version = su.get(&path).await.hidden("version");
    let page = su.post(&format!("{path}/cancel"), &[("version", &version), ("reason", "")]).await;
    page.is(422).says("id=\"reason-error\"").says("data-confirm open").says("Cancel the session on");
    let because = [("version", &*version), ("reason", "The teacher is ill.")];
    ann.post(&format!("{path}/cancel"), &because).await.is(403);
    let page = su.send(&format!("{path}/cancel"), &because).await;
    page.says("The session is cancelled").says("The teacher is ill.").hides("Cancel the session on").hides("/edit");
    su.get(&format!("{path}/edit")).await.is(409).says("cancelled");
    su.get(&format!("{offering}/sessions")).await.says("Cancelled").says("The teacher is ill.").says("5 May 2026");
}

// R44, S50
#[tokio::test]
async fn a_calendar_shows_whose_it_is_what_comes_by_their_clocks() {
    let scene = Scene::new().await;
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    scene.world.session(&scene.course, None, "2026-03-01", "10:00", "11:00").await;
    let night = scene.world.session(&scene.course, None, "2026-03-03", "00:30", "01:30").await;
    scene.world.session(&scene.course, None, "2026-03-03", "15:00", "16:00").await;
    li.get("/calendar").await.is(200).says("No sessions from Monday 2 March 2026 on").hides("href=\"/calendar\" aria-");
    scene.application(Stage::Approved, &["li@x.example"]).await;

    let page = li.get("/calendar").await;
    page.says("Times in your time zone: UTC").says(&format!("id=\"session-{}\"", night.id)).says("href=\"/calendar\"");
    page.says("Monday 2 March 2026</h2>").says("23:30–00:30 (3 March 2026)").says("You take part, through Skolan");
    page.says("By the clocks there: 3 March 2026, 00:30–01:30 (Europe/Stockholm)").says("Room 4, Storgatan 1");
    page.says("Tuesday 3 March 2026</h2>").says("14:00–15:00").hides("Sunday 1 March");
    page.says("href=\"/calendar?from=2026-02-02\"").hides("From today");
    li.get("/calendar?from=2026-02-02").await.says("Sunday 1 March 2026").says("09:00–10:00").says("From today");
    li.get("/calendar?from=2026-03-03").await.hides("Monday 2 March 2026</h2>").says("14:00–15:00");
    li.get("/calendar?from=nonsense").await.is(200).says("value=\"2026-03-02\"");
    li.get("/calendar?from=2000-01-15").await.is(200).hides("A month earlier");

    let page = li.get("/dashboard").await;
    page.says("Next sessions").says("23:30–00:30").says("Tuesday 3 March 2026").hides("Sunday 1 March");
    scene.world.clock.advance(TimeDelta::days(1));
    Browser::of_user(&scene.world, "li@x.example").await.get("/dashboard").await.hides("23:30").says("14:00–15:00");
    Browser::new(&scene.world).get("/calendar").await.is(303);
}

// R44, S53
#[tokio::test]
async fn an_attendee_reads_sessions_and_changes_none() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Approved, &["li@x.example"]).await;
    let session = scene.world.session(&scene.course, None, "2026-05-05", "09:00", "10:30").await;
    let other = scene.application(Stage::Approved, &["kim@x.example"]).await;
    let foreign = scene.world.session(&scene.course, Some(&other), "2026-05-05", "13:00", "14:00").await;
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    let path = format!("/sessions/{}", session.id);
    li.get(&at(&one)).await.is(200).says("07:00–08:30").says("/sessions").hides("11:00");
    li.get(&path).await.is(200).says("Verbs").hides("/edit").hides("/cancel").hides("/attendance");
    li.get(&format!("{path}/edit")).await.is(403);
    li.post(&format!("{path}/edit"), &lesson("", "")).await.is(403);
    li.post(&format!("{path}/cancel"), &[("reason", "I am ill.")]).await.is(403);
    li.get(&format!("{path}/attendance")).await.is(403);
    li.post(&format!("{path}/attendance"), &[]).await.is(403);
    li.get(&format!("/sessions/{}", foreign.id)).await.is(404);
    let stranger = format!("{}/sessions", at(&other));
    li.get(&stranger).await.is(404);
    li.get(&format!("/offerings/{}/sessions", scene.course.id)).await.is(403);
}

// R22, S56
#[tokio::test]
async fn a_mentor_finds_the_sessions_of_those_they_follow_and_changes_none() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Approved, &["li@x.example"]).await;
    let two = scene.application(Stage::Approved, &["kim@x.example"]).await;
    let mut mo = scene.mentor("mo@x.example", &one).await;
    let session = scene.world.session(&scene.course, None, "2026-05-05", "09:00", "10:30").await;
    let path = format!("/sessions/{}", session.id);
    let of_one = format!("{}/sessions/{}", at(&one), session.id);
    mo.get("/calendar").await.says("You follow, at Skolan").says(&of_one);
    mo.get(&at(&one)).await.says("07:00–08:30").says(&of_one);
    mo.get(&of_one).await.is(200).says("Nobody is marked yet");
    mo.get(&format!("{}/sessions", at(&two))).await.is(404);
    mo.get(&format!("{path}/edit")).await.is(403);
    mo.post(&format!("{path}/edit"), &lesson("", "")).await.is(403);
    mo.post(&format!("{path}/cancel"), &[("reason", "Rain.")]).await.is(403);

    // By two applications, it stands once, with a way to each.
    let user = scene.world.user("mo@x.example").await;
    let held = scene.world.ports.memberships.membership_of(scene.school.id, user.id, Role::Mentor).await.unwrap();
    scene.world.given(scene.world.build().assignment(&two, &held.unwrap())).await;
    let page = mo.get("/calendar").await;
    page.says(&of_one).says(&format!("{}/sessions/{}", at(&two), session.id));
    assert_eq!(page.body.matches(&format!("id=\"session-{}\"", session.id)).count(), 1);
}
