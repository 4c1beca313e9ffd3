//! Dates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Form, Problem};

/// From one date to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, not before the first.
    pub to: NaiveDate,
}

impl Period {
    /// Parses both dates, written `2026-11-22`; problems are noted at `{field}.from` and `{field}.to`.
    #[must_use]
    pub fn parse(form: &mut Form, field: &str, from: &str, to: &str) -> Option<Self> {
        let from = form.take(&format!("{field}.from"), date(from));
        let to = form.take(&format!("{field}.to"), date(to));
        let period = Self { from: from?, to: to? };
        if period.to < period.from {
            form.refuse(&format!("{field}.to"), Problem::BeforeStart);
            return None;
        }
        Some(period)
    }
}

pub(super) fn date(text: &str) -> Result<NaiveDate, Problem> {
    match text.trim() {
        "" => Err(Problem::Missing),
        text => NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| Problem::NotADate),
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} – {}", self.from, self.to)
    }
}
