//! Letters in every language, and the SMTP transport.
#![warn(missing_docs)]

mod letters;

pub use letters::Letters;
