//! What is logged opens nothing, and neither does what is kept: no token, no password, no link, no cookie.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod support;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, Once};

use app::compose::Instead;
use reqwest::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use reqwest::redirect::Policy;
use serde_json::json;
use support::{Api, Cast, Engine, Ground, Node, PASSWORD};
use testkit::smtp::Behavior;
use tokio::time::{Duration, sleep};

on_both_stores! {
    nothing_that_opens_is_logged_or_kept
}

const MARIA: &str = "maria@norrskolan.example";
const NEW: &str = "copper-lantern-meadow-77";
const GUESS: &str = "mistyped-kettle-orbit-24";

/// Everything that this process logs, at the level `debug`.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Logged;

impl io::Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(|| Logged).with_ansi(false).init();
    });
}

/// What must be nowhere, by what it is. Of links and tokens, the part that cannot be guessed.
#[derive(Default)]
struct Secrets(BTreeMap<&'static str, Vec<String>>);

impl Secrets {
    fn add(&mut self, what: &'static str, secret: &str) {
        let secret = secret.rsplit('.').next().unwrap();
        let secret = secret.strip_prefix("lys_").or_else(|| secret.strip_prefix("lyt_")).unwrap_or(secret);
        assert!(secret.len() >= 20, "{what}: {secret}");
        self.0.entry(what).or_default().push(secret.to_owned());
    }

    fn link(&mut self, what: &'static str, link: String) -> String {
        self.add(what, &link);
        link
    }

    fn nowhere_in(&self, place: &str, text: &str) {
        for (what, secrets) in &self.0 {
            for secret in secrets {
                if let Some(at) = text.find(secret) {
                    let from = text[..at].rfind('\n').map_or(0, |line| line + 1);
                    panic!("{place} has a secret, {what}: {}", text[from..].lines().next().unwrap_or_default());
                }
            }
        }
    }
}

// S27, S75, R9
async fn nothing_that_opens_is_logged_or_kept(engine: Engine) {
    listen();
    let ground = Ground::new(engine).await;
    // Passwords are hashed as they are in earnest.
    let node = ground.node_with(&ground.config(), Instead { passwords: None, ..ground.instead() }).await;
    let mut secrets = Secrets::default();
    for password in [PASSWORD, NEW, GUESS] {
        secrets.add("a password", password);
    }
    secrets.link("the setup link", node.setup_link());
    let cast = Cast::at(ground, node).await;
    let (customer, maria) = cast.customer("Norrskolan", MARIA).await;
    for count in [1, 2] {
        secrets.link("a registration's or first login's link", cast.letter(MARIA, count).await.link());
    }
    refusals(&cast, &mut secrets).await;
    tokens(&cast.node.api(), &maria, &mut secrets).await;
    mails(&cast, &customer, &maria, &mut secrets).await;
    pages(&cast.node, &mut secrets).await;

    let kept = kept(&cast.ground, engine);
    assert!(kept.contains("$argon2id$") && kept.contains("erik@x.example") && kept.contains("Norrskolan"));
    secrets.nowhere_in("the store", &kept);
    let ground = cast.ground;
    cast.node.stop().await;
    secrets.nowhere_in("the store, closed", &self::kept(&ground, engine));

    let log = String::from_utf8_lossy(&LOG.lock().unwrap()).into_owned();
    for said in ["answered", "letter deferred", "letter refused", "letter sent"] {
        assert!(log.contains(said), "the log says nothing of {said:?}");
    }
    secrets.nowhere_in("the log", &log);
}

/// Wrong passwords, tokens and links, also where they do not belong.
async fn refusals(cast: &Cast, secrets: &mut Secrets) {
    let public = cast.node.api();
    public.post("/sign-ins", json!({ "address": MARIA, "password": GUESS })).await.is(401);
    public.post("/sign-ins", json!({ "address": PASSWORD, "password": MARIA })).await.is(401);
    public.post("/sign-ins", json!({ "address": MARIA, PASSWORD: GUESS })).await.is(422);
    public.post("/sign-ins", json!({ "address": [PASSWORD], "password": [GUESS] })).await.is(422);
    for token in ["lys_GUESSEDguessedGUESSEDguessedGUESSEDguessed0", "lyt_GUESSEDguessedGUESSEDguessedGUESSEDguessed1"]
    {
        secrets.add("a wrong token", token);
        public.with(token).get("/me").await.is(401);
        public.get(&format!("/organizations/{token}")).await.is(401);
    }
    let forged = secrets.link("a forged link", format!("k1.i.AZDk.1.1900000000.{}", "forgedFORGED".repeat(4)));
    for path in ["/links/invitation", "/links/registration"] {
        public.post(path, json!({ "link": forged })).await.is(404);
        public.get(&format!("{path}?link={forged}")).await.is(405);
    }
}

/// Sign-ins, API tokens, a password reset and a change of address.
async fn tokens(public: &Api, maria: &Api, secrets: &mut Secrets) {
    let body = json!({ "address": MARIA, "password": PASSWORD });
    let signed_in = public.post("/sign-ins", body).await.is(201);
    secrets.add("a sign-in's token", signed_in.text("/token"));
    public.with(signed_in.text("/token")).act("/me/sign-out").await.is(204);
    for access in ["read", "full"] {
        let new = json!({ "name": "Nightly export", "access": access, "days": 30 });
        let key = [("idempotency-key", access)];
        let made = maria.send(reqwest::Method::POST, "/me/api-tokens", Some(new), &key).await.is(201);
        secrets.add("an API token", made.text("/token"));
        public.with(made.text("/token")).get("/me").await.is(200);
    }
    maria.post("/me/password", json!({ "current": GUESS, "new": NEW })).await.is(422);
}

/// Invitations, with a mail server in all its moods, then a reset and a change of address.
async fn mails(cast: &Cast, customer: &str, maria: &Api, secrets: &mut Secrets) {
    let invitations = format!("/organizations/{customer}/invitations");
    let smtp = &cast.ground.smtp;
    smtp.behave_for("later@x.example", Behavior::RefuseTemporarily(451));
    smtp.behave_for("gone@x.example", Behavior::RefusePermanently(550));
    smtp.behave_for("cut@x.example", Behavior::DropAfterData);
    for (address, delivery) in [
        ("later@x.example", "failing"),
        ("gone@x.example", "bounced"),
        ("cut@x.example", "failing"),
        ("erik@x.example", "sent"),
    ] {
        let sent = maria.post(&invitations, json!({ "role": "mentor", "address": address })).await.is(201);
        let place = format!("{invitations}/{}", sent.text("/id"));
        while maria.get(&place).await.is(200).body["delivery"] != delivery {
            sleep(Duration::from_millis(20)).await;
        }
    }
    secrets.link("an invitation's link", cast.letter("cut@x.example", 1).await.link());
    let link = secrets.link("an invitation's link", cast.letter("erik@x.example", 1).await.link());
    let page = format!("http://{}/invitation/open?link={link}", cast.node.running.address);
    let opened = browser().get(&page).send().await.unwrap();
    assert_eq!((opened.status().as_u16(), &cookies(&opened)["__Host-lyceum-invitation"]), (303, &link));
    cast.join(&link, "Erik Sand").await;

    assert!(cast.letter(MARIA, 3).await.text.contains("Erik Sand"));
    cast.node.api().post("/password-resets", json!({ "address": MARIA })).await.is(202);
    let link = secrets.link("a reset link", cast.letter(MARIA, 4).await.link());
    cast.node.api().post("/links/password-reset", json!({ "link": link, "password": NEW })).await.is(204);
    let maria = cast.node.api().sign_in(MARIA, NEW).await;
    let change = json!({ "address": "maria@x.example", "password": NEW });
    maria.post("/me/address-changes", change).await.is(202);
    let link = secrets.link("an address's link", cast.letter("maria@x.example", 1).await.link());
    cast.node.api().post("/links/address-change", json!({ "link": link })).await.is(200);
}

/// Signing in by the page: first with a wrong password.
async fn pages(node: &Node, secrets: &mut Secrets) {
    let browser = browser();
    let page = format!("http://{}/sign-in", node.running.address);
    let form = cookies(&browser.get(&page).send().await.unwrap());
    let token = &form["__Host-lyceum-form"];
    secrets.add("a form token", token);
    for (password, status) in [(GUESS, 401), (NEW, 303)] {
        let answer = browser
            .post(&page)
            .header(COOKIE, format!("__Host-lyceum-form={token}"))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(format!("csrf={token}&address=maria%40x.example&password={password}"))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), status);
        if let Some(cookie) = cookies(&answer).get("__Host-lyceum-sign-in") {
            secrets.add("a sign-in's cookie", cookie);
            let me =
                browser.get(page.replace("sign-in", "me")).header(COOKIE, format!("__Host-lyceum-sign-in={cookie}"));
            assert_eq!(me.send().await.unwrap().status(), 200);
        }
    }
    assert!(secrets.0.contains_key("a sign-in's cookie"));
}

fn browser() -> reqwest::Client {
    reqwest::Client::builder().redirect(Policy::none()).build().unwrap()
}

fn cookies(answer: &reqwest::Response) -> BTreeMap<String, String> {
    let lines = answer.headers().get_all(SET_COOKIE).iter().map(|line| line.to_str().unwrap());
    let pairs = lines.filter_map(|line| line.split(';').next()?.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Everything that is kept: the bytes of SQLite's files, the rows of every table in Postgres.
fn kept(ground: &Ground, engine: Engine) -> String {
    match engine {
        Engine::Sqlite => {
            let files = std::fs::read_dir(ground.data.path()).unwrap().map(|entry| entry.unwrap().path());
            let files = files.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("lyceum.db"));
            files.map(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()).collect()
        }
        Engine::Postgres => {
            let url = ground.config().database.unwrap();
            let name = url.secret().expose().split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
            testkit::postgres::shared().query(&name, "SELECT database_to_xml(true, false, '')")
        }
    }
}
