//! Names of people and organizations: inert wherever they are shown (S67).

use serde::{Deserialize, Serialize};

use super::Problem;
use super::text::{line, text_conversions};

/// The most characters a name holds.
const MAX: usize = 100;

fn name(text: &str, max: usize) -> Result<String, Problem> {
    let name = line(text, max)?;
    if name.contains(['<', '>']) {
        return Err(Problem::Markup);
    }
    let lower = name.to_lowercase();
    if lower.contains("://") || lower.contains("www.") || lower.starts_with("http:") || lower.starts_with("https:") {
        return Err(Problem::Url);
    }
    Ok(name)
}

/// A person's name, as they write it: 1 to 100 characters, without control characters, markup or links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

/// An organization's name: 1 to 100 characters, without control characters, markup or links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrganizationName(String);

/// What something is called, such as an offering: 1 to 150 characters, without control characters, markup or links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Title(String);

impl Title {
    /// Parses a title.
    ///
    /// # Errors
    /// Missing, too long, or holding what a title must not.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        name(text, 150).map(Self)
    }

    /// The title as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PersonName {
    /// Parses a name.
    ///
    /// # Errors
    /// Missing, too long, or holding what a name must not.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        name(text, MAX).map(Self)
    }

    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is left of a name when its owner was erased (R49).
    #[must_use]
    pub fn erased() -> Self {
        Self("Erased user".to_owned())
    }
}

impl OrganizationName {
    /// Parses a name.
    ///
    /// # Errors
    /// Missing, too long, or holding what a name must not.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        name(text, MAX).map(Self)
    }

    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two equal names have in common: lower case, white space folded. For comparing and ordering.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

text_conversions!(PersonName, OrganizationName, Title);
