//! Accounts through their life: passwords, addresses, terms, tokens, erasure, and the roles that come and go.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

#[path = "../support/mod.rs"]
mod support;

mod activation;
mod address;
mod consent;
mod due;
mod erasure;
mod leaving;
mod members;
mod passwords;
mod suppliers;
mod tokens;
