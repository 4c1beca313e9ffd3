//! The floor over SQLite.

use std::sync::Arc;

use axum::Router;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool, Transaction};
use tokio::sync::Semaphore;

#[path = "accept.rs"]
mod accept;
#[path = "invite.rs"]
mod invite;
#[path = "read.rs"]
mod read;
#[path = "sign_in.rs"]
mod sign_in;

type Pool = SqlitePool;

/// There is one writer: nobody else changes a row.
macro_rules! held {
    ($select:literal) => {
        $select
    };
}
use held;

#[derive(Clone)]
struct State {
    reader: Pool,
    writer: Pool,
    hashes: Arc<Semaphore>,
}

impl State {
    async fn begin(&self) -> sqlx::Result<Transaction<'static, Sqlite>> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }
}

/// One connection that writes durably, and four that read, as the server has that is measured.
pub async fn router(url: &str) -> anyhow::Result<Router> {
    let options = url
        .parse::<SqliteConnectOptions>()?
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true);
    let pool = |connections| SqlitePoolOptions::new().max_connections(connections).test_before_acquire(false);
    let writer = pool(1).connect_with(options.clone()).await?;
    let reader = pool(4).connect_with(options.read_only(true)).await?;
    let state = State { reader, writer, hashes: Arc::new(Semaphore::new(super::HASHES)) };
    Ok(Router::new()
        .merge(read::routes())
        .merge(invite::routes())
        .merge(accept::routes())
        .merge(sign_in::routes())
        .with_state(state))
}
