//! Configuration: defaults, then a file, then the environment, then flags. Unknown keys are errors.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use chrono::TimeDelta;
use domain::settings::{Lifetimes, Settings};
use domain::values::{EmailAddress, Locale, Secret, TermsVersion};
use figment::Figment;
use figment::providers::{Env, Format as _, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// The whole configuration.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where pages are reached from outside, without a trailing slash.
    pub origin: String,
    /// Where the embedded database and the server key are kept.
    pub data: PathBuf,
    /// A Postgres URL; without one, the embedded store in `data` is used.
    pub database: Option<SecretText>,
    /// How many connections to Postgres at most.
    pub database_connections: u32,
    /// The file of server keys, the newest first; made in `data` for the embedded store, required for Postgres.
    pub keys: Option<PathBuf>,
    /// How many connections may be open at once; more are closed as they come.
    pub connections: usize,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether this process also relays mail and does what is due. Off when `lyceum relay` runs beside it.
    pub background: bool,
    /// How many passwords are hashed at once; each takes 19 MiB.
    pub password_hashes: usize,
    /// The platform.
    pub platform: Platform,
    /// Outgoing mail; without a host, the local mailbox catches it.
    pub mail: Mail,
    /// What is logged, and how.
    pub log: Log,
    /// How long things last.
    pub lifetimes: Hours,
    /// How often things may happen.
    pub limits: Limits,
}

/// The platform, as people meet it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Platform {
    /// Its name.
    pub name: String,
    /// Whom to ask for help.
    pub support: String,
    /// The languages on offer, the platform's own first.
    pub locales: Vec<String>,
    /// The version of the terms in force.
    pub terms: String,
}

/// Outgoing mail.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// The mail server.
    pub host: Option<String>,
    /// Its port; by default what the kind of encryption implies.
    pub port: Option<u16>,
    /// How the connection is encrypted.
    pub tls: Tls,
    /// The name to sign in with.
    pub username: Option<String>,
    /// The password to sign in with.
    pub password: Option<SecretText>,
    /// The address mails come from.
    pub from: String,
    /// How many connections are kept open.
    pub connections: u32,
    /// How long an attempt may take, in seconds.
    pub timeout_seconds: u64,
    /// How long a letter waits after the first attempt that failed, in seconds; then twice as long each time.
    pub retry_seconds: u32,
}

/// How a connection to the mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tls {
    /// From the first byte (port 465).
    Implicit,
    /// By STARTTLS, required (port 587).
    Starttls,
    /// Not at all (port 25): only for a server on this machine.
    None,
}

/// What is logged.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// `pretty` for people, `json` for programs.
    pub format: LogFormat,
    /// What is logged, such as `info` or `info,http_api=debug`.
    pub level: String,
}

/// The form of a log line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "documented on Log::format")]
pub enum LogFormat {
    Pretty,
    Json,
}

/// How long things last, in hours.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs, reason = "documented on domain::settings::Lifetimes")]
pub struct Hours {
    pub invitation: i64,
    pub reminder: i64,
    pub first_login: i64,
    pub password_reset: i64,
    pub address_proof: i64,
    pub registration_status: i64,
    pub information: i64,
    pub sign_in_idle: i64,
    pub sign_in: i64,
    pub setup: i64,
}

/// How often things may happen, per minute.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Sign-ins for one address from one place.
    pub sign_in: u32,
    /// Invitations of one organization.
    pub invite: u32,
    /// Files of attendees of one organization.
    pub import: u32,
    /// Registrations, resets of passwords and failed sign-ins from one place, such as a school behind one address.
    pub place: u32,
    /// Mails to one address that somebody not signed in asks for.
    pub mail_to: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            origin: "http://localhost:8080".to_owned(),
            data: PathBuf::from("data"),
            database: None,
            database_connections: 20,
            keys: None,
            connections: 1_000,
            trusted_proxies: Vec::new(),
            background: true,
            password_hashes: 2,
            platform: Platform::default(),
            mail: Mail::default(),
            log: Log::default(),
            lifetimes: Hours::default(),
            limits: Limits::default(),
        }
    }
}

impl Default for Platform {
    fn default() -> Self {
        Self {
            name: "Lyceum".to_owned(),
            support: "support@lyceum.example".to_owned(),
            locales: vec!["en".to_owned(), "sv".to_owned()],
            terms: "2026-11".to_owned(),
        }
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            host: None,
            port: None,
            tls: Tls::Starttls,
            username: None,
            password: None,
            from: "no-reply@lyceum.example".to_owned(),
            connections: 4,
            timeout_seconds: 30,
            retry_seconds: 30,
        }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self { format: LogFormat::Pretty, level: "info,sqlx=warn".to_owned() }
    }
}

impl Default for Hours {
    fn default() -> Self {
        let usual = Lifetimes::default();
        Self {
            invitation: usual.invitation.num_hours(),
            reminder: usual.reminder.num_hours(),
            first_login: usual.first_login.num_hours(),
            password_reset: usual.password_reset.num_hours(),
            address_proof: usual.address_proof.num_hours(),
            registration_status: usual.registration_status.num_hours(),
            information: usual.information.num_hours(),
            sign_in_idle: usual.sign_in_idle.num_hours(),
            sign_in: usual.sign_in.num_hours(),
            setup: usual.setup.num_hours(),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { sign_in: 10, invite: 60, import: 10, place: 60, mail_to: 5 }
    }
}

/// Text that prints as `***`.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct SecretText(Secret<String>);

impl SecretText {
    /// Hides a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(Secret::new(text.into()))
    }

