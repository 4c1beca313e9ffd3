//! Listing people, adding mentors, changing the admin.

use axum::extract::State;
use domain::membership::ports::MemberFilter;
use domain::membership::usecases;
use domain::permission::Role;
use domain::values::{Form, OrganizationId};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::shapes::{Membership, Row};
use crate::extract::{Filter, IfMatch, Json, Listing, PageParams, Path, SignedIn, search, word};
use crate::respond::{List, created, ok};
use crate::routes::organizations::NewPerson;
use crate::{Answer, Shared};

/// Which members to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// With this role only.
    #[param(value_type = Option<crate::words::Role>, inline)]
    role: Option<String>,
    /// In this state only; when left out, all that have not ended.
    #[param(value_type = Option<crate::words::MembershipState>, inline)]
    state: Option<String>,
    /// Part of a name or address, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = MemberFilter;

    fn parse(self, form: &mut Form) -> Option<MemberFilter> {
        let roles: Vec<_> = Role::ALL.iter().map(|role| role.word()).collect();
        let role = word(form, "role", self.role, &roles);
        let state = word(form, "state", self.state, &["active", "suspended", "ended"]);
        let search = search(form, self.search);
        Some(MemberFilter { role: role?.and_then(|role| Role::from_word(&role)), state: state?, search: search? })
    }
}

/// Lists an organization's members, the newest first.
#[utoipa::path(
    get, path = "/organizations/{organization}/members", operation_id = "listMembers", tag = "members",
    params(("organization" = Uuid, Path), Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn list(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    listing: Listing<Narrowed>,
) -> Answer {
    let page = usecases::list(&ports, &actor, id, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// Who becomes a mentor.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMentor {
    /// The address of an existing user.
    #[serde(default)]
    #[schema(required, format = Email, example = "mia@mentors.example")]
    address: String,
}

/// Adds an existing user as mentor; they are told by mail, and may leave.
#[utoipa::path(
    post, path = "/organizations/{organization}/mentors", operation_id = "addMentor", tag = "members",
    params(("organization" = Uuid, Path)),
    request_body = NewMentor,
    responses(
        (status = 201, description = "A mentor at once.", body = Membership),
        (status = 403, description = "forbidden"),
        (status = 409, description = "no_such_user, already_member, organization_not_in_force, user_state"),
    ),
)]
pub async fn add_mentor(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    Json(form): Json<NewMentor>,
) -> Answer {
    let added = usecases::add_mentor(&ports, &actor, id, &form.address).await?;
    Ok(created(&format!("/organizations/{id}/members/{}", added.id), Membership::from(&added)))
}

/// Makes somebody the one admin of a customer or supplier; the old one loses the role at once, and both are told.
#[utoipa::path(
    post, path = "/organizations/{organization}/change-admin", operation_id = "changeAdmin", tag = "members",
    params(("organization" = Uuid, Path), IfMatch),
    request_body = NewPerson,
    responses(
        (status = 200, description = "The new admin's membership.", body = Membership),
        (status = 403, description = "forbidden"),
        (status = 409, description = "already_admin, admin_exists, user_state"),
    ),
)]
pub async fn change_admin(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    IfMatch(expected): IfMatch,
    Json(form): Json<NewPerson>,
) -> Answer {
    let appointed = usecases::change_admin(&ports, &actor, id, expected, &form.into()).await?;
    Ok(ok(Membership::from(&appointed)))
}
