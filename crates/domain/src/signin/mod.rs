//! Sign-ins and API tokens: opaque, stored hashed, listed and revocable by their user.

pub mod ports;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::settings::Lifetimes;
use crate::values::{ApiTokenId, SignInId, Timestamp, TokenHash, UserId};

/// A login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// Names it.
    pub id: SignInId,
    /// Whose.
    pub user: UserId,
    /// The hash of its token.
    pub token: TokenHash,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_seen_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
    /// What the caller says it is: a browser on a phone.
    pub device: String,
}

impl SignIn {
    /// Whether it still holds: neither unused for too long nor past its end.
    #[must_use]
    pub fn holds(&self, lifetimes: &Lifetimes, now: Timestamp) -> bool {
        now < self.expires_at && now < self.last_seen_at + lifetimes.sign_in_idle
    }
}

/// A token for programs: named, limited, with an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// Names it.
    pub id: ApiTokenId,
    /// Whose rights it carries.
    pub user: UserId,
    /// The hash of the token.
    pub token: TokenHash,
    /// What its user calls it.
    pub name: String,
    /// What it may do.
    pub access: Access,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_seen_at: Option<Timestamp>,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// What an API token may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Read only.
    Read,
    /// All that its user may.
    Full,
}

impl Access {
    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Full => "full",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Read, Self::Full].into_iter().find(|one| one.word() == word)
    }
}
