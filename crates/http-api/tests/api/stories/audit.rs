//! The audit trail, administrators and their privileges.

use serde_json::json;

use super::inviting::invite;
use crate::harness::Api;

// R50
#[tokio::test]
async fn every_change_is_in_the_trail_of_its_organization() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let sent = invite(&api, &customer, &ann, "m@x.se").await_201().await;
    let trail = api.get(&format!("{customer}/audit")).by(&ann).await_200().await;
    let fact = &trail.items()[0];
    assert_eq!((&fact["fact"], &fact["by"]["name"]), (&json!("invitation_sent"), &json!("Ann")));
    assert_eq!(fact["about"]["invitation"], sent.body["id"]);
    let whole = api.get("/audit").by(&sy).await_200().await;
    assert!(whole.items().len() > trail.items().len());
    api.get("/audit").by(&ann).refused(403, "forbidden").await;
}

#[tokio::test]
async fn privileges_are_granted_by_others_and_one_full_administrator_stays() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let own = api.get("/me").by(&sy).await_200().await.text("id");
    let added =
        api.post("/administrators").by(&sy).json(json!({ "name": "Bo", "address": "bo@l.se" })).await_201().await;
    let bo = added.text("user");
    assert_eq!(added.header("location"), format!("/api/v1/users/{bo}"));
    let read = api.get(&format!("/users/{bo}")).by(&sy).await_200().await;
    let set = |user: &str, words: serde_json::Value| {
        let call = api.call("PUT", &format!("/users/{user}/privileges")).by(&sy);
        call.header("if-match", "*").json(json!({ "privileges": words }))
    };
    let set_as_read = api.call("PUT", &format!("/users/{bo}/privileges")).by(&sy);
    let set_as_read = set_as_read.header("if-match", read.header("etag")).json(json!({ "privileges": ["read_audit"] }));
    assert_eq!(set_as_read.await_200().await.body["privileges"], json!(["read_audit"]));
    let wrong = set(&bo, json!(["fly"])).refused(422, "invalid_fields").await;
    assert_eq!(wrong.wrong(), [("privileges".to_owned(), "not_one_of".to_owned())]);
    set(&own, json!([])).refused(403, "own_privileges").await;
    let ann = api.world.user("ann@a.se").await.id.to_string();
    set(&ann, json!(["read_audit"])).refused(409, "no_administrator").await;
    let listed = api.get("/users?administrators=true&search=bo").by(&sy).await_200().await;
    assert_eq!(listed.items()[0]["version"], 2);
}

// R26
#[tokio::test]
async fn a_supplier_is_registered_with_its_admin() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let empty = api.post("/suppliers").by(&sy).json(json!({})).refused(422, "invalid_fields").await;
    let fields: Vec<_> = empty.wrong().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["profile.name", "profile.country", "admin.address", "admin.name"]);
    let form =
        json!({ "profile": { "name": "Kurser", "country": "SE" }, "admin": { "name": "Sa", "address": "sa@s.se" } });
    let made = api.post("/suppliers").by(&sy).json(form.clone()).await_201().await;
    api.post("/suppliers").by(&sy).json(form).refused(409, "organization_name_taken").await;
    assert_eq!(api.get("/suppliers?state=active").by(&sy).await_200().await.items()[0]["admin"], "Sa");
    assert_eq!(made.header("location"), format!("/api/v1/organizations/{}", made.text("id")));
    api.link("sa@s.se").await;
}
