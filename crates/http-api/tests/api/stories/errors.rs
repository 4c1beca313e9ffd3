//! When things go wrong, and where nothing is.

use std::sync::Arc;

use async_trait::async_trait;
use domain::organization::Located;
use domain::organization::ports::{OrganizationFilter, OrganizationView, Organizations};
use domain::page::{Page, PageRequest};
use domain::store::StoreError;
use domain::values::OrganizationId;
use serde_json::json;
use testkit::world::World;

use crate::harness::{Api, Plain};

/// A store in trouble.
struct Trouble(fn() -> StoreError);

#[async_trait]
impl Organizations for Trouble {
    async fn organization(&self, _: OrganizationId) -> Result<Option<Located>, StoreError> {
        Err((self.0)())
    }

    async fn organizations(
        &self,
        _: &OrganizationFilter,
        _: PageRequest,
    ) -> Result<Page<OrganizationView>, StoreError> {
        Err((self.0)())
    }
}

fn in_trouble(trouble: fn() -> StoreError) -> Api {
    let mut world = World::new();
    world.ports.organizations = Arc::new(Trouble(trouble));
    Api::over(world)
}

#[tokio::test]
async fn a_store_that_does_not_answer_is_503_and_tells_when_to_come_back() {
    let api = in_trouble(|| StoreError::Unavailable);
    let reply = api.get("/settings").refused(503, "unavailable").await;
    assert_eq!(reply.header("retry-after"), "2");
}

#[tokio::test]
async fn a_defect_is_500_and_says_nothing_of_itself() {
    let api = in_trouble(|| StoreError::Corrupt("column 7 of customers".to_owned()));
    let reply = api.get("/settings").refused(500, "internal").await;
    assert!(!reply.body.to_string().contains("column"));
    let api = in_trouble(|| panic!("a secret"));
    let reply = api.get("/settings").refused(500, "internal").await;
    assert!(!reply.body.to_string().contains("secret"));
}

#[tokio::test]
async fn where_nothing_is_a_problem_says_so() {
    let api = Api::new();
    for path in ["/api/v1/nothing", "/api/v2/me", "/api/nothing", "/api/v1/", "/api/v1", "/api/v1/me/"] {
        let reply = api.get("").at(path).await;
        assert_eq!((reply.status.as_u16(), &reply.body["code"]), (404, &json!("not_found")), "{path}");
        assert_eq!(reply.header("content-type"), "application/problem+json");
        assert_eq!(reply.body["type"], "https://lyceum.example/docs/problems#not_found");
    }
    let reply = api.call("PUT", "").at("/api/v1/me").await;
    assert_eq!((reply.status.as_u16(), &reply.body["code"]), (405, &json!("method_not_allowed")));
    assert_eq!(reply.header("allow"), "GET,HEAD,PATCH");
}

#[tokio::test]
async fn answers_stay_out_of_caches_and_frames() {
    let api = Api::new();
    let reply = api.get("/settings").await_200().await;
    assert_eq!(reply.header("cache-control"), "no-store");
    assert_eq!(reply.header("x-content-type-options"), "nosniff");
    assert_eq!(reply.header("content-security-policy"), "default-src 'none'");
}

#[tokio::test]
async fn the_docs_come_from_the_binary() {
    let api = Api::new();
    let described = api.get("").at("/api/openapi.json").await;
    assert_eq!(described.body["openapi"], "3.1.0");
    let page = api.get("").at("/docs/").await;
    assert_eq!(page.status, 200);
    assert!(page.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"));
    let text = String::from_utf8(page.bytes).unwrap();
    assert!(!text.contains("https://"), "the page asks others: {text}");
    let initializer = api.get("").at("/docs/swagger-initializer.js").await;
    assert!(String::from_utf8(initializer.bytes).unwrap().contains("/api/openapi.json"));
    let problems = String::from_utf8(api.get("").at("/docs/problems").await.bytes).unwrap();
    assert!(problems.contains("<dt id=link_expired>"));
}

#[tokio::test]
async fn the_mailbox_is_shown_on_this_machine_only() {
    let mut world = World::new();
    world.user("ann@a.se").await;
    world.ports.mailbox = Some(Arc::new(Plain));
    let api = Api::over(world);
    api.post("/password-resets").json(json!({ "address": "ann@a.se" })).expect(202).await;
    let here = api.get("/mailbox").from("127.0.0.1").await_200().await;
    let letter = format!("/mailbox/{}", here.items()[0]["id"].as_str().unwrap());
    assert_eq!(api.get(&letter).from("127.0.0.1").await_200().await.text("subject"), "password_reset");
    for path in ["/mailbox", letter.as_str()] {
        api.get(path).from("192.0.2.1").refused(404, "not_found").await;
        api.get(path).refused(404, "not_found").await;
    }
    Api::new().get("/mailbox").from("127.0.0.1").refused(404, "not_found").await;
}
