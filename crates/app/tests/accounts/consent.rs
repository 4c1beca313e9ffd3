//! New terms are asked for before anything else.

use serde_json::json;

use crate::on_both_stores;
use crate::support::{Cast, Engine, PASSWORD};

on_both_stores! {
    new_terms_are_accepted_before_anything_else
}

// R49
async fn new_terms_are_accepted_before_anything_else(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let Cast { ground, node, .. } = cast;
    node.stop().await;

    // The operator writes new terms, and starts again.
    let mut config = ground.config();
    config.platform.terms = "2027-03".to_owned();
    let node = ground.node_with(&config, ground.instead()).await;
    let people = format!("/organizations/{customer}/members");
    let signed_in = node.api().sign_in("maria@norrskolan.example", PASSWORD).await;
    let before = maria.at(&format!("http://{}", node.running.address));
    for maria in [&signed_in, &before] {
        maria.get(&people).await.is(403).because("consent_needed");
        maria.get("/me").await.is(200);
        assert_eq!(maria.get("/me/roles").await.is(200).body["consent_needed"], true);
    }
    let invite = json!({ "role": "mentor", "address": "erik@x.example" });
    let invitations = format!("/organizations/{customer}/invitations");
    before.post(&invitations, invite.clone()).await.is(403).because("consent_needed");

    before.post("/me/consents", json!({ "terms": "2026-11" })).await.is(422);
    before.post("/me/consents", json!({ "terms": "2027-03" })).await.is(204);
    for maria in [&signed_in, &before] {
        maria.get(&people).await.is(200);
    }
    before.post(&invitations, invite).await.is(201);
    let export = before.get("/me/export").await.is(200);
    assert!(export.body.to_string().contains("2027-03") && export.body.to_string().contains("2026-11"));
    node.stop().await;
}
