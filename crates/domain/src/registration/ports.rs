//! What registrations need read.

use super::Registration;
use crate::mail::Delivery;
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored, Version};
use crate::values::{OrganizationName, PersonName, RegistrationId, Timestamp};

/// Which registrations to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistrationFilter {
    /// In this stage only, by its word.
    pub stage: Option<String>,
    /// With a proven address only, or with an unproven one only (R6).
    pub proven: Option<bool>,
    /// Part of the organization's name, in any case.
    pub search: Option<String>,
}

/// A registration in the reviewers' list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationView {
    /// Which.
    pub id: RegistrationId,
    /// The organization's name.
    pub organization: OrganizationName,
    /// The contact's name.
    pub contact: PersonName,
    /// The stage's word.
    pub stage: String,
    /// Whether the contact's address is proven.
    pub proven: bool,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// How far the latest letter to the contact has come.
    pub delivery: Option<Delivery>,
    /// The version read.
    pub version: Version,
}

/// Why something looks like a duplicate (R13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Likeness {
    OrganizationNumber,
    ContactAddress,
}

/// Something that looks like the same organization (R13): told to reviewers, never to the public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Another registration, or a customer.
    pub id: uuid::Uuid,
    /// Whether it is a customer.
    pub customer: bool,
    /// Its name.
    pub name: OrganizationName,
    /// What is alike.
    pub likeness: Likeness,
}

/// How many registrations wait, for the queue's tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueCounts {
    /// Submitted or under review, with a proven address.
    pub waiting: u64,
    /// Open, with an unproven address.
    pub unproven: u64,
    /// Waiting for the contact's answer.
    pub info_requested: u64,
}

/// Reads registrations.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Registrations: Send + Sync {
    /// One registration.
    async fn registration(&self, id: RegistrationId) -> Result<Option<Stored<Registration>>, StoreError>;
    /// Registrations, the newest first.
    async fn registrations(
        &self,
        filter: &RegistrationFilter,
        page: PageRequest,
    ) -> Result<Page<RegistrationView>, StoreError>;
    /// What looks like the same organization: open registrations and customers.
    async fn duplicates(&self, registration: &Registration) -> Result<Vec<Duplicate>, StoreError>;
    /// All registrations whose contact has this address key, in any order.
    async fn registrations_of(&self, address: &str) -> Result<Vec<Stored<Registration>>, StoreError>;
    /// How many wait.
    async fn registration_counts(&self) -> Result<QueueCounts, StoreError>;
    /// Those whose time to answer is over at `now`.
    async fn lapsing(&self, now: Timestamp, limit: u32) -> Result<Vec<Stored<Registration>>, StoreError>;
    /// How far the latest letter to the contact has come.
    async fn registration_delivery(&self, id: RegistrationId) -> Result<Option<Delivery>, StoreError>;
}
