//! Amounts of money.

use serde::{Deserialize, Serialize};

use super::Problem;
use super::text::text_conversions;

/// A currency: its three-letter code (ISO 4217).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// Parses a three-letter code, in either case.
    ///
    /// # Errors
    /// Missing, or not a currency.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        match text.trim() {
            "" => Err(Problem::Missing),
            code => {
                iso_currency::Currency::from_code(&code.to_ascii_uppercase()).map(Self).ok_or(Problem::UnknownCurrency)
            }
        }
    }

    /// The code in capitals.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.0.code()
    }

    /// How many digits follow the decimal point.
    #[must_use]
    pub fn digits(&self) -> u32 {
        self.0.exponent().map_or(0, u32::from)
    }
}

text_conversions!(Currency);

/// An amount in the smallest unit of its currency: öre, cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// How many of the smallest unit.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

impl Money {
    /// The largest amount, in the smallest unit.
    pub const MAX: i64 = 1_000_000_000_000;

    /// Parses an amount that is not negative, written with a point or a comma before its decimals: `1250.50`.
    ///
    /// ```
    /// use domain::values::{Currency, Money};
    ///
    /// let price = Money::parse("1 250,5", Currency::parse("SEK").unwrap()).unwrap();
    /// assert_eq!((price.minor, price.amount()), (125_050, "1250.50".to_owned()));
    /// ```
    ///
    /// # Errors
    /// Missing, not an amount, or more decimals than the currency has.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, Problem> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((&text, ""));
        let digits = currency.digits() as usize;
        let written = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !written(whole) || !written(decimals) || decimals.len() > digits {
            return Err(Problem::NotAnAmount);
        }
        let minor: i64 = format!("{whole}{decimals:0<digits$}").parse().map_err(|_| Problem::NotAnAmount)?;
        if minor > Self::MAX { Err(Problem::NotAnAmount) } else { Ok(Self { minor, currency }) }
    }

    /// The amount in figures, with a decimal point.
    #[must_use]
    pub fn amount(&self) -> String {
        let digits = self.currency.digits() as usize;
        let figures = format!("{:0>width$}", self.minor, width = digits + 1);
        match figures.split_at(figures.len() - digits) {
            (whole, "") => whole.to_owned(),
            (whole, decimals) => format!("{whole}.{decimals}"),
        }
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}
