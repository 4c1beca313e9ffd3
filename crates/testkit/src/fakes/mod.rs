//! Adapters that do what a test tells them.

mod clock;
mod entropy;
mod ids;
mod passwords;
mod throttle;
mod transport;

pub use clock::FakeClock;
pub use entropy::FakeEntropy;
pub use ids::SequentialIds;
pub use passwords::PlainPasswords;
pub use throttle::{CountingThrottle, OpenThrottle};
pub use transport::CapturingTransport;

#[cfg(test)]
mod tests;
