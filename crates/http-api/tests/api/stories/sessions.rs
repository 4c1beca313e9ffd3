//! Sessions: scheduled, moved and cancelled by those who deliver, told to those who take part.

use domain::application::Stage;
use domain::permission::Role;
use domain::user::User;
use serde_json::{Value, json};

use crate::harness::{Call, Market};

/// A lesson on the Tuesday after next, as somebody writes it.
pub fn lesson() -> Value {
    json!({ "date": "2026-03-10", "from": "09:00", "to": "10:30", "zone": "Europe/Stockholm" })
}

/// Schedules a session of the market's course.
pub fn schedule<'a>(market: &'a Market, by: &str, body: Value) -> Call<'a> {
    market.api.post(&format!("/offerings/{}/sessions", market.course.id)).by(by).json(body)
}

fn change<'a>(market: &'a Market, session: &str, tag: &str, by: &str, body: Value) -> Call<'a> {
    market.api.call("PATCH", session).by(by).header("if-match", tag).json(body)
}

fn cancel<'a>(market: &'a Market, session: &str, by: &str) -> Call<'a> {
    market.api.post(&format!("{session}/cancel")).by(by).json(json!({ "reason": "The teacher is ill." }))
}

async fn told(market: &Market, at: &str) -> Vec<String> {
    let letters = market.api.world.letters_to(at).await;
    letters.iter().map(|letter| letter.word()).filter(|word| word.starts_with("session")).collect()
}

// R44, R24
#[tokio::test]
async fn a_session_is_scheduled_moved_and_cancelled_and_everybody_is_told() {
    let market = Market::new().await;
    let (kim, mia) = (market.guest("kim@x.se").await, market.member("mia@m.se", Role::Mentor).await);
    let application = market.approved(&["kim@x.se"]).await;
    market.assign(&application, "mia@m.se").await;
    let sam = market.api.sign_in("sam@s.se").await;

    let mut body = lesson();
    body["topic"] = json!("Verbs");
    body["place"] = json!("Room 4");
    let made = schedule(&market, &sam, body).await_201().await;
    let session = format!("/sessions/{}", made.text("id"));
    assert_eq!((made.header("location"), made.header("etag")), (format!("/api/v1{session}").as_str(), "\"1\""));
    assert_eq!(
        (made.text("starts_at"), made.text("ends_at")),
        ("2026-03-10T08:00:00Z".into(), "2026-03-10T09:30:00Z".into())
    );
    assert_eq!((&made.body["application"], &made.body["state"]), (&json!(null), &json!("scheduled")));
    for reader in [&sam, &market.sy, &market.ann, &mia, &kim] {
        let shown = market.api.get(&session).by(reader).await_200().await;
        assert_eq!((shown.text("title"), shown.text("supplier_name")), ("Svenska".to_owned(), "Kurser".to_owned()));
        assert_eq!((shown.header("etag"), &shown.body["version"]), ("\"1\"", &json!(1)));
    }

    let moved = json!({ "from": "13:00", "to": "14:00", "place": null });
    let moved = change(&market, &session, "\"1\"", &sam, moved).await_200().await;
    assert_eq!(
        (moved.text("date"), moved.text("from"), moved.text("topic")),
        ("2026-03-10".into(), "13:00".into(), "Verbs".into())
    );
    assert_eq!((&moved.body["place"], &moved.body["sequence"]), (&json!(null), &json!(1)));
    let wrong = change(&market, &session, "*", &sam, json!({ "to": "12:00" })).refused(422, "invalid_fields").await;
    assert_eq!(wrong.wrong(), [("to".to_owned(), "not_after_start".to_owned())]);

    let empty = market.api.post(&format!("{session}/cancel")).by(&sam).json(json!({}));
    assert_eq!(empty.refused(422, "invalid_fields").await.wrong(), [("reason".to_owned(), "missing".to_owned())]);
    let cancelled = cancel(&market, &session, &sam).header("if-match", "\"2\"").await_200().await;
    assert_eq!((cancelled.text("state"), cancelled.text("reason")), ("cancelled".into(), "The teacher is ill.".into()));
    assert_eq!(cancelled.body["sequence"], 2);
    assert_eq!(cancel(&market, &session, &sam).refused(409, "session_state").await.text("state"), "cancelled");
    change(&market, &session, "*", &sam, json!({})).refused(409, "session_state").await;
    assert_eq!(market.api.get(&session).by(&kim).await_200().await.text("state"), "cancelled");

    let letters = ["session_scheduled", "session_changed", "session_cancelled"];
    assert_eq!(
        (told(&market, "kim@x.se").await, told(&market, "mia@m.se").await),
        (letters.map(String::from).into(), letters.map(String::from).into())
    );
}

