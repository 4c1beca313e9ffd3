//! Limits, kept in memory by this process: a quota a minute for each kind of allowance.

use std::num::NonZeroU32;
use std::time::Duration;

use domain::ports::{Allowance, Throttle};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::config::Limits;

/// How many keys are kept before those that rest are forgotten.
const KEYS: usize = 10_000;

/// Keeps limits in memory.
#[derive(Debug)]
pub struct Governor {
    sign_in: DefaultKeyedRateLimiter<Allowance>,
    invite: DefaultKeyedRateLimiter<Allowance>,
    register: DefaultKeyedRateLimiter<Allowance>,
    mail_to: DefaultKeyedRateLimiter<Allowance>,
}

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
            register: limiter(limits.register),
            mail_to: limiter(limits.mail_to),
        }
    }
}

impl Throttle for Governor {
    fn take(&self, allowance: &Allowance) -> Result<(), Duration> {
        let limiter = match allowance {
            Allowance::SignIn(_) => &self.sign_in,
            Allowance::Invite(_) => &self.invite,
            Allowance::Register(_) => &self.register,
            Allowance::MailTo(_) => &self.mail_to,
        };
        if limiter.len() > KEYS {
            limiter.retain_recent();
        }
        limiter.check_key(allowance).map_err(|not_until| not_until.wait_time_from(DefaultClock::default().now()))
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
}
