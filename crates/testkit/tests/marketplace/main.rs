//! Applications, attendees and mentors, told by the use cases over the memory store.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod addresses;
mod attendees;
mod billing;
mod dashboards;
mod following;
mod importing;
mod invariants;
mod leaving;
mod lifecycle;
mod linking;
mod mentors;
mod observations;
mod offerings;
mod queue;
mod refusals;
mod rights;
mod scene;
mod submitting;
mod trail;
mod waitlist;
