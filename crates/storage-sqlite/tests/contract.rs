//! The contract that every store fulfils, over SQLite.
#![allow(clippy::unwrap_used, reason = "a test")]

use storage_sqlite::{Options, SqliteStore};

/// A store in a folder of its own, which goes with the test.
async fn store() -> (SqliteStore, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::connect(folder.path().join("data/lyceum.db"), Options::default()).await.unwrap();
    store.migrate().await.unwrap();
    (store, folder)
}

testkit::store_contract!(store());
