//! Members: suspended, removed, guests with invitations waiting.

use reqwest::Method;
use serde_json::json;

use crate::on_both_stores;
use crate::support::{Api, Cast, Engine};

on_both_stores! {
    a_suspended_member_has_no_rights_at_the_next_request
    a_guest_sees_what_waits_for_them
}

/// The membership of somebody in an organization: where it is, and its ETag.
async fn membership(admin: &Api, customer: &str, address: &str) -> (String, String) {
    let here = format!("/organizations/{customer}/members");
    let found = admin.get(&format!("{here}?search={address}")).await.is(200);
    (format!("{here}/{}", found.text("/items/0/id")), format!("\"{}\"", found.body["items"][0]["version"]))
}

// R4, R46
async fn a_suspended_member_has_no_rights_at_the_next_request(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let here = format!("/organizations/{customer}");
    let invite = json!({ "role": "applicant", "address": "erik@x.example" });
    maria.post(&format!("{here}/invitations"), invite).await.is(201);
    let erik = cast.join(&cast.letter("erik@x.example", 1).await.link(), "Erik Sand").await;
    erik.get(&here).await.is(200);
    erik.get(&format!("{here}/members")).await.is(403);

    let (member, _) = membership(&maria, &customer, "erik").await;
    let reason = json!({ "reason": "On leave until August." });
    assert_eq!(maria.post(&format!("{member}/suspend"), reason).await.is(200).text("/state"), "suspended");
    erik.get(&here).await.is(404);
    let roles = erik.get("/me/roles").await.is(200);
    assert_eq!((&roles.body["guest"], &roles.body["roles"][0]["in_force"]), (&json!(true), &json!(false)));

    maria.act(&format!("{member}/resume")).await.is(200);
    erik.get(&here).await.is(200);
    cast.node.stop().await;
}

// R4, R46, S38
async fn a_guest_sees_what_waits_for_them(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let (other, lena) = cast.customer("Söderskolan", "lena@soderskolan.example").await;
    let invite = json!({ "role": "mentor", "address": "erik@x.example" });
    maria.post(&format!("/organizations/{customer}/invitations"), invite.clone()).await.is(201);
    let erik = cast.join(&cast.letter("erik@x.example", 1).await.link(), "Erik Sand").await;
    let (member, version) = membership(&maria, &customer, "erik").await;
    maria.send(Method::DELETE, &member, None, &[("if-match", &version)]).await.is(200);

    let roles = erik.get("/me/roles").await.is(200);
    assert_eq!((&roles.body["guest"], &roles.body["roles"]), (&json!(true), &json!([])));
    assert_eq!(erik.get("/me/invitations").await.is(200).body["items"], json!([]));
    lena.post(&format!("/organizations/{other}/invitations"), invite).await.is(201);
    let waiting = erik.get("/me/invitations").await.is(200);
    assert_eq!((waiting.text("/items/0/organization_name"), waiting.text("/items/0/role")), ("Söderskolan", "mentor"));
    let accept = format!("/me/invitations/{}/accept", waiting.text("/items/0/id"));
    maria.act(&accept).await.is(404);
    erik.act(&accept).await.is(200);
    let roles = erik.get("/me/roles").await.is(200);
    assert_eq!((&roles.body["guest"], roles.text("/roles/0/organization/name")), (&json!(false), "Söderskolan"));
    assert_eq!(erik.get("/me/invitations").await.is(200).body["items"], json!([]));
    cast.node.stop().await;
}
