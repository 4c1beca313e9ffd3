//! Registrations, from the reviewers' side.

use domain::permission::Role;
use serde_json::json;

use super::main_job::form;
use crate::harness::{Api, Reply};

async fn proven(api: &Api) -> (String, Reply) {
    let made = api.post("/registrations").json(form()).await_201().await;
    let link = api.link("ann@x.se").await;
    api.post("/links/registration/prove").json(json!({ "link": link })).await_200().await;
    (format!("/registrations/{}", made.text("id")), made)
}

// S3, S4, R8, R9
#[tokio::test]
async fn approval_makes_customer_and_user_or_finds_the_user() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let ann = api.world.user("ann@x.se").await;
    let (path, _) = proven(&api).await;
    let approved = api
        .post(&format!("{path}/approve"))
        .by(&sy)
        .json(json!({ "verified": "Found in the public register" }))
        .await_200()
        .await;
    assert_eq!(approved.text("admin"), ann.id.to_string());
    assert_eq!(approved.body["registration"]["stage"], "approved");
    let letters = api.world.letters_to("ann@x.se").await;
    let latest = letters.last().unwrap();
    assert_eq!(latest.word(), "registration_approved");
    assert!(api.world.link(latest).is_none());
}

// R6
#[tokio::test]
async fn an_unproven_registration_cannot_be_approved() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let made = api.post("/registrations").json(form()).await_201().await;
    let path = format!("/registrations/{}/approve", made.text("id"));
    api.post(&path).by(&sy).refused(409, "address_unproven").await;
}

// S7
#[tokio::test]
async fn what_was_rejected_stays_rejected() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (path, _) = proven(&api).await;
    let reason = json!({ "reason": "It is another school's number." });
    api.post(&format!("{path}/reject")).by(&sy).json(reason).await_200().await;
    let letters = api.world.letters().await.len();
    let reply = api.post(&format!("{path}/approve")).by(&sy).refused(409, "registration_stage").await;
    assert_eq!(reply.text("state"), "rejected");
    assert_eq!(api.world.letters().await.len(), letters);
}

// S8, R7
#[tokio::test]
async fn only_reviewers_review() {
    let api = Api::new();
    let (path, _) = proven(&api).await;
    let (customer, ca) = api.customer("Skolan", "ca@s.se").await;
    let reply = api.post(&format!("{path}/approve")).by(&ca).refused(403, "forbidden").await;
    assert_eq!(reply.text("permission"), "review_registrations");
    let id = customer.rsplit('/').next().unwrap().parse().unwrap();
    api.world.member("ap@s.se", id, Role::Applicant).await;
    let ap = api.sign_in("ap@s.se").await;
    api.get("/registrations").by(&ap).refused(403, "forbidden").await;
    api.get("/registrations/counts").by(&ap).refused(403, "forbidden").await;
}

// S9, R10
#[tokio::test]
async fn a_rejection_needs_a_reason() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (path, _) = proven(&api).await;
    for body in [json!({}), json!({ "reason": "  " })] {
        let reply = api.post(&format!("{path}/reject")).by(&sy).json(body).refused(422, "invalid_fields").await;
        assert_eq!(reply.wrong(), [("reason".to_owned(), "missing".to_owned())]);
    }
}

// R7
#[tokio::test]
async fn reviewers_find_note_and_take() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (path, made) = proven(&api).await;
    let found = api.get("/registrations?stage=submitted&proven=true&search=malm").by(&sy).await_200().await;
    assert_eq!(found.items()[0]["id"], made.body["id"]);
    assert!(api.get("/registrations?proven=false").by(&sy).await_200().await.items().is_empty());
    let noted = api.post(&format!("{path}/notes")).by(&sy).json(json!({ "note": "Called them." })).await_200().await;
    assert_eq!(noted.body["notes"][0]["note"], "Called them.");
    let taken = api.post(&format!("{path}/take")).by(&sy).await_200().await;
    assert_eq!(taken.text("stage"), "under_review");
    api.post(&format!("{path}/take")).by(&sy).refused(409, "registration_stage").await;
    let shown = api.get(&path).by(&sy).await_200().await;
    assert_eq!(shown.header("etag"), taken.header("etag"));
    assert_eq!(shown.text("delivery"), "queued");
}

// R8, R36
#[tokio::test]
async fn a_deferred_customer_waits_with_its_letters() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (path, _) = proven(&api).await;
    let approve = api
        .post(&format!("{path}/approve"))
        .by(&sy)
        .json(json!({ "defer_activation": true, "verified": "Found in the public register" }));
    let approved = approve.await_200().await;
    let letters = api.world.letters_to("ann@x.se").await.len();
    let customer = approved.text("customer");
    let shown = api.get(&format!("/organizations/{customer}")).by(&sy).await_200().await;
    assert_eq!((shown.text("state"), shown.text("standing")), ("inactive".to_owned(), "dormant".to_owned()));
    api.post(&format!("/customers/{customer}/activate")).by(&sy).await_200().await;
    assert_eq!(api.world.letters_to("ann@x.se").await.len(), letters + 1);
}
