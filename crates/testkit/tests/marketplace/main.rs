//! Applications, attendees and mentors, told by the use cases over the memory store.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod addresses;
mod announcing;
mod attendance;
mod attendees;
mod billing;
mod dashboards;
mod following;
mod importing;
mod invariants;
mod leaving;
mod lessons;
mod lifecycle;
mod linking;
mod marking;
mod mentors;
mod observations;
mod offerings;
mod queue;
mod refusals;
mod rights;
mod scene;
mod scheduling;
mod session_rights;
mod sessions;
mod submitting;
mod trail;
mod waitlist;
