//! A letter as a MIME message.

use domain::mail::Envelope;
use domain::mail::ports::Mail;
use domain::settings::Settings;
use domain::values::EmailAddress;
use lettre::address::AddressError;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, Message};

use super::{ConfigError, SmtpConfig};

/// Who sends.
#[derive(Debug)]
pub(super) struct Sender {
    pub(super) from: Mailbox,
    reply_to: Option<Mailbox>,
    host: String,
}

impl Sender {
    pub(super) fn new(config: &SmtpConfig, settings: &Settings) -> Result<Self, ConfigError> {
        let address = address(&config.from).map_err(|_| ConfigError::From(config.from.clone()))?;
        let name = config.from_name.clone().unwrap_or_else(|| settings.platform.clone());
        Ok(Self {
            from: Mailbox::new(Some(name), address),
            reply_to: self::address(&settings.support).ok().map(|support| Mailbox::new(None, support)),
            host: host(&settings.origin).to_owned(),
        })
    }

    /// Puts a letter together; each time it is the same, to the byte.
    pub(super) fn message(
        &self,
        envelope: &Envelope,
        to: Address,
        mail: Mail,
    ) -> Result<Message, lettre::error::Error> {
        let name = envelope.to.name.as_ref().map(ToString::to_string);
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(name, to))
            .subject(mail.subject)
            .message_id(Some(format!("<{}@{}>", envelope.id, self.host)))
            .date(envelope.at.into())
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if let Some(reply_to) = &self.reply_to {
            message = message.reply_to(reply_to.clone());
        }
        message.multipart(
            MultiPart::builder()
                .kind(MultiPartKind::Alternative)
                .boundary(format!("=_{}", envelope.id.0.simple()))
                .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(mail.text))
                .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(mail.html)),
        )
    }
}

pub(super) fn address(address: &EmailAddress) -> Result<Address, AddressError> {
    address.as_str().parse()
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The host of an origin, without scheme and port.
pub(super) fn host(origin: &str) -> &str {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    let end = match rest.strip_prefix('[') {
        Some(_) => rest.find(']').map(|at| at + 1),
        None => rest.find([':', '/']),
    };
    &rest[..end.unwrap_or(rest.len())]
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn an_origins_host_is_what_stands_between_scheme_and_port() {
        assert_eq!(host("https://lyceum.example"), "lyceum.example");
        assert_eq!(host("http://localhost:8080"), "localhost");
        assert_eq!(host("http://[::1]:8080"), "[::1]");
    }
}
