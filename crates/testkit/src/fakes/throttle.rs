//! Limits, or none.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::ports::{Allowance, Throttle};

/// Allows everything.
#[derive(Clone, Copy, Debug, Default)]
pub struct OpenThrottle;

impl Throttle for OpenThrottle {
    fn take(&self, _: &Allowance) -> Result<(), Duration> {
        Ok(())
    }

    fn left(&self, _: &Allowance) -> Result<(), Duration> {
        Ok(())
    }
}

/// Counts what is taken; allows everything, until it is told how often.
#[derive(Debug)]
pub struct CountingThrottle {
    limit: AtomicUsize,
    taken: Mutex<HashMap<Allowance, usize>>,
}

impl CountingThrottle {
    /// What it tells to wait when an allowance is used up.
    pub const WAIT: Duration = Duration::from_secs(60);

    /// Allows each allowance this often from now on, what was taken before not counted.
    pub fn allow(&self, times: usize) {
        self.limit.store(times, Ordering::Relaxed);
        self.counts().clear();
    }

    /// How often something was asked for, refusals counted.
    pub fn taken(&self, allowance: &Allowance) -> usize {
        self.counts().get(allowance).copied().unwrap_or_default()
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<Allowance, usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for CountingThrottle {
    fn default() -> Self {
        Self { limit: AtomicUsize::new(usize::MAX), taken: Mutex::default() }
    }
}

impl Throttle for CountingThrottle {
    fn take(&self, allowance: &Allowance) -> Result<(), Duration> {
        let mut counts = self.counts();
        let count = counts.entry(allowance.clone()).or_default();
        *count += 1;
        if *count > self.limit.load(Ordering::Relaxed) { Err(Self::WAIT) } else { Ok(()) }
    }

    fn left(&self, allowance: &Allowance) -> Result<(), Duration> {
        if self.taken(allowance) >= self.limit.load(Ordering::Relaxed) { Err(Self::WAIT) } else { Ok(()) }
    }
}
