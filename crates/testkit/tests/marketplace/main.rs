//! Applications, attendees and mentors, told by the use cases over the memory store.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod attendees;
mod dashboards;
mod importing;
mod lifecycle;
mod linking;
mod mentors;
mod observations;
mod rights;
mod scene;
mod submitting;
mod waitlist;