// S53, S56, R44, R51
#[tokio::test]
async fn only_those_who_deliver_change_the_schedule() {
    let market = Market::new().await;
    let (kim, mia) = (market.guest("kim@x.se").await, market.member("mia@m.se", Role::Mentor).await);
    let mo = market.member("mo@m.se", Role::Mentor).await;
    let application = market.approved(&["kim@x.se"]).await;
    market.assign(&application, "mia@m.se").await;
    let (api, world) = (&market.api, &market.api.world);
    let session = format!("/sessions/{}", world.session(&market.course, None, "2026-03-02", "09:30", "11:00").await.id);
    let marks = |by: &str| api.call("PUT", &format!("{session}/attendance")).by(by).json(json!({ "marks": [] }));

    for by in [&kim, &mia, &market.ann] {
        schedule(&market, by, lesson()).refused(403, "forbidden").await;
        change(&market, &session, "*", by, json!({ "from": "10:00" })).refused(403, "forbidden").await;
        assert_eq!(
            cancel(&market, &session, by).refused(403, "forbidden").await.text("permission"),
            "schedule_sessions"
        );
        marks(by).refused(403, "forbidden").await;
        api.get(&format!("{session}/attendance")).by(by).refused(403, "forbidden").await;
    }
    let (_, stranger) = api.customer("Gymnasiet", "ben@b.se").await;
    world.supplier("Lektioner", "sb@s.se").await;
    let rival = api.sign_in("sb@s.se").await;
    let guest = market.guest("pia@x.se").await;
    for by in [&stranger, &rival, &guest, &mo] {
        api.get(&session).by(by).refused(404, "not_found").await;
        change(&market, &session, "*", by, json!({ "from": "10:00" })).refused(404, "not_found").await;
        cancel(&market, &session, by).refused(404, "not_found").await;
        marks(by).refused(404, "not_found").await;
    }
    for path in
        [format!("/offerings/{}/sessions", market.course.id), format!("/offerings/{}/audiences", market.course.id)]
    {
        let reply = api.get(&path).by(&rival).send().await;
        assert!([403, 404].contains(&reply.status.as_u16()), "{path}: {}", reply.body);
    }

    // Administrators by their privilege alone; the supplier's admin schedules, and marks nobody.
    let clerk = User { privileges: Default::default(), ..world.build().privileged("clerk@l.se") };
    world.given(clerk.clone()).await;
    world.given(world.build().membership(&clerk, domain::organization::ROOT, Role::SystemAdministrator)).await;
    let clerk = world.sign_in(clerk.id).await.secret().expose().clone();
    api.get(&session).by(&clerk).refused(403, "forbidden").await;
    let sam = api.sign_in("sam@s.se").await;
    marks(&sam).refused(403, "forbidden").await;
    change(&market, &session, "*", &sam, json!({ "from": "10:00" })).await_200().await;
    change(&market, &session, "*", &market.sy, json!({ "from": "10:15" })).await_200().await;
}

