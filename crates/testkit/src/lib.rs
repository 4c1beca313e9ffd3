//! Memory store, fakes, builders and the store contract.

pub mod postgres;
pub mod smtp;
