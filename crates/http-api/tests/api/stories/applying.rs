//! Applying, from the customer's side.

use domain::permission::Role;
use serde_json::json;

use crate::harness::{Api, Market};

// R1, R22
#[tokio::test]
async fn a_customer_applies_and_is_approved() {
    let market = Market::new().await;
    let begun = market.begin().await_201().await;
    let application = format!("/applications/{}", begun.text("id"));
    assert_eq!(begun.header("location"), format!("/api/v1{application}"));
    assert_eq!((begun.text("stage"), &begun.body["billing_account"]), ("draft".to_owned(), &json!(null)));
    market.list(&application, "kim@x.se", "now").await_201().await;

    let submitted = market.api.post(&format!("{application}/submit")).by(&market.ann).await_200().await;
    assert_eq!(submitted.text("stage"), "submitted");
    assert!(submitted.body["billing_account"].is_string(), "the default account: {}", submitted.body);
    market.step(&application, "take").await_200().await;
    let reviewing = market.api.post(&format!("{application}/comments")).by(&market.sy);
    reviewing.json(json!({ "text": "Looks good." })).await_200().await;
    let approved = market.step(&application, "approve").await_200().await;
    assert_eq!(approved.text("stage"), "approved");

    let shown = market.api.get(&application).by(&market.ann).await_200().await;
    assert_eq!(shown.header("etag"), approved.header("etag"));
    let steps: Vec<_> =
        shown.body["decisions"].as_array().unwrap().iter().map(|one| one["step"].as_str().unwrap()).collect();
    assert_eq!(steps, ["submit", "take", "approve"]);
    assert_eq!(shown.body["comments"][0]["text"], "Looks good.");
    assert_eq!((shown.text("title"), shown.text("customer_name")), ("Svenska".to_owned(), "Skolan".to_owned()));
    assert_eq!(shown.body["dates"], json!({ "from": "2026-05-04", "to": "2026-05-29" }));
    assert_eq!(shown.body["redacted"], json!([]));
    let offering = market.api.get(&format!("/offerings/{}", market.course.id)).by(&market.ann).await_200().await;
    assert_eq!(offering.body["left"], 19);
}

// S44
#[tokio::test]
async fn an_applicant_of_another_customer_submits_nothing() {
    let market = Market::new().await;
    let application = market.draft(&["kim@x.se"]).await;
    let (other, _) = market.api.world.customer("Gymnasiet", "ben@b.se").await;
    market.api.world.member("ap@b.se", other.id, Role::Applicant).await;
    let ap = market.api.sign_in("ap@b.se").await;
    market.api.post(&format!("{application}/submit")).by(&ap).refused(404, "not_found").await;
    market.api.get(&application).by(&ap).refused(404, "not_found").await;
    market.api.get(&format!("{}/applications", market.path())).by(&ap).refused(404, "not_found").await;
    let own = market.member("ap@a.se", Role::Applicant).await;
    market.api.post(&format!("{application}/submit")).by(&own).await_200().await;
}

// S45, R3
#[tokio::test]
async fn what_is_missing_is_told_at_once_and_a_foreign_account_does_not_exist() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let (supplier, _) = api.world.supplier("Kurser", "sam@s.se").await;
    let course = api.world.course(&supplier, "Svenska").await;
    let (other, _) = api.world.customer("Gymnasiet", "ben@b.se").await;
    let foreign = api.world.build().billing_account(other.id, "Annat konto");
    api.world.given(foreign.clone()).await;

    let begin = |body| api.post(&format!("{customer}/applications")).by(&ann).json(body);
    let offering = course.id.to_string();
    begin(json!({ "offering": offering, "billing_account": foreign.id.to_string() })).refused(404, "not_found").await;
    assert_eq!(begin(json!({})).refused(422, "invalid_fields").await.wrong()[0].0, "offering");
    let begun = begin(json!({ "offering": offering })).await_201().await;
    let application = format!("/applications/{}", begun.text("id"));
    let reply = api.post(&format!("{application}/submit")).by(&ann).refused(422, "invalid_fields").await;
    let wrong = [("attendees", "no_attendees"), ("billing_account", "missing")];
    assert_eq!(reply.wrong(), wrong.map(|(field, code)| (field.to_owned(), code.to_owned())));
    let edit = json!({ "offering": offering, "billing_account": foreign.id.to_string() });
    let edit = api.call("PUT", &application).by(&ann).header("if-match", "*").json(edit);
    edit.refused(404, "not_found").await;
}

