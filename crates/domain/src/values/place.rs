//! Countries and time zones.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::text::text_conversions;
use super::{Problem, Timestamp};

/// A country: its two-letter code (ISO 3166-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Country(&'static str);

impl Country {
    /// Parses a two-letter code, in either case.
    ///
    /// # Errors
    /// Missing, or not a country.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        celes::Country::from_alpha2(text.to_ascii_uppercase())
            .map(|country| Self(country.alpha2))
            .map_err(|_| Problem::UnknownCountry)
    }

    /// The code in capitals.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.0
    }

    /// Every country's code and English name, by name.
    #[must_use]
    pub fn all() -> Vec<(&'static str, &'static str)> {
        let mut all: Vec<_> = celes::Country::get_countries().iter().map(|c| (c.alpha2, c.long_name)).collect();
        all.sort_unstable_by_key(|(_, name)| *name);
        all
    }
}

/// An IANA time zone, in which times are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeZone(chrono_tz::Tz);

impl TimeZone {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self(chrono_tz::Tz::UTC);

    /// Parses a zone's name.
    ///
    /// # Errors
    /// Missing, or not a zone.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        text.parse().map(Self).map_err(|_| Problem::UnknownTimeZone)
    }

    /// The zone's name, such as `Europe/Stockholm`.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.0.name()
    }

    /// The zone's rules.
    #[must_use]
    pub fn rules(&self) -> chrono_tz::Tz {
        self.0
    }

    /// The day it is there at a moment.
    #[must_use]
    pub fn day_of(&self, moment: Timestamp) -> NaiveDate {
        moment.with_timezone(&self.0).date_naive()
    }

    /// When a day starts there: at midnight, or with the hour after it where clocks skip midnight.
    #[must_use]
    pub fn start_of(&self, day: NaiveDate) -> Timestamp {
        let midnight = day.and_time(NaiveTime::MIN);
        let start = |hours| (midnight + TimeDelta::hours(hours)).and_local_timezone(self.0).earliest();
        start(0).or_else(|| start(1)).map_or_else(|| midnight.and_utc(), |start| start.to_utc())
    }

    /// Every zone's name.
    pub fn all() -> impl Iterator<Item = &'static str> {
        chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
    }
}

// Derived, it would demand input that lives forever, for the sake of the static code.
impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(input)?).map_err(serde::de::Error::custom)
    }
}

text_conversions!(Country, TimeZone);
