//! The Supplier admin's side.

use axum::extract::State;
use domain::offering::usecases;
use domain::values::{OfferingId, OrganizationId};

use super::forms::{NewOffering, at_price};
use super::shapes::Offering;
use crate::extract::{IfMatch, Json, Path, RequiredMatch, SignedIn};
use crate::respond::{created, tagged, versioned};
use crate::{Answer, Shared};

/// Adds an offering, which customers do not see until it is published.
#[utoipa::path(
    post, path = "/organizations/{organization}/offerings", operation_id = "addOffering", tag = "offerings",
    params(("organization" = Uuid, Path)),
    request_body = NewOffering,
    responses(
        (status = 201, description = "Added.", body = Offering),
        (status = 403, description = "forbidden"),
        (status = 409, description = "organization_not_in_force"),
    ),
)]
pub async fn add(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    Json(form): Json<NewOffering>,
) -> Answer {
    let added = usecases::add(&ports, &actor, id, &form.into()).await.map_err(at_price)?;
    Ok(tagged(created(&format!("/offerings/{}", added.id), Offering::from(&added.value)), added.version))
}

/// Changes an offering, whole; with more capacity those who wait for a place move up.
#[utoipa::path(
    put, path = "/offerings/{offering}", operation_id = "editOffering", tag = "offerings",
    params(("offering" = Uuid, Path), RequiredMatch),
    request_body = NewOffering,
    responses(
        (status = 200, description = "Changed.", body = Offering),
        (status = 403, description = "forbidden"),
        (status = 409, description = "capacity_taken"),
    ),
)]
pub async fn edit(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OfferingId>,
    RequiredMatch(expected): RequiredMatch,
    Json(form): Json<NewOffering>,
) -> Answer {
    let edited = usecases::edit(&ports, &actor, id, expected, &form.into()).await.map_err(at_price)?;
    Ok(versioned(Offering::from(&edited.value), edited.version))
}

/// Shows an offering to customers.
#[utoipa::path(
    post, path = "/offerings/{offering}/publish", operation_id = "publishOffering", tag = "offerings",
    params(("offering" = Uuid, Path), IfMatch),
    responses((status = 200, description = "Published.", body = Offering), (status = 403, description = "forbidden")),
)]
pub async fn publish(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OfferingId>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let shown = usecases::publish(&ports, &actor, id, expected).await?;
    Ok(versioned(Offering::from(&shown.value), shown.version))
}

/// Takes an offering out of sight: nobody applies for it any more, and what was confirmed stays.
#[utoipa::path(
    post, path = "/offerings/{offering}/unpublish", operation_id = "unpublishOffering", tag = "offerings",
    params(("offering" = Uuid, Path), IfMatch),
    responses((status = 200, description = "Unpublished.", body = Offering), (status = 403, description = "forbidden")),
)]
pub async fn unpublish(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OfferingId>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let hidden = usecases::unpublish(&ports, &actor, id, expected).await?;
    Ok(versioned(Offering::from(&hidden.value), hidden.version))
}
