//! The invited side.

use chrono::TimeDelta;
use domain::settings::Lifetimes;
use serde_json::json;
use testkit::world::World;

use super::inviting::invite;
use crate::harness::{Api, Call, Meeting, PASSWORD};

fn accept<'a>(api: &'a Api, by: &str, link: &str) -> Call<'a> {
    api.post("/links/invitation/accept").by(by).json(json!({ "link": link }))
}

async fn invited(api: &Api, address: &str) -> (String, String, String) {
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    invite(api, &customer, &ann, address).await_201().await;
    (customer, ann, api.link(address).await)
}

// S28, R18
#[tokio::test]
async fn opening_a_link_changes_nothing() {
    let api = Api::new();
    let (customer, ann, link) = invited(&api, "m@x.se").await;
    for _ in 0..10 {
        let door = api.post("/links/invitation").json(json!({ "link": link })).await_200().await;
        assert_eq!(door.text("door"), "register");
    }
    let listed = api.get(&format!("{customer}/invitations")).by(&ann).await_200().await;
    assert_eq!((&listed.items()[0]["stage"], &listed.items()[0]["version"]), (&json!("pending"), &json!(1)));
}

// S29, S30, R19
#[tokio::test]
async fn whoever_joins_consents_and_keeps_the_invited_address() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (_, _, link) = invited(&api, "m@x.se").await;
    let register = |body| api.post("/links/invitation/register").json(body);
    let without = register(json!({ "link": link, "name": "Mia", "password": PASSWORD }));
    assert_eq!(without.refused(422, "invalid_fields").await.wrong(), [("terms".to_owned(), "not_accepted".to_owned())]);
    let all = register(json!({ "link": link, "password": "short", "terms": "2020" }));
    assert_eq!(all.refused(422, "invalid_fields").await.wrong().len(), 3);
    let other = json!({ "link": link, "name": "Mia", "password": PASSWORD, "terms": "2026-11", "address": "o@x.se" });
    assert_eq!(register(other).refused(422, "invalid_fields").await.wrong()[0].0, "address");
    assert!(api.get("/users?search=x.se").by(&sy).await_200().await.items().is_empty());

    let right = json!({ "link": link, "name": "Mia", "password": PASSWORD, "terms": "2026-11" });
    let joined = register(right).await_201().await;
    assert_eq!(api.get("/me").by(&joined.text("token")).await_200().await.text("address"), "m@x.se");
}

// S31
#[tokio::test]
async fn the_same_address_in_another_case_is_the_same_person() {
    let api = Api::new();
    api.world.user("m@X.SE").await;
    let m = api.sign_in("m@x.se").await;
    let (_, _, link) = invited(&api, "M@x.se").await;
    assert_eq!(accept(&api, &m, &link).await_200().await.text("role"), "mentor");
}

// S32, R20
#[tokio::test]
async fn somebody_else_is_refused_and_the_invitation_survives() {
    let api = Api::new();
    api.world.user("maria@school.se").await;
    api.world.user("otto@x.se").await;
    let (_, _, link) = invited(&api, "maria@school.se").await;
    let (maria, otto) = (api.sign_in("maria@school.se").await, api.sign_in("otto@x.se").await);
    let reply = accept(&api, &otto, &link).refused(403, "wrong_account").await;
    assert_eq!(reply.text("invited"), "m•••@s•••.se");
    let door = api.post("/links/invitation").by(&otto).json(json!({ "link": link })).await_200().await;
    assert_eq!((door.text("door"), door.text("address")), ("wrong_account".to_owned(), "m•••@s•••.se".to_owned()));
    let door = api.post("/links/invitation").by(&maria).json(json!({ "link": link })).await_200().await;
    assert_eq!(door.text("door"), "accept");
    accept(&api, &maria, &link).await_200().await;
}

// S33
#[tokio::test]
async fn whoever_has_a_login_signs_in_instead_of_registering() {
    let api = Api::new();
    api.world.user("m@x.se").await;
    let (_, _, link) = invited(&api, "m@x.se").await;
    let door = api.post("/links/invitation").json(json!({ "link": link })).await_200().await;
    assert_eq!(door.text("door"), "sign_in");
    let form = json!({ "link": link, "name": "Mia", "password": PASSWORD, "terms": "2026-11" });
    api.post("/links/invitation/register").json(form).refused(409, "login_exists").await;
    api.post("/links/invitation/accept").json(json!({ "link": link })).refused(401, "not_signed_in").await;
}

