//! What the caller takes part in.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::attendee::{ports, usecases};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Everything, Listing, PageParams, SignedIn};
use crate::respond::List;
use crate::routes::offerings::Period;
use crate::{Answer, Shared, words};

/// Something that the caller takes part in.
#[derive(Serialize, ToSchema)]
pub struct Activity {
    /// Their place on the list.
    attendee: Uuid,
    /// The application.
    application: Uuid,
    /// Which customer applied.
    customer: Uuid,
    /// Its name.
    customer_name: String,
    /// The offering's title.
    #[schema(example = "Swedish for beginners")]
    title: String,
    /// What kind of offering.
    #[schema(value_type = words::OfferingKind)]
    kind: String,
    /// The days of a course.
    #[schema(required)]
    dates: Option<Period>,
    /// In which language.
    #[schema(example = "sv")]
    language: String,
    /// Who delivers it.
    supplier_name: String,
    /// How far it has come: `accepted`, `approved` or `completed`.
    #[schema(value_type = words::ApplicationStage)]
    stage: &'static str,
    /// Since when.
    since: DateTime<Utc>,
    /// The name of whom to ask for help.
    contact_name: String,
    /// Where to ask.
    contact: String,
}

impl From<ports::Activity> for Activity {
    fn from(one: ports::Activity) -> Self {
        Self {
            attendee: one.attendee.0,
            application: one.application.0,
            customer: one.customer.0,
            customer_name: one.customer_name.to_string(),
            title: one.title.to_string(),
            kind: one.kind,
            dates: one.dates.map(Period::from),
            language: one.language.to_string(),
            supplier_name: one.supplier.to_string(),
            stage: one.stage.word(),
            since: one.since,
            contact_name: one.contact.to_string(),
            contact: one.contact_address.to_string(),
        }
    }
}

/// Lists what the caller takes part in, the newest first.
#[utoipa::path(
    get, path = "/me/activities", operation_id = "listMyActivities", tag = "me",
    params(PageParams),
    responses(
        (status = 200, description = "A page.", body = List<Activity>),
        (status = 403, description = "consent_needed"),
    ),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Everything>) -> Answer {
    let page = usecases::activities(&ports, &actor, listing.page).await?;
    Ok(listing.answer(page.map(Activity::from)))
}
