//! The limits as they are shipped: in how often, how large, how deep.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod support;

use app::compose::Instead;
use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use serde_json::{Value, json};
use support::{Answer, Api, Cast, Engine, Ground, PASSWORD};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// A server that keeps the limits of its configuration.
async fn limited() -> Cast {
    let ground = Ground::new(Engine::Sqlite).await;
    let node = ground.node_with(&ground.config(), Instead { throttle: None, ..ground.instead() }).await;
    Cast::at(ground, node).await
}

/// How long to wait, as whoever was too quick is told: in the header and in the problem alike.
#[track_caller]
fn wait(answer: &Answer) -> u64 {
    assert_eq!((answer.status.as_u16(), &answer.body["code"]), (429, &json!("too_many_requests")), "{answer:?}");
    let seconds = answer.headers[RETRY_AFTER].to_str().unwrap().parse().unwrap();
    assert_eq!(answer.body["retry_after"], json!(seconds));
    seconds
}

// S68
#[tokio::test(flavor = "multi_thread")]
async fn one_organization_s_haste_is_not_another_s() {
    let cast = limited().await;
    let (hasty, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let (calm, lena) = cast.customer("Söderskolan", "lena@soderskolan.example").await;
    let invite = |n: usize| json!({ "role": "mentor", "address": format!("mentor{n}@x.example") });

    let mut going = JoinSet::new();
    for n in 0..200 {
        let (maria, path) = (maria.clone(), format!("/organizations/{hasty}/invitations"));
        going.spawn(async move { maria.post(&path, invite(n)).await });
    }
    let answers = going.join_all().await;
    let (sent, refused): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status.as_u16() == 201);
    assert!(sent.len() >= 60, "a minute's worth goes through: {}", sent.len());
    assert!(!refused.is_empty(), "and no more");
    assert!(refused.iter().all(|answer| (1..=60).contains(&wait(answer))));

    lena.post(&format!("/organizations/{calm}/invitations"), invite(0)).await.is(201);
    // Reading goes on, and nobody who was refused is invited.
    let listed = maria.get(&format!("/organizations/{hasty}/invitations?stage=pending&limit=200")).await.is(200);
    assert_eq!(listed.body["items"].as_array().unwrap().len(), sent.len());
    cast.node.stop().await;
}

// quality.md: throttling after failed sign-ins is timed and never a permanent lock
#[tokio::test(flavor = "multi_thread")]
async fn guessing_a_password_is_slowed_for_that_address_only() {
    let cast = limited().await;
    cast.customer("Norrskolan", "maria@norrskolan.example").await;
    cast.customer("Söderskolan", "lena@soderskolan.example").await;
    let public = cast.node.api();
    for address in ["Maria@norrskolan.example", "nobody@norrskolan.example"] {
        let guess = json!({ "address": address, "password": "a guess" });
        let mut answers = Vec::new();
        for _ in 0..30 {
            answers.push(public.post("/sign-ins", guess.clone()).await);
        }
        let refused = answers.iter().position(|answer| answer.status.as_u16() == 429).expect("to be slowed");
        assert!(refused >= 10, "a few mistakes are forgiven: {refused}");
        assert!(answers[..refused].iter().all(|answer| answer.body["code"] == "sign_in_failed"));
        assert!((1..=60).contains(&wait(&answers[refused])));
    }
    // Now the right one has to wait, too, however the address is written; a sign-in that exists goes on.
    let right = json!({ "address": "MARIA@Norrskolan.Example", "password": PASSWORD });
    let refused = next_refused(&public, "/sign-ins", right).await;
    assert!((1..=60).contains(&wait(&refused)));
    public.sign_in("lena@soderskolan.example", PASSWORD).await;
    cast.node.stop().await;
}

/// Tries until the limit is met: it gives a little back all the time.
async fn next_refused(api: &Api, path: &str, body: Value) -> Answer {
    for _ in 0..30 {
        let answer = api.post(path, body.clone()).await;
        if answer.status.as_u16() == 429 {
            return answer;
        }
    }
    panic!("no limit at {path}");
}