// S46, R39
#[tokio::test]
async fn a_paused_customer_reads_and_submits_nothing() {
    let market = Market::new().await;
    let application = market.draft(&["kim@x.se"]).await;
    market.api.post(&format!("/customers/{}/pause", market.customer)).by(&market.sy).await_200().await;
    let submit = market.api.post(&format!("{application}/submit")).by(&market.ann);
    submit.refused(409, "organization_not_in_force").await;
    market.begin().refused(409, "organization_not_in_force").await;
    market.list(&application, "bo@x.se", "never").refused(409, "organization_not_in_force").await;
    assert_eq!(market.api.get(&application).by(&market.ann).await_200().await.text("stage"), "draft");
}

// S70
#[tokio::test]
async fn an_application_is_changed_at_the_version_that_was_seen() {
    let market = Market::new().await;
    let application = market.draft(&["kim@x.se"]).await;
    let read = market.api.get(&application).by(&market.ann).await_200().await;
    let body = json!({ "offering": market.course.id.to_string(), "message": "By train." });
    let edit = || market.api.call("PUT", &application).by(&market.ann).json(body.clone());
    edit().refused(428, "if_match_missing").await;
    let edited = edit().header("if-match", read.header("etag")).await_200().await;
    assert_eq!(edited.text("message"), "By train.");
    let stale = edit().header("if-match", read.header("etag")).refused(412, "stale").await;
    assert_eq!(stale.text("current"), edited.header("etag"));

    let submit = || market.api.post(&format!("{application}/submit")).by(&market.ann);
    submit().header("if-match", read.header("etag")).refused(412, "stale").await;
    let submitted = submit().header("if-match", edited.header("etag")).await_200().await;
    edit().header("if-match", "*").refused(409, "application_stage").await;
    market.step(&application, "take").header("if-match", edited.header("etag")).refused(412, "stale").await;
    market.step(&application, "take").header("if-match", submitted.header("etag")).await_200().await;
}

// S69
#[tokio::test]
async fn a_repeated_submission_takes_effect_once() {
    let market = Market::new().await;
    let application = market.draft(&["kim@x.se"]).await;
    let submit = || market.api.post(&format!("{application}/submit")).by(&market.ann).header("idempotency-key", "k1");
    let first = submit().await_200().await;
    let again = submit().await_200().await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!((again.body, again.headers.get("etag")), (first.body.clone(), first.headers.get("etag")));
    assert_eq!(first.body["decisions"].as_array().unwrap().len(), 1);
    market.api.post(&format!("{application}/submit")).by(&market.ann).refused(409, "application_stage").await;
}

// R33
#[tokio::test]
async fn an_offering_needs_the_platform_service_of_its_kind() {
    let market = Market::new().await;
    let customer = market.api.get(&market.path()).by(&market.sy).await_200().await;
    assert_eq!(customer.body["services"], json!(["courses", "coaching", "on_request", "calendar_feeds", "api"]));
    let set = |body| market.api.call("PUT", &format!("{}/services", market.path())).by(&market.sy).json(body);
    set(json!({ "services": [] })).refused(428, "if_match_missing").await;
    let wrong = set(json!({ "services": ["teleport"] })).header("if-match", "*").refused(422, "invalid_fields").await;
    assert_eq!(wrong.wrong(), [("services".to_owned(), "not_one_of".to_owned())]);
    let coaching = set(json!({ "services": ["coaching"] })).header("if-match", customer.header("etag"));
    assert_eq!(coaching.await_200().await.body["services"], json!(["coaching"]));
    let refused = market.begin().refused(409, "service_missing").await;
    assert_eq!(refused.text("service"), "courses", "the word that `services` has");
    assert!(refused.text("detail").contains("the service Courses,"), "{}", refused.body);
}
