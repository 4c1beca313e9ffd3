//! The rules of Lyceum's accounts.
//!
//! Pure: no clock, no randomness, no I/O. A use case **reads** through port traits, lets pure functions
//! **decide**, and **commits** one value ([`store::Changes`]) that holds everything to become true.
//!
//! Each capability is a folder with the same few files: `mod.rs` (what it is, its stages and transitions),
//! `ports.rs` (what it needs read), `usecases.rs` (load, authorize, decide, commit) and `tests.rs`.
#![warn(missing_docs)]

pub mod application;
pub mod assignment;
pub mod attendance;
pub mod attendee;
pub mod audit;
pub mod billing;
pub mod dashboard;
pub mod error;
pub mod invitation;
pub mod link;
pub mod mail;
pub mod membership;
pub mod observation;
pub mod offering;
pub mod organization;
pub mod page;
pub mod permission;
pub mod ports;
pub mod registration;
pub mod session;
pub mod settings;
pub mod signin;
pub mod store;
pub mod subject;
pub mod user;
pub mod values;

pub use error::{Error, Refusal};
pub use permission::Actor;
pub use ports::Ports;