// S71
#[tokio::test(flavor = "multi_thread")]
async fn mails_that_anybody_can_ask_for_are_limited_for_known_and_unknown_alike() {
    let cast = limited().await;
    cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let public = cast.node.api();
    for address in ["maria@norrskolan.example", "nobody@norrskolan.example"] {
        let answer = next_refused(&public, "/password-resets", json!({ "address": address })).await;
        assert!((1..=60).contains(&wait(&answer)));
    }
    cast.node.stop().await;
}

// S71
#[tokio::test(flavor = "multi_thread")]
async fn one_password_tried_on_many_addresses_is_slowed_too() {
    let ground = Ground::new(Engine::Sqlite).await;
    let mut config = ground.config();
    config.limits.place = 5;
    let node = ground.node_with(&config, Instead { throttle: None, ..ground.instead() }).await;
    let cast = Cast::at(ground, node).await;
    cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let public = cast.node.api();
    // A class that signs in at once is not slowed.
    for _ in 0..8 {
        public.sign_in("maria@norrskolan.example", PASSWORD).await;
    }
    let guess = |n: usize| json!({ "address": format!("person{n}@norrskolan.example"), "password": "a guess" });
    let mut answers = Vec::new();
    for n in 0..12 {
        answers.push(public.post("/sign-ins", guess(n)).await);
    }
    let refused = answers.iter().position(|answer| answer.status.as_u16() == 429).expect("to be slowed");
    assert!((1..=60).contains(&wait(&answers[refused])));
    // Nor does it tell when the guess is right, or let other things be done in the meantime.
    let right = json!({ "address": "maria@norrskolan.example", "password": PASSWORD });
    for (path, body) in [("/sign-ins", right), ("/password-resets", json!({ "address": "somebody@x.example" }))] {
        wait(&public.post(path, body).await);
    }
    cast.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_connection_too_many_is_closed() {
    let ground = Ground::new(Engine::Sqlite).await;
    let mut config = ground.config();
    config.connections = 2;
    let node = ground.node_with(&config, ground.instead()).await;
    let at = node.running.address;
    let ask = async |connection: &mut TcpStream| {
        let mut answer = [0; 12];
        connection.write_all(b"GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n").await?;
        connection.read_exact(&mut answer).await.map(|_| answer)
    };
    let mut one = TcpStream::connect(at).await.unwrap();
    let mut other = TcpStream::connect(at).await.unwrap();
    assert_eq!(&ask(&mut one).await.unwrap(), b"HTTP/1.1 200");
    assert_eq!(&ask(&mut other).await.unwrap(), b"HTTP/1.1 200");
    let mut third = TcpStream::connect(at).await.unwrap();
    assert!(ask(&mut third).await.is_err(), "there is no room for a third");
    drop(one);
    // The server hears of the end of a connection a little later.
    for _ in 0..6_000 {
        let mut next = TcpStream::connect(at).await.unwrap();
        if ask(&mut next).await.is_ok() {
            return node.stop().await;
        }
        tokio::task::yield_now().await;
    }
    panic!("room is never given back");
}

/// What a raw body is answered with: status and code.
async fn raw(cast: &Cast, path: &str, kind: &str, body: String) -> (u16, Value) {
    let address = format!("http://{}{path}", cast.node.running.address);
    let request = reqwest::Client::new().post(address).header(CONTENT_TYPE, kind).body(body);
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let document: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default();
    (status, document["code"].clone())
}

// S2
#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_too_large_or_too_deep_are_refused() {
    let cast = limited().await;
    let (json, path) = ("application/json", "/api/v1/registrations");
    let large = format!(r#"{{"message":"{}"}}"#, "a".repeat(1 << 20));
    assert_eq!(raw(&cast, path, json, large.clone()).await, (413, json!("body_too_large")));
    assert_eq!(raw(&cast, "/register", "application/x-www-form-urlencoded", large).await.0, 413);
    let deep = |before: &str, after: &str| format!("{before}{}{}{after}", "[".repeat(20_000), "]".repeat(20_000));
    for body in [deep("", ""), deep(r#"{"organization":"#, "}"), deep(r#"{"nothing":"#, "}"), "[".repeat(50_000)] {
        assert_eq!(raw(&cast, path, json, body).await, (400, json!("malformed_json")));
    }
    cast.node.stop().await;
}
