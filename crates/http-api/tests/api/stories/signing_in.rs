//! Sign-ins, API tokens and forgotten passwords.

use chrono::TimeDelta;
use serde_json::json;

use crate::harness::{Api, PASSWORD};

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_alike() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let try_it = |address: &str, password: &str| {
        api.post("/sign-ins").json(json!({ "address": address, "password": password })).refused(401, "sign_in_failed")
    };
    let wrong = try_it("ann@a.se", "wrong password").await;
    for (address, password) in [("nobody@a.se", PASSWORD), ("no address", PASSWORD), ("", "")] {
        let reply = try_it(address, password).await;
        assert_eq!((wrong.bytes.clone(), wrong.headers.clone()), (reply.bytes, reply.headers));
    }
    assert_eq!(wrong.header("www-authenticate"), "Bearer");
}

#[tokio::test]
async fn a_sign_in_is_listed_and_ended_by_its_user() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let (one, other) = (api.sign_in("ann@a.se").await, api.sign_in("ann@a.se").await);
    let listed = api.get("/me/sign-ins").by(&one).await_200().await;
    let theirs: Vec<_> = listed.items().iter().filter(|item| item["current"] == false).collect();
    assert_eq!((listed.items().len(), theirs.len()), (2, 1));
    let id = theirs[0]["id"].as_str().unwrap();
    api.delete(&format!("/me/sign-ins/{id}")).by(&one).await_204().await;
    api.get("/me").by(&other).refused(401, "not_signed_in").await;
    api.post("/me/sign-out").by(&one).await_204().await;
    api.get("/me").by(&one).refused(401, "not_signed_in").await;
}

#[tokio::test]
async fn an_api_token_does_what_it_may_and_ends() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let make = |access: &str, days: i64| {
        api.post("/me/api-tokens").by(&ann).json(json!({ "name": "Export", "access": access, "days": days }))
    };
    assert_eq!(make("write", 0).refused(422, "invalid_fields").await.wrong().len(), 2);
    let read = make("read", 30).await_201().await;
    let token = read.text("token");
    api.get(&format!("{customer}/members")).by(&token).await_200().await;
    let invite = json!({ "role": "mentor", "address": "m@x.se" });
    let invite = api.post(&format!("{customer}/invitations")).by(&token).json(invite);
    invite.refused(403, "read_only_token").await;
    assert_eq!(api.get("/me/roles").by(&token).await_200().await.body["read_only"], true);
    let full = make("full", 30).await_201().await;
    let by_token = api
        .post("/me/api-tokens")
        .by(&full.text("token"))
        .json(json!({ "name": "Other", "access": "full", "days": 30 }));
    by_token.refused(403, "token_by_token").await;
    api.delete(&format!("/me/api-tokens/{}", full.text("id"))).by(&ann).await_204().await;
    let listed = api.get("/me/api-tokens").by(&ann).await_200().await;
    assert!(!listed.body.to_string().contains(&token));
    api.world.clock.advance(TimeDelta::days(31));
    api.get("/me").by(&token).refused(401, "not_signed_in").await;
    let ann = api.sign_in("ann@a.se").await;
    api.delete(&format!("/me/api-tokens/{}", read.text("id"))).by(&ann).await_204().await;
    assert!(api.get("/me/api-tokens").by(&ann).await_200().await.items().is_empty());
}

// S71
#[tokio::test]
async fn a_reset_is_answered_alike_for_known_and_unknown() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let reset = |address: &str| api.post("/password-resets").json(json!({ "address": address })).expect(202);
    let (known, unknown) = (reset("ann@a.se").await, reset("nobody@a.se").await);
    assert_eq!((known.bytes, known.headers), (unknown.bytes, unknown.headers));
    assert_eq!(api.world.letters().await.len(), 1);
    for address in ["ann@a.se", "nobody@a.se"] {
        let soon = domain::user::usecases::RESET_ANSWERED_AFTER / 2;
        assert!(tokio::time::timeout(soon, reset(address)).await.is_err(), "{address} is answered too soon");
    }

    let before = api.sign_in("ann@a.se").await;
    let link = api.link("ann@a.se").await;
    let set = |password: &str| api.post("/links/password-reset").json(json!({ "link": link, "password": password }));
    set("password").refused(422, "invalid_fields").await;
    set("seven gentle otters juggle").await_204().await;
    set("seven gentle otters juggle").refused(410, "link_used").await;
    api.get("/me").by(&before).refused(401, "not_signed_in").await;
    let new = json!({ "address": "ann@a.se", "password": "seven gentle otters juggle" });
    api.post("/sign-ins").json(new).await_201().await;
}

#[tokio::test]
async fn too_many_attempts_wait() {
    let api = Api::new();
    api.world.throttle.allow(1);
    let try_it = || api.post("/sign-ins").json(json!({ "address": "a@a.se", "password": "x" })).from("192.0.2.1");
    try_it().expect(401).await;
    assert_eq!(try_it().refused(429, "too_many_requests").await.header("retry-after"), "60");
    let elsewhere = api.post("/sign-ins").json(json!({ "address": "a@a.se", "password": "x" })).from("192.0.2.2");
    elsewhere.expect(401).await;
}
