//! From a registration to an accepted invitation.

use serde_json::json;

use crate::harness::{Api, PASSWORD};

pub fn form() -> serde_json::Value {
    json!({
        "organization": { "name": "Malmö Skolor", "country": "SE", "number": "556703-7485" },
        "contact": { "name": "Ann Lind", "address": "Ann@X.se" },
    })
}

// S1, S3, R1, R19, R21, R47
#[tokio::test]
async fn an_organization_registers_is_approved_and_invites() {
    let api = Api::new();
    let sy = api.system_administrator().await;

    let made = api.post("/registrations").json(form()).await_201().await;
    assert_eq!(made.body["stage"], "submitted");
    assert_eq!(made.body["proven"], false);
    let link = api.link("ann@x.se").await;
    let shown = api.post("/links/registration").json(json!({ "link": link })).await_200().await;
    assert_eq!(shown.body["organization"]["name"], "Malmö Skolor");
    api.post("/links/registration/prove").json(json!({ "link": link })).await_200().await;

    let registration = format!("/registrations/{}", made.text("id"));
    assert_eq!(made.header("location"), format!("/api/v1{registration}"));
    let taken = api.post(&format!("{registration}/take")).by(&sy).await_200().await;
    let approved = api
        .post(&format!("{registration}/approve"))
        .by(&sy)
        .header("if-match", taken.header("etag"))
        .json(json!({ "verified": "Found in the register", "defer_activation": false }))
        .await_200()
        .await;
    let customer = format!("/organizations/{}", approved.text("customer"));

    let first = api.link("ann@x.se").await;
    let door = api.post("/links/invitation").json(json!({ "link": first })).await_200().await;
    assert_eq!((door.text("door"), door.text("name")), ("register".to_owned(), "Ann Lind".to_owned()));
    let joined = api
        .post("/links/invitation/register")
        .json(json!({ "link": first, "password": PASSWORD, "terms": "2026-11" }))
        .await_201()
        .await;
    let ann = joined.text("token");
    let roles = api.get("/me/roles").by(&ann).await_200().await;
    assert_eq!(roles.body["roles"][0]["role"], "customer_admin");
    assert_eq!(roles.body["roles"][0]["cause"]["cause"], "registration_approved");

    let invited = api
        .post(&format!("{customer}/invitations"))
        .by(&ann)
        .json(json!({ "role": "mentor", "address": "mia@m.se" }))
        .await_201()
        .await;
    assert_eq!(invited.header("etag"), "\"1\"");
    let link = api.link("mia@m.se").await;
    let registered = api
        .post("/links/invitation/register")
        .json(json!({ "link": link, "name": "Mia Holm", "password": PASSWORD, "locale": "sv", "terms": "2026-11" }))
        .await_201()
        .await;
    let mia = api.get("/me/roles").by(&registered.text("token")).await_200().await;
    assert_eq!(mia.body["roles"][0]["role"], "mentor");
    assert_eq!(mia.body["roles"][0]["setup"], "incomplete");
    let members = api.get(&format!("{customer}/members")).by(&ann).await_200().await;
    assert_eq!(members.items().len(), 2);
}
