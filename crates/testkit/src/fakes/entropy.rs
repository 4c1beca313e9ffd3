//! Secrets that are the same in each run.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::ports::Entropy;
use domain::values::Secret;

/// Makes secrets that differ from each other and are the same in each run.
#[derive(Debug, Default)]
pub struct FakeEntropy(AtomicU64);

impl Entropy for FakeEntropy {
    fn secret(&self) -> Secret<[u8; 32]> {
        let mut bytes = [0x5A; 32];
        bytes[..8].copy_from_slice(&self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        Secret::new(bytes)
    }
}
