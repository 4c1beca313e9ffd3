//! Every storage port over Postgres.
//!
//! ```no_run
//! # async fn open() -> Result<(), storage_postgres::OpenError> {
//! use storage_postgres::{Options, PostgresStore};
//!
//! let store = PostgresStore::connect("postgres://lyceum@localhost/lyceum", Options::default()).await?;
//! store.migrate().await?;
//! # Ok(())
//! # }
//! ```
#![warn(missing_docs)]

mod db;
mod dialect;
mod news;
#[cfg(test)]
mod plans;
#[path = "../../storage-shared/mod.rs"]
mod shared;
mod together;

pub use db::Options;
pub use shared::{OpenError, SqlStore as PostgresStore};
