//! What the rules need from outside, gathered: one place where adapters are plugged in.

use std::sync::Arc;
use std::time::Duration;

use crate::application::ports::Applications;
use crate::assignment::ports::Assignments;
use crate::attendance::ports::Attendances;
use crate::attendee::ports::Attendees;
use crate::audit::ports::AuditTrail;
use crate::billing::ports::BillingAccounts;
use crate::invitation::ports::Invitations;
use crate::link::Keyring;
use crate::mail::ports::{Outbox, Renderer};
use crate::membership::ports::Memberships;
use crate::observation::ports::Observations;
use crate::offering::ports::Offerings;
use crate::organization::ports::Organizations;
use crate::permission::Actor;
use crate::registration::ports::Registrations;
use crate::session::ports::Sessions;
use crate::settings::Settings;
use crate::signin::ports::SignIns;
use crate::store::{Change, Commit, StoreError};
use crate::subject::ports::Subjects;
use crate::user::ports::{Passwords, Users};
use crate::values::{EmailAddress, Secret, Timestamp};

/// Tells the time.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Clock: Send + Sync {
    /// Now, in whole microseconds.
    fn now(&self) -> Timestamp;
}

/// Makes ids.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Ids: Send + Sync {
    /// A new UUIDv7, greater than those before it.
    fn next(&self) -> uuid::Uuid;
}

/// Makes secrets.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Entropy: Send + Sync {
    /// 256 random bits.
    fn secret(&self) -> Secret<[u8; 32]>;
}

/// What is limited in how often it may happen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Allowance {
    /// Failed sign-ins for an address, from one place.
    SignIn(String),
    /// Invitations of an organization (S68).
    Invite(uuid::Uuid),
    /// Files of attendees of an organization, each with many invitations (S68, S72).
    Import(uuid::Uuid),
    /// What somebody not signed in does from one place: registrations, resets of passwords, sign-ins that failed.
    Place(String),
    /// Mails to an address that somebody not signed in asks for.
    MailTo(String),
}

/// Keeps limits.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait Throttle: Send + Sync {
    /// Takes one from an allowance.
    ///
    /// # Errors
    /// How long to wait when it is used up.
    fn take(&self, allowance: &Allowance) -> Result<(), Duration>;
    /// Whether an allowance is used up, taking nothing from it.
    ///
    /// # Errors
    /// How long to wait when it is.
    fn left(&self, allowance: &Allowance) -> Result<(), Duration>;
}

/// Keeps the answers of requests that came with an idempotency key.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Answers: Send + Sync {
    /// What is known of a key: the hash of its request, and the answer once it was given.
    async fn answer(&self, scope: &str, key: &str) -> Result<Option<KnownRequest>, StoreError>;
    /// Keeps the answer to the request with this key.
    async fn keep_answer(&self, scope: &str, key: &str, answer: &str) -> Result<(), StoreError>;
    /// Forgets what took effect before then: from then on its keys are new ones. Says how many it forgot.
    async fn forget_answers(&self, before: Timestamp) -> Result<u64, StoreError>;
    /// Whether the store answers.
    async fn ping(&self) -> Result<(), StoreError>;
}

/// A request that took effect under an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownRequest {
    /// The hash of the request.
    pub fingerprint: String,
    /// The answer, as the HTTP adapter wrote it.
    pub answer: Option<String>,
}

/// Every reading port and the one writing port, as one store offers them.
pub trait Store:
    Commit
    + Users
    + SignIns
    + Organizations
    + Memberships
    + Registrations
    + Invitations
    + Subjects
    + Offerings
    + BillingAccounts
    + Applications
    + Attendees
    + Assignments
    + Observations
    + Sessions
    + Attendances
    + AuditTrail
    + Outbox
    + Answers
{
}

impl<T> Store for T where
    T: Commit
        + Users
        + SignIns
        + Organizations
        + Memberships
        + Registrations
        + Invitations
        + Subjects
        + Offerings
        + BillingAccounts
        + Applications
        + Attendees
        + Assignments
        + Observations
        + Sessions
        + Attendances
        + AuditTrail
        + Outbox
        + Answers
{
}

