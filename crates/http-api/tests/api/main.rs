//! The API, tested through its router over a store in memory. Every answer is compared with the description: a status
//! or a problem that an operation does not document fails the test that met it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod contract;
mod description;
mod harness;
mod stories;
