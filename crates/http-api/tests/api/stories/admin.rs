//! The one admin of a customer.

use serde_json::json;
use testkit::world::World;

use crate::harness::{Api, Call, Meeting};

fn change<'a>(api: &'a Api, customer: &str, by: &str, to: &str) -> Call<'a> {
    api.post(&format!("{customer}/change-admin")).by(by).json(json!({ "name": "Ny Admin", "address": to }))
}

async fn admins(api: &Api, customer: &str, sy: &str) -> Vec<String> {
    let found = api.get(&format!("{customer}/members?role=customer_admin")).by(sy).await_200().await;
    found.items().iter().map(|one| one["address"].as_str().unwrap().to_owned()).collect()
}

// S41, R2, R12
#[tokio::test]
async fn the_old_admin_loses_what_the_new_one_gains() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    api.world.user("bo@a.se").await;
    let bo = api.sign_in("bo@a.se").await;
    let members = format!("{customer}/members");
    api.get(&members).by(&bo).refused(404, "not_found").await;
    let made = change(&api, &customer, &sy, "bo@a.se").await_200().await;
    assert_eq!(made.body["cause"]["cause"], "admin_appointed");
    api.get(&members).by(&bo).await_200().await;
    api.get(&members).by(&ann).refused(404, "not_found").await;
    assert_eq!(admins(&api, &customer, &sy).await, ["bo@a.se"]);
    change(&api, &customer, &sy, "bo@a.se").refused(409, "already_admin").await;
    change(&api, &customer, &bo, "ann@a.se").refused(403, "forbidden").await;
}

// S42, R12
#[tokio::test]
async fn of_two_changes_at_once_one_wins() {
    let mut world = World::new();
    let meeting = Meeting::over(world.ports.commit.clone());
    world.ports.commit = meeting.clone();
    let api = Api::over(world);
    let sy = api.system_administrator().await;
    let (customer, _) = api.customer("Skolan", "ann@a.se").await;
    meeting.of_the_next_two();
    let (one, other) =
        tokio::join!(change(&api, &customer, &sy, "bo@a.se").send(), change(&api, &customer, &sy, "cia@a.se").send());
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409], "{} {}", one.body, other.body);
    assert_eq!(admins(&api, &customer, &sy).await.len(), 1);
}

// S43, R49
#[tokio::test]
async fn a_sole_admin_stays_until_the_admin_is_changed() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let (customer, ann) = api.customer("Skolan", "ann@a.se").await;
    let id = api.get("/me").by(&ann).await_200().await.text("id");
    let deactivate = || api.post(&format!("/users/{id}/deactivate")).by(&sy);
    assert_eq!(deactivate().refused(409, "sole_admin").await.text("organization"), "Skolan");
    let erase = api.post("/me/erasure").by(&ann).json(json!({ "password": crate::harness::PASSWORD }));
    erase.refused(409, "sole_admin").await;
    let role = api.get("/me/roles").by(&ann).await_200().await.body["roles"][0]["membership"].clone();
    let leave = api.post(&format!("/me/roles/{}/leave", role.as_str().unwrap())).by(&ann);
    leave.refused(409, "admin_role").await;

    change(&api, &customer, &sy, "bo@a.se").await_200().await;
    deactivate().await_204().await;
    api.get("/me").by(&ann).refused(401, "not_signed_in").await;
    api.post(&format!("/users/{id}/reactivate")).by(&sy).await_204().await;
    api.sign_in("ann@a.se").await;
}

// S18, R36
#[tokio::test]
async fn a_customer_without_an_admin_is_not_ready() {
    let api = Api::new();
    let sy = api.system_administrator().await;
    let customer = domain::organization::Customer {
        state: domain::organization::CustomerState::Inactive,
        ..api.world.build().customer("Skolan")
    };
    let path = format!("/customers/{}/activate", customer.id);
    api.world.given(domain::organization::Organization::Customer(customer)).await;
    let reply = api.post(&path).by(&sy).refused(409, "not_ready").await;
    assert_eq!(reply.text("missing"), "a Customer admin");
}
