//! A few connections to the mail server, kept open between letters.
//!
//! Lettre's own pool keeps a connection whose conversation was given up half-way, and would read the late answers as
//! answers to the next letter; it also cannot tell what the server refuses: the recipient, or us. Hence this one.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use tokio::sync::Semaphore;
use tokio::time::Instant;

use super::conversation::Failure;
use super::message::host;
use super::{ConfigError, SmtpConfig, Tls};

/// Firewalls forget connections that are idle for long, without a word: ours are not.
const IDLE: Duration = Duration::from_secs(60);

pub(super) struct Connections {
    server: (String, u16),
    hello: ClientId,
    tls: Tls,
    parameters: TlsParameters,
    credentials: Option<Credentials>,
    timeout: Duration,
    open: Semaphore,
    parked: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

impl Connections {
    pub(super) fn new(config: &SmtpConfig, origin: &str) -> Result<Self, ConfigError> {
        if config.credentials.is_some() && config.tls == Tls::None {
            return Err(ConfigError::PasswordInTheClear);
        }
        let mut parameters = TlsParameters::builder(config.host.clone());
        if let Some(root) = &config.root {
            parameters =
                parameters.add_root_certificate(Certificate::from_pem(root.as_bytes()).map_err(ConfigError::Root)?);
        }
        let credentials = config.credentials.as_ref();
        Ok(Self {
            server: (config.host.clone(), config.port),
            hello: ClientId::Domain(config.hello.as_deref().unwrap_or(host(origin)).to_owned()),
            tls: config.tls,
            parameters: parameters.build().map_err(ConfigError::Tls)?,
            credentials: credentials.map(|it| Credentials::new(it.username.clone(), it.password.expose().clone())),
            timeout: config.timeout,
            open: Semaphore::new(config.connections.max(1)),
            parked: Mutex::default(),
        })
    }

    /// Lends a connection to one letter at a time. It is parked again only when the letter's conversation ended in
    /// good order; when it failed or was given up, the connection closes.
    pub(super) async fn lend<T>(
        &self,
        letter: impl AsyncFnOnce(&mut AsyncSmtpConnection) -> (T, bool),
    ) -> Result<T, Failure> {
        // The semaphore is never closed.
        let _open = self.open.acquire().await;
        let mut connection = match self.unpark().await {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        let (outcome, in_order) = letter(&mut connection).await;
        if in_order {
            self.parked().push((connection, Instant::now()));
        }
        Ok(outcome)
    }

    async fn unpark(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let (mut connection, since) = self.parked().pop()?;
            if since.elapsed() < IDLE && connection.test_connected().await {
                return Some(connection);
            }
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Failure> {
        let server = (self.server.0.as_str(), self.server.1);
        let implicit = (self.tls == Tls::Implicit).then(|| self.parameters.clone());
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, Some(self.timeout), &self.hello, implicit, None).await?;
        let start = match self.tls {
            Tls::StartTls => true,
            Tls::Opportunistic => connection.can_starttls(),
            Tls::None | Tls::Implicit => false,
        };
        if start {
            connection.starttls(self.parameters.clone(), &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            if !connection.is_encrypted() {
                return Err(Failure::NotEncrypted);
            }
            connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials).await?;
        }
        Ok(connection)
    }

    fn parked(&self) -> std::sync::MutexGuard<'_, Vec<(AsyncSmtpConnection, Instant)>> {
        self.parked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Connections {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connections").field("server", &self.server).field("tls", &self.tls).finish_non_exhaustive()
    }
}
