//! How to reach the mail server.

use std::time::Duration;

use domain::values::{EmailAddress, Secret};
use serde::Deserialize;

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tls {
    /// Not at all: for a mail server on this machine.
    None,
    /// By STARTTLS when the server offers it. Whoever sits between can take the offer away.
    Opportunistic,
    /// By STARTTLS, or nothing is sent.
    #[default]
    StartTls,
    /// From the first byte on, usually port 465.
    Implicit,
}

/// What the mail server knows us by.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The user's name.
    pub username: String,
    /// The user's password.
    pub password: Secret<String>,
}

/// A mail server, and how letters are handed to it.
#[derive(Clone, Debug)]
pub struct SmtpConfig {
    /// Its name; certificates have to name it too.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How connections are encrypted.
    pub tls: Tls,
    /// A certificate authority to trust beside the public ones, in PEM.
    pub root: Option<String>,
    /// Sent over encrypted connections only.
    pub credentials: Option<Credentials>,
    /// The address that letters come from.
    pub from: EmailAddress,
    /// The name that letters come from; the platform's when left out.
    pub from_name: Option<String>,
    /// The name we greet the server with; the origin's host when left out.
    pub hello: Option<String>,
    /// How many connections are open at most, and kept open.
    pub connections: usize,
    /// How long an attempt may take in all; shorter than the relay's lease, lest two relays send the same letter.
    pub timeout: Duration,
}

impl SmtpConfig {
    /// A mail server reached by STARTTLS on port 587, with four connections.
    #[must_use]
    pub fn new(host: &str, from: EmailAddress) -> Self {
        Self {
            host: host.to_owned(),
            port: 587,
            tls: Tls::default(),
            root: None,
            credentials: None,
            from,
            from_name: None,
            hello: None,
            connections: 4,
            timeout: Duration::from_secs(60),
        }
    }
}

/// Why letters cannot be handed to a mail server as configured.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The certificate authority is not a PEM file.
    #[error("the root certificate for the mail server cannot be used: {0}")]
    Root(#[source] lettre::transport::smtp::Error),
    /// The TLS library refuses.
    #[error("TLS to the mail server cannot be set up: {0}")]
    Tls(#[source] lettre::transport::smtp::Error),
    /// A password would travel in the clear.
    #[error("the mail server's password is only sent encrypted: choose start_tls or implicit")]
    PasswordInTheClear,
    /// Nobody can send from there.
    #[error("letters cannot be sent from {0}")]
    From(EmailAddress),
}
