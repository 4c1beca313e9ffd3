//! Free text, and the checks that every text shares.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::Problem;

/// Trims, composes (NFC) and checks length and characters of a line of text.
pub(super) fn line(text: &str, max: usize) -> Result<String, Problem> {
    let text = composed(text.trim());
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    if text.chars().count() > max {
        return Err(Problem::TooLong { max });
    }
    if text.chars().any(is_unprintable) {
        return Err(Problem::ControlCharacters);
    }
    Ok(text)
}

/// In its one form (NFC), which plain ASCII has already.
fn composed(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { text.nfc().collect() }
}

/// Control characters (U+0000 too, which Postgres cannot keep) and those that turn the direction of text.
pub(super) fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Something a person wrote for others to read: a reason, a question, a message. 1 to 2,000 characters,
/// line breaks allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

impl Note {
    /// The most characters a note holds.
    pub const MAX: usize = 2_000;

    /// Parses a note.
    ///
    /// # Errors
    /// Missing, too long, or holding control characters other than line breaks and tabs.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = composed(&text.trim().replace("\r\n", "\n"));
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        if text.chars().count() > Self::MAX {
            return Err(Problem::TooLong { max: Self::MAX });
        }
        if text.chars().any(|c| !matches!(c, '\n' | '\t') && is_unprintable(c)) {
            return Err(Problem::ControlCharacters);
        }
        Ok(Self(text))
    }

    /// Parses a note that may be left out: blank is none.
    ///
    /// # Errors
    /// As [`parse`](Self::parse), but for missing.
    pub fn optional(text: &str) -> Result<Option<Self>, Problem> {
        if text.trim().is_empty() { Ok(None) } else { Self::parse(text).map(Some) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names a version of the terms (GDPR) a user consents to: 1 to 20 characters (R49).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TermsVersion(String);

impl TermsVersion {
    /// Parses a version.
    ///
    /// # Errors
    /// Missing, too long, or holding control characters.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        line(text, 20).map(Self)
    }

    /// The version as published.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! text_conversions {
    ($($name:ty),*) => {$(
        impl TryFrom<String> for $name {
            type Error = Problem;
            fn try_from(text: String) -> Result<Self, Problem> {
                Self::parse(&text)
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )*};
}
pub(super) use text_conversions;

text_conversions!(Note, TermsVersion);
