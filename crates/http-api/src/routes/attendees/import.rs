//! Attendees from a file: planned first, then applied.

use axum::extract::State;
use domain::attendee::usecases::{self, Outcome};
use domain::values::ApplicationId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::extract::{Csv, Path, Query, SignedIn};
use crate::problem::FieldProblem;
use crate::respond::ok;
use crate::{Answer, Shared, words};

/// What comes, or came, of a file.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendeeImport)]
pub struct Import {
    /// How many lines list an attendee.
    adds: usize,
    /// Every line that holds anything, in the file's order; the heading is none.
    lines: Vec<Line>,
}

/// What comes, or came, of a line.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportedLine)]
struct Line {
    /// Which line of the file, from 1.
    #[schema(example = 2)]
    line: u64,
    /// The address as written.
    #[schema(example = "asa@school.example")]
    address: String,
    /// The name as written.
    #[schema(example = "Åsa Öberg")]
    name: String,
    /// What comes of it.
    #[schema(value_type = words::LineOutcome)]
    outcome: &'static str,
    /// What is wrong with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldProblem>,
}

impl From<usecases::Import> for Import {
    fn from(import: usecases::Import) -> Self {
        let adds = import.adds();
        let lines = import.lines.into_iter().map(|planned| Line {
            outcome: planned.outcome.word(),
            errors: match &planned.outcome {
                Outcome::Invalid(wrong) => wrong.iter().map(FieldProblem::from).collect(),
                Outcome::Link
                | Outcome::Invite
                | Outcome::Duplicate
                | Outcome::AlreadyListed
                | Outcome::OverCapacity => Vec::new(),
            },
            line: planned.line.number,
            address: planned.line.address,
            name: planned.line.name,
        });
        Self { adds, lines: lines.collect() }
    }
}

/// Says for each line of a file what applying it would do; changes nothing.
#[utoipa::path(
    post, path = "/applications/{application}/attendees/plan", operation_id = "planAttendees", tag = "attendees",
    params(("application" = Uuid, Path)),
    request_body(
        content = String, content_type = "text/csv",
        description = "Addresses and names, separated by comma, semicolon or tab; 256 KiB and 1000 lines at most.",
        example = json!("Name;Address\nÅsa Öberg;asa@school.example\n")
    ),
    responses(
        (status = 200, description = "The plan.", body = Import),
        (status = 403, description = "forbidden"),
        (status = 409, description = "application_stage, organization_not_in_force"),
    ),
)]
pub async fn plan(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    Csv(file): Csv,
) -> Answer {
    Ok(ok(Import::from(usecases::plan(&ports, &actor, id, &file).await?)))
}

/// How to apply a file.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// When those without a login are invited to register; `now` when left out.
    #[param(value_type = Option<words::AttendeeInvite>, inline)]
    invite: Option<String>,
}

/// Lists an attendee for each line of a file that is one, all at once; applied again, those are listed already.
#[utoipa::path(
    post, path = "/applications/{application}/attendees/import", operation_id = "importAttendees", tag = "attendees",
    params(("application" = Uuid, Path), Invite),
    request_body(
        content = String, content_type = "text/csv",
        description = "Addresses and names, separated by comma, semicolon or tab; 256 KiB and 1000 lines at most.",
        example = json!("Name;Address\nÅsa Öberg;asa@school.example\n")
    ),
    responses(
        (status = 200, description = "What came of it.", body = Import),
        (status = 403, description = "forbidden"),
        (status = 409, description = "application_stage, organization_not_in_force, already_listed, too_many_attendees"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn import(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    Query(Invite { invite }): Query<Invite>,
    Csv(file): Csv,
) -> Answer {
    let import = usecases::import(&ports, &actor, id, &file, &invite.unwrap_or_default()).await?;
    Ok(ok(Import::from(import)))
}