// S34
#[tokio::test]
async fn an_invitation_is_over_at_its_expiry_and_not_before() {
    let api = Api::new();
    for (address, left, late) in [("m@x.se", 1, false), ("n@x.se", 0, true)] {
        api.world.user(address).await;
        let (customer, ann) = api.customer(&format!("Skolan {address}"), "ann@a.se").await;
        invite(&api, &customer, &ann, address).await_201().await;
        let link = api.link(address).await;
        api.world.clock.advance(Lifetimes::default().invitation - TimeDelta::seconds(left));
        let token = api.sign_in(address).await;
        if late {
            let reply = accept(&api, &token, &link).refused(410, "invitation_expired").await;
            assert!(reply.text("detail").contains("send it again"));
        } else {
            accept(&api, &token, &link).await_200().await;
        }
    }
}

// S35
#[tokio::test]
async fn a_resent_invitation_lives_anew_and_its_old_link_is_superseded() {
    let api = Api::new();
    api.world.user("m@x.se").await;
    let (customer, _, old) = invited(&api, "m@x.se").await;
    api.world.clock.advance(TimeDelta::days(8));
    let (ann, m) = (api.sign_in("ann@a.se").await, api.sign_in("m@x.se").await);
    let listed = api.get(&format!("{customer}/invitations?stage=expired")).by(&ann).await_200().await;
    let id = listed.items()[0]["id"].as_str().unwrap();
    let sent = api.post(&format!("{customer}/invitations/{id}/resend")).by(&ann).await_200().await;
    let expires: chrono::DateTime<chrono::Utc> = sent.text("expires_at").parse().unwrap();
    assert_eq!(expires, api.world.build().at + TimeDelta::days(7));
    accept(&api, &m, &old).refused(410, "link_superseded").await;
    let new = api.link("m@x.se").await;
    accept(&api, &m, &new).await_200().await;
}

// S36, R21
#[tokio::test]
async fn two_acceptances_at_once_make_one_membership() {
    let mut world = World::new();
    let meeting = Meeting::over(world.ports.commit.clone());
    world.ports.commit = meeting.clone();
    let api = Api::over(world);
    api.world.user("m@x.se").await;
    let (customer, ann, link) = invited(&api, "m@x.se").await;
    let m = api.sign_in("m@x.se").await;
    meeting.of_the_next_two();
    let (one, other) = tokio::join!(accept(&api, &m, &link).send(), accept(&api, &m, &link).send());
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (200, 200), "{} {}", one.body, other.body);
    assert_eq!(one.body, other.body);
    let mentors = api.get(&format!("{customer}/members?role=mentor")).by(&ann).await_200().await;
    assert_eq!(mentors.items().len(), 1);
}

// R20
#[tokio::test]
async fn invitations_wait_for_whoever_signs_in_with_their_address() {
    let api = Api::new();
    api.world.user("m@x.se").await;
    let m = api.sign_in("m@x.se").await;
    let (one, ann, _) = invited(&api, "m@x.se").await;
    let (other, ben) = api.customer("Gymnasiet", "ben@b.se").await;
    invite(&api, &other, &ben, "m@x.se").await_201().await;
    let waiting = api.get("/me/invitations").by(&m).await_200().await;
    let ids: Vec<_> = waiting.items().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(waiting.items()[0]["organization_name"], "Gymnasiet");
    api.post(&format!("/me/invitations/{}/accept", ids[0])).by(&m).await_200().await;
    api.post(&format!("/me/invitations/{}/decline", ids[1])).by(&m).await_204().await;
    api.post(&format!("/me/invitations/{}/accept", ids[1])).by(&m).refused(410, "invitation_declined").await;
    assert!(api.get(&format!("{one}/members?role=mentor")).by(&ann).await_200().await.items().is_empty());
}

// R39, R46
#[tokio::test]
async fn an_organization_that_is_not_in_force_lets_invitations_wait() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    api.world.user("m@x.se").await;
    let (customer, ann, link) = invited(&api, "m@x.se").await;
    let id = customer.rsplit('/').next().unwrap().to_owned();
    api.post(&format!("/customers/{id}/pause")).by(&sy).await_200().await;
    let m = api.sign_in("m@x.se").await;
    let reply = accept(&api, &m, &link).refused(409, "organization_not_in_force").await;
    assert_eq!(reply.text("organization"), "Skolan");
    invite(&api, &customer, &ann, "n@x.se").refused(409, "organization_not_in_force").await;
    let door = api.post("/links/invitation").json(json!({ "link": link })).await_200().await;
    assert_eq!(door.text("door"), "not_in_force");
    api.post(&format!("/customers/{id}/resume")).by(&sy).await_200().await;
    accept(&api, &m, &link).await_200().await;
}
