//! Every storage port over SQLite: the embedded default.
//!
//! ```no_run
//! # async fn open() -> Result<(), storage_sqlite::OpenError> {
//! use storage_sqlite::{Options, SqliteStore};
//!
//! let store = SqliteStore::connect("data/lyceum.db", Options::default()).await?;
//! store.migrate().await?;
//! # Ok(())
//! # }
//! ```
#![warn(missing_docs)]

mod db;
mod dialect;
#[cfg(test)]
mod plans;
#[path = "../../storage-shared/mod.rs"]
mod shared;
mod together;

pub use db::Options;
pub use shared::{OpenError, SqlStore as SqliteStore};
