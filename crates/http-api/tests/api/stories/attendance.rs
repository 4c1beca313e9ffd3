//! Attendance: marked by those who may, read by everybody as far as it is theirs.

use chrono::TimeDelta;
use domain::application::{Application, Stage};
use domain::permission::Role;
use domain::session::Session;
use serde_json::{Value, json};

use crate::harness::{Call, Market, PASSWORD, Reply};

/// Marks who was at a session, as an administrator who schedules.
fn mark<'a>(market: &'a Market, session: &Session, marks: Value) -> Call<'a> {
    market.api.call("PUT", &format!("/sessions/{}/attendance", session.id)).by(&market.sy).json(marks)
}

/// The ids of those on a session's sheet, by their names.
async fn sheet(market: &Market, session: &Session) -> impl Fn(&str) -> String {
    let page = market.api.get(&format!("/sessions/{}/attendance", session.id)).by(&market.sy).await_200().await;
    let lines = page.items().to_vec();
    move |name: &str| {
        let line = lines.iter().find(|line| line["name"] == name).unwrap_or_else(|| panic!("no {name} in {lines:?}"));
        line["attendee"].as_str().unwrap().to_owned()
    }
}

/// The names and marks of some lines.
fn marks(lines: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    lines.as_array().unwrap().iter().map(|one| (text(&one["name"]), text(&one["attendance"]["mark"]))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(name, mark)| ((*name).to_owned(), (*mark).to_owned())).collect()
}

/// A course of two customers whose session has begun: Kim and Bo of the market's customer, with Mia as their mentor;
/// Eva of another.
struct Mixed {
    market: Market,
    session: Session,
    /// The market's application.
    ours: String,
    theirs: Application,
}

impl Mixed {
    async fn new() -> Self {
        let market = Market::new().await;
        let ours = market.draft(&[]).await;
        for (at, name) in [("kim@x.se", "Kim"), ("bo@x.se", "Bo")] {
            let body = json!({ "address": at, "name": name, "invite": "never" });
            market.api.post(&format!("{ours}/attendees")).by(&market.ann).json(body).await_201().await;
        }
        market.api.post(&format!("{ours}/submit")).by(&market.ann).await_200().await;
        market.step(&ours, "take").await_200().await;
        market.step(&ours, "approve").await_200().await;
        market.member("mia@m.se", Role::Mentor).await;
        market.assign(&ours, "mia@m.se").await;
        let (other, ben) = market.api.world.customer("Gymnasiet", "ben@b.se").await;
        let theirs = market.api.world.application(other.id, &market.course, &ben, Stage::Approved, &["eva@x.se"]).await;
        let session = market.api.world.session(&market.course, None, "2026-03-02", "09:30", "11:00").await;
        Self { market, session, ours, theirs }
    }

    /// Kim was there, Bo came late, Eva did not come.
    async fn marked(&self) -> Reply {
        let id = sheet(&self.market, &self.session).await;
        let marks = json!([
            { "attendee": id("Kim"), "mark": "present" },
            { "attendee": id("Bo"), "mark": "late" },
            { "attendee": id("eva"), "mark": "absent" },
        ]);
        mark(&self.market, &self.session, json!({ "marks": marks })).await_200().await
    }

    /// How an application's attendees attended.
    fn of<'a>(&'a self, application: &str, by: &str) -> Call<'a> {
        self.market.api.get(&format!("{application}/sessions/{}/attendance", self.session.id)).by(by)
    }
}

