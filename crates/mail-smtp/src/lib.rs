//! Letters in every language, and the SMTP transport.
//!
//! [`Letters`] writes letters out, for [`Smtp`] and for the local mailbox alike. Adding a language is adding a file,
//! `locales/<language>/letters.ftl`.
#![warn(missing_docs)]

mod letters;
mod smtp;

pub use letters::Letters;
pub use smtp::{ConfigError, Credentials, Smtp, SmtpConfig, Tls};
