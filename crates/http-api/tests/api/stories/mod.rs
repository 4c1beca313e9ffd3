//! The scenarios, as stories.

mod account;
mod admin;
mod answering;
mod applying;
mod attendance;
mod attending;
mod audit;
mod catalogue;
mod dashboards;
mod deciding;
mod errors;
mod idempotency;
mod importing;
mod inviting;
mod links;
mod lists;
mod main_job;
mod marketplace_lists;
mod mentoring;
mod names;
mod registering;
mod reviewing;
mod schedules;
mod sessions;
mod signing_in;
mod versions;
