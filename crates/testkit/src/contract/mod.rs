//! What every store must do: one suite for memory, SQLite, Postgres and whatever a stranger writes (S76).
//!
//! [`store_contract!`](crate::store_contract) makes a test of each case. A case gets a store of its own that holds the
//! root partner alone. Where the ports leave something open, the case that settles it says what was decided.

#![allow(clippy::unwrap_used, reason = "a case is a test")]

mod cases;
pub mod commit;
mod compose;
