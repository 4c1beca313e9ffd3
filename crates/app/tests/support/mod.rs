//! A whole Lyceum for a test: the real router on a real port, a real store, a real mail server, a clock to move.
#![allow(dead_code, unused_imports, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

mod api;
mod dump;
mod letters;
mod market;
mod story;

use std::sync::Arc;

use app::compose::{Instead, compose};
use app::config::{Config, SecretText, Tls};
use app::database::Database;
use app::serve::{Running, start};
use tempfile::TempDir;
use testkit::fakes::{FakeClock, OpenThrottle, PlainPasswords};
use testkit::postgres;
use testkit::smtp::Smtp;
use tokio::net::TcpListener;

pub use api::{Answer, Api};
pub use letters::{Letter, letter_saying, nth_letter_to};
pub use market::{Market, begun, billing_account, published, roles, subject};
pub use story::{Cast, PASSWORD};

/// Which store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Runs each story on both stores.
#[macro_export]
macro_rules! on_both_stores {
    ($($(#[$doc:meta])* $story:ident)*) => {$(
        mod $story {
            #[tokio::test(flavor = "multi_thread")]
            async fn on_sqlite() {
                super::$story($crate::support::Engine::Sqlite).await;
            }
            #[tokio::test(flavor = "multi_thread")]
            async fn on_postgres() {
                super::$story($crate::support::Engine::Postgres).await;
            }
        }
    )*};
}

/// What a server keeps its data in; more than one node may share it.
pub struct Ground {
    pub data: TempDir,
    url: Option<String>,
    _postgres: Option<postgres::Database>,
    pub smtp: Smtp,
    pub clock: Arc<FakeClock>,
}

impl Ground {
    pub async fn new(engine: Engine) -> Self {
        let postgres = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(postgres::database("lyceum", migrated).await),
        };
        let url = postgres.as_ref().map(postgres::Database::url);
        Self { _postgres: postgres, ..Self::over(url).await }
    }

    /// On the Postgres at this address; without one, on SQLite.
    pub async fn over(url: Option<String>) -> Self {
        let data = TempDir::new().unwrap();
        let keys = format!("k1:{}\n", "A".repeat(43));
        std::fs::write(data.path().join("server.keys"), keys).unwrap();
        let clock = Arc::new(FakeClock::at(FakeClock::start()));
        Self { data, url, _postgres: None, smtp: Smtp::start().await, clock }
    }

    /// What `lyceum` is told of it.
    pub fn config(&self) -> Config {
        let mut config = Config {
            data: self.data.path().to_owned(),
            database: self.url.as_ref().map(SecretText::new),
            keys: Some(self.data.path().join("server.keys")),
            origin: "http://localhost".to_owned(),
            ..Config::default()
        };
        config.mail.host = Some(self.smtp.address().ip().to_string());
        config.mail.port = Some(self.smtp.address().port());
        config.mail.tls = Tls::None;
        config
    }

    /// Everything that the store holds.
    pub async fn dump(&self) -> String {
        match &self.url {
            Some(url) => dump::postgres(url).await,
            None => dump::sqlite(&self.data.path().join("lyceum.db")).await,
        }
    }

    /// What a node gets in another's place: the clock to move, no work for passwords, no limits.
    pub fn instead(&self) -> Instead {
        Instead {
            clock: Some(self.clock.clone()),
            passwords: Some(Arc::new(PlainPasswords)),
            throttle: Some(Arc::new(OpenThrottle)),
        }
    }

    /// Starts a node on it.
    pub async fn node(&self) -> Node {
        self.node_with(&self.config(), self.instead()).await
    }

    pub async fn node_with(&self, config: &Config, instead: Instead) -> Node {
        let lyceum = compose(config, instead).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        Node { running: start(lyceum, listener, true, None).unwrap() }
    }
}

async fn migrated(url: String) {
    let config = Config { database: Some(SecretText::new(url)), ..Config::default() };
    let database = Database::open(&config).await.unwrap();
    database.migrate().await.unwrap();
    database.close().await;
}

/// One server.
pub struct Node {
    pub running: Running,
}

impl Node {
    /// Somebody who is not signed in.
    pub fn api(&self) -> Api {
        Api::new(format!("http://{}", self.running.address))
    }

    pub fn ports(&self) -> &domain::Ports {
        &self.running.lyceum().ports
    }

    /// The link that the server prints for the first System administrator.
    pub fn setup_link(&self) -> String {
        domain::user::usecases::setup_link(self.ports()).expose().clone()
    }

    pub async fn stop(self) {
        self.running.stop().await.unwrap();
    }
}
