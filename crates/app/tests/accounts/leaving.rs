//! Erasure, deactivation, and who has to stay.

use serde_json::json;

use crate::on_both_stores;
use crate::support::{Api, Cast, Engine, PASSWORD};

on_both_stores! {
    a_sole_admin_stays_until_there_is_another
    whoever_is_erased_is_nowhere_any_more
    whoever_is_deactivated_is_out_at_once
}

const MARIA: &str = "maria@norrskolan.example";

async fn user(api: &Api) -> String {
    api.get("/me/roles").await.is(200).text("/user").to_owned()
}

// S43, R49
async fn a_sole_admin_stays_until_there_is_another(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", MARIA).await;
    let erase = json!({ "password": PASSWORD });
    let refused = maria.post("/me/erasure", erase.clone()).await.is(409).because("sole_admin");
    assert_eq!(refused.text("/organization"), "Norrskolan");
    let deactivate = format!("/users/{}/deactivate", user(&maria).await);
    cast.admin.act(&deactivate).await.is(409).because("sole_admin");
    cast.admin.post("/me/erasure", erase.clone()).await.is(409).because("last_system_administrator");
    maria.get("/me").await.is(200);

    let lena = json!({ "name": "Lena Ek", "address": "lena@norrskolan.example" });
    cast.admin.post(&format!("/organizations/{customer}/change-admin"), lena).await.is(200);
    maria.post("/me/erasure", erase).await.is(204);
    maria.get("/me").await.is(401);
    cast.node.stop().await;
}

// R49
async fn whoever_is_erased_is_nowhere_any_more(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", MARIA).await;
    let here = format!("/organizations/{customer}");
    let invite = json!({ "role": "mentor", "address": "Erik.Sand@x.example" });
    maria.post(&format!("{here}/invitations"), invite).await.is(201);
    let erik = cast.join(&cast.letter("Erik.Sand@x.example", 1).await.link(), "Erik Sand").await;
    let (other, lena) = cast.customer("Söderskolan", "lena@soderskolan.example").await;
    let waiting = format!("/organizations/{other}/invitations");
    let invite = json!({ "role": "mentor", "address": "erik.sand@x.example" });
    lena.post(&waiting, invite.clone()).await.is(201);
    cast.letter("erik.sand@x.example", 1).await;
    let id = user(&erik).await;
    erik.post("/me/erasure", json!({ "password": "a guess" })).await.is(422);
    erik.post("/me/erasure", json!({ "password": PASSWORD })).await.is(204);

    erik.get("/me").await.is(401);
    let again = json!({ "address": "erik.sand@x.example", "password": PASSWORD });
    cast.node.api().post("/sign-ins", again).await.is(401).because("sign_in_failed");
    for path in [
        format!("/users/{id}"),
        "/users?limit=200".to_owned(),
        "/audit?limit=200".to_owned(),
        format!("{here}/audit?limit=200"),
        format!("{here}/members"),
        format!("{here}/members?state=ended"),
        format!("{here}/invitations"),
    ] {
        let shown = cast.admin.get(&path).await.is(200).body.to_string().to_lowercase();
        assert!(!shown.contains("erik"), "{path}: {shown}");
    }
    // What another organization offered is over, but it may offer it again: to the same person, as somebody new.
    assert_eq!(lena.get(&waiting).await.is(200).text("/items/0/stage"), "revoked");
    lena.post(&waiting, invite.clone()).await.is(201);
    let erik = cast.join(&cast.letter("erik.sand@x.example", 2).await.link(), "Erik Sand").await;
    assert_ne!(user(&erik).await, id);
    maria.post(&format!("{here}/invitations"), invite).await.is(201);
    cast.node.stop().await;
}

// R46, R51
async fn whoever_is_deactivated_is_out_at_once(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", MARIA).await;
    let invite = json!({ "role": "mentor", "address": "erik@x.example" });
    maria.post(&format!("/organizations/{customer}/invitations"), invite).await.is(201);
    let erik = cast.join(&cast.letter("erik@x.example", 1).await.link(), "Erik Sand").await;
    let token = json!({ "name": "Nightly export", "access": "read", "days": 30 });
    let program = cast.node.api().with(erik.post("/me/api-tokens", token).await.is(201).text("/token"));
    let place = format!("/users/{}", user(&erik).await);
    cast.admin.post(&format!("{place}/deactivate"), json!({ "reason": "Lost a laptop." })).await.is(204);
    for gone in [&erik, &program] {
        gone.get("/me").await.is(401);
    }
    let sign_in = json!({ "address": "erik@x.example", "password": PASSWORD });
    cast.node.api().post("/sign-ins", sign_in).await.is(401).because("sign_in_failed");

    cast.admin.act(&format!("{place}/reactivate")).await.is(204);
    erik.get("/me").await.is(401);
    let erik = cast.node.api().sign_in("erik@x.example", PASSWORD).await;
    assert_eq!(erik.get("/me/roles").await.is(200).text("/roles/0/role"), "mentor");
    cast.node.stop().await;
}
