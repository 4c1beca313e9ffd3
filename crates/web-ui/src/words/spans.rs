//! Days, from one to another, and how long something has waited.

use chrono::{Datelike as _, NaiveDate};
use domain::values::{Period, Timestamp};

use super::{Facts, Words};

impl Words {
    /// A date, which is the same in every zone.
    pub fn date(&self, date: NaiveDate) -> String {
        let facts = Facts::from([
            ("day".into(), date.day().to_string().into()),
            ("month".into(), date.month().into()),
            ("year".into(), date.year().to_string().into()),
        ]);
        self.look_up("day", &facts)
    }

    /// From one date to another; a single day is named once.
    pub fn period(&self, period: &Period) -> String {
        if period.from == period.to {
            return self.date(period.from);
        }
        format!("{} – {}", self.date(period.from), self.date(period.to))
    }

    /// How long something waits by now, in whole days, or hours on its first day.
    pub fn waits(&self, since: &Timestamp, now: &Timestamp) -> String {
        let waited = now.signed_duration_since(since);
        let (key, count) = match (waited.num_days(), waited.num_hours()) {
            (..=0, ..=0) => ("waits-moments", 0),
            (..=0, hours) => ("waits-hours", hours),
            (days, _) => ("waits-days", days),
        };
        self.count(key, usize::try_from(count).unwrap_or_default())
    }

    /// How many, where counting stopped at `counted`.
    pub fn many(&self, count: u32, counted: u32) -> String {
        if count < counted { count.to_string() } else { self.one("many", "count", counted) }
    }
}
