//! The language a person reads.

use serde::{Deserialize, Serialize};

use super::Problem;
use super::text::text_conversions;

/// A language tag (BCP 47) such as `en` or `sv`. Which ones are on offer is a [setting](crate::settings::Settings).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Locale(String);

impl Locale {
    /// Parses a tag: a language of two or three letters, perhaps followed by a region.
    ///
    /// # Errors
    /// [`Problem::UnknownLocale`] when it is no such tag.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        let (language, region) = text.split_once('-').map_or((text, None), |(l, r)| (l, Some(r)));
        let letters = |s: &str| s.bytes().all(|b| b.is_ascii_alphabetic());
        if !(2..=3).contains(&language.len()) || !letters(language) {
            return Err(Problem::UnknownLocale);
        }
        match region {
            None => Ok(Self(language.to_ascii_lowercase())),
            Some(r) if r.len() == 2 && letters(r) => {
                Ok(Self(format!("{}-{}", language.to_ascii_lowercase(), r.to_ascii_uppercase())))
            }
            Some(_) => Err(Problem::UnknownLocale),
        }
    }

    /// English, the language every text exists in.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

text_conversions!(Locale);
