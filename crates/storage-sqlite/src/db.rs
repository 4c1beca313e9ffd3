//! Connections to an SQLite file: one that writes, and several that only read.

use std::path::Path;
use std::time::Duration;

use domain::page::PageRequest;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};
use tokio::sync::Notify;

use crate::shared::{OpenError, SqlStore};

pub type Database = Sqlite;
pub type Pool = SqlitePool;
pub type Connection = SqliteConnection;

/// How many rows one statement adds: SQLite takes 32,766 values.
pub const ROWS_AT_ONCE: usize = 1_000;

/// How the store uses its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The most connections that read at once.
    pub readers: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { readers: 4 }
    }
}

impl SqlStore {
    /// Opens the file, making it and its folder when they are missing.
    ///
    /// # Errors
    /// The folder or the file cannot be made or read, or the file is none of SQLite's.
    pub async fn connect(file: impl AsRef<Path>, options: Options) -> Result<Self, OpenError> {
        let file = file.as_ref();
        if let Some(folder) = file.parent() {
            let made = tokio::fs::create_dir_all(folder).await;
            made.map_err(|error| OpenError::Folder(folder.to_owned(), error))?;
        }
        let open = SqliteConnectOptions::new()
            .filename(file)
            .busy_timeout(PATIENCE)
            .foreign_keys(true)
            // A whole page of rows, so that its reader need not be woken on the way.
            .row_buffer_size(PageRequest::MAX as usize + 1);
        // More than one writer would only wait for each other, and some of them long.
        let writer = pool(1)
            .connect_with(
                open.clone()
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // A commit that was acknowledged outlives a power cut.
                    .synchronous(SqliteSynchronous::Full),
            )
            .await?;
        let reader = pool(options.readers).connect_with(open.read_only(true)).await?;
        Ok(Self { db: Db { reader, writer, letters: Notify::new() } })
    }
}

const PATIENCE: Duration = Duration::from_millis(2_500);

/// Connections to a file do not go stale, and cost a thread each to make anew.
fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
}

/// The connections of a store.
#[derive(Debug)]
pub struct Db {
    reader: SqlitePool,
    writer: SqlitePool,
    letters: Notify,
}

impl Db {
    pub fn reader(&self) -> &SqlitePool {
        &self.reader
    }

    pub fn writer(&self) -> &SqlitePool {
        &self.writer
    }

    pub async fn begin(&self) -> sqlx::Result<Transaction<'static, Sqlite>> {
        // Takes the write lock at once: a transaction that reads first could not get it later.
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }

    pub async fn migrate(&self, migrator: &Migrator) -> Result<(), MigrateError> {
        migrator.run(&self.writer).await
    }

    pub fn announce_letters(&self) {
        self.letters.notify_one();
    }

    pub async fn letters(&self) {
        self.letters.notified().await;
    }

    pub async fn close(&self) {
        self.reader.close().await;
        // The last connection to close writes the log into the file: then that one file is the whole store.
        self.writer.close().await;
    }
}
