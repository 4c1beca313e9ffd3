//! What users do for themselves.

use serde_json::json;
use testkit::world::{World, settings};

use crate::harness::{Api, PASSWORD};

// R48
#[tokio::test]
async fn a_profile_is_read_and_changed() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let ann = api.sign_in("ann@a.se").await;
    let me = api.get("/me").by(&ann).await_200().await;
    let edit = |body| api.call("PATCH", "/me").by(&ann).header("if-match", "*").json(body);
    let edited = edit(json!({ "locale": "sv", "notifications": { "activities": false } })).await_200().await;
    assert_eq!((edited.text("locale"), edited.text("name")), ("sv".to_owned(), me.text("name")));
    let wanted = json!({ "invitations": true, "organizations": true, "activities": false });
    assert_eq!(edited.body["notifications"], wanted);
    assert_ne!(edited.header("etag"), me.header("etag"));
    let reply = edit(json!({ "name": "", "locale": "xx", "zone": "Nowhere" })).refused(422, "invalid_fields").await;
    assert_eq!(reply.wrong().len(), 3);
}

#[tokio::test]
async fn a_password_changes_with_the_current_one() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let (ann, other) = (api.sign_in("ann@a.se").await, api.sign_in("ann@a.se").await);
    let change =
        |current: &str, new: &str| api.post("/me/password").by(&ann).json(json!({ "current": current, "new": new }));
    let wrong = change("wrong", "seven gentle otters").refused(422, "invalid_fields").await;
    assert_eq!(wrong.wrong(), [("current".to_owned(), "wrong_password".to_owned())]);
    change(PASSWORD, PASSWORD).refused(422, "invalid_fields").await;
    change(PASSWORD, "seven gentle otters").await_204().await;
    api.get("/me").by(&ann).await_200().await;
    api.get("/me").by(&other).refused(401, "not_signed_in").await;
}

#[tokio::test]
async fn an_address_changes_by_the_link_to_the_new_one() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let ann = api.sign_in("ann@a.se").await;
    let request = json!({ "address": "ann@b.se", "password": PASSWORD });
    api.post("/me/address-changes").by(&ann).json(request).expect(202).await;
    assert_eq!(api.get("/me").by(&ann).await_200().await.body["pending_address"]["address"], "ann@b.se");
    let link = json!({ "link": api.link("ann@b.se").await });
    let changed = api.post("/links/address-change").json(link.clone()).await_200().await;
    assert_eq!(changed.text("address"), "ann@b.se");
    api.post("/links/address-change").json(link).refused(410, "link_used").await;
    api.sign_in("ann@b.se").await;
}

#[tokio::test]
async fn a_link_proves_the_address_it_was_mailed_to_and_no_later_one() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let ann = api.sign_in("ann@a.se").await;
    let ask = |address: &str| json!({ "address": address, "password": PASSWORD });
    let confirm = |link: String| api.post("/links/address-change").json(json!({ "link": link }));
    api.post("/me/address-changes").by(&ann).json(ask("ann@b.se")).expect(202).await;
    let used = api.link("ann@b.se").await;
    confirm(used.clone()).await_200().await;
    api.post("/me/address-changes").by(&ann).json(ask("boss@b.se")).expect(202).await;
    confirm(used).refused(410, "link_superseded").await;
    assert_eq!(api.get("/me").by(&ann).await_200().await.text("address"), "ann@b.se");
    confirm(api.link("boss@b.se").await).await_200().await;
}

#[tokio::test]
async fn a_new_password_ends_a_change_of_address_that_waits() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let thief = api.sign_in("ann@a.se").await;
    let ask = json!({ "address": "thief@b.se", "password": PASSWORD });
    api.post("/me/address-changes").by(&thief).json(ask).expect(202).await;
    let waiting = api.link("thief@b.se").await;
    api.post("/password-resets").json(json!({ "address": "ann@a.se" })).expect(202).await;
    let new = "seven gentle otters";
    let reset = json!({ "link": api.link("ann@a.se").await, "password": new });
    api.post("/links/password-reset").json(reset).await_204().await;
    api.post("/links/address-change").json(json!({ "link": waiting })).refused(410, "link_used").await;
}

