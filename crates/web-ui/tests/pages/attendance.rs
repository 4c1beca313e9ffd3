//! Attendance: marked on a session's sheet, read on an application's pages.

use chrono::{DateTime, TimeDelta, Utc};
use domain::application::{Application, Stage};
use domain::attendance::Mark;
use domain::session::Session;

use super::browser::Browser;
use super::scene::{Scene, at};

impl Scene {
    /// The ids of those who are listed on an application, by what their addresses begin with.
    async fn listed(&self, one: &Application) -> Vec<String> {
        let listed = self.world.ports.attendees.listed(one.id).await.unwrap();
        listed.iter().map(|row| row.attendee.id.to_string()).collect()
    }

    /// A lesson that was held an hour ago, for everybody.
    async fn held(&self) -> Session {
        let session = self.world.session(&self.course, None, "2026-05-05", "09:00", "10:30").await;
        self.now("2026-05-05T09:30:00Z");
        session
    }

    fn now(&self, moment: &str) {
        self.world.clock.set(moment.parse::<DateTime<Utc>>().unwrap());
    }
}

/// The fields of a sheet's form: what was shown, and what is chosen.
fn chosen(people: &[(&str, &str, &str)]) -> Vec<(String, String)> {
    let one = |(id, was, mark): &(&str, &str, &str)| {
        let was = (format!("was.{id}"), (*was).to_owned());
        let mark = (!mark.is_empty()).then(|| (format!("mark.{id}"), (*mark).to_owned()));
        [Some(was), mark].into_iter().flatten().collect::<Vec<_>>()
    };
    people.iter().flat_map(one).collect()
}

fn fields<'a>(all: &'a [(String, String)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    all.iter().map(|(name, value)| (&**name, &**value)).chain(more.iter().copied()).collect()
}

// R22
#[tokio::test]
async fn a_sheet_is_marked_with_everybody_else_as_present() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Approved, &["li@x.example", "kim@x.example", "vi@x.example"]).await;
    let (li, kim, vi) = match &*scene.listed(&one).await {
        [li, kim, vi] => (li.clone(), kim.clone(), vi.clone()),
        _ => panic!("three are listed"),
    };
    let mut sam = scene.sam().await;
    let session = scene.world.session(&scene.course, None, "2026-05-05", "09:00", "10:30").await;
    let path = format!("/sessions/{}/attendance", session.id);
    sam.get(&path).await.is(200).says("has not started yet").hides("<fieldset");

    scene.now("2026-05-05T07:00:00Z");
    let mut sam = Browser::of_user(&scene.world, "sam@lyceum.example").await;
    let page = sam.get(&path).await;
    page.says("<h2 id=\"group-1\">Skolan</h2>").says("<legend>kim</legend>").says("everybody else as present");
    page.hides(" checked").hides("name=\"reason\"");
    let nobody = chosen(&[(&li, "", ""), (&kim, "", ""), (&vi, "", "")]);
    sam.post(&path, &fields(&nobody, &[])).await.is(422).says("href=\"#marks\"").says("Attendance: Fill this in");

    let absent = chosen(&[(&li, "", ""), (&kim, "", "absent"), (&vi, "", "")]);
    let page = sam.send(&path, &fields(&absent, &[("act", "rest")])).await;
    page.says("3 attendees are marked").says("Held").says(&format!("name=\"mark.{kim}\" value=\"absent\" checked"));
    page.says(&format!("name=\"mark.{li}\" value=\"present\" checked"));

    // What somebody else marked since the page was shown stays, as long as it is not chosen otherwise here.
    let late = chosen(&[(&li, "present", "late"), (&kim, "absent", "absent"), (&vi, "present", "present")]);
    sam.send(&path, &fields(&late, &[])).await.says("One attendee is marked");
    let old = chosen(&[(&li, "present", "present"), (&kim, "absent", "excused"), (&vi, "present", "present")]);
    sam.send(&path, &fields(&old, &[])).await.says(&format!("name=\"mark.{li}\" value=\"late\" checked"));
    sam.send(&path, &fields(&old[..2], &[])).await.says("Nothing was changed");

    // Whoever was added since is not marked unseen.
    let more = scene.application(Stage::Approved, &["new@x.example"]).await;
    let new = scene.listed(&more).await[0].clone();
    let seen = chosen(&[(&li, "late", "present")]);
    sam.send(&path, &fields(&seen, &[("act", "rest")])).await.says(&format!("name=\"was.{new}\" value=\"\""));

    // Locked, a correction says why.
    scene.world.clock.advance(TimeDelta::days(20));
    let mut sam = Browser::of_user(&scene.world, "sam@lyceum.example").await;
    sam.get(&path).await.says("More than two weeks").says("name=\"reason\"");
    let page = sam.post(&path, &fields(&seen, &[])).await;
    sam.post(&path, &fields(&chosen(&[(&kim, "excused", "late")]), &[("reason", "")]))
        .await
        .is(422)
        .says("id=\"reason-error\"")
        .says(&format!("name=\"mark.{kim}\" value=\"late\" checked"));
    page.is(422);
    let why = [("reason", "She had written to us.")];
    sam.send(&path, &fields(&chosen(&[(&kim, "excused", "late")]), &why)).await.says("One attendee is marked");
    let sheet = format!("{}/sessions/{}", at(&one), session.id);
    scene.ann().await.get(&sheet).await.says("2 present, 1 late").says("Corrected: She had written to us.");
}

// R22, R51, S57
#[tokio::test]
async fn each_reader_sees_and_counts_whom_they_follow() {
    let scene = Scene::new().await;
    let one = scene.application(Stage::Approved, &["li@x.example", "kim@x.example"]).await;
    let two = scene.application(Stage::Approved, &["vi@x.example"]).await;
    let session = scene.held().await;
    let by = scene.ann.user().unwrap();
    for (application, marks) in [(&one, vec![Mark::Present, Mark::Absent]), (&two, vec![Mark::Late])] {
        let listed = scene.world.ports.attendees.listed(application.id).await.unwrap();
        for (row, mark) in listed.iter().zip(marks) {
            scene.world.given(scene.world.build().attendance(&session, &row.attendee, mark, by)).await;
        }
    }
    let (all, sheet) = (format!("{}/sessions", at(&one)), format!("{}/sessions/{}", at(&one), session.id));

    let mut mo = scene.mentor("mo@x.example", &one).await;
    mo.get(&all).await.is(200).says("1 present, 1 absent").hides("1 late");
    mo.get(&sheet).await.is(200).says("li").says("kim").says("Absent").says("1 present, 1 absent").hides("Late");
    mo.get(&format!("{}/sessions/{}", at(&two), session.id)).await.is(404);
    mo.get(&format!("/sessions/{}/attendance", session.id)).await.is(403);
    let mut ann = scene.ann().await;
    ann.get(&all).await.says("1 present, 1 absent");
    ann.get(&format!("{}/sessions", at(&two))).await.says("1 late");

    // An attendee finds their own mark alone.
    let mut li = Browser::of_user(&scene.world, "li@x.example").await;
    li.get(&all).await.is(200).says("whether you were there").says("Present").hides("1 present").hides("absent");
    li.get(&sheet).await.is(200).says("Present").hides("kim").hides("1 present");
    let mut su = scene.su().await;
    su.get(&sheet).await.is(404);
    su.get(&format!("/sessions/{}/attendance", session.id)).await.is(403);
}
