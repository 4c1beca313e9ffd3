//! What sending letters needs.

use super::{Attempt, Delivery, Envelope, Outcome};
use crate::page::{Page, PageRequest};
use crate::store::StoreError;
use crate::values::{LetterId, Timestamp};

/// A letter claimed for sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// The letter.
    pub envelope: Envelope,
    /// How often it was tried before.
    pub attempts: u32,
}

/// A letter in the outbox, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The letter.
    pub envelope: Envelope,
    /// How far it has come.
    pub delivery: Delivery,
    /// What the mail server said last.
    pub answer: Option<String>,
}

/// How many letters wait, for operators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxDepth {
    /// Not sent yet, failing ones too.
    pub waiting: u64,
    /// Given up.
    pub bounced: u64,
}

/// The outbox: letters are put in by commits, and taken out here.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Outbox: Send + Sync {
    /// Leases up to `limit` letters that are due at `now` until `lease_until`, the oldest first. A lease that ran out is
    /// due again; no two callers lease the same letter.
    async fn claim(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Result<Vec<Claimed>, StoreError>;
    /// Ends a lease with what follows from the attempt.
    async fn settle(&self, letter: LetterId, outcome: &Outcome) -> Result<(), StoreError>;
    /// All letters, the newest first.
    async fn letters(&self, page: PageRequest) -> Result<Page<Posted>, StoreError>;
    /// One letter.
    async fn letter(&self, id: LetterId) -> Result<Option<Posted>, StoreError>;
    /// How many wait.
    async fn depth(&self) -> Result<OutboxDepth, StoreError>;
}

/// A letter as it is mailed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The subject line.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// Writes letters out in the recipient's language.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Renderer: Send + Sync {
    /// Writes a letter out; its links are made here, from what they claim.
    fn render(&self, envelope: &Envelope) -> Mail;
}

/// Carries letters to a mail server.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Transport: Send + Sync {
    /// Sends one letter.
    async fn send(&self, envelope: &Envelope) -> Attempt;
}
