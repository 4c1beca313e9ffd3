//! Limits, or none.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use domain::ports::{Allowance, Throttle};

/// Allows everything.
#[derive(Clone, Copy, Debug, Default)]
pub struct OpenThrottle;

impl Throttle for OpenThrottle {
    fn take(&self, _: &Allowance) -> Result<(), Duration> {
        Ok(())
    }
}

/// Counts what was taken, and allows each allowance a number of times.
#[derive(Debug)]
pub struct CountingThrottle {
    limit: usize,
    taken: Mutex<HashMap<Allowance, usize>>,
}

impl CountingThrottle {
    /// What it tells to wait when an allowance is used up.
    pub const WAIT: Duration = Duration::from_secs(60);

    /// Allows each allowance `limit` times.
    #[must_use]
    pub fn allowing(limit: usize) -> Self {
        Self { limit, taken: Mutex::default() }
    }

    /// How often something was asked for, refusals counted.
    pub fn taken(&self, allowance: &Allowance) -> usize {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).get(allowance).copied().unwrap_or_default()
    }

    /// Allows everything as if nothing had been taken.
    pub fn reset(&self) {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Throttle for CountingThrottle {
    fn take(&self, allowance: &Allowance) -> Result<(), Duration> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(allowance.clone()).or_default();
        *count += 1;
        if *count > self.limit { Err(Self::WAIT) } else { Ok(()) }
    }
}
