//! What falls due: reminders, invitations that expire, registrations that lapse.

use chrono::TimeDelta;
use domain::invitation::usecases::remind_due;
use domain::registration::usecases::lapse_due;
use serde_json::json;

use crate::on_both_stores;
use crate::support::{Cast, Engine, PASSWORD};

on_both_stores! {
    an_invitation_is_reminded_of_once_and_then_expires
    a_registration_without_an_answer_lapses
}

// R17, S34, S35
async fn an_invitation_is_reminded_of_once_and_then_expires(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    let mut places = Vec::new();
    for address in ["erik@x.example", "anna@x.example"] {
        let sent = maria.post(&invitations, json!({ "role": "mentor", "address": address })).await.is(201);
        places.push(format!("{invitations}/{}", sent.text("/id")));
    }
    let first = cast.letter("erik@x.example", 1).await;
    cast.later(TimeDelta::days(5) - TimeDelta::seconds(1)).await;
    remind_due(cast.node.ports()).await.unwrap();
    assert_eq!(cast.letters_to("erik@x.example").await, 1, "not yet");
    cast.later(TimeDelta::seconds(2)).await;
    for _ in 0..2 {
        remind_due(cast.node.ports()).await.unwrap();
    }
    let reminder = cast.letter("erik@x.example", 2).await;
    assert_eq!(cast.letters_to("erik@x.example").await, 2, "once");
    assert_eq!(reminder.link(), first.link());
    cast.join(&reminder.link(), "Erik Sand").await;

    // The other one lets it pass; the link is over, and a new one serves.
    let late = cast.letter("anna@x.example", 2).await;
    cast.later(TimeDelta::days(2)).await;
    assert_eq!(maria.get(&places[1]).await.is(200).text("/stage"), "expired");
    let form = json!({ "link": late.link(), "name": "Anna Ek", "password": PASSWORD, "terms": "2026-11" });
    let refused = cast.node.api().post("/links/invitation/register", form).await.is(410);
    assert!(["link_expired", "invitation_expired"].contains(&refused.text("/code")), "{}", refused.body);
    maria.act(&format!("{}/resend", places[1])).await.is(200);
    cast.join(&cast.letter("anna@x.example", 3).await.link(), "Anna Ek").await;
    cast.node.stop().await;
}

// R10
async fn a_registration_without_an_answer_lapses(engine: Engine) {
    let cast = Cast::new(engine).await;
    let registration = cast.registration("Norrskolan", "maria@norrskolan.example").await;
    let place = format!("/registrations/{registration}");
    let question = json!({ "question": "Which of your two schools is this for?" });
    cast.admin.post(&format!("{place}/request-information"), question).await.is(200);
    let asked = cast.letter("maria@norrskolan.example", 2).await;
    assert!(asked.text.contains("Which of your two schools"), "{}", asked.text);
    cast.later(TimeDelta::days(30) - TimeDelta::seconds(1)).await;
    lapse_due(cast.node.ports()).await.unwrap();
    let shown = cast.node.api().post("/links/registration", json!({ "link": asked.link() })).await.is(200);
    assert_eq!(shown.text("/stage"), "info_requested");

    cast.later(TimeDelta::seconds(2)).await;
    for _ in 0..2 {
        lapse_due(cast.node.ports()).await.unwrap();
    }
    cast.letter("maria@norrskolan.example", 3).await;
    assert_eq!(cast.letters_to("maria@norrskolan.example").await, 3, "told once");
    let shown = cast.node.api().post("/links/registration", json!({ "link": asked.link() })).await.is(200);
    assert_eq!(shown.text("/stage"), "lapsed");
    let admin = cast.node.api().sign_in("root@lyceum.example", PASSWORD).await;
    let late = admin.post(&format!("{place}/approve"), json!({})).await.is(409).because("registration_stage");
    assert_eq!(late.text("/state"), "lapsed");
    cast.node.stop().await;
}