// S57, R22, R44
#[tokio::test]
async fn of_a_session_with_mixed_learners_everybody_sees_and_counts_their_own() {
    let mixed = Mixed::new().await;
    let (market, api) = (&mixed.market, &mixed.market.api);
    let marked = mixed.marked().await;
    assert_eq!(marks(&marked.body["items"]), pairs(&[("Kim", "present"), ("Bo", "late"), ("eva", "absent")]));
    let theirs = format!("/applications/{}", mixed.theirs.id);
    let (mia, ben) = (api.sign_in("mia@m.se").await, api.sign_in("ben@b.se").await);
    let kim = market.guest("kim@x.se").await;

    let (ours, kim_alone) = (pairs(&[("Kim", "present"), ("Bo", "late")]), pairs(&[("Kim", "present")]));
    for (application, reader, lines, counted) in [
        (&mixed.ours, &mia, &ours, tally(1, 1, 0)),
        (&mixed.ours, &market.ann, &ours, tally(1, 1, 0)),
        (&mixed.ours, &kim, &kim_alone, tally(1, 0, 0)),
        (&theirs, &ben, &pairs(&[("eva", "absent")]), tally(0, 0, 1)),
    ] {
        let shown = mixed.of(application, reader).await_200().await;
        assert_eq!((&marks(&shown.body["lines"]), &shown.body["tally"]), (lines, &counted));
        assert_eq!(
            (&shown.body["session"]["state"], shown.body["lines"][0]["application"].as_str()),
            (&json!("held"), application.rsplit('/').next())
        );
        let listed = api.get(&format!("{application}/sessions")).by(reader).await_200().await;
        assert_eq!(listed.items()[0]["tally"], counted);
    }
    for reader in [&mia, &kim, &market.ann] {
        mixed.of(&theirs, reader).refused(404, "not_found").await;
        api.get(&format!("{theirs}/sessions")).by(reader).refused(404, "not_found").await;
        api.get(&format!("/sessions/{}/attendance", mixed.session.id)).by(reader).refused(403, "forbidden").await;
    }
    let whole = api.get(&format!("/sessions/{}/attendance?limit=2", mixed.session.id)).by(&market.sy).await_200().await;
    assert_eq!(marks(&whole.body["items"]), pairs(&[("Kim", "present"), ("Bo", "late")]));
    let rest = format!("/sessions/{}/attendance?after={}", mixed.session.id, whole.text("next"));
    assert_eq!(marks(&api.get(&rest).by(&market.sy).await_200().await.body["items"]), pairs(&[("eva", "absent")]));
}

fn tally(present: u32, late: u32, absent: u32) -> Value {
    json!({ "present": present, "late": late, "excused": 0, "absent": absent })
}

// R22
#[tokio::test]
async fn nobody_is_marked_before_the_start_or_at_what_was_cancelled() {
    let mixed = Mixed::new().await;
    let (market, world) = (&mixed.market, &mixed.market.api.world);
    let later = world.session(&market.course, None, "2026-03-02", "10:30", "11:00").await;
    let kim = sheet(market, &later).await("Kim");
    let present = || json!({ "marks": [{ "attendee": kim, "mark": "present" }] });
    mark(market, &later, present()).refused(409, "session_not_started").await;
    world.clock.advance(TimeDelta::minutes(30));
    mark(market, &later, present()).await_200().await;
    let change = market.api.call("PATCH", &format!("/sessions/{}", later.id)).by(&market.sy).header("if-match", "*");
    assert_eq!(change.json(json!({})).refused(409, "session_state").await.text("state"), "held");

    let cancel = market.api.post(&format!("/sessions/{}/cancel", mixed.session.id)).by(&market.sy);
    cancel.json(json!({ "reason": "No heating." })).await_200().await;
    let refused = mark(market, &mixed.session, present()).refused(409, "session_state").await;
    assert_eq!(refused.text("state"), "cancelled");
}

