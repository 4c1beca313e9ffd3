//! Bodies that are not as they should be.

use serde_json::{Value, json};

use super::{absent, call};
use crate::harness::{Api, Operation};

async fn each(api: &Api, check: impl AsyncFn(&Operation, &str)) {
    let token = api.system_administrator().await;
    let with_body: Vec<_> = api.described().operations().into_iter().filter(|one| one.body().is_some()).collect();
    assert!(with_body.len() > 20);
    for operation in with_body {
        check(&operation, &token).await;
    }
}

#[tokio::test]
async fn what_is_no_json_is_400() {
    let api = Api::new();
    each(&api, async |operation, token| {
        for body in ["{", "", "{}}", "\u{feff}{}", "{\"a\":\"\\ud800\"", "{'a':1}", &"[".repeat(1000)] {
            if body.is_empty() && !operation.needs_body() {
                continue;
            }
            call(&api, operation, &absent).by(token).without_body().raw(body).refused(400, "malformed_json").await;
        }
        let binary = vec![b'{', b'"', 0xff, b'"', b'}'];
        call(&api, operation, &absent).by(token).without_body().raw(binary).refused(400, "malformed_json").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_of_another_shape_is_422() {
    let api = Api::new();
    each(&api, async |operation, token| {
        let mut body = api.described().example(operation.body().unwrap());
        body["surprise"] = json!(1);
        let reply =
            call(&api, operation, &absent).by(token).without_body().json(body).refused(422, "invalid_fields").await;
        assert_eq!(reply.wrong(), [("surprise".to_owned(), "unknown_field".to_owned())], "{}", operation.id);

        for body in [json!([]), json!("text"), json!(7), Value::Null] {
            call(&api, operation, &absent).by(token).without_body().json(body).refused(422, "invalid_fields").await;
        }
        let names: Vec<_> = api.described().fields(operation.body().unwrap());
        for name in names {
            let mut body = api.described().example(operation.body().unwrap());
            body[&name] = json!([[{}]]);
            let reply = call(&api, operation, &absent).by(token).without_body().json(body).expect(422).await;
            assert!(reply.wrong()[0].0.starts_with(&name), "{}: {}", operation.id, reply.body);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_as_something_else_is_415() {
    let api = Api::new();
    each(&api, async |operation, token| {
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
            let body = api.described().example(operation.body().unwrap()).to_string();
            let sent = call(&api, operation, &absent).by(token).without_body().bytes(body).header("content-type", kind);
            sent.refused(415, "unsupported_media_type").await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_too_large_is_413() {
    let api = Api::new();
    let large = json!({ "name": "a".repeat(70_000) }).to_string();
    each(&api, async |operation, token| {
        let plain = call(&api, operation, &absent).by(token).without_body().raw(large.clone());
        plain.refused(413, "body_too_large").await;
        if operation.method == "POST" && operation.takes("Idempotency-Key") {
            let keyed = call(&api, operation, &absent).by(token).without_body().raw(large.clone());
            keyed.header("idempotency-key", "k1").refused(413, "body_too_large").await;
        }
    })
    .await;
}

#[tokio::test]
async fn every_example_is_of_its_shape() {
    let api = Api::new();
    each(&api, async |operation, token| {
        let reply = call(&api, operation, &absent).by(token).send().await;
        assert!(reply.wrong().is_empty(), "{}: {}", operation.id, reply.body);
    })
    .await;
}