/// All ports.
#[derive(Clone)]
pub struct Ports {
    /// Writes.
    pub commit: Arc<dyn Commit>,
    /// Reads users.
    pub users: Arc<dyn Users>,
    /// Reads sign-ins and API tokens.
    pub sign_ins: Arc<dyn SignIns>,
    /// Reads organizations.
    pub organizations: Arc<dyn Organizations>,
    /// Reads memberships.
    pub memberships: Arc<dyn Memberships>,
    /// Reads registrations.
    pub registrations: Arc<dyn Registrations>,
    /// Reads invitations.
    pub invitations: Arc<dyn Invitations>,
    /// Reads subjects.
    pub subjects: Arc<dyn Subjects>,
    /// Reads offerings.
    pub offerings: Arc<dyn Offerings>,
    /// Reads billing accounts.
    pub billing_accounts: Arc<dyn BillingAccounts>,
    /// Reads applications.
    pub applications: Arc<dyn Applications>,
    /// Reads attendees.
    pub attendees: Arc<dyn Attendees>,
    /// Reads mentors' assignments.
    pub assignments: Arc<dyn Assignments>,
    /// Reads observations.
    pub observations: Arc<dyn Observations>,
    /// Reads sessions.
    pub sessions: Arc<dyn Sessions>,
    /// Reads who was at them.
    pub attendances: Arc<dyn Attendances>,
    /// Reads the audit trail.
    pub audit: Arc<dyn AuditTrail>,
    /// Letters waiting to be sent.
    pub outbox: Arc<dyn Outbox>,
    /// Answers kept under idempotency keys.
    pub answers: Arc<dyn Answers>,
    /// Hashes passwords.
    pub passwords: Arc<dyn Passwords>,
    /// Shows mails in the local mailbox; `None` when mail leaves by SMTP.
    pub mailbox: Option<Arc<dyn Renderer>>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes ids.
    pub ids: Arc<dyn Ids>,
    /// Makes secrets.
    pub entropy: Arc<dyn Entropy>,
    /// Keeps limits.
    pub throttle: Arc<dyn Throttle>,
    /// Signs links.
    pub keyring: Arc<Keyring>,
    /// What the operator decided.
    pub settings: Arc<Settings>,
}

impl Ports {
    /// Starts a change on behalf of `actor`.
    #[must_use]
    pub fn change(&self, actor: &Actor, at: Timestamp) -> Change<'_> {
        Change::new(self, actor, at)
    }

    /// Whom to ask: the person at this address, or the platform's support once they are erased (R14, R45).
    #[must_use]
    pub fn reachable(&self, contact: EmailAddress) -> EmailAddress {
        if contact.is_erased() { self.settings.support.clone() } else { contact }
    }

    /// Takes from an allowance.
    ///
    /// # Errors
    /// [`crate::Error::TooMany`].
    pub fn allow(&self, allowance: &Allowance) -> Result<(), crate::Error> {
        self.throttle.take(allowance).map_err(|retry_after| crate::Error::TooMany { retry_after })
    }

    /// Refuses when an allowance is used up, which only what goes wrong takes from.
    ///
    /// # Errors
    /// [`crate::Error::TooMany`].
    pub fn still_allow(&self, allowance: &Allowance) -> Result<(), crate::Error> {
        self.throttle.left(allowance).map_err(|retry_after| crate::Error::TooMany { retry_after })
    }
}

/// The adapters that are no store.
pub struct Surroundings {
    /// Hashes passwords.
    pub passwords: Arc<dyn Passwords>,
    /// Shows mails in the local mailbox.
    pub mailbox: Option<Arc<dyn Renderer>>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes ids.
    pub ids: Arc<dyn Ids>,
    /// Makes secrets.
    pub entropy: Arc<dyn Entropy>,
    /// Keeps limits.
    pub throttle: Arc<dyn Throttle>,
    /// Signs links.
    pub keyring: Keyring,
    /// What the operator decided.
    pub settings: Settings,
}

impl Ports {
    /// All ports over one store.
    #[must_use]
    pub fn over<S: Store + 'static>(store: Arc<S>, around: Surroundings) -> Self {
        Self {
            commit: store.clone(),
            users: store.clone(),
            sign_ins: store.clone(),
            organizations: store.clone(),
            memberships: store.clone(),
            registrations: store.clone(),
            invitations: store.clone(),
            subjects: store.clone(),
            offerings: store.clone(),
            billing_accounts: store.clone(),
            applications: store.clone(),
            attendees: store.clone(),
            assignments: store.clone(),
            observations: store.clone(),
            sessions: store.clone(),
            attendances: store.clone(),
            audit: store.clone(),
            outbox: store.clone(),
            answers: store,
            passwords: around.passwords,
            mailbox: around.mailbox,
            clock: around.clock,
            ids: around.ids,
            entropy: around.entropy,
            throttle: around.throttle,
            keyring: Arc::new(around.keyring),
            settings: Arc::new(around.settings),
        }
    }
}

/// Repeats a use case that lost a race, where repeating it is harmless: up to five times in all.
///
/// # Errors
/// Whatever the last attempt said.
pub async fn retry<T, F>(mut attempt: impl FnMut() -> F) -> Result<T, crate::Error>
where
    F: Future<Output = Result<T, crate::Error>>,
{
    for _ in 0..4 {
        match attempt().await {
            Err(crate::Error::Store(StoreError::Conflict(_) | StoreError::Duplicate(_))) => {}
            other => return other,
        }
    }
    attempt().await
}
