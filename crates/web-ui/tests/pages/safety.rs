//! What must not work.

use std::net::SocketAddr;
use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Body;
use axum::http::Request;
use domain::mail::Envelope;
use domain::mail::ports::{Mail, Renderer};
use domain::organization::Located;
use domain::organization::ports::{OrganizationFilter, OrganizationView, Organizations};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::store::StoreError;
use domain::values::OrganizationId;
use testkit::fakes::PlainPasswords;
use testkit::world::World;
use tower::ServiceExt as _;

use super::browser::Browser;

#[tokio::test]
async fn forms_of_other_sites_are_refused() {
    let world = World::new();
    world.user("ann@x.example").await;
    let mut ann = Browser::new(&world);
    ann.get("/sign-in").await;
    let body = format!("csrf={}&address=ann@x.example&password={}", ann.token(), PlainPasswords::STRONG);
    let refused: [&[(&str, &str)]; 3] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
    ];
    for headers in refused {
        let page = ann.ask("POST", "/sign-in", headers, Some(body.clone())).await;
        page.is(403).says("nothing was changed");
    }
    assert!(!ann.is_signed_in());
    // The token of another browser, or none.
    for token in ["", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        let body = format!("csrf={token}&address=ann@x.example&password={}", PlainPasswords::STRONG);
        ann.ask("POST", "/sign-in", &[("sec-fetch-site", "same-origin")], Some(body)).await.is(403);
    }
    let page = ann.ask("POST", "/sign-in", &[("origin", "https://lyceum.example")], Some(body)).await;
    page.is(303);
    assert!(ann.is_signed_in());
}

