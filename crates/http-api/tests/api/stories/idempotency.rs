//! Requests that are repeated.

use serde_json::json;
use testkit::world::World;

use super::inviting::invite;
use super::main_job::form;
use crate::harness::{Api, Meeting, PASSWORD};

// S69
#[tokio::test]
async fn a_repeated_request_takes_effect_once_and_is_answered_as_before() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let send = || invite(&api, &customer, &ann, "m@x.se").header("idempotency-key", "k-1");
    let first = send().await_201().await;
    let again = send().await_201().await;
    assert_eq!(first.bytes, again.bytes);
    for name in ["etag", "location", "content-type", "cache-control"] {
        assert_eq!(first.header(name), again.header(name));
    }
    assert_eq!((first.header("idempotency-replayed"), again.header("idempotency-replayed")), ("", "true"));
    assert_eq!(api.world.letters_to("m@x.se").await.len(), 1);

    let other = invite(&api, &customer, &ann, "n@x.se").header("idempotency-key", "k-1");
    other.refused(422, "idempotency_mismatch").await;
    let elsewhere = api.post("/me/sign-out").by(&ann).header("idempotency-key", "k-1");
    elsewhere.refused(422, "idempotency_mismatch").await;
}

// S69
#[tokio::test]
async fn keys_of_different_callers_never_meet() {
    let api = Api::new();
    let (one, ann) = api.customer("Skolan", "ann@a.se").await;
    let (other, ben) = api.customer("Gymnasiet", "ben@b.se").await;
    invite(&api, &one, &ann, "m@x.se").header("idempotency-key", "k-1").await_201().await;
    invite(&api, &other, &ben, "m@x.se").header("idempotency-key", "k-1").await_201().await;
    api.post("/registrations").json(form()).header("idempotency-key", "k-1").await_201().await;
    let again = api.post("/registrations").json(form()).header("idempotency-key", "k-1").await_201().await;
    assert_eq!(again.header("idempotency-replayed"), "true");
}

// S69
#[tokio::test]
async fn what_was_refused_may_be_repeated_with_the_same_key() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    invite(&api, &customer, &ann, "nonsense").header("idempotency-key", "k-1").expect(422).await;
    invite(&api, &customer, &ann, "m@x.se").header("idempotency-key", "k-1").await_201().await;
}

// S69
#[tokio::test]
async fn what_is_told_once_is_not_told_again() {
    let api = Api::new();
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let make = || {
        let body = json!({ "name": "Export", "access": "read", "days": 30 });
        api.post("/me/api-tokens").by(&ann).json(body).header("idempotency-key", "k-1")
    };
    make().await_201().await;
    make().refused(409, "idempotency_unanswered").await;
    assert_eq!(api.get("/me/api-tokens").by(&ann).await_200().await.items().len(), 1);

    invite(&api, &customer, &ann, "m@x.se").await_201().await;
    let link = api.link("m@x.se").await;
    let join = || {
        let body = json!({ "link": link, "name": "Mia", "password": PASSWORD, "terms": "2026-11" });
        api.post("/links/invitation/register").json(body).header("idempotency-key", "k-2")
    };
    join().await_201().await;
    join().refused(409, "idempotency_unanswered").await;
}

// S71
#[tokio::test]
async fn a_key_does_not_tell_who_has_a_login() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let mut answers = Vec::new();
    for address in ["ann@a.se", "nobody@a.se"] {
        for _ in 0..2 {
            let reset = api.post("/password-resets").json(json!({ "address": address }));
            let reply = reset.header("idempotency-key", address).expect(202).await;
            answers.push((reply.bytes, reply.headers));
        }
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
}

#[tokio::test]
async fn a_key_has_its_form() {
    let api = Api::new();
    for key in ["", "with space", &"k".repeat(256)] {
        let reply = api.post("/registrations").json(form()).header("idempotency-key", key);
        reply.refused(400, "malformed_header").await;
    }
}

// S69
#[tokio::test]
async fn of_two_equal_requests_at_once_one_takes_effect() {
    let mut world = World::new();
    let meeting = Meeting::over(world.ports.commit.clone());
    world.ports.commit = meeting.clone();
    let api = Api::over(world);
    let send = || api.post("/registrations").json(form()).header("idempotency-key", "k-1");
    meeting.of_the_next_two();
    let (one, other) = tokio::join!(send().send(), send().send());
    let (made, refused) = if one.status == 201 { (one, other) } else { (other, one) };
    assert_eq!((made.status.as_u16(), &refused.body["code"]), (201, &json!("idempotency_key_in_use")));
    assert_eq!(send().await_201().await.bytes, made.bytes);
    assert_eq!(api.world.letters_to("ann@x.se").await.len(), 1);
}