    /// The secret.
    #[must_use]
    pub fn secret(&self) -> &Secret<String> {
        &self.0
    }
}

impl Serialize for SecretText {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str("***")
    }
}

/// What the command line says; it comes last.
#[derive(Clone, Debug, Default, clap::Args, Serialize)]
pub struct Flags {
    /// The configuration file.
    #[arg(long, global = true, value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where to listen, such as 127.0.0.1:8080.
    #[arg(long, global = true, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// Where pages are reached from outside, such as https://lyceum.example.
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// Where the embedded database and the server key are kept.
    #[arg(long, global = true, value_name = "DIRECTORY")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
}

impl Config {
    /// Reads the configuration: defaults, the file, `LYCEUM_…` in the environment (`__` between levels), flags.
    ///
    /// # Errors
    /// Unknown keys, wrong values, a file that was named but is not there.
    pub fn load(flags: &Flags) -> anyhow::Result<Self> {
        // Secrets print as `***`: the defaults must hold none, or they would be read back as that.
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        match &flags.config {
            Some(path) if !path.exists() => bail!("there is no configuration file {}", path.display()),
            Some(path) => figment = figment.merge(Toml::file_exact(path)),
            None if Path::new("lyceum.toml").exists() => figment = figment.merge(Toml::file_exact("lyceum.toml")),
            None => {}
        }
        let mut config: Self = figment
            .merge(Env::prefixed("LYCEUM_").split("__"))
            .merge(Serialized::defaults(flags))
            .extract()
            .context("the configuration is wrong")?;
        if flags.listen.is_some() && flags.origin.is_none() && config.origin == Self::default().origin {
            config.origin = format!("http://localhost:{}", config.listen.port());
        }
        Ok(config)
    }

    /// What the rules depend on.
    ///
    /// # Errors
    /// A value that is none: said in words.
    pub fn settings(&self) -> anyhow::Result<Settings> {
        let hours = TimeDelta::hours;
        let locales = self
            .platform
            .locales
            .iter()
            .map(|tag| Locale::parse(tag).with_context(|| format!("platform.locales: {tag:?} is no language")))
            .collect::<anyhow::Result<Vec<_>>>()?;
        if locales.is_empty() {
            bail!("platform.locales must name at least one language");
        }
        let origin = self.origin.trim_end_matches('/');
        let secure = origin.starts_with("https://");
        if !secure && !origin.starts_with("http://") {
            bail!("origin must start with https:// or http://, not {origin:?}");
        }
        Ok(Settings {
            platform: self.platform.name.clone(),
            origin: origin.to_owned(),
            support: EmailAddress::parse(&self.platform.support).context("platform.support")?,
            locales,
            terms: TermsVersion::parse(&self.platform.terms).context("platform.terms")?,
            lifetimes: Lifetimes {
                invitation: hours(self.lifetimes.invitation),
                reminder: hours(self.lifetimes.reminder),
                first_login: hours(self.lifetimes.first_login),
                password_reset: hours(self.lifetimes.password_reset),
                address_proof: hours(self.lifetimes.address_proof),
                registration_status: hours(self.lifetimes.registration_status),
                information: hours(self.lifetimes.information),
                sign_in_idle: hours(self.lifetimes.sign_in_idle),
                sign_in: hours(self.lifetimes.sign_in),
                setup: hours(self.lifetimes.setup),
            },
        })
    }

    /// Whether `origin` is this very machine: somebody tries Lyceum out.
    #[must_use]
    pub fn is_local(&self) -> bool {
        let rest = self.origin.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split('/').next().unwrap_or_default();
        let name = if host.starts_with('[') { host.split(']').next() } else { host.split(':').next() };
        matches!(name, Some("localhost" | "127.0.0.1" | "[::1"))
    }

    /// Whether cookies can be `Secure`: browsers take such cookies over https, and over http from this very machine.
    #[must_use]
    pub fn secure_cookies(&self) -> bool {
        self.origin.starts_with("https://") || self.is_local()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(toml: &str) -> Result<Config, Box<figment::Error>> {
        Figment::from(Serialized::defaults(Config::default())).merge(Toml::string(toml)).extract().map_err(Box::new)
    }

    #[test]
    fn defaults_hold() {
        assert!(load("").unwrap().settings().is_ok());
    }

    #[test]
    fn an_unknown_key_is_refused_by_name() {
        assert!(load("lisen = \"127.0.0.1:1\"").unwrap_err().to_string().contains("lisen"));
    }

    #[test]
    fn only_this_machine_is_local() {
        let at = |origin: &str| Config { origin: origin.to_owned(), ..Config::default() }.is_local();
        assert!(at("http://localhost:8080") && at("http://127.0.0.1") && at("http://[::1]:80"));
        assert!(!at("https://lyceum.example") && !at("http://localhost.evil.example") && !at("http://192.168.1.4"));
    }

    #[test]
    fn a_secret_is_read_but_never_printed() {
        let config = load("database = \"postgres://u:hush@h/d\"").unwrap();
        assert_eq!(config.database.as_ref().unwrap().secret().expose(), "postgres://u:hush@h/d");
        assert!(!format!("{config:?}").contains("hush"));
    }
}
