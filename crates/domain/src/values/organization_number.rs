//! The number under which a country registers an organization.

use serde::{Deserialize, Serialize};

use super::{Country, Problem};

/// An organization number: a country and the number its register gives, written in capitals without
/// spaces and punctuation. Swedish numbers are checked by their check digit; for other countries the form is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationNumber {
    country: Country,
    number: String,
}

impl OrganizationNumber {
    /// Parses a number of a country.
    ///
    /// # Errors
    /// Missing, or not a number that this country gives.
    pub fn parse(country: Country, text: &str) -> Result<Self, Problem> {
        if text.trim().is_empty() {
            return Err(Problem::Missing);
        }
        let is_filler = |c: char| c.is_ascii_whitespace() || matches!(c, '-' | '.' | '/');
        let number: String = text.chars().filter(|c| !is_filler(*c)).map(|c| c.to_ascii_uppercase()).collect();
        let right = match country.as_str() {
            "SE" => number.len() == 10 && passes_luhn(&number),
            _ => (4..=20).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric()),
        };
        if right { Ok(Self { country, number }) } else { Err(Problem::NotAnOrganizationNumber) }
    }

    /// The country whose register gave it.
    #[must_use]
    pub fn country(&self) -> Country {
        self.country
    }

    /// The number alone.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Country and number: what equal organizations have in common (R13).
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.country, self.number)
    }
}

/// The check digit of ISO/IEC 7812-1, which Swedish organization numbers end with.
fn passes_luhn(digits: &str) -> bool {
    let sum: Option<u32> = digits
        .chars()
        .rev()
        .enumerate()
        .map(|(i, c)| c.to_digit(10).map(|d| if i % 2 == 0 { d } else { d * 2 / 10 + d * 2 % 10 }))
        .sum();
    sum.is_some_and(|sum| sum % 10 == 0)
}
