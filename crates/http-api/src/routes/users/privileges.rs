//! System administrators and their privileges.

use axum::extract::State;
use domain::Error;
use domain::permission::Privilege;
use domain::user::usecases;
use domain::values::{Problem as Wrong, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::shapes::User;
use crate::extract::{Json, Path, RequiredMatch, SignedIn};
use crate::respond::{created, versioned};
use crate::routes::organizations::NewPerson;
use crate::{Answer, Shared, words};

/// All privileges that a user holds from now on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Privileges {
    /// All of them; those not named are withdrawn.
    #[serde(default)]
    #[schema(required, value_type = Vec<words::Privilege>, example = json!(["review_registrations", "read_audit"]))]
    privileges: Vec<String>,
}

/// Sets the privileges of an administrator: never one's own, and one System administrator with all of them stays.
#[utoipa::path(
    put, path = "/users/{user}/privileges", operation_id = "setPrivileges", tag = "users",
    params(("user" = Uuid, Path), RequiredMatch),
    request_body = Privileges,
    responses(
        (status = 200, description = "Set.", body = User),
        (status = 403, description = "forbidden, own_privileges"),
        (status = 409, description = "last_system_administrator, no_administrator, user_state"),
    ),
)]
pub async fn change(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<UserId>,
    RequiredMatch(expected): RequiredMatch,
    Json(body): Json<Privileges>,
) -> Answer {
    let read = |word: &String| Privilege::from_word(word);
    let privileges: Option<_> = body.privileges.iter().map(read).collect();
    let allowed = || Privilege::ALL.iter().map(|one| one.word()).collect::<Vec<_>>().join(", ");
    let privileges = privileges.ok_or_else(|| Error::field("privileges", Wrong::NotOneOf { allowed: allowed() }))?;
    let changed = usecases::change_privileges(&ports, &actor, id, expected, privileges).await?;
    Ok(versioned(User::from(&changed.value), changed.version))
}

/// A System administrator who was made.
#[derive(Serialize, ToSchema)]
pub struct Administrator {
    /// The user.
    user: Uuid,
}

/// Makes somebody a System administrator, without privileges until they are granted; a person without a login gets a
/// letter with a first login.
#[utoipa::path(
    post, path = "/administrators", operation_id = "addAdministrator", tag = "users",
    request_body = NewPerson,
    responses(
        (status = 201, description = "Made.", body = Administrator),
        (status = 403, description = "forbidden"),
        (status = 409, description = "already_member, user_state"),
    ),
)]
pub async fn add_administrator(State(ports): Shared, SignedIn(actor): SignedIn, Json(form): Json<NewPerson>) -> Answer {
    let user = usecases::add_administrator(&ports, &actor, &form.into()).await?;
    Ok(created(&format!("/users/{user}"), Administrator { user: user.0 }))
}
