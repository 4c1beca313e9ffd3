//! The store: one text, compiled by each storage crate against its own engine.
//!
//! Whatever the engines do not share is in the crates: `db` (connections), `dialect` (statements and refusals) and
//! `together` (statements in one go).

mod answers;
mod applications;
mod assignments;
pub mod attendances;
pub mod attendees;
mod audiences;
mod audit;
mod billing_accounts;
mod bulk;
mod commit;
mod concerned;
mod duplicates;
mod erasure;
pub mod error;
mod invitations;
mod memberships;
mod observations;
mod offerings;
mod organizations;
pub mod outbox;
mod participations;
mod queue;
mod registrations;
pub mod row;
pub mod sessions;
mod shown;
mod sign_ins;
mod store;
mod subjects;
mod users;

pub use error::OpenError;
pub use store::SqlStore;
