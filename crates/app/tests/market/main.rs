//! The marketplace through the API: offerings, applications, attendees, mentors and sessions, from the empty store on.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

#[path = "../support/mod.rs"]
mod support;

mod deciding;
mod demo;
mod listing;
mod marking;
mod sessions;
mod story;
