//! What reviewers do before they decide.

use axum::extract::State;
use domain::registration::ports::RegistrationFilter;
use domain::registration::{Stage, usecases};
use domain::values::{Form, RegistrationId};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::reviewed::{Counts, ReviewedRegistration, Row, ToReview};
use crate::extract::{Filter, IfMatch, Json, Listing, PageParams, Path, SignedIn, search, word};
use crate::respond::{List, ok, versioned};
use crate::{Answer, Shared};

/// Which registrations to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// In this stage only.
    #[param(value_type = Option<crate::words::RegistrationStage>, inline)]
    stage: Option<String>,
    /// `true`: with a proven address only; `false`: with an unproven one only.
    #[param(value_type = Option<bool>)]
    proven: Option<String>,
    /// Part of the organization's name, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = RegistrationFilter;

    fn parse(self, form: &mut Form) -> Option<RegistrationFilter> {
        let stage = word(form, "stage", self.stage, &Stage::WORDS);
        let proven = word(form, "proven", self.proven, &["true", "false"]);
        let search = search(form, self.search);
        Some(RegistrationFilter { stage: stage?, proven: proven?.map(|proven| proven == "true"), search: search? })
    }
}

/// Lists registrations, the newest first.
#[utoipa::path(
    get, path = "/registrations", operation_id = "listRegistrations", tag = "registrations",
    params(Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Narrowed>) -> Answer {
    let page = usecases::list(&ports, &actor, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Counts the registrations that wait.
#[utoipa::path(
    get, path = "/registrations/counts", operation_id = "countRegistrations", tag = "registrations",
    responses((status = 200, description = "How many.", body = Counts), (status = 403, description = "forbidden")),
)]
pub async fn counts(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    Ok(ok(Counts::from(usecases::counts(&ports, &actor).await?)))
}

/// Shows a registration to a reviewer, with likely duplicates.
#[utoipa::path(
    get, path = "/registrations/{registration}", operation_id = "getRegistration", tag = "registrations",
    params(("registration" = uuid::Uuid, Path)),
    responses(
        (status = 200, description = "The registration.", body = ToReview),
        (status = 403, description = "forbidden"),
    ),
)]
pub async fn view(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<RegistrationId>) -> Answer {
    let reviewed = usecases::view(&ports, &actor, id).await?;
    Ok(versioned(ToReview::from(&reviewed), reviewed.registration.version))
}

/// Takes a registration under review.
#[utoipa::path(
    post, path = "/registrations/{registration}/take", operation_id = "takeRegistration", tag = "registrations",
    params(("registration" = uuid::Uuid, Path), IfMatch),
    responses(
        (status = 200, description = "Under review by the caller.", body = ReviewedRegistration),
        (status = 403, description = "forbidden"),
        (status = 409, description = "registration_stage"),
    ),
)]
pub async fn take(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<RegistrationId>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let taken = usecases::take(&ports, &actor, id, expected).await?;
    Ok(versioned(ReviewedRegistration::from(&taken.value), taken.version))
}

/// What was verified.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// What was verified, and how.
    #[serde(default)]
    #[schema(required, example = "Called the school's office: the number is right.", max_length = 2000)]
    note: String,
}

/// Records what was verified.
#[utoipa::path(
    post, path = "/registrations/{registration}/notes", operation_id = "noteRegistration", tag = "registrations",
    params(("registration" = uuid::Uuid, Path), IfMatch),
    request_body = NewNote,
    responses(
        (status = 200, description = "Noted.", body = ReviewedRegistration),
        (status = 403, description = "forbidden"),
        (status = 409, description = "registration_stage"),
    ),
)]
pub async fn note(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<RegistrationId>,
    IfMatch(expected): IfMatch,
    Json(body): Json<NewNote>,
) -> Answer {
    let noted = usecases::note(&ports, &actor, id, expected, &body.note).await?;
    Ok(versioned(ReviewedRegistration::from(&noted.value), noted.version))
}

/// What the contact is asked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question, as it is mailed.
    #[serde(default)]
    #[schema(required, example = "Which of your two schools is this for?", max_length = 2000)]
    question: String,
}

/// Asks the contact something; they amend the registration by the mailed link.
#[utoipa::path(
    post, path = "/registrations/{registration}/request-information", operation_id = "requestInformation",
    tag = "registrations",
    params(("registration" = uuid::Uuid, Path), IfMatch),
    request_body = Question,
    responses(
        (status = 200, description = "Asked.", body = ReviewedRegistration),
        (status = 403, description = "forbidden"),
        (status = 409, description = "registration_stage, address_unproven"),
    ),
)]
pub async fn request_information(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<RegistrationId>,
    IfMatch(expected): IfMatch,
    Json(body): Json<Question>,
) -> Answer {
    let asked = usecases::request_information(&ports, &actor, id, expected, &body.question).await?;
    Ok(versioned(ReviewedRegistration::from(&asked.value), asked.version))
}
