//! The floor over Postgres.

use std::sync::Arc;

use axum::Router;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{PgPool, Postgres, Transaction};
use tokio::sync::Semaphore;

#[path = "accept.rs"]
mod accept;
#[path = "invite.rs"]
mod invite;
#[path = "read.rs"]
mod read;
#[path = "sign_in.rs"]
mod sign_in;

type Pool = PgPool;

/// Keeps a row as it is until the end of the transaction.
macro_rules! held {
    ($select:literal) => {
        concat!($select, " FOR SHARE")
    };
}
use held;

#[derive(Clone)]
struct State {
    reader: Pool,
    hashes: Arc<Semaphore>,
}

impl State {
    async fn begin(&self) -> sqlx::Result<Transaction<'static, Postgres>> {
        self.reader.begin().await
    }
}

/// The same way with the planner, and as many connections, as the server has that is measured.
pub async fn router(url: &str) -> anyhow::Result<Router> {
    let settings = [
        ("plan_cache_mode", "force_generic_plan"),
        ("enable_seqscan", "off"),
        ("enable_bitmapscan", "off"),
        ("enable_hashjoin", "off"),
        ("enable_mergejoin", "off"),
        ("enable_material", "off"),
        ("enable_memoize", "off"),
        ("max_parallel_workers_per_gather", "0"),
        ("jit", "off"),
    ];
    let options = url.parse::<PgConnectOptions>()?.options(settings);
    let reader = PgPoolOptions::new().max_connections(20).test_before_acquire(false).connect_with(options).await?;
    let state = State { reader, hashes: Arc::new(Semaphore::new(super::HASHES)) };
    Ok(Router::new()
        .merge(read::routes())
        .merge(invite::routes())
        .merge(accept::routes())
        .merge(sign_in::routes())
        .with_state(state))
}
