//! Time that stands still until it is moved.

use std::sync::{Mutex, PoisonError};

use chrono::TimeDelta;
use domain::ports::Clock;
use domain::values::Timestamp;

/// A clock that a test moves.
#[derive(Debug)]
pub struct FakeClock(Mutex<Timestamp>);

impl FakeClock {
    /// When a new clock starts: 2026-03-02 09:00:00.123456 UTC, a Monday. Its microseconds find those who cut them.
    #[must_use]
    pub fn start() -> Timestamp {
        Timestamp::from_timestamp_micros(1_772_442_000_123_456).unwrap_or_default()
    }

    /// A clock that stands at `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self(Mutex::new(now))
    }

    /// Moves it forward, or back.
    pub fn advance(&self, by: TimeDelta) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }

    /// Sets it.
    pub fn set(&self, now: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

impl Default for FakeClock {
    fn default() -> Self {
        Self::at(Self::start())
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
