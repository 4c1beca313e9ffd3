//! The one place where everything is put together.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use chrono::TimeDelta;
use domain::Ports;
use domain::link::Keyring;
use domain::mail::ports::{Renderer, Transport};
use domain::ports::{Clock, Surroundings, Throttle};
use domain::settings::Settings;
use domain::user::ports::Passwords;
use domain::values::EmailAddress;
use mail_smtp::{Credentials, Letters, Smtp, SmtpConfig};

use crate::adapters::{Argon2, Governor, LocalMailbox, SystemClock, SystemEntropy, UuidV7};
use crate::background::Sending;
use crate::config::{Config, Mail, Tls};
use crate::database::Database;
use crate::{keys, layers};

/// Everything, put together.
pub struct Lyceum {
    /// The database.
    pub database: Database,
    /// All ports over it.
    pub ports: Ports,
    /// What carries letters away.
    pub transport: Arc<dyn Transport>,
    /// How long a letter is kept from other relays.
    pub lease: TimeDelta,
    /// How long a letter that failed for the first time waits.
    pub retry: TimeDelta,
    /// Pages and API.
    pub router: Router,
    /// How many connections to them may be open at once.
    pub connections: usize,
}

impl Lyceum {
    /// What the relay takes.
    #[must_use]
    pub fn sending(&self) -> Sending {
        Sending {
            ports: self.ports.clone(),
            database: self.database.clone(),
            transport: self.transport.clone(),
            lease: self.lease,
            retry: self.retry,
        }
    }
}

/// What tests put in another's place.
#[derive(Default)]
pub struct Instead {
    /// A clock that can be moved.
    pub clock: Option<Arc<dyn Clock>>,
    /// A hasher that is quick.
    pub passwords: Option<Arc<dyn Passwords>>,
    /// Limits that do not hold.
    pub throttle: Option<Arc<dyn Throttle>>,
}

/// Opens and migrates the database, and wires everything over it.
///
/// # Errors
/// The configuration is wrong or the database cannot be used: said in words.
pub async fn compose(config: &Config, instead: Instead) -> anyhow::Result<Lyceum> {
    let database = Database::open(config).await?;
    database.migrate().await?;
    wire(config, database, instead)
}

/// Wires every adapter over an opened database.
///
/// # Errors
/// The configuration is wrong: said in words.
pub fn wire(config: &Config, database: Database, instead: Instead) -> anyhow::Result<Lyceum> {
    let settings = config.settings()?;
    if config.mail.host.is_none() && !config.is_local() {
        anyhow::bail!("`mail.host` must name a mail server: the local mailbox is for an `origin` on this machine only");
    }
    let keyring = keyring(config)?;
    let letters: Arc<dyn Renderer> = Arc::new(Letters::new(Arc::new(keyring.clone()), Arc::new(settings.clone())));
    let transport = transport(&config.mail, letters.clone(), &settings)?;
    let passwords: Arc<dyn Passwords> = match instead.passwords {
        Some(passwords) => passwords,
        None => Arc::new(Argon2::new(config.password_hashes)?),
    };
    let ports = database.ports(Surroundings {
        passwords,
        mailbox: config.mail.host.is_none().then_some(letters),
        clock: instead.clock.unwrap_or_else(|| Arc::new(SystemClock)),
        ids: Arc::new(UuidV7),
        entropy: Arc::new(SystemEntropy),
        throttle: instead.throttle.unwrap_or_else(|| Arc::new(Governor::new(config.limits))),
        keyring,
        settings,
    });
    let pages = web_ui::router(ports.clone(), web_ui::Options { secure_cookies: config.secure_cookies() });
    let router = layers::around(http_api::router(ports.clone()).merge(pages), &ports, config);
    let lease = TimeDelta::seconds(i64::try_from(config.mail.timeout_seconds)?.saturating_mul(2));
    let retry = TimeDelta::seconds(config.mail.retry_seconds.into());
    Ok(Lyceum { database, ports, transport, lease, retry, router, connections: config.connections })
}

/// The server keys: their own file beside the embedded database, a named one for Postgres, where nodes share them.
fn keyring(config: &Config) -> anyhow::Result<Keyring> {
    match (&config.keys, &config.database) {
        (Some(path), _) => keys::read(path),
        (None, None) => keys::read_or_make(&config.data.join("server.keys"), &SystemEntropy),
        (None, Some(_)) => anyhow::bail!(
            "`keys` must name the file of server keys: every node on one Postgres needs the same. \
             Make one with: printf 'k1:%s\\n' \"$(openssl rand -base64 32 | tr '+/' '-_')\" > server.keys"
        ),
    }
}

fn transport(mail: &Mail, letters: Arc<dyn Renderer>, settings: &Settings) -> anyhow::Result<Arc<dyn Transport>> {
    let Some(host) = &mail.host else { return Ok(Arc::new(LocalMailbox)) };
    let from = EmailAddress::parse(&mail.from).context("mail.from")?;
    let (tls, port) = match mail.tls {
        Tls::Implicit => (mail_smtp::Tls::Implicit, 465),
        Tls::Starttls => (mail_smtp::Tls::StartTls, 587),
        Tls::None => (mail_smtp::Tls::None, 25),
    };
    let credentials = match (&mail.username, &mail.password) {
        (Some(username), Some(password)) => {
            Some(Credentials { username: username.clone(), password: password.secret().clone() })
        }
        (None, None) => None,
        _ => anyhow::bail!("mail.username and mail.password go together"),
    };
    let config = SmtpConfig {
        port: mail.port.unwrap_or(port),
        tls,
        credentials,
        connections: mail.connections as usize,
        timeout: Duration::from_secs(mail.timeout_seconds),
        ..SmtpConfig::new(host, from)
    };
    Ok(Arc::new(Smtp::new(&config, letters, settings)?))
}
