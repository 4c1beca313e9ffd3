//! The small adapters: time, ids, randomness, passwords, limits.

mod hashing;
mod mailbox;
mod passwords;
mod throttle;

pub use mailbox::LocalMailbox;
pub use passwords::Argon2;
pub use throttle::Governor;

use chrono::SubsecRound as _;
use domain::ports::{Clock, Entropy, Ids};
use domain::values::{Secret, Timestamp};

/// The machine's clock.
#[derive(Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Timestamp {
        chrono::Utc::now().trunc_subsecs(6)
    }
}

/// UUIDv7 of the machine's clock and randomness.
#[derive(Debug)]
pub struct UuidV7;

impl Ids for UuidV7 {
    #[allow(clippy::disallowed_methods, reason = "the one place that makes ids")]
    fn next(&self) -> uuid::Uuid {
        uuid::Uuid::now_v7()
    }
}

/// The operating system's randomness.
#[derive(Debug)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    #[allow(clippy::disallowed_methods, clippy::expect_used, reason = "without randomness nothing is safe: stop")]
    fn secret(&self) -> Secret<[u8; 32]> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives randomness");
        Secret::new(bytes)
    }
}
