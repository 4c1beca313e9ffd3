//! When a session takes place, as clocks on the wall say it.

use chrono::{Datelike, LocalResult, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Form, Problem, TimeZone, Timestamp};

/// A day, from when to when, and by whose clocks: what people agree on. Moments in UTC follow from it by the zone's rules.
///
/// A time that the change of clocks skips does not exist and is refused; of one that comes twice, the first is meant
/// (S64).
///
/// ```
/// use domain::values::{Form, SessionTime};
///
/// let mut form = Form::default();
/// let lesson = SessionTime::parse(&mut form, "2027-01-12", "09:00", "10:30", "Europe/Stockholm").unwrap();
/// assert_eq!(lesson.starts_at().to_rfc3339(), "2027-01-12T08:00:00+00:00");
///
/// // Clocks go from 02:00 to 03:00 in that night.
/// assert!(SessionTime::parse(&mut form, "2027-03-28", "02:30", "04:00", "Europe/Stockholm").is_none());
/// assert_eq!(form.problems()[0].field, "from");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionTime {
    date: NaiveDate,
    from: NaiveTime,
    to: NaiveTime,
    zone: TimeZone,
    // Kept as people were told them, should a zone's rules change.
    starts_at: Timestamp,
    ends_at: Timestamp,
}

/// The years a session may be in: far enough for any schedule, near enough to be no slip of the keyboard.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

impl SessionTime {
    /// Parses a day (`2027-01-12`), times (`09:00`) and a zone; problems are noted at `date`, `from`, `to` and `zone`.
    #[must_use]
    pub fn parse(form: &mut Form, date: &str, from: &str, to: &str, zone: &str) -> Option<Self> {
        let date = form.take("date", day(date));
        let from = form.take("from", time(from));
        let to = form.take("to", time(to));
        let zone = form.take("zone", TimeZone::parse(zone));
        let (date, from, to, zone) = (date?, from?, to?, zone?);
        if to <= from {
            form.refuse("to", Problem::NotAfterStart);
            return None;
        }
        let starts_at = form.take("from", moment(date, from, zone));
        let ends_at = form.take("to", moment(date, to, zone));
        Some(Self { date, from, to, zone, starts_at: starts_at?, ends_at: ends_at? })
    }

    /// The day.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// When it starts, by the clocks there.
    #[must_use]
    pub fn from(&self) -> NaiveTime {
        self.from
    }

    /// When it ends, by the clocks there.
    #[must_use]
    pub fn to(&self) -> NaiveTime {
        self.to
    }

    /// By whose clocks.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        self.zone
    }

    /// When it starts.
    #[must_use]
    pub fn starts_at(&self) -> Timestamp {
        self.starts_at
    }

    /// When it ends.
    #[must_use]
    pub fn ends_at(&self) -> Timestamp {
        self.ends_at
    }
}

fn moment(date: NaiveDate, time: NaiveTime, zone: TimeZone) -> Result<Timestamp, Problem> {
    match date.and_time(time).and_local_timezone(zone.rules()) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Ok(moment.to_utc()),
        LocalResult::None => Err(Problem::SkippedByClocks),
    }
}

/// Parses a day that a session may be on, such as `2027-01-12`.
///
/// # Errors
/// Missing, not a date, or in another century.
pub fn day(text: &str) -> Result<NaiveDate, Problem> {
    let date = super::period::date(text)?;
    if YEARS.contains(&date.year()) {
        return Ok(date);
    }
    Err(Problem::OutOfRange { min: (*YEARS.start()).into(), max: (*YEARS.end()).into() })
}

fn time(text: &str) -> Result<NaiveTime, Problem> {
    match text.trim() {
        "" => Err(Problem::Missing),
        text => NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| Problem::NotATime),
    }
}
