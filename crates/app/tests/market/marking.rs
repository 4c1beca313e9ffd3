//! Attendance that several mark at once, on Postgres from two nodes: every outcome is one that somebody meant.

use reqwest::Method;
use serde_json::{Value, json};

use crate::on_both_stores;
use crate::support::{Answer, Api, Engine, Market};

on_both_stores! {
    two_mark_the_same_sheet
    marking_races_cancelling
    marking_races_taking_off
}

const ROUNDS: usize = 20;

/// The day before: what was then has started, and is not locked.
const YESTERDAY: &str = "2026-03-01";

async fn mark(by: &Api, session: &str, marks: &Value) -> Answer {
    by.send(Method::PUT, &format!("{session}/attendance"), Some(json!({ "marks": marks })), &[]).await
}

/// The marks of a session's sheet, as they were sent.
async fn sheet(by: &Api, session: &str) -> Value {
    let lines = by.get(&format!("{session}/attendance")).await.is(200).items().clone();
    let line = |one: &Value| json!({ "attendee": one["attendee"], "mark": one["attendance"]["mark"] });
    lines.iter().map(line).collect()
}

/// The same marks, the last first.
fn reversed(marks: &Value) -> Value {
    marks.as_array().unwrap().iter().rev().cloned().collect()
}

/// The same mark for everybody on a sheet.
fn all(sheet: &Value, mark: &str) -> Value {
    let line = |one: &Value| json!({ "attendee": one["attendee"], "mark": mark });
    sheet.as_array().unwrap().iter().map(line).collect()
}

// R22: whoever comes last is right, about the whole sheet.
async fn two_mark_the_same_sheet(engine: Engine) {
    let market = Market::new(engine).await;
    let (one, other) = (market.cast.admin.clone(), market.there(&market.cast.admin));
    let course = market.course("Svenska", 20).await;
    let listed: Vec<_> = (0..20).map(|n| format!("kim{n}@x.example")).collect();
    let application = market.approved(&course, &listed.iter().map(String::as_str).collect::<Vec<_>>()).await;
    for round in 0..ROUNDS {
        let session = market.session(&course, YESTERDAY).await;
        let empty = sheet(&one, &session).await;
        let (present, absent) = (all(&empty, "present"), all(&empty, "absent"));
        // Nobody is marked yet; then everybody is, and the session was held.
        for (marks, others) in [(&present, &absent), (&absent, &present), (&present, &present)] {
            let turned = reversed(others);
            let (first, second) = tokio::join!(mark(&one, &session, marks), mark(&other, &session, &turned));
            assert_eq!((first.is(200).items().len(), second.is(200).items().len()), (20, 20));
            let after = sheet(&one, &session).await;
            assert!(after == *marks || after == *others, "in round {round}: {after}");
            assert_eq!(one.get(&session).await.is(200).text("/state"), "held");
            let counted = market.maria.get(&format!("{application}{session}/attendance")).await.is(200);
            let (of, none) = if after == present { ("present", "absent") } else { ("absent", "present") };
            let counts = &counted.body["tally"];
            assert_eq!((&counts[of], &counts[none]), (&json!(20), &json!(0)), "in round {round}");
        }
    }
    market.stop().await;
}

// R22: it took place, and somebody was there, or neither.
async fn marking_races_cancelling(engine: Engine) {
    let market = Market::new(engine).await;
    let (admin, sven) = (market.cast.admin.clone(), market.there(&market.sven));
    let course = market.course("Svenska", 5).await;
    market.approved(&course, &["kim@x.example", "bo@x.example"]).await;
    for round in 0..ROUNDS {
        let session = market.session(&course, YESTERDAY).await;
        let empty = sheet(&admin, &session).await;
        let present = all(&empty, "present");
        let cancel = format!("{session}/cancel");
        let cancelling = sven.post(&cancel, json!({ "reason": "The teacher is ill" }));
        let (marked, cancelled) = tokio::join!(mark(&admin, &session, &present), cancelling);

        let state = admin.get(&session).await.is(200).text("/state").to_owned();
        if marked.status == 200 {
            cancelled.is(409).because("session_state");
            assert_eq!((state.as_str(), sheet(&admin, &session).await), ("held", present), "in round {round}");
        } else {
            marked.is(409).because("session_state");
            assert_eq!(cancelled.is(200).text("/state"), "cancelled");
            assert_eq!((state.as_str(), sheet(&admin, &session).await), ("cancelled", empty), "in round {round}");
        }
    }
    market.stop().await;
}

// R22: whoever is taken off meanwhile was marked, or is no longer on the sheet.
async fn marking_races_taking_off(engine: Engine) {
    let market = Market::new(engine).await;
    let (admin, maria) = (market.cast.admin.clone(), market.there(&market.maria));
    for round in 0..ROUNDS {
        let course = market.course(&format!("Svenska {round}"), 5).await;
        let application = market.approved(&course, &["kim@x.example", "bo@x.example"]).await;
        let session = market.session(&course, YESTERDAY).await;
        let present = all(&sheet(&admin, &session).await, "present");
        let kim =
            market.attendees(&application).await.into_iter().find(|one| one["address"] == "kim@x.example").unwrap();
        let remove = format!("{application}/attendees/{}/remove", kim["id"].as_str().unwrap());
        let (marked, removed) = tokio::join!(mark(&admin, &session, &present), maria.act(&remove));

        removed.is(200);
        let after = sheet(&admin, &session).await;
        if marked.status == 200 {
            assert_eq!(after, present, "in round {round}");
        } else {
            marked.is(422).because("invalid_fields");
            assert_eq!(after.as_array().unwrap().len(), 1, "in round {round}");
        }
    }
    market.stop().await;
}
