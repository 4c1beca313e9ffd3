//! The contract that every store fulfils, over Postgres.
#![allow(clippy::unwrap_used, reason = "a test")]

use storage_postgres::{Options, PostgresStore};
use testkit::postgres::{Database, database};

async fn migrate(url: String) {
    let store = PostgresStore::connect(&url, Options::default()).await.unwrap();
    store.migrate().await.unwrap();
    store.close().await;
}

/// A store in a database of its own, which goes with the test.
async fn store() -> (PostgresStore, Database) {
    let database = database("contract", migrate).await;
    let store = PostgresStore::connect(&database.url(), Options { connections: 4 }).await.unwrap();
    (store, database)
}

testkit::store_contract!(store());
