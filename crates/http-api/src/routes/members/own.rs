//! The caller's own roles: which, where, and why.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::membership::usecases;
use domain::permission::{HeldRole, Person, Via};
use domain::values::MembershipId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shapes::{Cause, Membership};
use crate::extract::{Path, SignedIn};
use crate::respond::{done, ok};
use crate::{Answer, Shared, words};

/// The caller and every role they hold.
#[derive(Serialize, ToSchema)]
pub struct MyRoles {
    /// The user.
    user: Uuid,
    /// The user's name.
    name: String,
    /// The user's address.
    address: String,
    /// The user's language.
    #[schema(example = "en")]
    locale: String,
    /// The user's time zone.
    #[schema(example = "Europe/Stockholm")]
    zone: String,
    /// The privileges held beside the roles.
    #[schema(value_type = Vec<words::Privilege>)]
    privileges: Vec<&'static str>,
    /// Whether the terms in force wait to be accepted: until then nothing but the own account is open.
    consent_needed: bool,
    /// Whether the token that was sent may only read.
    read_only: bool,
    /// Whether no role is in force: a guest sees their profile and the invitations waiting for them.
    guest: bool,
    /// Every role that has not ended.
    roles: Vec<MyRole>,
}

/// A role of the caller.
#[derive(Serialize, ToSchema)]
struct MyRole {
    /// The membership; `null` for the Attendee role, which follows from taking part.
    #[schema(required)]
    membership: Option<Uuid>,
    /// As what.
    #[schema(value_type = words::Role)]
    role: &'static str,
    /// Where.
    organization: MyOrganization,
    /// Whether the membership counts.
    #[schema(value_type = words::MembershipState)]
    state: &'static str,
    /// Whether the role is in force: the membership counts, and so does the organization.
    in_force: bool,
    /// Whether its setup is complete.
    #[schema(value_type = words::Setup)]
    setup: &'static str,
    /// Why it is held.
    cause: Cause,
    /// Since when.
    since: DateTime<Utc>,
}

/// The organization of a role.
#[derive(Serialize, ToSchema)]
struct MyOrganization {
    /// Which.
    id: Uuid,
    /// Its name.
    name: String,
    /// What kind it is.
    #[schema(value_type = words::OrganizationKind)]
    kind: &'static str,
    /// Whether its roles count, its partner considered.
    #[schema(value_type = words::Standing)]
    standing: &'static str,
}

impl MyRoles {
    fn new(person: &Person, consented: bool) -> Self {
        Self {
            user: person.user.0,
            name: person.name.to_string(),
            address: person.address.to_string(),
            locale: person.locale.to_string(),
            zone: person.zone.to_string(),
            privileges: person.privileges.iter().map(|privilege| privilege.word()).collect(),
            consent_needed: !consented,
            read_only: matches!(person.via, Via::ApiToken { read_only: true, .. }),
            guest: person.is_guest(),
            roles: person.roles.iter().map(MyRole::from).collect(),
        }
    }
}

impl From<&HeldRole> for MyRole {
    fn from(held: &HeldRole) -> Self {
        Self {
            membership: held.membership.map(|id| id.0),
            role: held.role.word(),
            organization: MyOrganization {
                id: held.organization.0,
                name: held.organization_name.clone(),
                kind: held.organization_kind.word(),
                standing: held.standing.word(),
            },
            state: held.state.word(),
            in_force: held.in_force(),
            setup: held.setup.word(),
            cause: (&held.cause).into(),
            since: held.since,
        }
    }
}

/// Tells who the caller is, which roles they hold, and why.
#[utoipa::path(
    get, path = "/me/roles", operation_id = "getMyRoles", tag = "me",
    responses((status = 200, description = "The caller and their roles.", body = MyRoles)),
)]
pub async fn roles(SignedIn(actor): SignedIn) -> Answer {
    Ok(ok(MyRoles::new(actor.person()?, actor.consented)))
}

/// Leaves an organization; its one admin cannot.
#[utoipa::path(
    post, path = "/me/roles/{membership}/leave", operation_id = "leaveRole", tag = "me",
    params(("membership" = Uuid, Path)),
    responses(
        (status = 204, description = "Left."),
        (status = 409, description = "admin_role, last_system_administrator, membership_state"),
    ),
)]
pub async fn leave(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<MembershipId>) -> Answer {
    usecases::leave(&ports, &actor, id).await?;
    Ok(done())
}

/// Confirms that one's profile and preferences are as they should be: opens the role's features.
#[utoipa::path(
    post, path = "/me/roles/{membership}/set-up", operation_id = "setUpRole", tag = "me",
    params(("membership" = Uuid, Path)),
    responses((status = 200, description = "Ready.", body = Membership), (status = 409, description = "membership_state")),
)]
pub async fn set_up(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<MembershipId>) -> Answer {
    Ok(ok(Membership::from(&usecases::set_up(&ports, &actor, id).await?)))
}
