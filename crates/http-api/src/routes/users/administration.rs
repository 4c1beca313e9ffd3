//! What administrators do with users.

use axum::extract::State;
use domain::user::ports::UserFilter;
use domain::user::usecases;
use domain::values::{Form, UserId};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::shapes::{Row, User};
use crate::extract::{Filter, Listing, OptionalJson, PageParams, Path, SignedIn, search, word};
use crate::respond::{List, done, versioned};
use crate::{Answer, Shared};

/// Which users to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// Part of a name or address, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
    /// `true`: System administrators only.
    #[param(value_type = Option<bool>)]
    administrators: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = UserFilter;

    fn parse(self, form: &mut Form) -> Option<UserFilter> {
        let search = search(form, self.search);
        let administrators = word(form, "administrators", self.administrators, &["true", "false"]);
        Some(UserFilter { search: search?, administrators: administrators?.as_deref() == Some("true") })
    }
}

/// Lists users, the newest first.
#[utoipa::path(
    get, path = "/users", operation_id = "listUsers", tag = "users",
    params(Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Narrowed>) -> Answer {
    let page = usecases::list(&ports, &actor, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(|user| Row::new(&user.value, user.version))))
}

/// Shows a user.
#[utoipa::path(
    get, path = "/users/{user}", operation_id = "getUser", tag = "users",
    params(("user" = Uuid, Path)),
    responses((status = 200, description = "The user.", body = User), (status = 403, description = "forbidden")),
)]
pub async fn view(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<UserId>) -> Answer {
    let user = usecases::view(&ports, &actor, id).await?;
    Ok(versioned(User::from(&user.value), user.version))
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why, for the audit trail.
    #[schema(example = "Lost the laptop with the open sign-in.", max_length = 2000)]
    reason: Option<String>,
}

/// Keeps a user out; their sign-ins and tokens are over at once.
#[utoipa::path(
    post, path = "/users/{user}/deactivate", operation_id = "deactivateUser", tag = "users",
    params(("user" = Uuid, Path)),
    request_body = inline(Option<Reason>),
    responses(
        (status = 204, description = "Kept out."),
        (status = 403, description = "forbidden"),
        (status = 409, description = "sole_admin, last_system_administrator, user_state"),
    ),
)]
pub async fn deactivate(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<UserId>,
    OptionalJson(body): OptionalJson<Reason>,
) -> Answer {
    usecases::deactivate(&ports, &actor, id, &body.reason.unwrap_or_default()).await?;
    Ok(done())
}

/// Lets a deactivated user in again.
#[utoipa::path(
    post, path = "/users/{user}/reactivate", operation_id = "reactivateUser", tag = "users",
    params(("user" = Uuid, Path)),
    responses(
        (status = 204, description = "Let in."),
        (status = 403, description = "forbidden"),
        (status = 409, description = "user_state"),
    ),
)]
pub async fn reactivate(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<UserId>) -> Answer {
    usecases::reactivate(&ports, &actor, id).await?;
    Ok(done())
}
