//! A customer whose activation was deferred waits, and so do its people.

use chrono::TimeDelta;
use serde_json::json;

use crate::on_both_stores;
use crate::support::{Cast, Engine, PASSWORD};

on_both_stores! {
    a_deferred_customer_lets_nobody_in_before_it_is_activated
    an_admin_with_a_login_gains_the_role_by_the_activation
}

const MARIA: &str = "maria@norrskolan.example";

// S17, R8, R36
async fn a_deferred_customer_lets_nobody_in_before_it_is_activated(engine: Engine) {
    let cast = Cast::new(engine).await;
    let registration = cast.registration("Norrskolan", MARIA).await;
    let approve = format!("/registrations/{registration}/approve");
    let approved = cast
        .admin
        .post(&approve, json!({ "defer_activation": true, "verified": "Found in the public register" }))
        .await
        .is(200);
    let customer = approved.text("/customer").to_owned();
    assert_eq!(cast.letters_to(MARIA).await, 1, "the one about the registration");

    // There is no password, and none can be asked for.
    let sign_in = json!({ "address": MARIA, "password": PASSWORD });
    cast.node.api().post("/sign-ins", sign_in).await.is(401);
    let invitations = format!("/organizations/{customer}/invitations");
    let waiting = cast.admin.get(&invitations).await.is(200);
    assert_eq!(
        (&waiting.body["items"][0]["sent_at"], &waiting.body["items"][0]["delivery"]),
        (&json!(null), &json!(null))
    );

    // However long it takes, the first login has its full time from the activation on.
    cast.later(TimeDelta::days(10)).await;
    let activate = format!("/customers/{customer}/activate");
    assert_eq!(cast.admin.act(&activate).await.is(200).text("/state"), "active");
    let letter = cast.letter(MARIA, 2).await;
    cast.later(TimeDelta::hours(71)).await;
    let maria = cast.join(&letter.link(), "").await;
    maria.get(&format!("/organizations/{customer}/members")).await.is(200);
    cast.node.stop().await;
}

// S17, R9, R36
async fn an_admin_with_a_login_gains_the_role_by_the_activation(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (_, maria) = cast.customer("Norrskolan", MARIA).await;
    let body = json!({
        "organization": { "name": "Söderskolan", "country": "SE", "locale": "en" },
        "contact": { "name": "Maria Lindqvist", "address": MARIA, "locale": "en" }
    });
    let registration = cast.node.api().post("/registrations", body).await.is(201).text("/id").to_owned();
    let link = cast.letter(MARIA, 3).await.link();
    cast.node.api().post("/links/registration/prove", json!({ "link": link })).await.is(200);
    let approve = format!("/registrations/{registration}/approve");
    let approved = cast
        .admin
        .post(&approve, json!({ "defer_activation": true, "verified": "Found in the public register" }))
        .await
        .is(200);
    let customer = approved.text("/customer").to_owned();

    let here = format!("/organizations/{customer}");
    maria.get(&here).await.is(404);
    let invite = json!({ "role": "mentor", "address": "erik@x.example" });
    maria.post(&format!("{here}/invitations"), invite.clone()).await.is(404);
    let roles = maria.get("/me/roles").await.is(200);
    let dormant = roles.body["roles"].as_array().unwrap().iter().find(|one| one["organization"]["id"] == customer[..]);
    assert_eq!(dormant.unwrap()["in_force"], false);
    assert_eq!(cast.letters_to(MARIA).await, 3);

    cast.admin.act(&format!("/customers/{customer}/activate")).await.is(200);
    maria.post(&format!("{here}/invitations"), invite).await.is(201);
    let told = cast.letter(MARIA, 4).await;
    assert!(told.text.contains("Söderskolan") && !told.text.contains("link="), "{}", told.text);
    cast.node.stop().await;
}
