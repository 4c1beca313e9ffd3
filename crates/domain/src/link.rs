//! Mailed links: signed, so that nothing in the database opens them.
//!
//! A link says what it is for, the id it concerns, a generation and its expiry, under an HMAC-SHA-256 with a server
//! key. The database keeps the generation; raising it supersedes every older link.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use uuid::Uuid;

use crate::error::Refusal;
use crate::values::{Secret, Timestamp};

/// What a link is for. A link for one purpose never serves another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Sets up the first System administrator.
    Setup,
    /// Shows a registration to its contact and proves their address.
    Registration,
    /// Answers an invitation.
    Invitation,
    /// Sets a new password.
    PasswordReset,
    /// Proves a new address of a user.
    AddressChange,
}

impl Purpose {
    fn letter(self) -> char {
        match self {
            Self::Setup => 's',
            Self::Registration => 'r',
            Self::Invitation => 'i',
            Self::PasswordReset => 'p',
            Self::AddressChange => 'a',
        }
    }
}

/// What a link says. Whoever holds a [`Keyring`] can make the link from it; letters store only this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// What it is for.
    pub purpose: Purpose,
    /// What it concerns.
    pub id: Uuid,
    /// Which link in a row: a higher one supersedes it.
    pub generation: u32,
    /// When it is over.
    pub expires_at: Timestamp,
}

/// A link whose signature was checked: only a [`Keyring`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(Claims);

impl Link {
    /// What it concerns.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.0.id
    }

    /// Which link in a row.
    #[must_use]
    pub fn generation(&self) -> u32 {
        self.0.generation
    }

    /// Refuses a link that is over, or that a newer one superseded.
    ///
    /// # Errors
    /// [`Refusal::LinkExpired`], [`Refusal::LinkSuperseded`].
    pub fn check(&self, generation: u32, now: Timestamp) -> Result<(), Refusal> {
        if self.0.generation != generation {
            return Err(Refusal::LinkSuperseded);
        }
        if now >= self.0.expires_at {
            return Err(Refusal::LinkExpired);
        }
        Ok(())
    }
}

/// A server key and the name that links carry of it.
#[derive(Clone, Debug)]
pub struct ServerKey {
    /// The key's name: letters and digits.
    pub id: String,
    /// At least 32 random bytes.
    pub bytes: Secret<Vec<u8>>,
}

/// The server keys: the first signs, all of them are recognized, so that keys can be rotated.
#[derive(Clone, Debug)]
pub struct Keyring {
    signing: ServerKey,
    older: Vec<ServerKey>,
}

impl Keyring {
    /// A keyring that signs with one key and also recognizes older ones.
    #[must_use]
    pub fn new(signing: ServerKey, older: Vec<ServerKey>) -> Self {
        Self { signing, older }
    }

    /// The secret part of a link.
    #[must_use]
    pub fn sign(&self, claims: &Claims) -> Secret<String> {
        let body = format!(
            "{}.{}.{}.{}.{}",
            self.signing.id,
            claims.purpose.letter(),
            URL_SAFE_NO_PAD.encode(claims.id),
            claims.generation,
            claims.expires_at.timestamp(),
        );
        let signature = URL_SAFE_NO_PAD.encode(mac(&self.signing, &body).finalize().into_bytes());
        Secret::new(format!("{body}.{signature}"))
    }

    /// Checks what somebody shows.
    ///
    /// # Errors
    /// [`Refusal::LinkUnknown`] when none of our keys signed it for this purpose.
    pub fn open(&self, purpose: Purpose, shown: &str) -> Result<Link, Refusal> {
        self.read(purpose, shown).ok_or(Refusal::LinkUnknown)
    }

    fn read(&self, purpose: Purpose, shown: &str) -> Option<Link> {
        let (body, signature) = shown.rsplit_once('.')?;
        let [key, letter, id, generation, expiry]: [&str; 5] = body.split('.').collect::<Vec<_>>().try_into().ok()?;
        let key = std::iter::once(&self.signing).chain(&self.older).find(|known| known.id == key)?;
        mac(key, body).verify_slice(&URL_SAFE_NO_PAD.decode(signature).ok()?).ok()?;
        if letter != purpose.letter().to_string() {
            return None;
        }
        Some(Link(Claims {
            purpose,
            id: Uuid::from_slice(&URL_SAFE_NO_PAD.decode(id).ok()?).ok()?,
            generation: generation.parse().ok()?,
            expires_at: Timestamp::from_timestamp(expiry.parse().ok()?, 0)?,
        }))
    }
}

fn mac(key: &ServerKey, body: &str) -> Hmac<Sha256> {
    // HMAC takes keys of any length: the fallback is never reached.
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes.expose()).unwrap_or_else(|_| Hmac::new(&Default::default()));
    mac.update(b"lyceum link\0");
    mac.update(body.as_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(id: &str, byte: u8) -> ServerKey {
        ServerKey { id: id.to_owned(), bytes: Secret::new(vec![byte; 32]) }
    }

    fn claims() -> Claims {
        Claims {
            purpose: Purpose::Invitation,
            id: Uuid::from_u128(7),
            generation: 2,
            expires_at: Timestamp::from_timestamp(1_000, 0).unwrap(),
        }
    }

    #[test]
    fn a_link_opens_only_for_its_purpose_and_only_unchanged() {
        let ring = Keyring::new(key("k1", 1), vec![]);
        let link = ring.sign(&claims());
        assert_eq!(ring.open(Purpose::Invitation, link.expose()).unwrap().id(), Uuid::from_u128(7));
        assert_eq!(ring.open(Purpose::PasswordReset, link.expose()), Err(Refusal::LinkUnknown));
        assert_eq!(ring.open(Purpose::Invitation, &link.expose().replacen(".2.", ".3.", 1)), Err(Refusal::LinkUnknown));
        assert_eq!(ring.open(Purpose::Invitation, "nonsense"), Err(Refusal::LinkUnknown));
    }

    #[test]
    fn a_rotated_key_still_opens_what_it_signed() {
        let link = Keyring::new(key("k1", 1), vec![]).sign(&claims());
        let rotated = Keyring::new(key("k2", 2), vec![key("k1", 1)]);
        assert!(rotated.open(Purpose::Invitation, link.expose()).is_ok());
        let forgotten = Keyring::new(key("k2", 2), vec![]);
        assert_eq!(forgotten.open(Purpose::Invitation, link.expose()), Err(Refusal::LinkUnknown));
    }

    // S34, S35
    #[test]
    fn a_link_is_over_at_its_expiry_and_when_superseded() {
        let link = Link(claims());
        let at = |seconds| Timestamp::from_timestamp(seconds, 0).unwrap();
        assert_eq!(link.check(2, at(999)), Ok(()));
        assert_eq!(link.check(2, at(1_000)), Err(Refusal::LinkExpired));
        assert_eq!(link.check(3, at(999)), Err(Refusal::LinkSuperseded));
    }
}
