//! Export of one's data, and erasure.

use axum::extract::State;
use domain::user::usecases;
use domain::values::Secret;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::blank;
use super::shapes::Me;
use crate::extract::{Json, SignedIn};
use crate::respond::{done, ok};
use crate::routes::attendance::Marked;
use crate::routes::attendees::Activity;
use crate::routes::audit::Row;
use crate::routes::members::Membership;
use crate::{Answer, Shared};

/// Everything that is kept about a user.
#[derive(Serialize, ToSchema)]
pub struct Export {
    /// The user.
    user: Me,
    /// Every membership that has not ended.
    memberships: Vec<Membership>,
    /// What they take part in, the newest first; the newest 200.
    activities: Vec<Activity>,
    /// How they attended, the newest first; the newest 200.
    attendance: Vec<Marked>,
    /// What they did, the newest first; the newest 200.
    activity: Vec<Row>,
}

/// Exports everything that is kept about the caller.
#[utoipa::path(
    get, path = "/me/export", operation_id = "exportMe", tag = "me",
    responses((status = 200, description = "All of it.", body = Export)),
)]
pub async fn export(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    let export = usecases::export(&ports, &actor).await?;
    Ok(ok(Export {
        user: (&export.user).into(),
        memberships: export.memberships.iter().map(Membership::from).collect(),
        activities: export.activities.into_iter().map(Activity::from).collect(),
        attendance: export.attendance.into_iter().map(Marked::from).collect(),
        activity: export.activity.into_iter().map(Row::from).collect(),
    }))
}

/// The password shown again, so that a borrowed screen erases nobody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// The current password.
    #[serde(default = "blank")]
    #[schema(required, value_type = String, format = Password, example = "correct horse battery staple")]
    password: Secret<String>,
}

/// Erases the caller for good: roles end, tokens are over, nothing of the person is kept but an id in the audit trail.
#[utoipa::path(
    post, path = "/me/erasure", operation_id = "eraseMe", tag = "me",
    request_body = Erasure,
    responses(
        (status = 204, description = "Erased."),
        (status = 409, description = "sole_admin, last_system_administrator"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn erase(State(ports): Shared, SignedIn(actor): SignedIn, Json(body): Json<Erasure>) -> Answer {
    usecases::erase(&ports, &actor, &body.password).await?;
    Ok(done())
}
