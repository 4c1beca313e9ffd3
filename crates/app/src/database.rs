//! The database that was chosen, for what ports do not cover: opening, migrating, waking the relay, closing.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use domain::Ports;
use domain::ports::Surroundings;

use crate::config::Config;

/// One of the two engines, opened.
#[derive(Clone, Debug)]
pub enum Database {
    /// A file in the data directory.
    Embedded(Arc<storage_sqlite::SqliteStore>),
    /// A server.
    Postgres(Arc<storage_postgres::PostgresStore>),
}

impl Database {
    /// Opens what the configuration names.
    ///
    /// # Errors
    /// It cannot be opened: said in words.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        match &config.database {
            None => {
                let file = config.data.join("lyceum.db");
                let store = storage_sqlite::SqliteStore::connect(&file, storage_sqlite::Options::default()).await;
                Ok(Self::Embedded(Arc::new(store.with_context(|| format!("cannot open {}", file.display()))?)))
            }
            Some(url) => {
                let options = storage_postgres::Options { connections: config.database_connections };
                let store = storage_postgres::PostgresStore::connect(url.secret().expose(), options).await;
                Ok(Self::Postgres(Arc::new(store.context("cannot reach the Postgres that `database` names")?)))
            }
        }
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// A migration failed.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        match self {
            Self::Embedded(store) => store.migrate().await.context("cannot migrate the embedded database"),
            Self::Postgres(store) => store.migrate().await.context("cannot migrate Postgres"),
        }
    }

    /// All ports over it.
    #[must_use]
    pub fn ports(&self, around: Surroundings) -> Ports {
        match self {
            Self::Embedded(store) => Ports::over(store.clone(), around),
            Self::Postgres(store) => Ports::over(store.clone(), around),
        }
    }

    /// Waits until letters may be waiting; at most so long.
    pub async fn wait_for_letters(&self, at_most: Duration) {
        match self {
            Self::Embedded(store) => store.wait_for_letters(at_most).await,
            Self::Postgres(store) => store.wait_for_letters(at_most).await,
        }
    }

    /// Closes it in good order.
    pub async fn close(&self) {
        match self {
            Self::Embedded(store) => store.close().await,
            Self::Postgres(store) => store.close().await,
        }
    }

    /// What it is, for people.
    #[must_use]
    pub fn describe(&self) -> &'static str {
        match self {
            Self::Embedded(_) => "embedded SQLite",
            Self::Postgres(_) => "Postgres",
        }
    }
}
