//! What applications look like in lists, and how many wait.

use chrono::{DateTime, Utc};
use domain::application::ports::{ApplicationView, QueueDepth};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::offerings::Period;
use crate::words;

/// An application in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = ApplicationRow)]
pub struct Row {
    /// Which.
    id: Uuid,
    /// Who applies.
    customer: Uuid,
    /// The customer's name.
    customer_name: String,
    /// For what.
    offering: Uuid,
    /// The offering's title.
    title: String,
    /// What kind of offering.
    #[schema(value_type = words::OfferingKind)]
    kind: String,
    /// The days of a course.
    #[schema(required)]
    dates: Option<Period>,
    /// The applicant's name.
    applicant_name: String,
    /// How far it has come.
    #[schema(value_type = words::ApplicationStage)]
    stage: &'static str,
    /// How many attendees are listed.
    attendees: u32,
    /// When it was submitted last: since when it waits.
    #[schema(required)]
    submitted_at: Option<DateTime<Utc>>,
    /// When it took its last step.
    changed_at: DateTime<Utc>,
    /// The version: what its ETag holds.
    version: i64,
}

/// How many applications wait for reviewers; counting stops at 1000 of each.
#[derive(Serialize, ToSchema)]
#[schema(as = QueueDepth)]
pub struct Depth {
    /// Submitted, taken by nobody.
    #[schema(maximum = 1000)]
    submitted: u32,
    /// Under review.
    #[schema(maximum = 1000)]
    under_review: u32,
    /// Since when the oldest waits.
    #[schema(required)]
    oldest: Option<DateTime<Utc>>,
}

impl From<ApplicationView> for Row {
    fn from(row: ApplicationView) -> Self {
        Self {
            id: row.id.0,
            customer: row.customer.0,
            customer_name: row.customer_name.to_string(),
            offering: row.offering.0,
            title: row.title.to_string(),
            kind: row.kind,
            dates: row.dates.map(Period::from),
            applicant_name: row.applicant.to_string(),
            stage: row.stage.word(),
            attendees: row.attendees,
            submitted_at: row.submitted_at,
            changed_at: row.changed_at,
            version: row.version.0,
        }
    }
}

impl From<QueueDepth> for Depth {
    fn from(depth: QueueDepth) -> Self {
        Self { submitted: depth.submitted, under_review: depth.under_review, oldest: depth.oldest }
    }
}
