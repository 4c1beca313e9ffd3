//! What every store must do: one suite for memory, SQLite, Postgres and whatever a stranger writes (S76).
//!
//! [`store_contract!`](crate::store_contract) makes a test of each case. A case gets a store of its own that holds the
//! root partner alone, and never refers to what does not exist. Where the ports leave something open, the case that
//! settles it says what was decided.
#![allow(clippy::unwrap_used, reason = "a case is a test")]

mod cases;
mod compose;
mod given;
mod market;

pub mod applications;
pub mod assignments;
pub mod atomicity;
pub mod attendances;
pub mod attendees;
pub mod audiences;
pub mod audit;
pub mod billing_accounts;
pub mod commit;
pub mod duplicates;
pub mod erasure;
pub mod invitations;
pub mod memberships;
pub mod numbers;
pub mod observations;
pub mod offerings;
pub mod organizations;
pub mod outbox;
pub mod pages;
pub mod participations;
pub mod queue;
pub mod races;
pub mod registrations;
pub mod requests;
pub mod round_trips;
pub mod searches;
pub mod sessions;
pub mod sheets;
pub mod sign_ins;
pub mod subjects;
pub mod users;
