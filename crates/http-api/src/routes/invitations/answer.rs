//! The invitations that wait for the caller: signed in with the invited address, no link is needed.

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use domain::invitation::ports::Waiting;
use domain::invitation::usecases::{self, Way};
use domain::membership;
use domain::values::InvitationId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Path, SignedIn};
use crate::respond::{List, done, ok};
use crate::routes::members::Membership;
use crate::{Answer, Shared, words};

/// An invitation that waits for the caller.
#[derive(Serialize, ToSchema)]
pub struct WaitingInvitation {
    /// Names it.
    id: Uuid,
    /// The organization.
    organization: Uuid,
    /// The organization's name.
    organization_name: String,
    /// The role offered.
    #[schema(value_type = words::Role)]
    role: &'static str,
    /// What an attendee is to take part in.
    #[schema(required)]
    activity: Option<String>,
    /// What the inviter wrote.
    #[schema(required)]
    message: Option<String>,
    /// When it was first sent.
    invited_at: DateTime<Utc>,
    /// When it is over.
    expires_at: DateTime<Utc>,
}

impl From<Waiting> for WaitingInvitation {
    fn from(waiting: Waiting) -> Self {
        let one = waiting.invitation.value;
        Self {
            id: one.id.0,
            organization: one.organization.0,
            organization_name: waiting.organization.to_string(),
            role: one.offer.role().word(),
            activity: one.activity.map(|title| title.to_string()),
            message: one.message.map(|message| message.to_string()),
            invited_at: one.invited_at,
            expires_at: one.expires_at,
        }
    }
}

/// Lists the invitations that wait for the caller, the newest first.
#[utoipa::path(
    get, path = "/me/invitations", operation_id = "listMyInvitations", tag = "me",
    responses((status = 200, description = "All of them, on one page.", body = List<WaitingInvitation>)),
)]
pub async fn waiting(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    let waiting = usecases::waiting(&ports, &actor).await?;
    Ok(ok(List::whole(waiting.into_iter().map(WaitingInvitation::from).collect())))
}

/// Accepts an invitation that waits for the caller: a member at once; an attendee's role follows from taking part.
#[utoipa::path(
    post, path = "/me/invitations/{invitation}/accept", operation_id = "acceptMyInvitation", tag = "me",
    params(("invitation" = Uuid, Path)),
    responses(
        (status = 200, description = "Accepted.", body = Membership),
        (status = 204, description = "Accepted as an attendee: `GET /me/activities` shows what is confirmed."),
        (status = 409, description = "organization_not_in_force, already_member, no_login"),
        (status = 410, description = "invitation_accepted, invitation_declined, invitation_revoked, invitation_expired"),
    ),
)]
pub async fn accept(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<InvitationId>) -> Answer {
    let membership = usecases::accept(&ports, &actor, Way::Waiting(id)).await?;
    Ok(accepted(membership.as_ref()))
}

/// A membership, or nothing to show: an attendee's role is derived.
pub fn accepted(membership: Option<&membership::Membership>) -> Response {
    membership.map_or_else(done, |membership| ok(Membership::from(membership)))
}

/// Declines an invitation that waits for the caller.
#[utoipa::path(
    post, path = "/me/invitations/{invitation}/decline", operation_id = "declineMyInvitation", tag = "me",
    params(("invitation" = Uuid, Path)),
    responses(
        (status = 204, description = "Declined."),
        (status = 409, description = "no_login"),
        (status = 410, description = "invitation_accepted, invitation_declined, invitation_revoked, invitation_expired"),
    ),
)]
pub async fn decline(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<InvitationId>) -> Answer {
    usecases::decline(&ports, &actor, Way::Waiting(id)).await?;
    Ok(done())
}
