//! Killed at any moment, a server loses nothing that it acknowledged, and mails nothing twice beyond what was in
//! flight, with the same Message-ID.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::sync::{Arc, Mutex};

use app::adapters::SystemClock;
use domain::ports::Clock as _;
use serde_json::json;
use support::{Api, Cast, Engine, Ground, Letter};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

on_both_stores! {
    killing_the_server_loses_nothing_acknowledged
}

/// The real program, on what a story left.
struct Program {
    child: Child,
    base: String,
}

impl Program {
    async fn start(ground: &Ground) -> Self {
        let config = ground.config();
        let mut command = Command::new(env!("CARGO_BIN_EXE_lyceum"));
        command
            .args(["--listen", "127.0.0.1:0", "--data"])
            .arg(&config.data)
            .env("LYCEUM_KEYS", config.keys.as_ref().unwrap())
            .env("LYCEUM_MAIL__HOST", config.mail.host.as_ref().unwrap())
            .env("LYCEUM_MAIL__PORT", config.mail.port.unwrap().to_string())
            .env("LYCEUM_MAIL__TLS", "none")
            // What was in flight when the server was killed is due again soon.
            .env("LYCEUM_MAIL__TIMEOUT_SECONDS", "2")
            .env("LYCEUM_MAIL__RETRY_SECONDS", "1")
            .env("LYCEUM_LIMITS__INVITE", "1000000")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        if let Some(url) = &config.database {
            command.env("LYCEUM_DATABASE", url.secret().expose());
        }
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let base = loop {
            let line = lines.next_line().await.unwrap().expect("the server says where it listens");
            if let Some(address) = line.strip_prefix("Listening on ") {
                break format!("http://{address}");
            }
        };
        Self { child, base }
    }

    async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }
}

async fn killing_the_server_loses_nothing_acknowledged(engine: Engine) {
    // A customer and its admin, made by a server that stopped in good order.
    let ground = Ground::new(engine).await;
    ground.clock.set(SystemClock.now());
    let cast = Cast::on(ground).await;
    let (customer, maria) = cast.customer("Norrskolan", "maria@norrskolan.example").await;
    let Cast { ground, node, .. } = cast;
    node.stop().await;
    let path = format!("/organizations/{customer}/invitations");

    let acknowledged = Arc::new(Mutex::new(BTreeSet::new()));
    for round in 0..5 {
        let program = Program::start(&ground).await;
        let api = maria.at(&program.base);
        let enough = Arc::new(tokio::sync::Notify::new());
        let writers: Vec<_> = (0..4)
            .map(|writer| {
                let (api, path) = (api.clone(), path.clone());
                let (acknowledged, enough) = (acknowledged.clone(), enough.clone());
                tokio::spawn(async move { write(&api, &path, round, writer, &acknowledged, &enough).await })
            })
            .collect();
        // In the midst of writing and of mailing, at another place each round.
        enough.notified().await;
        program.kill().await;
        for writer in writers {
            writer.await.unwrap();
        }
    }

    let program = Program::start(&ground).await;
    let kept = all(&maria.at(&program.base), &path).await;
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(acknowledged.len() >= 5, "the test writes something");
    assert!(acknowledged.is_subset(&kept), "lost: {:?}", acknowledged.difference(&kept));

    // Every invitation that was kept is mailed; what is mailed twice is the same letter.
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut arrived, mut read) = (ground.smtp.received(), 0);
    loop {
        for letter in arrived[read..].iter().map(Letter::read).filter(|letter| kept.contains(&letter.to)) {
            ids.entry(letter.to).or_default().insert(letter.message_id);
        }
        read = arrived.len();
        if ids.len() == kept.len() {
            break;
        }
        arrived = ground.smtp.wait_for(read + 1).await;
    }
    assert!(ids.values().all(|ids| ids.len() == 1), "one Message-ID for each: {ids:?}");
    program.kill().await;
}

/// Invites until the server is gone; tells when this round has written enough.
async fn write(
    api: &Api,
    path: &str,
    round: usize,
    writer: usize,
    acknowledged: &Mutex<BTreeSet<String>>,
    enough: &tokio::sync::Notify,
) {
    for n in 0.. {
        let address = format!("m{round}-{writer}-{n}@x.example");
        let body = json!({ "role": "mentor", "address": address });
        match api.try_send(reqwest::Method::POST, path, Some(body), &[]).await {
            Ok(answer) if answer.status.as_u16() == 201 => {
                acknowledged.lock().unwrap().insert(address);
            }
            Ok(answer) => panic!("not acknowledged: {answer:?}"),
            Err(_) => return,
        }
        if writer == 0 && n == 3 + 7 * round {
            enough.notify_one();
        }
    }
}

/// Every invited mentor's address, page by page.
async fn all(api: &Api, path: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut after = String::new();
    loop {
        let page = api.get(&format!("{path}?limit=200{after}")).await.is(200);
        let items = page.body["items"].as_array().unwrap();
        found.extend(
            items.iter().filter(|one| one["offer"] == "mentor").map(|one| one["address"].as_str().unwrap().to_owned()),
        );
        match page.body["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return found,
        }
    }
}
