//! Ids one after the other.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::ports::Ids;
use uuid::Uuid;

/// Makes UUIDv7 that grow by one and are the same in each run.
#[derive(Debug, Default)]
pub struct SequentialIds(AtomicU64);

impl Ids for SequentialIds {
    fn next(&self) -> Uuid {
        /// The milliseconds of a time in March 2026, as UUIDv7 begins with.
        const START: u64 = 1_772_442_000_123;
        let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        // 12 bits follow the version; the variant and a constant follow them.
        let (milliseconds, rest) = (START + (number >> 12), number & 0xFFF);
        Uuid::from_u64_pair(milliseconds << 16 | 0x7000 | rest, 0x8000_0000_0000_0000)
    }
}
