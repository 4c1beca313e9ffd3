//! Seeing, suspending and removing people.

use axum::extract::State;
use domain::membership::usecases;
use domain::values::{MembershipId, OrganizationId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::Membership;
use crate::extract::{IfMatch, OptionalJson, Path, RequiredMatch, SignedIn};
use crate::respond::versioned;
use crate::{Answer, Shared};

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why, for the audit trail.
    #[schema(example = "On leave until August.", max_length = 2000)]
    reason: Option<String>,
}

/// Shows a membership, an ended one too.
#[utoipa::path(
    get, path = "/organizations/{organization}/members/{member}", operation_id = "getMember", tag = "members",
    params(("organization" = Uuid, Path), ("member" = Uuid, Path)),
    responses((status = 200, description = "The membership.", body = Membership), (status = 403, description = "forbidden")),
)]
pub async fn view(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((organization, member)): Path<(OrganizationId, MembershipId)>,
) -> Answer {
    let found = usecases::view(&ports, &actor, organization, member).await?;
    Ok(versioned(Membership::from(&found.value), found.version))
}

/// Takes a member out of force for a while, at once.
#[utoipa::path(
    post, path = "/organizations/{organization}/members/{member}/suspend", operation_id = "suspendMember", tag = "members",
    params(("organization" = Uuid, Path), ("member" = Uuid, Path), IfMatch),
    request_body = inline(Option<Reason>),
    responses(
        (status = 200, description = "Suspended.", body = Membership),
        (status = 403, description = "forbidden"),
        (status = 409, description = "membership_state, admin_role"),
    ),
)]
pub async fn suspend(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((organization, member)): Path<(OrganizationId, MembershipId)>,
    IfMatch(expected): IfMatch,
    OptionalJson(body): OptionalJson<Reason>,
) -> Answer {
    let reason = body.reason.unwrap_or_default();
    let changed = usecases::suspend(&ports, &actor, organization, member, expected, &reason).await?;
    Ok(versioned(Membership::from(&changed.value), changed.version))
}

/// Puts a suspended member back in force.
#[utoipa::path(
    post, path = "/organizations/{organization}/members/{member}/resume", operation_id = "resumeMember", tag = "members",
    params(("organization" = Uuid, Path), ("member" = Uuid, Path), IfMatch),
    responses(
        (status = 200, description = "In force.", body = Membership),
        (status = 403, description = "forbidden"),
        (status = 409, description = "membership_state"),
    ),
)]
pub async fn resume(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((organization, member)): Path<(OrganizationId, MembershipId)>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let changed = usecases::resume(&ports, &actor, organization, member, expected).await?;
    Ok(versioned(Membership::from(&changed.value), changed.version))
}

/// Removes a member, at once; what they did stays.
#[utoipa::path(
    delete, path = "/organizations/{organization}/members/{member}", operation_id = "removeMember", tag = "members",
    params(("organization" = Uuid, Path), ("member" = Uuid, Path), RequiredMatch),
    request_body = inline(Option<Reason>),
    responses(
        (status = 200, description = "Removed: the membership, ended.", body = Membership),
        (status = 403, description = "forbidden"),
        (status = 409, description = "membership_state, admin_role"),
    ),
)]
pub async fn remove(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((organization, member)): Path<(OrganizationId, MembershipId)>,
    RequiredMatch(expected): RequiredMatch,
    OptionalJson(body): OptionalJson<Reason>,
) -> Answer {
    let reason = body.reason.unwrap_or_default();
    let ended = usecases::remove(&ports, &actor, organization, member, expected, &reason).await?;
    Ok(versioned(Membership::from(&ended.value), ended.version))
}
