//! What a customer's account can do.

use axum::extract::State;
use domain::Error;
use domain::organization::{PlatformService, usecases};
use domain::values::{OrganizationId, Problem as Wrong};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::Organization;
use crate::extract::{Json, Path, RequiredMatch, SignedIn};
use crate::respond::versioned;
use crate::{Answer, Shared, words};

/// All platform services that a customer has from now on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Services {
    /// All of them; those not named are taken away.
    #[serde(default)]
    #[schema(required, value_type = Vec<words::PlatformService>, example = json!(["courses", "coaching", "storage"]))]
    services: Vec<String>,
}

/// Sets the platform services of a customer; what was confirmed under one that is taken away stays.
#[utoipa::path(
    put, path = "/organizations/{organization}/services", operation_id = "setServices", tag = "organizations",
    params(("organization" = Uuid, Path), RequiredMatch),
    request_body = Services,
    responses(
        (status = 200, description = "Set.", body = Organization),
        (status = 403, description = "forbidden"),
    ),
)]
pub async fn change(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    RequiredMatch(expected): RequiredMatch,
    Json(body): Json<Services>,
) -> Answer {
    let services: Option<_> = body.services.iter().map(|word| PlatformService::from_word(word)).collect();
    let allowed = || PlatformService::ALL.iter().map(|one| one.word()).collect::<Vec<_>>().join(", ");
    let services = services.ok_or_else(|| Error::field("services", Wrong::NotOneOf { allowed: allowed() }))?;
    let changed = usecases::change_services(&ports, &actor, id, expected, services).await?;
    Ok(versioned(Organization::from(&changed.value), changed.version))
}
