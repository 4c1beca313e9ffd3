//! Letters on their way to a mail server.

mod config;
mod connections;
mod conversation;
mod message;

use std::sync::Arc;
use std::time::Duration;

use domain::mail::ports::{Renderer, Transport};
use domain::mail::{Attempt, Envelope};
use domain::settings::Settings;

pub use config::{ConfigError, Credentials, SmtpConfig, Tls};
use connections::Connections;
use conversation::hand_over;
use message::Sender;

/// Sends letters by SMTP.
pub struct Smtp {
    letters: Arc<dyn Renderer>,
    sender: Sender,
    connections: Connections,
    timeout: Duration,
}

impl Smtp {
    /// A transport to one mail server; it connects when there is a letter to send.
    ///
    /// # Errors
    /// The configuration cannot work.
    pub fn new(config: &SmtpConfig, letters: Arc<dyn Renderer>, settings: &Settings) -> Result<Self, ConfigError> {
        Ok(Self {
            letters,
            sender: Sender::new(config, settings)?,
            connections: Connections::new(config, &settings.origin)?,
            timeout: config.timeout,
        })
    }

    async fn attempt(&self, envelope: &Envelope) -> Attempt {
        let to = match message::address(&envelope.to.address) {
            Ok(to) => to,
            Err(error) => return Attempt::Refused(format!("impossible address: {error}")),
        };
        let message = match self.sender.message(envelope, to.clone(), self.letters.render(envelope)) {
            Ok(message) => message.formatted(),
            Err(error) => return Attempt::Refused(format!("impossible letter: {error}")),
        };
        let from = &self.sender.from.email;
        let handed = self.connections.lend(async |connection| hand_over(connection, from, &to, &message).await);
        match tokio::time::timeout(self.timeout, handed).await {
            Ok(Ok(attempt)) => attempt,
            Ok(Err(failure)) => failure.into(),
            Err(_) => Attempt::Deferred("no answer from the mail server in time".to_owned()),
        }
    }
}

#[async_trait::async_trait]
impl Transport for Smtp {
    async fn send(&self, envelope: &Envelope) -> Attempt {
        let attempt = self.attempt(envelope).await;
        match &attempt {
            Attempt::Sent => tracing::debug!(letter = %envelope.id, "letter sent"),
            Attempt::Deferred(why) => tracing::warn!(letter = %envelope.id, why, "letter deferred"),
            Attempt::Refused(why) => tracing::warn!(letter = %envelope.id, why, "letter refused"),
        }
        attempt
    }
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("connections", &self.connections).finish_non_exhaustive()
    }
}
