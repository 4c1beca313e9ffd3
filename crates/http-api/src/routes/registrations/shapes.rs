//! What registrations look like.

use chrono::{DateTime, Utc};
use domain::registration::ports::{Duplicate, Likeness, QueueCounts, RegistrationView};
use domain::registration::usecases::Reviewed;
use domain::registration::{self, Proof, Registration};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::organizations::Profile;
use crate::words;

/// A registration, to its contact.
#[derive(Serialize, ToSchema)]
pub struct ContactRegistration {
    /// Names it.
    pub id: Uuid,
    /// The organization, as it describes itself.
    pub organization: Profile,
    /// The person who will be its Customer admin.
    pub contact: Contact,
    /// What they wished to tell the reviewer.
    #[schema(required)]
    pub message: Option<String>,
    /// Whether the contact's address is proven.
    pub proven: bool,
    /// Until when the mailed link proves it; `null` once it has.
    #[schema(required)]
    pub proof_until: Option<DateTime<Utc>>,
    /// How far it has come.
    #[serde(flatten)]
    pub stage: Stage,
    /// When it was first submitted.
    pub submitted_at: DateTime<Utc>,
}

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

/// The contact of a registration.
#[derive(Serialize, ToSchema)]
pub struct Contact {
    /// Their name.
    #[schema(example = "Ann Lind")]
    pub name: String,
    /// Their address.
    #[schema(example = "ann@school.example")]
    pub address: String,
    /// Their telephone number.
    #[schema(required, example = "+46 40 12 34 56")]
    pub telephone: Option<String>,
    /// Their language.
    #[schema(example = "en")]
    pub locale: String,
}

/// How far a registration has come, and what that stage knows.
#[derive(Serialize, ToSchema)]
pub struct Stage {
    /// The stage.
    #[schema(value_type = words::RegistrationStage)]
    pub stage: &'static str,
    /// Since when; `null` for one that was just submitted.
    #[schema(required)]
    pub stage_since: Option<DateTime<Utc>>,
    /// What the contact is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Until when the contact may answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lapses_at: Option<DateTime<Utc>>,
    /// Why it was rejected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
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

impl From<&Registration> for ContactRegistration {
    fn from(one: &Registration) -> Self {
        let proof_until = match one.proof {
            Proof::Awaited { until } => Some(until),
            Proof::Given { .. } => None,
        };
        Self {
            id: one.id.0,
            organization: (&one.profile).into(),
            contact: Contact {
                name: one.contact.name.to_string(),
                address: one.contact.address.to_string(),
                telephone: one.contact.telephone.as_ref().map(ToString::to_string),
                locale: one.contact.locale.to_string(),
            },
            message: one.message.as_ref().map(ToString::to_string),
            proven: proof_until.is_none(),
            proof_until,
            stage: (&one.stage).into(),
            submitted_at: one.submitted_at,
        }
    }
}

impl From<&registration::Stage> for Stage {
    fn from(stage: &registration::Stage) -> Self {
        use registration::Stage::{Approved, InfoRequested, Lapsed, Rejected, Submitted, UnderReview, Withdrawn};
        let told = Self { stage: stage.word(), stage_since: None, question: None, lapses_at: None, reason: None };
        match stage {
            Submitted => told,
            UnderReview { since: at, .. } | Approved { at, .. } | Withdrawn { at } | Lapsed { at } => {
                Self { stage_since: Some(*at), ..told }
            }
            InfoRequested { question, at, lapses_at, .. } => Self {
                stage_since: Some(*at),
                question: Some(question.to_string()),
                lapses_at: Some(*lapses_at),
                ..told
            },
            Rejected { at, reason, .. } => Self { stage_since: Some(*at), reason: Some(reason.to_string()), ..told },
        }
    }
}

impl From<&Registration> for ReviewedRegistration {
    fn from(one: &Registration) -> Self {
        use registration::Stage::{Approved, InfoRequested, Lapsed, Rejected, Submitted, UnderReview, Withdrawn};
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