#[tokio::test]
async fn a_new_address_ends_what_the_old_one_was_mailed() {
    let api = Api::new();
    api.world.user("ann@a.se").await;
    let ann = api.sign_in("ann@a.se").await;
    api.post("/password-resets").json(json!({ "address": "ann@a.se" })).expect(202).await;
    let old = json!({ "link": api.link("ann@a.se").await, "password": "seven gentle otters" });
    let ask = json!({ "address": "ann@b.se", "password": PASSWORD });
    api.post("/me/address-changes").by(&ann).json(ask).expect(202).await;
    api.post("/links/address-change").json(json!({ "link": api.link("ann@b.se").await })).await_200().await;
    api.post("/links/password-reset").json(old).refused(410, "link_used").await;
}

// R49
#[tokio::test]
async fn new_terms_are_asked_for_before_anything_else() {
    let mut world = World::new();
    let (customer, _) = world.customer("Skolan", "ann@a.se").await;
    let mut new = settings();
    new.terms = domain::values::TermsVersion::parse("2027-01").unwrap();
    world.ports.settings = std::sync::Arc::new(new);
    let api = Api::over(world);
    let ann = api.sign_in("ann@a.se").await;
    let members = format!("/organizations/{}/members", customer.id);
    api.get(&members).by(&ann).refused(403, "consent_needed").await;
    assert_eq!(api.get("/me/roles").by(&ann).await_200().await.body["consent_needed"], true);
    let consent = |terms: &str| api.post("/me/consents").by(&ann).json(json!({ "terms": terms }));
    let old = consent("2026-11").refused(422, "invalid_fields").await;
    assert_eq!(old.body["errors"][0]["current"], "2027-01");
    consent("2027-01").await_204().await;
    api.get(&members).by(&ann).await_200().await;
}

// R49
#[tokio::test]
async fn a_user_takes_their_data_and_is_erased() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (customer, _) = api.customer("Skolan", "ann@a.se").await;
    let mia = api.world.user("mia@m.se").await;
    let ann = api.sign_in("ann@a.se").await;
    api.post(&format!("{customer}/mentors")).by(&ann).json(json!({ "address": "mia@m.se" })).await_201().await;
    let token = api.sign_in("mia@m.se").await;
    let export = api.get("/me/export").by(&token).await_200().await;
    assert_eq!(export.body["memberships"].as_array().unwrap().len(), 1);
    assert_eq!(export.body["activity"][0]["fact"], "signed_in");
    let erase = |password: &str| api.post("/me/erasure").by(&token).json(json!({ "password": password }));
    erase("wrong").refused(422, "invalid_fields").await;
    erase(PASSWORD).await_204().await;
    api.get("/me").by(&token).refused(401, "not_signed_in").await;
    let left = api.get(&format!("/users/{}", mia.id)).by(&sy).await_200().await;
    assert_eq!(left.text("state"), "erased");
    assert!(!left.body.to_string().contains("mia@m.se"));
}

#[tokio::test]
async fn the_first_system_administrator_is_set_up_once() {
    let api = Api::new();
    let link = domain::user::usecases::setup_link(&api.world.ports).expose().clone();
    let set_up = || {
        let body =
            json!({ "link": link, "address": "sy@l.se", "name": "Sy", "password": PASSWORD, "terms": "2026-11" });
        api.post("/links/setup").json(body)
    };
    assert_eq!(api.get("/settings").await_200().await.body["set_up"], false);
    let token = set_up().await_201().await.text("token");
    assert_eq!(api.get("/settings").await_200().await.body["set_up"], true);
    set_up().refused(410, "already_set_up").await;
    let roles = api.get("/me/roles").by(&token).await_200().await;
    assert_eq!(roles.body["privileges"].as_array().unwrap().len(), domain::permission::Privilege::ALL.len());
}
