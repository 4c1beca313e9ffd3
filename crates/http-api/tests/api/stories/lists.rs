//! Lists, a page at a time.

use serde_json::json;

use super::inviting::invite;
use crate::harness::Api;

// S73
#[tokio::test]
async fn pages_neither_repeat_nor_leave_out_while_others_add() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    for number in 0..7 {
        invite(&api, &customer, &ann, &format!("m{number}@x.se")).await_201().await;
    }
    let list = format!("{customer}/invitations");
    let (mut path, mut seen) = (format!("{list}?stage=pending&limit=3"), Vec::new());
    loop {
        let page = api.get(&path).by(&ann).await_200().await;
        seen.extend(page.items().iter().map(|item| item["address"].as_str().unwrap().to_owned()));
        invite(&api, &customer, &ann, &format!("n{}@x.se", seen.len())).await_201().await;
        let Some(next) = page.body["next"].as_str() else {
            assert_eq!(page.header("link"), "");
            break;
        };
        let link = page.header("link").strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\"")).unwrap();
        assert_eq!(link, format!("?limit=3&stage=pending&after={next}"));
        path = format!("{list}{link}");
    }
    assert_eq!(seen, (0..7).rev().map(|number| format!("m{number}@x.se")).collect::<Vec<_>>());
}

#[tokio::test]
async fn what_a_list_does_not_understand_is_told_at_its_parameter() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let list = |query: &str| api.get(&format!("{customer}/members?{query}")).by(&ann);
    for (query, field, code) in [
        ("limit=0", "limit", "out_of_range"),
        ("limit=201", "limit", "out_of_range"),
        ("limit=many", "limit", "out_of_range"),
        ("after=here", "after", "unknown"),
        ("role=king", "role", "not_one_of"),
        ("state=asleep", "state", "not_one_of"),
        ("colour=red", "colour", "unknown_field"),
    ] {
        let reply = list(query).refused(422, "invalid_fields").await;
        assert_eq!(reply.wrong(), [(field.to_owned(), code.to_owned())], "{query}");
    }
    let both = list("limit=0&role=king").refused(422, "invalid_fields").await;
    assert_eq!(both.wrong().len(), 2);
    assert_eq!(list("role=customer_admin&limit=200").await_200().await.items().len(), 1);
}

// R14
#[tokio::test]
async fn everybody_may_know_what_the_platform_is() {
    let api = Api::new();
    let settings = api.get("/settings").await_200().await;
    assert_eq!(settings.body["locales"], json!(["en", "sv"]));
    let permissions = api.get("/permissions").await_200().await;
    let actions = permissions.body["actions"].as_array().unwrap();
    let invite = actions.iter().find(|row| row["action"] == "invite_people").unwrap();
    assert_eq!(invite["roles"], json!([{ "role": "customer_admin", "scope": "own" }]));
    assert!(api.get("/countries").await_200().await.items().contains(&json!({ "code": "SE", "name": "Sweden" })));
    assert!(api.get("/time-zones").await_200().await.items().contains(&json!("Europe/Stockholm")));
    let problems = api.get("/problems").await_200().await;
    let codes: Vec<_> = problems.body["problems"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
    assert!(codes.contains(&json!("link_superseded")) && codes.contains(&json!("if_match_missing")));
}
