//! The stories in a browser: servers of their own, and Chromium before them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::adapters::SystemClock;
use app::compose::{Instead, compose};
use app::config::Config;
use app::serve::{Running, start};
use chrono::TimeDelta;
use domain::ports::Clock as _;
use domain::user::usecases::setup_link;
use serde_json::json;
use support::{Engine, Ground, Letter};
use tempfile::TempDir;
use testkit::fakes::{FakeClock, OpenThrottle, PlainPasswords};
use testkit::smtp::Smtp;
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio::sync::OnceCell;

/// What the stories need is fetched once.
static PACKAGES: OnceCell<()> = OnceCell::const_new();

#[tokio::test(flavor = "multi_thread")]
async fn stories_in_a_browser() {
    let data = TempDir::new().unwrap();
    let config = Config { data: data.path().to_owned(), ..Config::default() };
    let now = serve(config.clone(), None).await;
    // A second node on the same data lives when every invitation of today has expired.
    let later = serve(config, Some(Arc::new(FakeClock::at(SystemClock.now() + TimeDelta::days(8))))).await;
    tell("stories", &now, ("LYCEUM_LATER", origin(&later))).await;
    later.stop().await.unwrap();
    now.stop().await.unwrap();
}

on_both_stores! {
    /// From the empty store to an attendee's dashboard, with every letter taken by a mail server.
    a_marketplace_in_a_browser
}

async fn a_marketplace_in_a_browser(engine: Engine) {
    let ground = Ground::new(engine).await;
    let node = serve(ground.config(), None).await;
    let post = TempDir::new().unwrap();
    tokio::select! {
        () = deliver(&ground.smtp, post.path()) => {}
        () = tell("market", &node, ("LYCEUM_LETTERS", post.path().display().to_string())) => {}
    }
    node.stop().await.unwrap();
}

/// A node as `lyceum` starts it, but for limits, which stories would reach, for the work that passwords are, and
/// perhaps for its clock.
async fn serve(config: Config, clock: Option<Arc<FakeClock>>) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = Config { origin: format!("http://{}", listener.local_addr().unwrap()), ..config };
    let background = clock.is_none();
    let instead = Instead {
        clock: clock.map(|clock| clock as _),
        passwords: Some(Arc::new(PlainPasswords)),
        throttle: Some(Arc::new(OpenThrottle)),
    };
    start(compose(&config, instead).await.unwrap(), listener, background, None).unwrap()
}

fn origin(node: &Running) -> String {
    format!("http://{}", node.address)
}

/// Puts every letter that arrives into a folder, where stories read it.
async fn deliver(smtp: &Smtp, folder: &Path) {
    for count in 0.. {
        let arrived = smtp.wait_for(count + 1).await;
        let Letter { to, subject, text, .. } = Letter::read(&arrived[count]);
        let draft = folder.join("draft");
        std::fs::write(&draft, json!({ "to": to, "subject": subject, "text": text }).to_string()).unwrap();
        std::fs::rename(draft, folder.join(format!("{count:04}.json"))).unwrap();
    }
}

/// Tells the stories of a script at a node.
async fn tell(script: &str, node: &Running, (name, value): (&str, String)) {
    let folder = stories();
    PACKAGES
        .get_or_init(async || {
            if !folder.join("node_modules").exists() {
                succeed(npm(&folder).args(["ci", "--silent", "--no-audit", "--no-fund"])).await;
            }
        })
        .await;
    let link = setup_link(&node.lyceum().ports);
    let mut told = npm(&folder);
    told.args(["run", "--silent", script]).env("LYCEUM_URL", origin(node)).env(name, value);
    succeed(told.env("LYCEUM_SETUP", format!("{}/setup/open?link={}", origin(node), link.expose()))).await;
}

fn stories() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

fn npm(folder: &Path) -> Command {
    let mut command = Command::new("npm");
    command.current_dir(folder).kill_on_drop(true);
    command
}

async fn succeed(command: &mut Command) {
    let ended = command.status().await;
    let ended = ended.expect("npm runs: install Node.js with npm (Debian: `apt-get install nodejs npm chromium`)");
    assert!(ended.success(), "the browser's stories failed: what is wrong is told above");
}
