//! The stories in a browser: a server of their own with the embedded store, and Chromium before it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

use std::path::Path;
use std::sync::Arc;

use app::adapters::SystemClock;
use app::compose::{Instead, compose};
use app::config::{Config, Limits};
use app::serve::{Running, start};
use chrono::TimeDelta;
use domain::ports::Clock as _;
use domain::user::usecases::setup_link;
use tempfile::TempDir;
use testkit::fakes::FakeClock;
use tokio::net::TcpListener;
use tokio::process::Command;

#[tokio::test(flavor = "multi_thread")]
async fn stories_in_a_browser() {
    let data = TempDir::new().unwrap();
    let now = serve(&data, None).await;
    // A second node on the same data lives when every invitation of today has expired.
    let later = serve(&data, Some(Arc::new(FakeClock::at(SystemClock.now() + TimeDelta::days(8))))).await;
    let origin = |node: &Running| format!("http://{}", node.address);

    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    if !stories.join("node_modules").exists() {
        npm(&stories).args(["ci", "--silent", "--no-audit", "--no-fund"]).run().await;
    }
    let link = setup_link(&now.lyceum().ports);
    npm(&stories)
        .args(["run", "--silent", "stories"])
        .env("LYCEUM_URL", origin(&now))
        .env("LYCEUM_LATER", origin(&later))
        .env("LYCEUM_SETUP", format!("{}/setup/open?link={}", origin(&now), link.expose()))
        .run()
        .await;

    later.stop().await.unwrap();
    now.stop().await.unwrap();
}

/// A node as `lyceum` starts it, but for the limits, which stories would reach, and perhaps its clock.
async fn serve(data: &TempDir, clock: Option<Arc<FakeClock>>) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let limit = 10_000;
    let config = Config {
        data: data.path().to_owned(),
        origin: format!("http://{}", listener.local_addr().unwrap()),
        limits: Limits { sign_in: limit, invite: limit, import: limit, place: limit, mail_to: limit },
        ..Config::default()
    };
    let background = clock.is_none();
    let instead = Instead { clock: clock.map(|clock| clock as _), ..Instead::default() };
    start(compose(&config, instead).await.unwrap(), listener, background, None).unwrap()
}

fn npm(folder: &Path) -> Npm {
    let mut command = Command::new("npm");
    command.current_dir(folder).kill_on_drop(true);
    Npm(command)
}

/// A run of npm that has to succeed.
struct Npm(Command);

impl Npm {
    fn args<const N: usize>(mut self, args: [&str; N]) -> Self {
        self.0.args(args);
        self
    }

    fn env(mut self, name: &str, value: String) -> Self {
        self.0.env(name, value);
        self
    }

    async fn run(mut self) {
        let ended = self.0.status().await;
        let ended = ended.expect("npm runs: install Node.js with npm (Debian: `apt-get install nodejs npm chromium`)");
        assert!(ended.success(), "the browser's stories failed: what is wrong is told above");
    }
}