// R22, R50
#[tokio::test]
async fn a_locked_sheet_is_corrected_for_a_reason() {
    let mut mixed = Mixed::new().await;
    mixed.marked().await;
    // Two weeks after 11:00 in Stockholm; it is 10:00 there.
    mixed.market.api.world.clock.advance(TimeDelta::days(14) + TimeDelta::minutes(60));
    mixed.market.sy = mixed.market.api.sign_in("sy@lyceum.example").await;
    let (market, session) = (&mixed.market, &mixed.session);
    let bo = sheet(market, session).await("Bo");
    let correct = |reason: Option<&str>| {
        mark(market, session, json!({ "marks": [{ "attendee": bo, "mark": "present" }], "reason": reason }))
    };
    for reason in [None, Some(" ")] {
        let refused = correct(reason).refused(422, "invalid_fields").await;
        assert_eq!(refused.wrong(), [("reason".to_owned(), "missing".to_owned())]);
    }
    let corrected = correct(Some("Was in the other room.")).await_200().await;
    assert_eq!(corrected.items()[0]["attendance"]["reason"], "Was in the other room.");
    let ann = market.api.sign_in("ann@a.se").await;
    let shown = mixed.of(&mixed.ours, &ann).await_200().await;
    assert_eq!(
        (&shown.body["lines"][1]["attendance"]["reason"], &shown.body["tally"]),
        (&json!("Was in the other room."), &tally(2, 0, 0))
    );

    let trail = market.api.get("/audit").by(&market.sy).await_200().await;
    let fact = trail.items().iter().find(|one| one["fact"] == "attendance_marked").unwrap();
    assert_eq!(fact["about"]["session"], session.id.to_string());
    assert_eq!(fact["about"]["marks"], json!([[bo, "present"]]));
    assert_eq!(fact["about"]["reason"], "Was in the other room.");
}

// R22
#[tokio::test]
async fn every_wrong_mark_is_named_and_nothing_is_marked() {
    let mixed = Mixed::new().await;
    let market = &mixed.market;
    let kim = sheet(market, &mixed.session).await("Kim");
    let refused = async |body: Value| mark(market, &mixed.session, body).refused(422, "invalid_fields").await.wrong();
    let named = |expected: &[(&str, &str)]| pairs(expected);
    let marks = json!([
        { "attendee": kim, "mark": "present" },
        { "attendee": kim, "mark": "absent" },
        { "attendee": crate::contract::EXAMPLE, "mark": "asleep" },
        {},
    ]);
    let expected = [
        ("marks.1.attendee", "unknown"),
        ("marks.2.attendee", "unknown"),
        ("marks.2.mark", "not_one_of"),
        ("marks.3.attendee", "unknown"),
        ("marks.3.mark", "missing"),
    ];
    assert_eq!(refused(json!({ "marks": marks })).await, named(&expected));
    assert_eq!(refused(json!({})).await, named(&[("marks", "missing")]));
    assert_eq!(refused(json!({ "marks": [{ "mark": 1 }] })).await, named(&[("marks.0.mark", "wrong_type")]));
    assert_eq!(refused(json!({ "marks": [[kim, "present"]] })).await, named(&[("marks.0", "wrong_type")]));
    let state = market.api.get(&format!("/sessions/{}", mixed.session.id)).by(&market.sy).await_200().await;
    assert_eq!(state.text("state"), "scheduled");
}

// S74, R49
#[tokio::test]
async fn whoever_is_erased_takes_their_attendance_along_and_stays_counted() {
    let mixed = Mixed::new().await;
    let (market, api) = (&mixed.market, &mixed.market.api);
    let kim = market.guest("kim@x.se").await;
    mixed.marked().await;
    let export = api.get("/me/export").by(&kim).await_200().await;
    let own = json!([{ "title": "Svenska", "starts_at": "2026-03-02T08:30:00Z", "mark": "present" }]);
    assert_eq!(export.body["attendance"], own);
    api.post("/me/erasure").by(&kim).json(json!({ "password": PASSWORD })).await_204().await;
    let shown = mixed.of(&mixed.ours, &market.ann).await_200().await;
    assert_eq!(shown.body["tally"], tally(1, 1, 0));
    assert!(!shown.body.to_string().contains("Kim"), "{}", shown.body);
}
