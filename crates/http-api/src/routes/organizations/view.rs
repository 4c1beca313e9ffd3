//! Seeing and editing an organization.

use axum::extract::State;
use domain::organization::{ProfileForm, usecases};
use domain::values::OrganizationId;

use super::profile::Change;
use super::shapes::{Located, Organization};
use crate::extract::{Json, Path, RequiredMatch, SignedIn};
use crate::respond::versioned;
use crate::{Answer, Shared};

/// Shows an organization to those who belong to it, and to administrators.
#[utoipa::path(
    get, path = "/organizations/{organization}", operation_id = "getOrganization", tag = "organizations",
    params(("organization" = Uuid, Path)),
    responses((status = 200, description = "The organization.", body = Located)),
)]
pub async fn view(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<OrganizationId>) -> Answer {
    let found = usecases::view(&ports, &actor, id).await?;
    Ok(versioned(Located::from(&found), found.version))
}

/// Changes an organization's profile: what is left out stays, `null` clears it.
#[utoipa::path(
    patch, path = "/organizations/{organization}", operation_id = "editOrganization", tag = "organizations",
    params(("organization" = Uuid, Path), RequiredMatch),
    request_body = Change,
    responses(
        (status = 200, description = "Changed.", body = Organization),
        (status = 403, description = "forbidden"),
        (status = 409, description = "organization_name_taken"),
    ),
)]
pub async fn edit(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    RequiredMatch(expected): RequiredMatch,
    Json(change): Json<Change>,
) -> Answer {
    let found = usecases::view(&ports, &actor, id).await?;
    let present = found.profile().map(ProfileForm::from).unwrap_or_default();
    let expected = expected.or(Some(found.version));
    let edited = usecases::edit(&ports, &actor, id, expected, &change.of(present)).await?;
    Ok(versioned(Organization::from(&edited.value), edited.version))
}
