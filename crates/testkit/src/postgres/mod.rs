//! A throw-away Postgres for tests: a cluster of their own, and a database each.
//!
//! ```no_run
//! # async fn migrate(_url: String) {}
//! # async fn test() {
//! let database = testkit::postgres::database("lyceum", migrate).await;
//! // connect to database.url()
//! # }
//! ```

mod cluster;
mod database;

pub use cluster::Cluster;
pub use database::{Database, database, shared};

#[cfg(test)]
mod tests;
