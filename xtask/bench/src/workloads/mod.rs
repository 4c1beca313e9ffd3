//! What is measured, one file for each kind of question.

mod engine;
pub mod growth;
pub mod letters;
pub mod requests;
pub mod sign_in;
pub mod start;
