//! The store: one text, compiled by each storage crate against its own engine.
//!
//! Whatever the engines do not share is in the crates: `db` (connections) and `dialect` (statements and refusals).

mod answers;
mod audit;
mod commit;
mod duplicates;
mod erasure;
pub mod error;
mod invitations;
mod memberships;
mod organizations;
pub mod outbox;
mod registrations;
pub mod row;
mod shown;
mod sign_ins;
mod store;
mod subjects;
mod users;

pub use error::OpenError;
pub use store::SqlStore;