// R44, R51
#[tokio::test]
async fn a_session_for_one_application_concerns_nobody_else() {
    let market = Market::new().await;
    let (api, world) = (&market.api, &market.api.world);
    let kim = market.guest("kim@x.se").await;
    let application = market.approved(&["kim@x.se"]).await;
    let id = application.rsplit('/').next().unwrap();
    let (other, ben) = world.customer("Gymnasiet", "ben@b.se").await;
    let bo = market.guest("bo@x.se").await;
    let theirs = world.application(other.id, &market.course, &ben, Stage::Approved, &["bo@x.se"]).await;
    let draft = market.draft(&["eva@x.se"]).await;
    let sam = api.sign_in("sam@s.se").await;

    let audiences = api.get(&format!("/offerings/{}/audiences", market.course.id)).by(&sam).await_200().await;
    let listed: Vec<_> = audiences.items().iter().map(|one| (&one["application"], &one["customer_name"])).collect();
    let expected = [(json!(theirs.id.to_string()), json!("Gymnasiet")), (json!(id), json!("Skolan"))];
    assert_eq!(listed, expected.each_ref().map(|(id, name)| (id, name)));
    assert_eq!(
        (&audiences.items()[1]["applicant_name"], &audiences.items()[1]["attendees"]),
        (&json!("Ann"), &json!(1))
    );

    let mut body = lesson();
    for unknown in [draft.rsplit('/').next().unwrap(), "nonsense"] {
        body["application"] = json!(unknown);
        let wrong = schedule(&market, &sam, body.clone()).refused(422, "invalid_fields").await;
        assert_eq!(wrong.wrong(), [("application".to_owned(), "unknown".to_owned())]);
    }
    body["application"] = json!(id);
    let made = schedule(&market, &sam, body).await_201().await;
    let session = format!("/sessions/{}", made.text("id"));
    assert_eq!(api.get(&session).by(&kim).await_200().await.text("customer_name"), "Skolan");
    let ben = api.sign_in("ben@b.se").await;
    for by in [&bo, &ben] {
        api.get(&session).by(by).refused(404, "not_found").await;
    }
    let foreign = format!("/applications/{}{session}/attendance", theirs.id);
    api.get(&foreign).by(&ben).refused(404, "not_found").await;
    assert!(told(&market, "bo@x.se").await.is_empty());
}

// S64
#[tokio::test]
async fn a_time_that_the_clocks_skip_is_refused_and_of_one_that_comes_twice_the_first_is_meant() {
    let market = Market::new().await;
    let night = |date: &str| json!({ "date": date, "from": "02:30", "to": "04:00", "zone": "Europe/Stockholm" });
    let skipped = schedule(&market, &market.sy, night("2027-03-28")).refused(422, "invalid_fields").await;
    assert_eq!(skipped.wrong(), [("from".to_owned(), "skipped_by_clocks".to_owned())]);
    let twice = schedule(&market, &market.sy, night("2026-10-25")).await_201().await;
    assert_eq!(
        (twice.text("starts_at"), twice.text("ends_at")),
        ("2026-10-25T00:30:00Z".into(), "2026-10-25T03:00:00Z".into())
    );
    let session = format!("/sessions/{}", twice.text("id"));
    let moved = change(&market, &session, "*", &market.sy, json!({ "date": "2027-03-28" }));
    assert_eq!(moved.refused(422, "invalid_fields").await.wrong(), skipped.wrong());
    let empty = schedule(&market, &market.sy, json!({ "from": "noon" })).refused(422, "invalid_fields").await;
    let wrong = [("date", "missing"), ("from", "not_a_time"), ("to", "missing"), ("zone", "missing")];
    assert_eq!(empty.wrong(), wrong.map(|(field, code)| (field.to_owned(), code.to_owned())));
}

// S70
#[tokio::test]
async fn a_schedule_that_somebody_else_changed_is_not_overwritten() {
    let market = Market::new().await;
    let made = schedule(&market, &market.sy, lesson()).await_201().await;
    let session = format!("/sessions/{}", made.text("id"));
    let unseen = market.api.call("PATCH", &session).by(&market.sy).json(json!({ "topic": "Verbs" }));
    unseen.refused(428, "if_match_missing").await;
    let edit = |tag: &str| change(&market, &session, tag, &market.sy, json!({ "topic": "Verbs" }));
    let edited = edit(made.header("etag")).await_200().await;
    assert_eq!(edit(made.header("etag")).refused(412, "stale").await.text("current"), edited.header("etag"));
    cancel(&market, &session, &market.sy).header("if-match", made.header("etag")).refused(412, "stale").await;
    cancel(&market, &session, &market.sy).await_200().await;
}

// S69
#[tokio::test]
async fn a_repeated_request_schedules_once() {
    let market = Market::new().await;
    market.guest("kim@x.se").await;
    market.approved(&["kim@x.se"]).await;
    let send = || schedule(&market, &market.sy, lesson()).header("idempotency-key", "k-1");
    let (first, again) = (send().await_201().await, send().await_201().await);
    assert_eq!((first.bytes, first.headers["etag"].clone()), (again.bytes, again.headers["etag"].clone()));
    assert_eq!(told(&market, "kim@x.se").await, ["session_scheduled"]);
}
