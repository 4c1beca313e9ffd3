//! What attendees look like.

use chrono::{DateTime, Utc};
use domain::attendee::ports::AttendeeView;
use domain::attendee::{self, Participation};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::words;

/// Somebody listed on an application.
#[derive(Serialize, ToSchema)]
pub struct Attendee {
    /// Names the entry.
    id: Uuid,
    /// On which application.
    application: Uuid,
    /// The address: also of their login, as soon as there is one.
    #[schema(example = "kim@school.example")]
    address: String,
    /// The name, as whoever added them wrote it.
    #[schema(example = "Kim Berg")]
    name: String,
    /// When somebody without a login is invited to register.
    #[schema(value_type = words::AttendeeInvite)]
    invite: &'static str,
    /// The user who added them.
    added_by: Uuid,
    /// When.
    added_at: DateTime<Utc>,
    /// Whether they are listed.
    #[schema(value_type = words::Participation)]
    participation: &'static str,
    /// Why they are no longer, when a reason was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Who takes part instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    replaced_by: Option<Uuid>,
}

/// An attendee as they are listed and shown, with the user they are linked to.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendeeRow)]
pub struct Row {
    /// The attendee.
    #[serde(flatten)]
    attendee: Attendee,
    /// Whether they have a login, or are invited to register.
    #[schema(value_type = words::AttendeeLink)]
    link: &'static str,
    /// The user with that address.
    #[schema(required)]
    user: Option<Uuid>,
    /// The invitation to register that waits for them.
    #[schema(required)]
    invitation: Option<Pending>,
    /// The name of whoever added them: whom they ask for help.
    added_by_name: String,
    /// Where to ask.
    contact: String,
}

/// A pending invitation to register.
#[derive(Serialize, ToSchema)]
#[schema(as = PendingInvitation)]
struct Pending {
    /// Which.
    id: Uuid,
    /// When its link is over.
    expires_at: DateTime<Utc>,
    /// How far its latest letter has come.
    #[schema(required, value_type = Option<words::Delivery>)]
    delivery: Option<&'static str>,
}

impl From<&attendee::Attendee> for Attendee {
    fn from(one: &attendee::Attendee) -> Self {
        let (reason, replaced_by) = match &one.participation {
            Participation::Removed { reason, .. } => (reason.as_ref().map(ToString::to_string), None),
            Participation::Replaced { by, .. } => (None, Some(by.0)),
            Participation::Listed | Participation::Declined { .. } => (None, None),
        };
        Self {
            id: one.id.0,
            application: one.application.0,
            address: one.address.to_string(),
            name: one.name.to_string(),
            invite: one.invite.word(),
            added_by: one.added_by.0,
            added_at: one.added_at,
            participation: one.participation.word(),
            reason,
            replaced_by,
        }
    }
}

impl From<AttendeeView> for Row {
    fn from(row: AttendeeView) -> Self {
        let invitation = row.invited.map(|invited| Pending {
            id: invited.invitation.0,
            expires_at: invited.expires_at,
            delivery: invited.delivery.map(|delivery| delivery.word()),
        });
        Self {
            attendee: (&row.attendee.value).into(),
            link: row.link(),
            user: row.user.as_ref().map(|user| user.id.0),
            invitation,
            added_by_name: row.added_by.to_string(),
            contact: row.contact.to_string(),
        }
    }
}
