//! Nobody's change is overwritten unseen.

use serde_json::json;

use crate::harness::Api;

// S70
#[tokio::test]
async fn a_stale_change_is_refused_and_one_without_a_version_too() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let read = api.get(&customer).by(&ann).await_200().await;
    let edit = |tag: &str, name: &str| {
        let call = api.call("PATCH", &customer).by(&ann).json(json!({ "name": name }));
        if tag.is_empty() { call } else { call.header("if-match", tag) }
    };
    edit("", "Nya skolan").refused(428, "if_match_missing").await;
    let edited = edit(read.header("etag"), "Nya skolan").await_200().await;
    assert_eq!(edited.body["profile"]["name"], "Nya skolan");
    assert_eq!(edited.body["profile"]["country"], "SE");
    let stale = edit(read.header("etag"), "Gamla skolan").refused(412, "stale").await;
    assert_eq!(stale.text("current"), edited.header("etag"));
    for tag in ["\"abc\"", "W/\"2\"", "\"99999999999999999999\"", "\"\""] {
        edit(tag, "Gamla skolan").refused(412, "stale").await;
    }
    for tag in ["2", "\"1\", \"2\"", "\"", "W/"] {
        edit(tag, "Gamla skolan").refused(400, "malformed_header").await;
    }
    edit("*", "Tredje skolan").await_200().await;
}

// R3
#[tokio::test]
async fn null_clears_and_what_is_left_out_stays() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let edit = |body| api.call("PATCH", &customer).by(&ann).header("if-match", "*").json(body);
    let cleared = edit(json!({ "contact": null, "address": "Nygatan 2" })).await_200().await;
    assert_eq!(cleared.body["profile"]["contact"], json!(null));
    assert_eq!(cleared.body["profile"]["address"], "Nygatan 2");
    assert_eq!(cleared.body["profile"]["name"], "Skolan");
    edit(json!({})).await_200().await;
}

// S70, R39
#[tokio::test]
async fn an_action_compares_versions_when_it_is_given_one() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (customer, _) = api.customer("Skolan", "ann@a.se").await;
    let id = customer.rsplit('/').next().unwrap().to_owned();
    let pause = || api.post(&format!("/customers/{id}/pause")).by(&sy);
    pause().header("if-match", "\"7\"").refused(412, "stale").await;
    let paused = pause().header("if-match", "\"1\"").json(json!({ "reason": "Unpaid." })).await_200().await;
    assert_eq!(paused.body["moves"], json!(["resume", "deactivate"]));
    assert_eq!(pause().refused(409, "organization_state").await.text("state"), "paused");
}

// S70, R4, R46
#[tokio::test]
async fn a_member_is_removed_at_the_version_that_was_seen() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    api.world.user("m@x.se").await;
    let added =
        api.post(&format!("{customer}/mentors")).by(&ann).json(json!({ "address": "m@x.se" })).await_201().await;
    let member = format!("{customer}/members/{}", added.text("id"));
    assert_eq!(added.header("location"), format!("/api/v1{member}"));
    let reason = json!({ "reason": "On leave." });
    let suspended = api.post(&format!("{member}/suspend")).by(&ann).json(reason).await_200().await;
    assert_eq!((suspended.text("state"), suspended.text("reason")), ("suspended".to_owned(), "On leave.".to_owned()));
    let m = api.sign_in("m@x.se").await;
    assert_eq!(api.get("/me/roles").by(&m).await_200().await.body["roles"][0]["in_force"], false);
    api.post(&format!("{member}/resume")).by(&ann).await_200().await;
    api.delete(&member).by(&ann).refused(428, "if_match_missing").await;
    api.delete(&member).by(&ann).header("if-match", "\"1\"").refused(412, "stale").await;
    let ended = api.delete(&member).by(&ann).header("if-match", "\"3\"").await_200().await;
    assert_eq!(ended.text("state"), "ended");
    assert!(api.get("/me/roles").by(&m).await_200().await.body["roles"].as_array().unwrap().is_empty());
}
