//! E-mail addresses: the name under which a person signs in and is invited.

use serde::{Deserialize, Serialize};

use super::Problem;
use super::text::{is_unprintable, text_conversions};

/// An e-mail address (RFC 5321): the local part in ASCII, the domain in IDNA's ASCII form.
///
/// Keeps the local part as typed, for sending, and a [`key`](Self::key) for comparing. No dots or plus tags are
/// folded: `ann+x@example.org` is another person than `ann@example.org`.
///
/// ```
/// use domain::values::EmailAddress;
///
/// let typed = EmailAddress::parse(" M@X.se ").unwrap();
/// assert_eq!(typed.as_str(), "M@x.se");
/// assert_eq!(typed.key(), EmailAddress::parse("m@x.SE").unwrap().key());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    const MAX: usize = 254;
    const MAX_LOCAL: usize = 64;

    /// Parses an address.
    ///
    /// # Errors
    /// Missing, too long, not an address, or with a local part beyond ASCII.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        if text.chars().any(is_unprintable) {
            return Err(Problem::ControlCharacters);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(Problem::NotAnAddress)?;
        if !local.is_ascii() {
            return Err(Problem::LocalPartNotAscii);
        }
        if local.len() > Self::MAX_LOCAL || local.split('.').any(str::is_empty) || !local.bytes().all(is_atom) {
            return Err(Problem::NotAnAddress);
        }
        let domain = idna::domain_to_ascii_strict(domain).map_err(|_| Problem::NotAnAddress)?;
        if !domain.contains('.') || domain.starts_with('.') || domain.ends_with('.') || domain.contains("..") {
            return Err(Problem::NotAnAddress);
        }
        let address = format!("{local}@{domain}");
        if address.len() > Self::MAX {
            return Err(Problem::TooLong { max: Self::MAX });
        }
        Ok(Self(address))
    }

    /// The address to send to.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What equal addresses have in common; two users never share it.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// Enough for its owner to recognize, too little for others to learn: `m•••@x•••.se` (R20).
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        let (host, top) = domain.rsplit_once('.').unwrap_or((domain, ""));
        let first = |part: &str| part.chars().next().map(String::from).unwrap_or_default();
        format!("{}•••@{}•••.{top}", first(local), first(host))
    }

    /// Whether two addresses are the same person's.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// What takes the place of an erased user's address (R49).
    #[must_use]
    pub fn erased(user: super::UserId) -> Self {
        Self(format!("erased-{user}@erased.invalid"))
    }

    /// Whether nobody reads what is sent there any more: its owner was erased.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.0.ends_with("@erased.invalid")
    }
}

/// RFC 5322 `atext`, and the dot between atoms.
fn is_atom(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~.-".contains(&byte)
}

text_conversions!(EmailAddress);