#[tokio::test]
async fn the_policy_is_strict() {
    let world = World::new();
    let page = Browser::new(&world).get("/").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
        assert!(policy.contains(part));
    }
    assert!(!policy.contains("unsafe"));
    assert_eq!(page.headers["referrer-policy"], "same-origin");
    assert_eq!(page.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn assets_are_kept_by_their_hash() {
    let world = World::new();
    let mut browser = Browser::new(&world);
    let page = browser.get("/").await;
    let (_, style) = page.body.split_once("rel=\"stylesheet\" href=\"").unwrap();
    let style = style.split('"').next().unwrap();
    let asset = browser.get(style).await;
    asset.is(200);
    assert_eq!(asset.headers["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(asset.headers["content-type"], "text/css");
    browser.get("/assets/lyceum.css").await.is(200);
    browser.get("/assets/..%2f..%2fCargo.toml").await.is(404);
}

// R51
#[tokio::test]
async fn what_is_not_ones_own_does_not_exist() {
    let world = World::new();
    let (skolan, _) = world.customer("Skolan", "ann@x.example").await;
    let (other, _) = world.customer("Annan", "bo@x.example").await;
    let mut applicant = Browser::of_member(&world, "al@x.example", skolan.id, Role::Applicant).await;
    let here = format!("/organizations/{}", skolan.id);
    applicant.get(&here).await.is(200).says("Skolan").hides("Edit the profile").hides("Invite people");
    for page in ["people", "invitations", "invitations/new", "history", "edit"] {
        applicant.get(&format!("{here}/{page}")).await.is(403).says("Your roles do not permit");
    }
    let there = format!("/organizations/{}", other.id);
    for page in ["", "/people", "/invitations", "/invitations/new", "/history", "/edit", "/admin", "/people/add"] {
        applicant.get(&format!("{there}{page}")).await.is(404);
    }
    for page in ["/reviews", "/customers", "/suppliers", "/users", "/history", "/administrators/new", "/suppliers/new"]
    {
        applicant.get(page).await.is(403);
    }
    applicant.get("/organizations/nonsense").await.is(404).says("There is nothing here");
    applicant.get("/no/such/page").await.is(404);
    applicant.get("/sign-out").await.is(405).says("not opened like this");
}

#[tokio::test]
async fn rights_are_those_of_the_moment() {
    let world = World::new();
    let (skolan, _) = world.customer("Skolan", "ann@x.example").await;
    let mut ann = Browser::of_user(&world, "ann@x.example").await;
    let mut sam = Browser::of_administrator(&world, "sam@lyceum.example").await;
    let place = format!("/organizations/{}", skolan.id);
    ann.get(&format!("{place}/people")).await.is(200);
    let version = sam.get(&format!("{place}/admin")).await.hidden("version");
    let form = [("version", &*version), ("address", "new@x.example"), ("name", "New Admin")];
    sam.send(&format!("{place}/admin"), &form).await.is(200).says("New Admin");
    ann.get(&format!("{place}/people")).await.is(404);

    let user = world.user("ann@x.example").await.id;
    let page = sam.get(&format!("/users/{user}")).await;
    page.is(200).says("ann@x.example");
    sam.send(&format!("/users/{user}/deactivate"), &[("reason", "Gone")]).await.says("The user is deactivated");
    ann.get("/me").await.is(303);
    sam.send(&format!("/users/{user}/reactivate"), &[]).await.says("can sign in again");
}

#[tokio::test]
async fn too_many_attempts_are_told_to_wait() {
    let world = World::new();
    world.throttle.allow(3);
    world.user("ann@x.example").await;
    let mut ann = Browser::new(&world);
    let wrong = [("address", "ann@x.example"), ("password", "wrong")];
    for _ in 0..3 {
        ann.post("/sign-in", &wrong).await.is(401);
    }
    ann.post("/sign-in", &wrong).await.is(429).says("Wait 60 seconds").says("value=\"ann@x.example\"");
}

struct Unreachable;

#[async_trait]
impl Organizations for Unreachable {
    async fn organization(&self, _: OrganizationId) -> Result<Option<Located>, StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn organizations(
        &self,
        _: &OrganizationFilter,
        _: PageRequest,
    ) -> Result<domain::page::Page<OrganizationView>, StoreError> {
        Err(StoreError::Corrupt("a row".to_owned()))
    }
}

#[tokio::test]
async fn a_store_that_fails_is_told_on_a_page() {
    let mut world = World::new();
    world.ports.organizations = Arc::new(Unreachable);
    let page = Browser::new(&world).get("/").await;
    page.is(503).says("Just a moment").says("nothing was lost");
    assert_eq!(page.headers["retry-after"], "5");
    let token = {
        let fine = World::new();
        let sam = fine.system_administrator("sam@x.example").await;
        let token = fine.sign_in(sam.user().unwrap()).await;
        world.ports.sign_ins = fine.ports.sign_ins.clone();
        token
    };
    Browser::of(&world, &token).get("/customers").await.is(500).says("The fault is ours").hides("a row");
}

struct Plain;

impl Renderer for Plain {
    fn render(&self, _: &Envelope) -> Mail {
        let html = "<html><head></head><body><a href=\"https://lyceum.example/x\">Open</a></body></html>".to_owned();
        Mail { subject: "A letter".to_owned(), text: "Look:\nhttps://lyceum.example/x\n".to_owned(), html }
    }
}

#[tokio::test]
async fn the_local_mailbox_is_for_this_machine_alone() {
    let mut world = World::new();
    let mut remote = Browser::new(&world);
    remote.peer = SocketAddr::from(([127, 0, 0, 1], 1));
    remote.get("/mailbox").await.is(404);

    world.ports.mailbox = Some(Arc::new(Plain));
    world.user("ann@x.example").await;
    let mut local = Browser::new(&world);
    local.post("/password/forgot", &[("address", "ann@x.example")]).await;
    local.get("/mailbox").await.is(404);
    local.peer = SocketAddr::from(([127, 0, 0, 1], 1));
    let page = local.get("/mailbox").await;
    let letter = page.says("A letter").says("ann@x.example").address("/mailbox/");
    let page = local.get(&letter).await;
    page.is(200).says("<a href=\"https://lyceum.example/x\">").says("sandbox=");
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains("frame-src 'self'"));
    let page = local.get(&format!("{letter}/letter")).await;
    page.is(200).says("<base target=\"_top\">");
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
    local.peer = SocketAddr::from(([192, 0, 2, 1], 1));
    local.get(&letter).await.is(404);
    local.get(&format!("{letter}/letter")).await.is(404);
}

#[tokio::test]
async fn on_plain_http_cookies_have_plain_names() {
    let world = World::new();
    let pages = web_ui::router(world.ports.clone(), web_ui::Options { secure_cookies: false });
    let response = pages.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("lyceum-form="));
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"));
}
