//! Many at once: every outcome equals some order, on both stores, through the API.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod support;

use serde_json::{Value, json};
use support::{Answer, Api, Cast, Engine, PASSWORD};
use tokio::task::JoinSet;

on_both_stores! {
    two_hundred_accept_one_link
    accepting_races_revoking
    approving_races_rejecting
    fifty_invite_the_same_address
    the_admin_changes_while_others_look
}

/// Does everything at once, and gathers the answers.
async fn at_once(acts: Vec<(Api, String, Value)>) -> Vec<Answer> {
    let mut going = JoinSet::new();
    for (api, path, body) in acts {
        going.spawn(async move { api.post(&path, body).await });
    }
    let answers = going.join_all().await;
    assert!(answers.iter().all(|answer| !answer.status.is_server_error()), "a server error: {answers:?}");
    answers
}

fn with(status: u16, answers: &[Answer]) -> usize {
    answers.iter().filter(|answer| answer.status.as_u16() == status).count()
}

async fn items(api: &Api, path: &str) -> Vec<Value> {
    api.get(path).await.is(200).body["items"].as_array().unwrap().clone()
}

async fn facts(api: &Api, customer: &str, word: &str) -> usize {
    let facts = items(api, &format!("/organizations/{customer}/audit?limit=200")).await;
    facts.iter().filter(|one| one["fact"] == word).count()
}

// S32, S36
async fn two_hundred_accept_one_link(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let (_, other) = cast.customer("Söderskolan", "lena@soderskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    // A mentor who has a login, and is invited to a second role.
    maria.post(&invitations, json!({ "role": "mentor", "address": "erik@x.example" })).await.is(201);
    let erik = cast.join(&cast.letter("erik@x.example", 1).await.link(), "Erik Sand").await;
    maria.post(&invitations, json!({ "role": "applicant", "address": "erik@x.example" })).await.is(201);
    let link = cast.letter("erik@x.example", 2).await.link();

    let acts = (0..200).map(|n| {
        let who = if n % 2 == 0 { &erik } else { &other };
        (who.clone(), "/links/invitation/accept".to_owned(), json!({ "link": link }))
    });
    let answers = at_once(acts.collect()).await;
    assert_eq!(with(403, &answers), 100, "the wrong account is told so");
    assert!(with(200, &answers) >= 1);
    assert_eq!(with(200, &answers) + with(409, &answers), 100);
    let members = items(&maria, &format!("/organizations/{customer}/members?role=applicant")).await;
    assert_eq!(members.len(), 1);
    assert_eq!(facts(&maria, &customer, "invitation_accepted").await, 3, "the admin's first login, mentor, applicant");
    cast.node.stop().await;
}

// S39
async fn accepting_races_revoking(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    for round in 0..10 {
        let address = format!("mentor{round}@x.example");
        let sent = maria.post(&invitations, json!({ "role": "mentor", "address": address })).await.is(201);
        let id = sent.text("/id").to_owned();
        let link = cast.letter(&address, 1).await.link();
        let join = json!({ "link": link, "name": "Erik", "password": PASSWORD, "locale": "en", "terms": "2026-11" });
        let answers = at_once(vec![
            (cast.node.api(), "/links/invitation/register".to_owned(), join),
            (maria.clone(), format!("{invitations}/{id}/revoke"), json!({})),
            (maria.clone(), format!("{invitations}/{id}/resend"), json!({})),
        ])
        .await;
        let joined = answers.iter().any(|answer| answer.status.as_u16() == 201 && answer.body["token"].is_string());
        let members = items(&maria, &format!("/organizations/{customer}/members?search=mentor{round}@")).await;
        assert_eq!(members.len(), usize::from(joined), "a member if and only if accepted");
        let stage = maria.get(&format!("{invitations}/{id}")).await.is(200).text("/stage").to_owned();
        assert_eq!(stage == "accepted", joined, "the invitation is {stage}");
    }
    cast.node.stop().await;
}

// S5
async fn approving_races_rejecting(engine: Engine) {
    let cast = Cast::new(engine).await;
    for round in 0..10 {
        let contact = format!("maria@school{round}.example");
        let id = cast.registration(&format!("School {round}"), &contact).await;
        let path = |act: &str| format!("/registrations/{id}/{act}");
        let answers = at_once(vec![
            (cast.admin.clone(), path("approve"), json!({ "verified": "Found in the public register" })),
            (cast.admin.clone(), path("reject"), json!({ "reason": "No such school" })),
            (cast.admin.clone(), path("approve"), json!({ "verified": "Found in the public register" })),
        ])
        .await;
        assert_eq!((with(200, &answers), with(409, &answers)), (1, 2), "one decision: {answers:?}");
        let approved = cast.admin.get(&format!("/registrations/{id}")).await.is(200).text("/stage") == "approved";
        let customers = items(&cast.admin, &format!("/customers?search=School%20{round}")).await;
        assert_eq!(customers.len(), usize::from(approved));
        cast.letter(&contact, 2).await;
    }
    cast.node.stop().await;
}

// S37
async fn fifty_invite_the_same_address(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    let body = json!({ "role": "mentor", "address": "Erik@x.example" });
    let answers = at_once((0..50).map(|_| (maria.clone(), invitations.clone(), body.clone())).collect()).await;
    assert_eq!(with(201, &answers), 1);
    assert_eq!(with(200, &answers), 49, "the others are answered with the one that is pending");
    let pending = items(&maria, &format!("{invitations}?stage=pending")).await;
    assert_eq!(pending.len(), 1);
    cast.letter("Erik@x.example", 1).await;
    // One more letter, to know that none came between.
    maria.post(&invitations, json!({ "role": "mentor", "address": "last@x.example" })).await.is(201);
    cast.letter("last@x.example", 1).await;
    let to_erik = cast.ground.smtp.received().iter().filter(|one| one.to.iter().any(|to| to.contains("Erik"))).count();
    assert_eq!(to_erik, 1, "one letter");
    cast.node.stop().await;
}

// S41, S42
async fn the_admin_changes_while_others_look(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let invitations = format!("/organizations/{customer}/invitations");
    for name in ["anna", "bo"] {
        let address = format!("{name}@x.example");
        maria.post(&invitations, json!({ "role": "mentor", "address": address })).await.is(201);
        cast.join(&cast.letter(&address, 1).await.link(), name).await;
    }
    let members = format!("/organizations/{customer}/members?role=customer_admin");
    let change = format!("/organizations/{customer}/change-admin");
    for round in 0..10 {
        let mut looking = JoinSet::new();
        for _ in 0..10 {
            let (admin, members) = (cast.admin.clone(), members.clone());
            looking.spawn(async move { items(&admin, &members).await.len() });
        }
        let [first, second] = if round % 2 == 0 { ["anna", "bo"] } else { ["bo", "anna"] };
        let to = |name: &str| (cast.admin.clone(), change.clone(), json!({ "address": format!("{name}@x.example") }));
        let answers = at_once(vec![to(first), to(second)]).await;
        assert!(answers.iter().any(|answer| answer.status.is_success() || answer.body["code"] == "already_admin"));
        assert!(looking.join_all().await.iter().all(|admins| *admins == 1), "never none, never two");
        assert_eq!(items(&cast.admin, &members).await.len(), 1);
    }
    // Who was admin before is nobody there now, at once.
    maria.get(&format!("/organizations/{customer}/members")).await.is(404);
    cast.node.stop().await;
}
