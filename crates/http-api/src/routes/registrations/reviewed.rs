//! What registrations look like to reviewers.

use chrono::{DateTime, Utc};
use domain::registration::Registration;
use domain::registration::ports::{Duplicate, Likeness, QueueCounts, RegistrationView};
use domain::registration::usecases::Reviewed;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shapes::ContactRegistration;
use crate::words;

/// A registration, to reviewers.
#[derive(Serialize, ToSchema)]
#[schema(as = Registration)]
pub struct ReviewedRegistration {
    /// What its contact sees, too.
    #[serde(flatten)]
    pub registration: ContactRegistration,
    /// The user who decided or asked; `null` before.
    #[schema(required)]
    pub by: Option<Uuid>,
    /// The customer it became.
    #[schema(required)]
    pub customer: Option<Uuid>,
    /// What was verified, in order.
    pub notes: Vec<ReviewNote>,
}

/// A registration with what only its own page shows.
#[derive(Serialize, ToSchema)]
#[schema(as = RegistrationToReview)]
pub struct ToReview {
    /// The registration.
    #[serde(flatten)]
    pub registration: ReviewedRegistration,
    /// What looks like the same organization; never told to the public.
    pub duplicates: Vec<Likely>,
    /// How far the latest letter to the contact has come.
    #[schema(required, value_type = Option<words::Delivery>)]
    pub delivery: Option<&'static str>,
}

/// What a reviewer verified.
#[derive(Serialize, ToSchema)]
pub struct ReviewNote {
    /// The reviewer.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub note: String,
}

/// Something that looks like the same organization.
#[derive(Serialize, ToSchema)]
#[schema(as = LikelyDuplicate)]
pub struct Likely {
    /// A registration's or a customer's id.
    pub id: Uuid,
    /// Whether it is a customer.
    pub customer: bool,
    /// Its name.
    pub name: String,
    /// What is alike: `organization_number` or `contact_address`.
    #[schema(value_type = String, example = "organization_number")]
    pub alike: &'static str,
}

/// A registration in the reviewers' list.
#[derive(Serialize, ToSchema)]
#[schema(as = RegistrationRow)]
pub struct Row {
    /// Which.
    pub id: Uuid,
    /// The organization's name.
    pub organization: String,
    /// The contact's name.
    pub contact: String,
    /// The stage.
    #[schema(value_type = words::RegistrationStage)]
    pub stage: String,
    /// Whether the contact's address is proven.
    pub proven: bool,
    /// When it was first submitted.
    pub submitted_at: DateTime<Utc>,
    /// How far the latest letter to the contact has come.
    #[schema(required, value_type = Option<words::Delivery>)]
    pub delivery: Option<&'static str>,
    /// The version: what its ETag holds.
    pub version: i64,
}

/// How many registrations wait.
#[derive(Serialize, ToSchema)]
#[schema(as = RegistrationCounts)]
pub struct Counts {
    /// Submitted or under review, with a proven address.
    pub waiting: u64,
    /// Open, with an unproven address.
    pub unproven: u64,
    /// Waiting for the contact's answer.
    pub info_requested: u64,
}

impl From<&Registration> for ReviewedRegistration {
    fn from(one: &Registration) -> Self {
        use domain::registration::Stage::{
            Approved, InfoRequested, Lapsed, Rejected, Submitted, UnderReview, Withdrawn,
        };
        let (by, customer) = match &one.stage {
            UnderReview { reviewer: by, .. } | InfoRequested { by, .. } | Rejected { by, .. } => (Some(by.0), None),
            Approved { by, customer, .. } => (Some(by.0), Some(customer.0)),
            Submitted | Withdrawn { .. } | Lapsed { .. } => (None, None),
        };
        let notes = one.notes.iter().map(|note| ReviewNote { by: note.by.0, at: note.at, note: note.note.to_string() });
        Self { registration: one.into(), by, customer, notes: notes.collect() }
    }
}

impl From<&Reviewed> for ToReview {
    fn from(reviewed: &Reviewed) -> Self {
        Self {
            registration: (&reviewed.registration.value).into(),
            duplicates: reviewed.duplicates.iter().map(Likely::from).collect(),
            delivery: reviewed.delivery.map(|delivery| delivery.word()),
        }
    }
}

impl From<&Duplicate> for Likely {
    fn from(one: &Duplicate) -> Self {
        let alike = match one.likeness {
            Likeness::OrganizationNumber => "organization_number",
            Likeness::ContactAddress => "contact_address",
        };
        Self { id: one.id, customer: one.customer, name: one.name.to_string(), alike }
    }
}

impl From<RegistrationView> for Row {
    fn from(row: RegistrationView) -> Self {
        Self {
            id: row.id.0,
            organization: row.organization.to_string(),
            contact: row.contact.to_string(),
            stage: row.stage,
            proven: row.proven,
            submitted_at: row.submitted_at,
            delivery: row.delivery.map(|delivery| delivery.word()),
            version: row.version.0,
        }
    }
}

impl From<QueueCounts> for Counts {
    fn from(counts: QueueCounts) -> Self {
        Self { waiting: counts.waiting, unproven: counts.unproven, info_requested: counts.info_requested }
    }
}
