//! Sign-ins and API tokens.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::on_both_stores;
use crate::support::{Api, Cast, Engine, PASSWORD};

on_both_stores! {
    a_sign_in_is_listed_and_ended
    an_api_token_does_what_it_was_made_for
    sign_ins_and_tokens_end_by_themselves
}

const MARIA: &str = "maria@norrskolan.example";

async fn delete(api: &Api, path: &str) -> u16 {
    api.send(Method::DELETE, path, None, &[]).await.status.as_u16()
}

async fn sign_ins(api: &Api) -> Vec<Value> {
    api.get("/me/sign-ins").await.is(200).body["items"].as_array().unwrap().clone()
}

// R46
async fn a_sign_in_is_listed_and_ended(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (_, maria) = cast.customer("Norrskolan", MARIA).await;
    let (_, lena) = cast.customer("Söderskolan", "lena@soderskolan.example").await;
    let phone = cast.node.api().sign_in(MARIA, PASSWORD).await;
    let listed = sign_ins(&maria).await;
    let current: Vec<_> = listed.iter().map(|one| one["current"].as_bool().unwrap()).collect();
    assert_eq!(current, [false, true], "the newest first");

    let path = format!("/me/sign-ins/{}", listed[0]["id"].as_str().unwrap());
    assert_eq!(delete(&lena, &path).await, 404, "only one's own");
    phone.get("/me").await.is(200);
    assert_eq!(delete(&maria, &path).await, 204);
    phone.get("/me").await.is(401);
    assert_eq!(sign_ins(&maria).await.len(), 1);
    maria.act("/me/sign-out").await.is(204);
    maria.get("/me").await.is(401);
    cast.node.stop().await;
}

// R46, R51
async fn an_api_token_does_what_it_was_made_for(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", MARIA).await;
    let new = |access: &str| json!({ "name": "Nightly export", "access": access, "days": 30 });
    let made = maria.post("/me/api-tokens", new("read")).await.is(201);
    let reader = cast.node.api().with(made.text("/token"));
    let writer = cast.node.api().with(maria.post("/me/api-tokens", new("full")).await.is(201).text("/token"));

    let invitations = format!("/organizations/{customer}/invitations");
    let invite = json!({ "role": "mentor", "address": "erik@x.example" });
    reader.get(&invitations).await.is(200);
    reader.post(&invitations, invite.clone()).await.is(403).because("read_only_token");
    reader.post("/me/password", json!({ "current": PASSWORD, "new": "copper-lantern-77" })).await.is(403);
    let name = Some(json!({ "name": "Somebody Else" }));
    let edited = reader.send(Method::PATCH, "/me", name, &[("if-match", "*")]).await;
    edited.is(403).because("read_only_token");
    assert_eq!(maria.get(&invitations).await.is(200).body["items"].as_array().unwrap().len(), 1, "the first login");

    writer.post(&invitations, invite).await.is(201);
    writer.post("/me/api-tokens", new("full")).await.is(403).because("token_by_token");
    let path = format!("/me/api-tokens/{}", made.text("/id"));
    assert_eq!(delete(&reader, &path).await, 403);
    assert_eq!(delete(&maria, &path).await, 204);
    reader.get(&invitations).await.is(401);
    writer.get(&invitations).await.is(200);
    cast.node.stop().await;
}

// R46
async fn sign_ins_and_tokens_end_by_themselves(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (_, maria) = cast.customer("Norrskolan", MARIA).await;
    let new = json!({ "name": "Nightly export", "access": "full", "days": 30 });
    let program = cast.node.api().with(maria.post("/me/api-tokens", new).await.is(201).text("/token"));
    // Used again and again, a sign-in lasts; left alone for two weeks it ends.
    for _ in 0..2 {
        cast.later(TimeDelta::days(13)).await;
        maria.get("/me").await.is(200);
    }
    cast.later(TimeDelta::days(4)).await;
    program.get("/me").await.is(401);
    cast.later(TimeDelta::days(10)).await;
    maria.get("/me").await.is(401);

    // And however often it is used, it ends after ninety days.
    let maria = cast.node.api().sign_in(MARIA, PASSWORD).await;
    for _ in 0..8 {
        cast.later(TimeDelta::days(11)).await;
        maria.get("/me").await.is(200);
    }
    cast.later(TimeDelta::days(2)).await;
    maria.get("/me").await.is(401);
    cast.node.stop().await;
}
