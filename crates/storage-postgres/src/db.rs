//! Connections to Postgres.

use std::str::FromStr as _;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, PgPool, Postgres, Transaction};

use crate::news::News;
use crate::shared::{OpenError, SqlStore};

pub type Database = Postgres;
pub type Pool = PgPool;
pub type Connection = PgConnection;

/// How many rows one statement adds: Postgres takes 65,535 values.
pub const ROWS_AT_ONCE: usize = 1_000;

/// How the store uses its database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The most connections open at once, beside one that listens.
    pub connections: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { connections: 16 }
    }
}

impl SqlStore {
    /// Connects to the database at this address.
    ///
    /// # Errors
    /// It is no address, or nothing answers there.
    pub async fn connect(url: &str, options: Options) -> Result<Self, OpenError> {
        let address = PgConnectOptions::from_str(url)?.application_name("lyceum");
        let pool = PgPoolOptions::new()
            .max_connections(options.connections)
            .acquire_timeout(Duration::from_millis(2_500))
            // Only what lay still is tested: a server that restarted is noticed, a busy one is not asked twice.
            .test_before_acquire(false)
            .before_acquire(|connection, meta| {
                Box::pin(async move {
                    if meta.idle_for > Duration::from_secs(1) {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_with(address.clone().options(SETTINGS))
            .await?;
        let news = News::new(pool.clone(), address.clone());
        Ok(Self { db: Db { pool, address, news } })
    }
}

/// What every connection is set to.
const SETTINGS: [(&str, &str); 12] = [
    ("default_transaction_isolation", "read committed"),
    // Whoever asked has gone by then.
    ("statement_timeout", "2500"),
    // A node that froze must not keep the others waiting.
    ("idle_in_transaction_session_timeout", "10000"),
    // Every statement is made to follow indexes from row to row (a test looks at each plan). That is fast whatever the
    // numbers are, where a plan made for averages reads all of an organization that is a thousand times the average;
    // and a plan that does not depend on numbers need not be made anew each time.
    ("plan_cache_mode", "force_generic_plan"),
    ("enable_seqscan", "off"),
    ("enable_bitmapscan", "off"),
    ("enable_hashjoin", "off"),
    ("enable_mergejoin", "off"),
    ("enable_material", "off"),
    // Room for as many rows as the plan expects, on average, is cleared each time before two are read.
    ("enable_memoize", "off"),
    // Starting workers for the first rows of a large table takes longer than reading them.
    ("max_parallel_workers_per_gather", "0"),
    ("jit", "off"),
];

/// The connections of a store.
#[derive(Debug)]
pub struct Db {
    pool: PgPool,
    address: PgConnectOptions,
    news: News,
}

impl Db {
    pub fn reader(&self) -> &PgPool {
        &self.pool
    }

    pub fn writer(&self) -> &PgPool {
        &self.pool
    }

    pub async fn begin(&self) -> sqlx::Result<Transaction<'static, Postgres>> {
        self.pool.begin().await
    }

    /// Migrates on a connection of its own, which may take its time.
    pub async fn migrate(&self, migrator: &Migrator) -> Result<(), MigrateError> {
        let mut connection = self.address.connect().await?;
        migrator.run(&mut connection).await?;
        Ok(connection.close().await?)
    }

    pub fn announce_letters(&self) {
        self.news.announce();
    }

    pub async fn letters(&self) {
        self.news.wait().await;
    }

    pub async fn close(&self) {
        self.news.close().await;
        self.pool.close().await;
    }
}
