//! What Lyceum stands on fails: the database stops answering, the mail server refuses, hangs or drops letters.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

#[path = "../support/mod.rs"]
mod support;

mod database;
mod mail;
