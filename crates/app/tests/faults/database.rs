//! Postgres freezes, or dies and comes back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::TimeDelta;
use reqwest::StatusCode;
use reqwest::header::RETRY_AFTER;
use serde_json::json;
use testkit::postgres::Cluster;
use tokio::time::{sleep, timeout};

use crate::support::{Api, Cast, Ground, Letter, PASSWORD, nth_letter_to};

// quality.md, Safe: Postgres frozen
#[tokio::test(flavor = "multi_thread")]
async fn postgres_frozen_for_a_while_loses_nothing() {
    outage(Cluster::freeze, Cluster::thaw).await;
}

// quality.md, Safe: Postgres restarted
#[tokio::test(flavor = "multi_thread")]
async fn postgres_killed_and_restarted_loses_nothing() {
    outage(Cluster::kill, Cluster::restart).await;
}

async fn outage(strike: fn(&Cluster), recover: fn(&Cluster)) {
    let cluster = Cluster::start_durable();
    cluster.create("lyceum", None);
    let cast = Cast::on(Ground::over(Some(cluster.url("lyceum"))).await).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let path = format!("/organizations/{customer}/invitations");

    let book = Arc::new(Book::default());
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let (api, path, book) = (maria.clone(), path.clone(), book.clone());
            tokio::spawn(async move { write(&api, &path, writer, &book).await })
        })
        .collect();
    book.more(30).await;
    strike(&cluster);

    // Whatever is asked is answered in time, and says when to ask again.
    for _ in 0..2 {
        refused_for_now(&cast, &maria, &path).await;
    }
    let alive = reqwest::get(format!("http://{}/livez", cast.node.running.address)).await.unwrap();
    assert_eq!(alive.status(), StatusCode::OK);

    // And all is well again by itself.
    recover(&cluster);
    book.more(30).await;
    book.enough.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.await.unwrap();
    }
    cast.node.api().sign_in("maria@norrskolan.example", PASSWORD).await;

    // What a relay had claimed in that moment is free again when its lease has run out.
    cast.ground.clock.advance(TimeDelta::minutes(2));
    let kept = invited(&maria, &path).await;
    let acknowledged = book.acknowledged.lock().unwrap().clone();
    assert!(acknowledged.is_subset(&kept), "lost: {:?}", acknowledged.difference(&kept));
    for address in &kept {
        nth_letter_to(&cast.ground.smtp, address, 1).await;
    }
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for letter in cast.ground.smtp.received().iter().map(Letter::read).filter(|letter| kept.contains(&letter.to)) {
        ids.entry(letter.to).or_default().insert(letter.message_id);
    }
    assert!(ids.values().all(|ids| ids.len() == 1), "one Message-ID for each: {ids:?}");
    cast.node.stop().await;
}

/// Reads, writes, sign-ins and pages all say to come back later. The time is generous: the machine may be busy.
async fn refused_for_now(cast: &Cast, maria: &Api, path: &str) {
    let public = cast.node.api();
    let page = |path: &str| reqwest::get(format!("http://{}{path}", cast.node.running.address));
    let sign_in = json!({ "address": "maria@norrskolan.example", "password": PASSWORD });
    let invite = json!({ "role": "applicant", "address": "late@x.example" });
    let (read, write, sign_in, open, start, ready) = timeout(Duration::from_secs(15), async {
        tokio::join!(
            maria.get(path),
            maria.post(path, invite),
            public.post("/sign-ins", sign_in),
            public.get("/settings"),
            page("/"),
            page("/readyz"),
        )
    })
    .await
    .expect("answers within three seconds, on a machine that is not busy");
    for answer in [read, write, sign_in, open] {
        let answer = answer.is(503).because("unavailable");
        assert!(answer.headers.contains_key(RETRY_AFTER), "{answer:?}");
    }
    for page in [start.unwrap(), ready.unwrap()] {
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(page.headers().contains_key(RETRY_AFTER), "{page:?}");
    }
}

/// What was acknowledged, and whether that is enough.
#[derive(Default)]
struct Book {
    acknowledged: Mutex<BTreeSet<String>>,
    written: AtomicUsize,
    enough: AtomicBool,
}

impl Book {
    /// Waits until so many more were acknowledged.
    async fn more(&self, count: usize) {
        let until = self.written.load(Ordering::Relaxed) + count;
        timeout(Duration::from_secs(60), async {
            while self.written.load(Ordering::Relaxed) < until {
                sleep(Duration::from_millis(10)).await;
            }
        })
        .await
        .expect("writes are acknowledged");
    }
}

/// Invites one after the other; what is not acknowledged is not there to be taken.
async fn write(api: &Api, path: &str, writer: usize, book: &Book) {
    for n in 0.. {
        if book.enough.load(Ordering::Relaxed) {
            return;
        }
        let address = format!("m{writer}-{n}@x.example");
        let answer = api.post(path, json!({ "role": "mentor", "address": address })).await;
        if answer.status.as_u16() == 201 {
            book.acknowledged.lock().unwrap().insert(address);
            book.written.fetch_add(1, Ordering::Relaxed);
        } else {
            answer.is(503).because("unavailable");
        }
    }
}

/// Every invited mentor's address, page by page.
async fn invited(api: &Api, path: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut after = String::new();
    loop {
        let page = api.get(&format!("{path}?limit=200{after}")).await.is(200);
        let items = page.body["items"].as_array().unwrap();
        let mentors = items.iter().filter(|one| one["offer"] == "mentor");
        found.extend(mentors.map(|one| one["address"].as_str().unwrap().to_owned()));
        match page.body["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return found,
        }
    }
}
