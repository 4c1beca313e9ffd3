//! What is measured, one file for each kind of question.

mod engine;
pub mod growth;
pub mod letters;
pub mod market;
pub mod requests;
mod round_trips;
pub mod sign_in;
pub mod start;
