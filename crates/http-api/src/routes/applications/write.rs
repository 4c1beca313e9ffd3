//! The customer's side: begin, read, edit, submit, comment, withdraw.

use axum::extract::State;
use domain::application::usecases::{self, ApplicationForm};
use domain::values::{ApplicationId, OrganizationId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::decision::Remark;
use super::shapes::{Application, Shown};
use crate::extract::{IfMatch, Json, OptionalJson, Path, RequiredMatch, SignedIn};
use crate::respond::{created, tagged, versioned};
use crate::{Answer, Shared};

/// An application, as somebody writes it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    /// What is applied for: `GET /offerings` lists what is open.
    #[serde(default)]
    #[schema(required, example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    offering: String,
    /// How it is paid; the customer's default account when left out.
    #[schema(example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    billing_account: Option<String>,
    /// What you wish to say.
    #[schema(example = "Three of us would come by train.", max_length = 2000)]
    message: Option<String>,
}

impl From<NewApplication> for ApplicationForm {
    fn from(form: NewApplication) -> Self {
        Self {
            offering: form.offering,
            billing_account: form.billing_account.unwrap_or_default(),
            message: form.message.unwrap_or_default(),
        }
    }
}

/// Begins an application: a draft, whose attendees are listed next.
#[utoipa::path(
    post, path = "/organizations/{organization}/applications", operation_id = "beginApplication", tag = "applications",
    params(("organization" = Uuid, Path)),
    request_body = NewApplication,
    responses(
        (status = 201, description = "Begun.", body = Application),
        (status = 403, description = "forbidden"),
        (status = 409, description = "organization_not_in_force, service_missing, billing_account_archived"),
    ),
)]
pub async fn begin(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    Json(form): Json<NewApplication>,
) -> Answer {
    let begun = usecases::begin(&ports, &actor, id, &form.into()).await?;
    Ok(tagged(created(&format!("/applications/{}", begun.id), Application::from(&begun.value)), begun.version))
}

/// Shows an application to its customer, to the mentors assigned to it, and to reviewers.
#[utoipa::path(
    get, path = "/applications/{application}", operation_id = "getApplication", tag = "applications",
    params(("application" = Uuid, Path)),
    responses((status = 200, description = "The application.", body = Shown), (status = 403, description = "forbidden")),
)]
pub async fn view(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<ApplicationId>) -> Answer {
    let details = usecases::view(&ports, &actor, id).await?;
    Ok(versioned(Shown::from(&details), details.application.version))
}

/// Changes a draft, or an application whose changes were requested, whole.
#[utoipa::path(
    put, path = "/applications/{application}", operation_id = "editApplication", tag = "applications",
    params(("application" = Uuid, Path), RequiredMatch),
    request_body = NewApplication,
    responses(
        (status = 200, description = "Changed.", body = Application),
        (status = 403, description = "forbidden"),
        (status = 409, description = "application_stage, organization_not_in_force, service_missing, billing_account_archived, too_many_attendees"),
    ),
)]
pub async fn edit(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    RequiredMatch(expected): RequiredMatch,
    Json(form): Json<NewApplication>,
) -> Answer {
    let edited = usecases::edit(&ports, &actor, id, expected, &form.into()).await?;
    Ok(versioned(Application::from(&edited.value), edited.version))
}

/// Submits an application, or says everything that is missing; reviewers are told by mail.
#[utoipa::path(
    post, path = "/applications/{application}/submit", operation_id = "submitApplication", tag = "applications",
    params(("application" = Uuid, Path), IfMatch),
    responses(
        (status = 200, description = "Submitted.", body = Application),
        (status = 403, description = "forbidden"),
        (status = 409, description = "application_stage, organization_not_in_force, offering_closed, service_missing"),
        (status = 422, description = "invalid_fields"),
    ),
)]
pub async fn submit(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let submitted = usecases::submit(&ports, &actor, id, expected).await?;
    Ok(versioned(Application::from(&submitted.value), submitted.version))
}

/// Takes an application back before it is decided; mentors who follow it are told by mail.
#[utoipa::path(
    post, path = "/applications/{application}/withdraw", operation_id = "withdrawApplication", tag = "applications",
    params(("application" = Uuid, Path), IfMatch),
    request_body = inline(Option<Remark>),
    responses(
        (status = 200, description = "Withdrawn.", body = Application),
        (status = 403, description = "forbidden"),
        (status = 409, description = "application_stage"),
    ),
)]
pub async fn withdraw(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    IfMatch(expected): IfMatch,
    OptionalJson(body): OptionalJson<Remark>,
) -> Answer {
    let withdrawn = usecases::withdraw(&ports, &actor, id, expected, &body.reason.unwrap_or_default()).await?;
    Ok(versioned(Application::from(&withdrawn.value), withdrawn.version))
}

/// Something to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// What; the other side gets it by mail.
    #[serde(default)]
    #[schema(required, example = "Could two more join later?", max_length = 2000)]
    text: String,
}

/// Says something about an application, as its customer or as a reviewer; the other side is told by mail.
#[utoipa::path(
    post, path = "/applications/{application}/comments", operation_id = "commentApplication", tag = "applications",
    params(("application" = Uuid, Path)),
    request_body = NewComment,
    responses(
        (status = 200, description = "Said.", body = Application),
        (status = 403, description = "forbidden"),
        (status = 409, description = "application_stage, too_many_comments"),
    ),
)]
pub async fn comment(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    Json(body): Json<NewComment>,
) -> Answer {
    let said = usecases::comment(&ports, &actor, id, &body.text).await?;
    Ok(versioned(Application::from(&said.value), said.version))
}
