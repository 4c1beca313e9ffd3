//! The scenarios, as stories.

mod account;
mod admin;
mod answering;
mod audit;
mod errors;
mod idempotency;
mod inviting;
mod links;
mod lists;
mod main_job;
mod names;
mod registering;
mod reviewing;
mod signing_in;
mod versions;
