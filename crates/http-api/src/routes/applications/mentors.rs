//! Who follows an application.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::assignment;
use domain::assignment::ports::AssignedMentor;
use domain::assignment::usecases;
use domain::values::{ApplicationId, AssignmentId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path, SignedIn};
use crate::respond::{List, created, done, ok};
use crate::{Answer, Shared, words};

/// A mentor's assignment to an application.
#[derive(Serialize, ToSchema)]
pub struct Assignment {
    /// Names it.
    id: Uuid,
    /// To which application.
    application: Uuid,
    /// The mentor's membership.
    membership: Uuid,
    /// The mentor.
    user: Uuid,
    /// The user who assigned them.
    by: Uuid,
    /// Since when.
    since: DateTime<Utc>,
}

/// A mentor who is assigned to an application.
#[derive(Serialize, ToSchema)]
#[schema(as = AssignedMentor)]
pub struct Mentor {
    /// The assignment.
    #[serde(flatten)]
    assignment: Assignment,
    /// The mentor's name.
    name: String,
    /// The mentor's address.
    address: String,
    /// Whether their membership counts; a suspended mentor stays assigned, and sees nothing.
    #[schema(value_type = words::MembershipState)]
    state: String,
}

/// Who is assigned.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAssignment {
    /// A mentor's membership in the customer: `GET /organizations/{organization}/members?role=mentor` lists them.
    #[serde(default)]
    #[schema(required, example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    membership: String,
}

impl From<&assignment::Assignment> for Assignment {
    fn from(one: &assignment::Assignment) -> Self {
        Self {
            id: one.id.0,
            application: one.application.0,
            membership: one.membership.0,
            user: one.mentor.0,
            by: one.by.0,
            since: one.since,
        }
    }
}

impl From<&AssignedMentor> for Mentor {
    fn from(one: &AssignedMentor) -> Self {
        Self {
            assignment: (&one.assignment.value).into(),
            name: one.user.name.to_string(),
            address: one.user.address.to_string(),
            state: one.state.clone(),
        }
    }
}

/// Lists who is assigned to an application, in the order they were.
#[utoipa::path(
    get, path = "/applications/{application}/mentors", operation_id = "listAssignedMentors", tag = "applications",
    params(("application" = Uuid, Path)),
    responses(
        (status = 200, description = "All of them, on one page.", body = List<Mentor>),
        (status = 403, description = "forbidden"),
    ),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<ApplicationId>) -> Answer {
    let mentors = usecases::list(&ports, &actor, id).await?;
    Ok(ok(List::whole(mentors.iter().map(Mentor::from).collect())))
}

/// Assigns a mentor of the customer to an application; they are told by mail.
#[utoipa::path(
    post, path = "/applications/{application}/mentors", operation_id = "assignMentor", tag = "applications",
    params(("application" = Uuid, Path)),
    request_body = NewAssignment,
    responses(
        (status = 201, description = "Assigned.", body = Assignment),
        (status = 403, description = "forbidden"),
        (status = 409, description = "mentor_not_accepted, membership_state, already_assigned, application_stage, user_state, organization_not_in_force"),
    ),
)]
pub async fn assign(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<ApplicationId>,
    Json(form): Json<NewAssignment>,
) -> Answer {
    let assigned = usecases::assign(&ports, &actor, id, &form.membership).await?;
    Ok(created(&format!("/applications/{id}/mentors/{}", assigned.id), Assignment::from(&assigned.value)))
}

/// Takes a mentor off an application, which from then on does not exist for them; they are told by mail.
#[utoipa::path(
    delete, path = "/applications/{application}/mentors/{assignment}", operation_id = "takeMentorOff",
    tag = "applications",
    params(("application" = Uuid, Path), ("assignment" = Uuid, Path)),
    responses(
        (status = 204, description = "Taken off."),
        (status = 403, description = "forbidden"),
        (status = 409, description = "assignment_ended"),
    ),
)]
pub async fn take_off(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((application, id)): Path<(ApplicationId, AssignmentId)>,
) -> Answer {
    usecases::take_off(&ports, &actor, application, id).await?;
    Ok(done())
}
