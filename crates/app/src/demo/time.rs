//! Time that passes while the demo is made.

use std::sync::Mutex;

use chrono::{Datelike, TimeDelta, Weekday};
use domain::ports::Clock;
use domain::values::Timestamp;

use crate::adapters::SystemClock;

/// How many days before now it begins.
const DAYS: i64 = 45;

/// A clock that begins weeks ago, so that there is something to look back on, and never runs ahead of now.
#[derive(Debug)]
pub struct Passing {
    now: Timestamp,
    told: Mutex<Timestamp>,
}

impl Default for Passing {
    fn default() -> Self {
        let now = SystemClock.now();
        Self { now, told: Mutex::new(now - TimeDelta::days(DAYS)) }
    }
}

impl Passing {
    /// Lets hours pass.
    pub fn pass(&self, hours: i64) {
        let mut told = self.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *told = self.now.min(*told + TimeDelta::hours(hours));
    }

    /// Goes on to so many days before now, if they are not over yet.
    pub fn come_to(&self, days_ago: i64) {
        let mut told = self.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *told = (*told).max(self.now - TimeDelta::days(days_ago));
    }

    /// The day that is so many days from now, as forms write it.
    pub fn day(&self, from_now: i64) -> String {
        (self.now + TimeDelta::days(from_now)).date_naive().to_string()
    }

    /// The same, or the nearest day before or after a weekend: what is past stays past.
    pub fn weekday(&self, from_now: i64) -> String {
        let day = (self.now + TimeDelta::days(from_now)).date_naive();
        self.day(match (day.weekday(), from_now < 0) {
            (Weekday::Sat, true) => from_now - 1,
            (Weekday::Sun, true) => from_now - 2,
            (Weekday::Sat, false) => from_now + 2,
            (Weekday::Sun, false) => from_now + 1,
            (Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri, _) => from_now,
        })
    }
}

impl Clock for Passing {
    fn now(&self) -> Timestamp {
        *self.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
