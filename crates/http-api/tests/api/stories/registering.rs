//! Registrations, from their contact's side.

use serde_json::json;

use super::main_job::form;
use crate::harness::Api;

// S1, R6
#[tokio::test]
async fn a_submitted_form_makes_a_registration_and_neither_user_nor_customer() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let made = api.post("/registrations").json(form()).await_201().await;
    assert_eq!((made.text("stage"), &made.body["proven"]), ("submitted".to_owned(), &json!(false)));
    let users = api.get("/users?search=ann").by(&sy).await_200().await;
    let customers = api.get("/customers").by(&sy).await_200().await;
    assert!(users.items().is_empty() && customers.items().is_empty());
    assert_eq!(api.world.letters_to("ann@x.se").await.len(), 1);
    let waiting = api.get("/registrations/counts").by(&sy).await_200().await;
    assert_eq!(waiting.body, json!({ "waiting": 0, "unproven": 1, "info_requested": 0 }));
}

// S2, R5
#[tokio::test]
async fn every_missing_or_wrong_field_is_told_at_once() {
    let api = Api::new();
    let form = json!({ "organization": { "country": "SE" }, "contact": { "name": "Ann", "address": "no address" } });
    let reply = api.post("/registrations").json(form).refused(422, "invalid_fields").await;
    let wrong = [("organization.name", "missing"), ("contact.address", "not_an_address")];
    assert_eq!(reply.wrong(), wrong.map(|(field, code)| (field.to_owned(), code.to_owned())));

    let reply = api.post("/registrations").json(json!({})).refused(422, "invalid_fields").await;
    assert_eq!(reply.wrong().len(), 4, "{}", reply.body);
    assert!(api.world.letters().await.is_empty());
}

// S10, R13
#[tokio::test]
async fn a_likely_duplicate_is_told_to_the_reviewer_and_to_nobody_else() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    api.post("/registrations").json(form()).await_201().await;
    let mut second = form();
    second["organization"]["name"] = json!("Malmös Skolor");
    second["contact"]["address"] = json!("bo@x.se");
    let second = api.post("/registrations").json(second).await_201().await;
    assert!(second.body.get("duplicates").is_none());
    let reviewed = api.get(&format!("/registrations/{}", second.text("id"))).by(&sy).await_200().await;
    assert_eq!(reviewed.body["duplicates"][0]["alike"], "organization_number");
    assert_eq!(reviewed.body["duplicates"][0]["name"], "Malmö Skolor");
    let link = api.link("bo@x.se").await;
    let shown = api.post("/links/registration").json(json!({ "link": link })).await_200().await;
    assert!(shown.body.get("duplicates").is_none());
}

// R10, R11
#[tokio::test]
async fn the_contact_answers_a_question_and_takes_the_registration_back() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let made = api.post("/registrations").json(form()).await_201().await;
    let path = format!("/registrations/{}", made.text("id"));
    let link = api.link("ann@x.se").await;
    api.post("/links/registration/prove").json(json!({ "link": link })).await_200().await;
    let question = json!({ "question": "Which of your schools?" });
    api.post(&format!("{path}/request-information")).by(&sy).json(question).await_200().await;

    let link = api.link("ann@x.se").await;
    let shown = api.post("/links/registration").json(json!({ "link": link })).await_200().await;
    assert_eq!(shown.text("question"), "Which of your schools?");
    let mut amended = form();
    amended["link"] = json!(link);
    amended["contact"].as_object_mut().unwrap().remove("address");
    amended["organization"]["name"] = json!("Malmö Gymnasium");
    let amended = api.post("/links/registration/amend").json(amended).await_200().await;
    assert_eq!(amended.body["contact"]["address"], "Ann@x.se");
    assert_eq!(amended.text("stage"), "submitted");

    let gone = api.post("/links/registration/withdraw").json(json!({ "link": link })).await_200().await;
    assert_eq!(gone.text("stage"), "withdrawn");
    let again = api.post("/links/registration/withdraw").json(json!({ "link": link }));
    let reply = again.refused(409, "registration_stage").await;
    assert_eq!(reply.text("state"), "withdrawn");
}

// R11
#[tokio::test]
async fn a_renewed_link_supersedes_the_old_one() {
    let api = Api::new();
    api.post("/registrations").json(form()).await_201().await;
    let old = api.link("ann@x.se").await;
    api.post("/links/registration/renew").json(json!({ "link": old })).expect(202).await;
    api.post("/links/registration").json(json!({ "link": old })).refused(410, "link_superseded").await;
    let new = api.link("ann@x.se").await;
    api.post("/links/registration").json(json!({ "link": new })).await_200().await;
}
