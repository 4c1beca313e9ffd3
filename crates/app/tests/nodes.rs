//! Several nodes on one Postgres are one Lyceum.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod support;

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::invitation::usecases::remind_due;
use serde_json::json;
use support::{Api, Cast, Engine, Letter, Node, PASSWORD};
use tokio::task::JoinSet;

/// A customer with its admin, signed in at one node, and another node beside it.
async fn two_nodes() -> (Cast, Node, String, Api) {
    let cast = Cast::new(Engine::Postgres).await;
    let other = cast.ground.node().await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    (cast, other, customer, maria)
}

fn at(api: &Api, node: &Node) -> Api {
    api.at(&format!("http://{}", node.running.address))
}

/// How many letters with this in their subject each address got.
fn counted(cast: &Cast, subject: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for letter in cast.ground.smtp.received().iter().map(Letter::read) {
        if letter.subject.contains(subject) {
            *counts.entry(letter.to).or_default() += 1;
        }
    }
    counts
}

// S27, S31, R19
#[tokio::test(flavor = "multi_thread")]
async fn what_one_node_sent_another_accepts() {
    let (cast, other, customer, maria) = two_nodes().await;
    let invitations = format!("/organizations/{customer}/invitations");
    maria.post(&invitations, json!({ "role": "mentor", "address": "erik@x.example" })).await.is(201);
    let link = cast.letter("erik@x.example", 1).await.link();
    let form = json!({ "link": link, "name": "Erik Sand", "password": PASSWORD, "locale": "en", "terms": "2026-11" });
    let joined = other.api().post("/links/invitation/register", form).await.is(201);
    let erik = cast.node.api().with(joined.text("/token"));
    assert_eq!(erik.get("/me/roles").await.is(200).text("/roles/0/role"), "mentor");

    // And the other way about, with the sign-in of the one node used at the other.
    let maria_there = at(&maria, &other);
    maria_there.post(&invitations, json!({ "role": "applicant", "address": "erik@x.example" })).await.is(201);
    let link = cast.letter("erik@x.example", 2).await.link();
    erik.post("/links/invitation/accept", json!({ "link": link })).await.is(200);
    let members = maria_there.get(&format!("/organizations/{customer}/members")).await.is(200);
    assert_eq!(members.body["items"].as_array().unwrap().len(), 3);
    other.stop().await;
    cast.node.stop().await;
}

// R46, R51
#[tokio::test(flavor = "multi_thread")]
async fn what_ends_at_one_node_has_ended_at_the_other() {
    let (cast, other, customer, maria) = two_nodes().await;
    let people = format!("/organizations/{customer}/members");
    let maria_there = at(&maria, &other);
    maria_there.get(&people).await.is(200);
    maria.act("/me/sign-out").await.is(204);
    maria_there.get("/me").await.is(401);

    // A role as well: a new admin is appointed at one node, and the old one is nobody at the other.
    let maria_there = other.api().sign_in("maria@norrskolan.example", PASSWORD).await;
    maria_there.get(&people).await.is(200);
    let lena = json!({ "name": "Lena Ek", "address": "lena@norrskolan.example" });
    cast.admin.post(&format!("/organizations/{customer}/change-admin"), lena).await.is(200);
    maria_there.get(&people).await.is(404);
    other.stop().await;
    cast.node.stop().await;
}

// quality.md, Safe: letters; R4
#[tokio::test(flavor = "multi_thread")]
async fn of_two_relays_one_sends_each_letter() {
    let (cast, other, customer, maria) = two_nodes().await;
    let invitations = format!("/organizations/{customer}/invitations");
    let mut going = JoinSet::new();
    for n in 0..60 {
        let api = if n % 2 == 0 { maria.clone() } else { at(&maria, &other) };
        let path = invitations.clone();
        let body = json!({ "role": "mentor", "address": format!("mentor{n}@x.example") });
        going.spawn(async move { api.post(&path, body).await.is(201) });
    }
    going.join_all().await;
    for n in 0..60 {
        cast.letter(&format!("mentor{n}@x.example"), 1).await;
    }

    // Both remind at once of all of them, and each is reminded of once.
    cast.later(TimeDelta::days(5) + TimeDelta::seconds(1)).await;
    let (one, two) = tokio::join!(remind_due(cast.node.ports()), remind_due(other.ports()));
    assert!(one.unwrap() + two.unwrap() <= 60);
    for n in 0..60 {
        cast.letter(&format!("mentor{n}@x.example"), 2).await;
    }

    // Every lease has run out by now: what was settled stays so.
    cast.later(TimeDelta::hours(1)).await;
    maria.post(&invitations, json!({ "role": "mentor", "address": "last@x.example" })).await.is(201);
    cast.letter("last@x.example", 1).await;
    let counts = counted(&cast, "");
    let doubled: Vec<_> = counts.iter().filter(|(to, count)| to.starts_with("mentor") && **count != 2).collect();
    assert!(doubled.is_empty(), "one invitation and one reminder each: {doubled:?}");
    other.stop().await;
    cast.node.stop().await;
}
