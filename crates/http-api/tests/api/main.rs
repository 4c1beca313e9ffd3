//! The API, tested through its router over a store in memory. Every answer is compared with the description: a status
//! or a problem that an operation does not document fails the test that met it.

mod contract;
mod description;
mod harness;
mod stories;
