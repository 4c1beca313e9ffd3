//! Nobody is let in who does not say who they are.

use super::{OPEN, PUBLIC, absent, call};
use crate::harness::Api;

// R51
#[tokio::test]
async fn without_a_token_only_public_operations_answer() {
    let api = Api::new();
    for operation in api.described().operations() {
        let reply = call(&api, &operation, &absent).send().await;
        let public = PUBLIC.contains(&operation.id.as_str());
        assert_eq!(public, operation.is_public(), "{} is described otherwise", operation.id);
        assert!(!reply.status.is_server_error(), "{}: {}", operation.id, reply.body);
        let signs_in = operation.id == "signIn";
        assert_eq!(reply.status == 401, !public || signs_in, "{}: {} {}", operation.id, reply.status, reply.body);
        assert_eq!(reply.headers.contains_key("www-authenticate"), reply.status == 401, "{}", operation.id);
    }
}

#[tokio::test]
async fn a_token_that_does_not_hold_is_refused_everywhere() {
    let api = Api::new();
    let wrong = format!("lys_{}", "A".repeat(43));
    for operation in api.described().operations() {
        if OPEN.contains(&operation.id.as_str()) {
            continue;
        }
        for token in [wrong.as_str(), "nonsense", ""] {
            let reply = call(&api, &operation, &absent).by(token).send().await;
            assert_eq!(reply.status, 401, "{} with {token:?}: {}", operation.id, reply.body);
            assert_eq!(reply.body["code"], "not_signed_in", "{}", operation.id);
        }
        let reply = call(&api, &operation, &absent).header("authorization", "Basic YTpi").send().await;
        assert_eq!(reply.status, 401, "{}", operation.id);
    }
}

#[test]
fn every_name_on_the_lists_is_an_operation() {
    let described = crate::harness::Described::new();
    for id in PUBLIC.iter().chain(&OPEN) {
        described.operation(id);
    }
}
