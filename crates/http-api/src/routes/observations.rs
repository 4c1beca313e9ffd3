//! Observations: notes on the progress of an activity or a learner.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::observation;
use domain::observation::ports::ObservationView;
use domain::observation::usecases::{self, ObservationForm};
use domain::values::{ApplicationId, ObservationId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

use super::Routes;
use crate::extract::{Everything, Json, Listing, OptionalJson, PageParams, Path, SignedIn};
use crate::respond::{List, created, ok};
use crate::{Answer, Shared, words};

pub fn routes() -> Routes {
    Routes::new().routes(routes!(list, add)).routes(routes!(withdraw))
}

/// A note on progress: withdrawn, never edited.
#[derive(Serialize, ToSchema)]
struct Observation {
    /// Names it.
    id: Uuid,
    /// On which application.
    application: Uuid,
    /// The user who wrote it.
    author: Uuid,
    /// The attendee it is about; `null` when it is about the activity as a whole.
    #[schema(required)]
    about: Option<Uuid>,
    /// Who can read it, beside its author.
    #[schema(value_type = words::Readers)]
    readers: &'static str,
    /// What was observed.
    text: String,
    /// When it was written.
    at: DateTime<Utc>,
    /// When it was withdrawn: since then only its author reads it.
    #[schema(required)]
    withdrawn_at: Option<DateTime<Utc>>,
    /// Why, when a reason was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

/// An observation in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = ObservationRow)]
struct Row {
    /// The observation.
    #[serde(flatten)]
    observation: Observation,
    /// The author's name.
    author_name: String,
    /// The name of the attendee it is about.
    #[schema(required)]
    about_name: Option<String>,
}

impl From<&observation::Observation> for Observation {
    fn from(one: &observation::Observation) -> Self {
        let withdrawn = one.withdrawn.as_ref();
        Self {
            id: one.id.0,
            application: one.application.0,
            author: one.author.0,
            about: one.about.map(|attendee| attendee.0),
            readers: one.readers.word(),
            text: one.text.to_string(),
            at: one.at,
            withdrawn_at: withdrawn.map(|withdrawn| withdrawn.at),
            reason: withdrawn.and_then(|withdrawn| withdrawn.reason.as_ref()).map(ToString::to_string),
        }
    }
}

impl From<ObservationView> for Row {
    fn from(row: ObservationView) -> Self {
        Self {
            observation: (&row.observation.value).into(),
            author_name: row.author.to_string(),
            about_name: row.about.map(|name| name.to_string()),
        }
    }
}

/// Lists the observations that the caller can read, the newest first; each says for whom it was written.
#[utoipa::path(
    get, path = "/applications/{application}/observations", operation_id = "listObservations", tag = "observations",
    params(("application" = Uuid, Path), PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
async fn list(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    listing: Listing<Everything>,
) -> Answer {
    let page = usecases::list(&ports, &actor, id, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// An observation, as somebody writes it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewObservation {
    /// What was observed.
    #[serde(default)]
    #[schema(required, example = "Reads short texts aloud now.", max_length = 2000)]
    text: String,
    /// The attendee it is about; left out when it is about the activity as a whole.
    #[schema(example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    about: Option<String>,
    /// Who can read it, beside you: mentors and the Customer admin; they and the Applicants; they and the attendee.
    #[serde(default)]
    #[schema(required, value_type = words::Readers, example = "organization")]
    readers: String,
}

impl From<NewObservation> for ObservationForm {
    fn from(form: NewObservation) -> Self {
        Self { text: form.text, about: form.about.unwrap_or_default(), readers: form.readers }
    }
}

/// Adds an observation; those who can read it are told by mail.
#[utoipa::path(
    post, path = "/applications/{application}/observations", operation_id = "addObservation", tag = "observations",
    params(("application" = Uuid, Path)),
    request_body = NewObservation,
    responses((status = 201, description = "Added.", body = Observation), (status = 403, description = "forbidden")),
)]
async fn add(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    Json(form): Json<NewObservation>,
) -> Answer {
    let added = usecases::add(&ports, &actor, id, &form.into()).await?;
    Ok(created(&format!("/applications/{id}/observations/{}", added.id), Observation::from(&added.value)))
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Reason {
    /// Why.
    #[schema(example = "Was about somebody else.", max_length = 2000)]
    reason: Option<String>,
}

/// Takes back an observation of one's own; from then on nobody else reads it.
#[utoipa::path(
    post, path = "/applications/{application}/observations/{observation}/withdraw",
    operation_id = "withdrawObservation", tag = "observations",
    params(("application" = Uuid, Path), ("observation" = Uuid, Path)),
    request_body = inline(Option<Reason>),
    responses(
        (status = 200, description = "Withdrawn.", body = Observation),
        (status = 403, description = "forbidden, not_the_author"),
        (status = 409, description = "observation_withdrawn"),
    ),
)]
async fn withdraw(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((application, id)): Path<(ApplicationId, ObservationId)>,
    OptionalJson(body): OptionalJson<Reason>,
) -> Answer {
    let withdrawn = usecases::withdraw(&ports, &actor, application, id, &body.reason.unwrap_or_default()).await?;
    Ok(ok(Observation::from(&withdrawn.value)))
}
