//! What invoices need: VAT numbers and bank accounts.

use serde::{Deserialize, Serialize};

use super::text::text_conversions;
use super::{Country, Problem};

/// A number under which a country levies value added tax, its check digits right: `SE556012579001`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VatId(String);

impl VatId {
    /// Parses a number with its country's prefix.
    ///
    /// # Errors
    /// Missing, or not a VAT number.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let number = plain(text);
        if number.is_empty() {
            Err(Problem::Missing)
        } else if vat_id_validator::check_vat(&number).is_valid {
            Ok(Self(number))
        } else {
            Err(Problem::NotAVatNumber)
        }
    }

    /// Whether it is of this country; Greek numbers begin with EL.
    #[must_use]
    pub fn is_of(&self, country: Country) -> bool {
        self.0.starts_with(if country.as_str() == "GR" { "EL" } else { country.as_str() })
    }

    /// The number in capitals, without spaces.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A bank account (ISO 13616), its check digits right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

impl Iban {
    /// Parses an account number, with or without spaces.
    ///
    /// # Errors
    /// Missing, or not an IBAN.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let number = plain(text);
        if number.is_empty() {
            return Err(Problem::Missing);
        }
        number.parse::<iban::Iban>().map(|_| Self(number)).map_err(|_| Problem::NotAnIban)
    }

    /// The number in capitals, without spaces.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn plain(text: &str) -> String {
    let is_filler = |c: &char| c.is_whitespace() || matches!(c, '-' | '.');
    text.chars().filter(|c| !is_filler(c)).map(|c| c.to_ascii_uppercase()).collect()
}

text_conversions!(VatId, Iban);
