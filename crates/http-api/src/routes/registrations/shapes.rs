//! What registrations look like to their contacts.

use chrono::{DateTime, Utc};
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
