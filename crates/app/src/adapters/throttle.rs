//! Limits, kept in memory by this process: a quota a minute for each kind of allowance.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use domain::ports::{Allowance, Throttle};
use governor::clock::{Clock, DefaultClock, Reference as _};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::config::Limits;

/// How many keys are kept before those that rest are forgotten.
const KEYS: usize = 10_000;

/// Keeps limits in memory.
#[derive(Debug)]
pub struct Governor {
    sign_in: DefaultKeyedRateLimiter<Allowance>,
    invite: DefaultKeyedRateLimiter<Allowance>,
    import: DefaultKeyedRateLimiter<Allowance>,
    place: DefaultKeyedRateLimiter<Allowance>,
    mail_to: DefaultKeyedRateLimiter<Allowance>,
    /// What was refused, and until when it would be again.
    refused: Mutex<HashMap<Allowance, Instant>>,
}

type Instant = <DefaultClock as Clock>::Instant;

impl Governor {
    /// Keeps these limits.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        let limiter = |per_minute: u32| {
            RateLimiter::keyed(Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN)))
        };
        Self {
            sign_in: limiter(limits.sign_in),
            invite: limiter(limits.invite),
            import: limiter(limits.import),
            place: limiter(limits.place),
            mail_to: limiter(limits.mail_to),
            refused: Mutex::default(),
        }
    }
}

impl Throttle for Governor {
    fn take(&self, allowance: &Allowance) -> Result<(), Duration> {
        let limiter = match allowance {
            Allowance::SignIn(_) => &self.sign_in,
            Allowance::Invite(_) => &self.invite,
            Allowance::Import(_) => &self.import,
            Allowance::Place(_) => &self.place,
            Allowance::MailTo(_) => &self.mail_to,
        };
        if limiter.len() > KEYS {
            limiter.retain_recent();
        }
        limiter.check_key(allowance).map_err(|not_until| {
            let now = DefaultClock::default().now();
            let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
            if refused.len() > KEYS {
                refused.retain(|_, until| *until > now);
            }
            refused.insert(allowance.clone(), not_until.earliest_possible());
            not_until.wait_time_from(now)
        })
    }

    fn left(&self, allowance: &Allowance) -> Result<(), Duration> {
        let now = DefaultClock::default().now();
        let refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        match refused.get(allowance) {
            Some(until) if *until > now => Err(until.duration_since(now).into()),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // S68
    #[test]
    fn one_organization_s_haste_is_not_another_s() {
        let throttle = Governor::new(Limits { invite: 3, ..Limits::default() });
        let (hasty, calm) = (Allowance::Invite(uuid::Uuid::from_u128(1)), Allowance::Invite(uuid::Uuid::from_u128(2)));
        for _ in 0..3 {
            assert_eq!(throttle.take(&hasty), Ok(()));
        }
        assert!(throttle.take(&hasty).unwrap_err() > Duration::ZERO);
        assert_eq!(throttle.take(&calm), Ok(()));
    }

    #[test]
    fn looking_takes_nothing() {
        let throttle = Governor::new(Limits { place: 1, ..Limits::default() });
        let place = Allowance::Place("192.0.2.7".to_owned());
        assert_eq!((throttle.left(&place), throttle.left(&place)), (Ok(()), Ok(())));
        assert_eq!(throttle.take(&place), Ok(()));
        assert!(throttle.take(&place).is_err());
        assert!(throttle.left(&place).unwrap_err() > Duration::ZERO);
        assert_eq!(throttle.left(&Allowance::Place("192.0.2.8".to_owned())), Ok(()));
    }
}
