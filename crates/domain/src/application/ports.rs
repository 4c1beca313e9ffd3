//! What applications need read.

use super::{Application, Stage};
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored, Version};
use crate::values::{
    ApplicationId, OfferingId, OrganizationId, OrganizationName, Period, PersonName, Timestamp, Title, UserId,
};

/// Whose applications to list: each is an index range of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListOf {
    /// Those of a customer.
    Customer(OrganizationId),
    /// Those a mentor is assigned to at present.
    Mentor(UserId),
    /// Those for an offering.
    Offering(OfferingId),
}

/// Which of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApplicationFilter {
    /// At this stage only.
    pub stage: Option<Stage>,
    /// Part of the offering's title or the applicant's name, in any case.
    pub search: Option<String>,
}

/// Which of the reviewers' queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// At this stage only: `submitted` or `under_review`; else both.
    pub stage: Option<Stage>,
    /// Of this customer only.
    pub customer: Option<OrganizationId>,
    /// For this offering only.
    pub offering: Option<OfferingId>,
    /// Part of the offering's title or the customer's name, in any case.
    pub search: Option<String>,
}

/// An application in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationView {
    /// Which.
    pub id: ApplicationId,
    /// Who applies.
    pub customer: OrganizationId,
    /// The customer's name.
    pub customer_name: OrganizationName,
    /// For what.
    pub offering: OfferingId,
    /// The offering's title.
    pub title: Title,
    /// The kind's word.
    pub kind: String,
    /// The offering's dates, when it has any.
    pub dates: Option<Period>,
    /// Who wrote it.
    pub applicant: PersonName,
    /// How far it has come.
    pub stage: Stage,
    /// How many attendees are listed.
    pub attendees: u32,
    /// Its place in the queue.
    pub turn: Option<uuid::Uuid>,
    /// When it was submitted last.
    pub submitted_at: Option<Timestamp>,
    /// When it took its last step.
    pub changed_at: Timestamp,
    /// The version read.
    pub version: Version,
}

/// How many wait for reviewers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueDepth {
    /// Submitted, taken by nobody: at most [`COUNTED`](Self::COUNTED).
    pub submitted: u32,
    /// Under review: at most [`COUNTED`](Self::COUNTED).
    pub under_review: u32,
    /// Since when the oldest waits.
    pub oldest: Option<Timestamp>,
}

impl QueueDepth {
    /// Counting stops here, so that it costs the same however many wait: more reads as `1000+`.
    pub const COUNTED: u32 = 1_000;
}

/// Reads applications.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Applications: Send + Sync {
    /// One application.
    async fn application(&self, id: ApplicationId) -> Result<Option<Stored<Application>>, StoreError>;
    /// Applications, the newest first.
    async fn applications(
        &self,
        of: ListOf,
        filter: &ApplicationFilter,
        page: PageRequest,
    ) -> Result<Page<ApplicationView>, StoreError>;
    /// What is submitted or under review, the longest waiting first; its cursor is the `turn`.
    async fn queue(&self, filter: &QueueFilter, page: PageRequest) -> Result<Page<ApplicationView>, StoreError>;
    /// How many are in the queue.
    async fn queue_depth(&self) -> Result<QueueDepth, StoreError>;
    /// Those that wait for a place of an offering, the longest waiting first.
    async fn waitlist(&self, offering: OfferingId, limit: u32) -> Result<Vec<Stored<Application>>, StoreError>;
    /// A customer's applications that took a step last, drafts left out.
    async fn changed(&self, customer: OrganizationId, limit: u32) -> Result<Vec<ApplicationView>, StoreError>;
}
