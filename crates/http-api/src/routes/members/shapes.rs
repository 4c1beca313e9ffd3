//! What memberships look like.

use chrono::{DateTime, Utc};
use domain::membership::ports::MemberView;
use domain::membership::{self, MembershipState};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::words;

/// A role of a user in an organization.
#[derive(Serialize, ToSchema)]
pub struct Membership {
    /// Names it.
    pub id: Uuid,
    /// Who.
    pub user: Uuid,
    /// Where.
    pub organization: Uuid,
    /// As what.
    #[schema(value_type = words::Role)]
    pub role: &'static str,
    /// Whether it counts.
    #[schema(value_type = words::MembershipState)]
    pub state: &'static str,
    /// Why it does not, when a reason was given.
    #[schema(required)]
    pub reason: Option<String>,
    /// Whether its setup is complete.
    #[schema(value_type = words::Setup)]
    pub setup: &'static str,
    /// Why it is held.
    pub cause: Cause,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Why a role is held.
#[derive(Serialize, ToSchema)]
pub struct Cause {
    /// `platform_set_up`, `registration_approved`, `invitation_accepted`, `added_by`, `admin_appointed` or
    /// `participation_confirmed`.
    #[schema(value_type = String, example = "invitation_accepted")]
    pub cause: &'static str,
    /// The registration that was approved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration: Option<Uuid>,
    /// The invitation that was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitation: Option<Uuid>,
    /// The application in which they take part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Uuid>,
    /// Who added or appointed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<Uuid>,
}

/// A member in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = MemberRow)]
pub struct Row {
    /// The membership.
    id: Uuid,
    /// Who.
    user: Uuid,
    /// The person's name.
    name: String,
    /// The person's address.
    address: String,
    /// As what.
    #[schema(value_type = words::Role)]
    role: &'static str,
    /// Whether it counts.
    #[schema(value_type = words::MembershipState)]
    state: String,
    /// Whether its setup is complete.
    #[schema(value_type = words::Setup)]
    setup: &'static str,
    /// Why it is held.
    cause: Cause,
    /// Since when.
    since: DateTime<Utc>,
    /// The version: what `If-Match` takes, in double quotes.
    version: i64,
}

impl From<&membership::Membership> for Membership {
    fn from(one: &membership::Membership) -> Self {
        let reason = match &one.state {
            MembershipState::Active => None,
            MembershipState::Suspended { reason, .. } | MembershipState::Ended { reason, .. } => reason.as_ref(),
        };
        Self {
            id: one.id.0,
            user: one.user.0,
            organization: one.organization.0,
            role: one.role.word(),
            state: one.state.word(),
            reason: reason.map(ToString::to_string),
            setup: one.setup.word(),
            cause: (&one.cause).into(),
            since: one.since,
        }
    }
}

impl From<&membership::Cause> for Cause {
    fn from(cause: &membership::Cause) -> Self {
        let word = Self { cause: cause.word(), registration: None, invitation: None, application: None, user: None };
        match cause {
            membership::Cause::PlatformSetUp => word,
            membership::Cause::RegistrationApproved { registration } => {
                Self { registration: Some(registration.0), ..word }
            }
            membership::Cause::InvitationAccepted { invitation } => Self { invitation: Some(invitation.0), ..word },
            membership::Cause::AddedBy { user } | membership::Cause::AdminAppointed { user } => {
                Self { user: user.map(|user| user.0), ..word }
            }
            membership::Cause::ParticipationConfirmed { application } => {
                Self { application: Some(application.0), ..word }
            }
        }
    }
}

impl From<MemberView> for Row {
    fn from(row: MemberView) -> Self {
        Self {
            id: row.id.0,
            user: row.user.0,
            name: row.name.to_string(),
            address: row.address.to_string(),
            role: row.role.word(),
            state: row.state,
            setup: row.setup.word(),
            cause: (&row.cause).into(),
            since: row.since,
            version: row.version.0,
        }
    }
}
