//! What applications look like.

use chrono::{DateTime, Utc};
use domain::application;
use domain::application::ports::{ApplicationView, QueueDepth};
use domain::application::usecases::Details;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::mentors::Mentor;
use crate::routes::offerings::Period;
use crate::words;

/// A customer's request for an offering.
#[derive(Serialize, ToSchema)]
pub struct Application {
    /// Names it.
    id: Uuid,
    /// Who applies.
    customer: Uuid,
    /// For what.
    offering: Uuid,
    /// The user who wrote it.
    applicant: Uuid,
    /// How it is paid; `null` in a draft that leaves it to the default account.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Uuid>)]
    billing_account: Option<Option<Uuid>>,
    /// What is there and not shown to this reader.
    #[schema(example = json!([]))]
    redacted: Vec<&'static str>,
    /// What the applicant wished to say.
    #[schema(required)]
    message: Option<String>,
    /// How many attendees are listed.
    attendees: u32,
    /// How far it has come.
    #[schema(value_type = words::ApplicationStage)]
    stage: &'static str,
    /// Every step taken, in order.
    decisions: Vec<Decision>,
    /// What both sides said, in order.
    comments: Vec<Comment>,
    /// When it was begun.
    created_at: DateTime<Utc>,
    /// When it was submitted last.
    #[schema(required)]
    submitted_at: Option<DateTime<Utc>>,
    /// When it took its last step.
    changed_at: DateTime<Utc>,
}

/// A step of an application.
#[derive(Serialize, ToSchema)]
struct Decision {
    /// Which.
    #[schema(value_type = words::ApplicationStep)]
    step: &'static str,
    /// The user; `null` for Lyceum itself, which moves up who waits for a place.
    #[schema(required)]
    by: Option<Uuid>,
    /// When.
    at: DateTime<Utc>,
    /// What has to change, or why.
    #[schema(required)]
    reason: Option<String>,
}

/// Something said about an application.
#[derive(Serialize, ToSchema)]
struct Comment {
    /// The user.
    by: Uuid,
    /// When.
    at: DateTime<Utc>,
    /// What.
    text: String,
}

/// An application with what it refers to.
#[derive(Serialize, ToSchema)]
#[schema(as = ApplicationDetails)]
pub struct Shown {
    /// The application.
    #[serde(flatten)]
    application: Application,
    /// The customer's name.
    customer_name: String,
    /// The offering's title.
    title: String,
    /// What kind of offering.
    #[schema(value_type = words::OfferingKind)]
    kind: &'static str,
    /// The days of a course.
    #[schema(required)]
    dates: Option<Period>,
    /// The supplier's name.
    supplier_name: String,
    /// The applicant's name; `null` for one who is no longer here.
    #[schema(required)]
    applicant_name: Option<String>,
    /// Who follows it.
    mentors: Vec<Mentor>,
}

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

impl From<&application::Application> for Application {
    fn from(one: &application::Application) -> Self {
        let decisions = one.decisions.iter().map(|decision| Decision {
            step: decision.step.word(),
            by: decision.by.map(|user| user.0),
            at: decision.at,
            reason: decision.reason.as_ref().map(ToString::to_string),
        });
        let comments = one.comments.iter().map(|comment| Comment {
            by: comment.by.0,
            at: comment.at,
            text: comment.text.to_string(),
        });
        Self {
            id: one.id.0,
            customer: one.customer.0,
            offering: one.offering.0,
            applicant: one.applicant.0,
            billing_account: Some(one.billing_account.map(|account| account.0)),
            redacted: Vec::new(),
            message: one.message.as_ref().map(ToString::to_string),
            attendees: one.attendees,
            stage: one.stage.word(),
            decisions: decisions.collect(),
            comments: comments.collect(),
            created_at: one.created_at,
            submitted_at: one.submitted_at,
            changed_at: one.changed_at,
        }
    }
}

impl From<&Details> for Shown {
    fn from(details: &Details) -> Self {
        let mut application = Application::from(&details.application.value);
        if details.application.billing_account.is_some() && details.billing_account.is_none() {
            application.billing_account = None;
            application.redacted.push("billing_account");
        }
        let offering = &details.offering.offering;
        Self {
            application,
            customer_name: details.customer.name().to_string(),
            title: offering.title.to_string(),
            kind: offering.kind.word(),
            dates: offering.kind.dates().map(Period::from),
            supplier_name: details.offering.supplier.to_string(),
            applicant_name: details.applicant.as_ref().map(|user| user.name.to_string()),
            mentors: details.mentors.iter().map(Mentor::from).collect(),
        }
    }
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
