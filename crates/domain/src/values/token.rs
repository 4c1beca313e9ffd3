//! Opaque tokens: 256 random bits, of which only the hash is kept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Secret;

/// What a token is for; its prefix tells, also to scanners that look for leaked secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A person's sign-in.
    SignIn,
    /// A named token for programs.
    Api,
}

impl TokenKind {
    fn prefix(self) -> &'static str {
        match self {
            Self::SignIn => "lys_",
            Self::Api => "lyt_",
        }
    }
}

/// A bearer token as its holder shows it.
#[derive(Clone, Debug)]
pub struct Token {
    kind: TokenKind,
    text: Secret<String>,
}

impl Token {
    /// Makes a token of 256 random bits.
    #[must_use]
    pub fn new(kind: TokenKind, random: &Secret<[u8; 32]>) -> Self {
        let text = format!("{}{}", kind.prefix(), URL_SAFE_NO_PAD.encode(random.expose()));
        Self { kind, text: Secret::new(text) }
    }

    /// Reads a token that somebody shows; `None` when it cannot be one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let kind = [TokenKind::SignIn, TokenKind::Api].into_iter().find(|kind| text.starts_with(kind.prefix()))?;
        (text.len() == 47).then(|| Self { kind, text: Secret::new(text.to_owned()) })
    }

    /// What the token is for.
    #[must_use]
    pub fn kind(&self) -> TokenKind {
        self.kind
    }

    /// The token, to be handed to its holder once.
    #[must_use]
    pub fn secret(&self) -> &Secret<String> {
        &self.text
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash(URL_SAFE_NO_PAD.encode(Sha256::digest(self.text.expose().as_bytes())))
    }
}

/// The SHA-256 of a token: finds it, but does not open anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenHash(String);

impl TokenHash {
    /// The hash as text, for storing.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A hash read back from a store.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }
}
