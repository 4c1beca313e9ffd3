//! What becomes true, as one value: read, decide, commit.

mod changes;
mod entity;

pub use changes::{Change, Changes, Erasure, Guard, Write};
pub use entity::{Aggregate, Entity, EntityKind};

use serde::{Deserialize, Serialize};

/// Counts the writes of one entity, from 1. Every update names the version it read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Version(pub i64);

impl Version {
    /// The version of something just created.
    pub const FIRST: Self = Self(1);

    /// The version after the next write.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// A value, and the version it was read at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored<T> {
    /// The value.
    pub value: T,
    /// Its version.
    pub version: Version,
}

impl<T> Stored<T> {
    /// A value as it was read.
    pub fn new(value: T, version: Version) -> Self {
        Self { value, version }
    }

    /// The same version of another view of the value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Stored<U> {
        Stored { value: f(self.value), version: self.version }
    }

    /// Refuses a caller who acted on another version; callers that name none are not checked.
    ///
    /// # Errors
    /// [`crate::Error::Stale`].
    pub fn expect(&self, version: Option<Version>) -> Result<(), crate::Error> {
        match version {
            Some(version) if version != self.version => Err(crate::Error::Stale { current: self.version }),
            _ => Ok(()),
        }
    }
}

impl<T> std::ops::Deref for Stored<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// Why a store did not do something. Holds no text of any driver.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed it after it was read.
    #[error("this {} was changed at the same moment: try again", .0.word())]
    Conflict(EntityKind),
    /// A guard of the schema forbids a second one.
    #[error("{}", .0.message())]
    Duplicate(Key),
    /// The store does not answer at present.
    #[error("the store does not answer at present: try again in a moment")]
    Unavailable,
    /// What is stored cannot be read: a defect.
    #[error("something went wrong on our side")]
    Corrupt(String),
}

/// What the schema keeps unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// One user per address.
    UserAddress,
    /// One membership that has not ended per user, organization and role.
    Membership,
    /// One Customer admin per customer.
    CustomerAdmin,
    /// One Supplier admin per supplier.
    SupplierAdmin,
    /// One pending invitation per organization, role and address.
    PendingInvitation,
    /// One name per partner (customers), one name per supplier.
    OrganizationName,
    /// One subject of a name in an area.
    SubjectName,
    /// One default billing account of a customer.
    DefaultBillingAccount,
    /// One live entry of an address on an application (S49).
    Attendee,
    /// One assignment of a mentor to an application at a time.
    Assignment,
    /// One attendance of an attendee at a session.
    Attendance,
    /// One effect per idempotency key.
    IdempotencyKey,
    /// An id that exists already.
    Id,
}

impl Key {
    fn message(self) -> &'static str {
        match self {
            Self::UserAddress => "there is a login for this address already",
            Self::Membership => "this person has that role here already",
            Self::CustomerAdmin => "this customer has a Customer admin already",
            Self::SupplierAdmin => "this supplier has a Supplier admin already",
            Self::PendingInvitation => "an invitation to this address is pending already",
            Self::OrganizationName => "an organization with this name exists already",
            Self::SubjectName => "this area has a subject of that name already",
            Self::DefaultBillingAccount => "this customer has a default billing account already",
            Self::Attendee => "this address is on the list already",
            Self::Assignment => "this mentor is assigned already",
            Self::Attendance => "this attendance is marked already",
            Self::IdempotencyKey => "a request with this Idempotency-Key is being worked on",
            Self::Id => "it exists already",
        }
    }
}

/// Commits a change whole, or not at all.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Commit: Send + Sync {
    /// Makes everything in `changes` true at once.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when a version or guard no longer holds, [`StoreError::Duplicate`] when the schema
    /// forbids it, [`StoreError::Unavailable`]; in each case nothing was written.
    async fn commit(&self, changes: Changes) -> Result<(), StoreError>;
}
