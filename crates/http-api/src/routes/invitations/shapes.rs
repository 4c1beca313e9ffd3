//! What invitations look like to the inviting side.

use chrono::{DateTime, Utc};
use domain::invitation;
use domain::invitation::ports::InvitationView;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::words;

/// The offer of a role, or of a first login, to an address.
#[derive(Serialize, ToSchema)]
pub struct Invitation {
    /// Names it.
    id: Uuid,
    /// Where.
    organization: Uuid,
    /// What is offered.
    #[schema(value_type = words::Offer)]
    offer: &'static str,
    /// The role offered, or held already by the user who gets a first login.
    #[schema(value_type = words::Role)]
    role: &'static str,
    /// To whom.
    #[schema(example = "mia@mentors.example")]
    address: String,
    /// The invitee's name, when the inviter gave it: an attendee's.
    #[schema(required)]
    name: Option<String>,
    /// What an attendee is to take part in.
    #[schema(required)]
    activity: Option<String>,
    /// What the inviter wrote.
    #[schema(required)]
    message: Option<String>,
    /// The language of the mail, until the reader's own is known.
    #[schema(example = "sv")]
    locale: String,
    /// How it reads now.
    #[schema(value_type = words::InvitationStage)]
    stage: &'static str,
    /// When it was first sent.
    invited_at: DateTime<Utc>,
    /// When the present link was sent; `null` while it waits for the organization's activation.
    #[schema(required)]
    sent_at: Option<DateTime<Utc>>,
    /// When the present link is over.
    expires_at: DateTime<Utc>,
}

/// An invitation as it is listed, with how far its letter has come.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationRow)]
pub struct Listed {
    /// The invitation.
    #[serde(flatten)]
    invitation: Invitation,
    /// The inviter's name.
    #[schema(required)]
    inviter: Option<String>,
    /// How far its latest letter has come.
    #[schema(required, value_type = Option<words::Delivery>)]
    delivery: Option<&'static str>,
    /// What the mail server said last, when it refused.
    #[schema(required)]
    answer: Option<String>,
    /// The version: what its ETag holds.
    version: i64,
}

impl Invitation {
    /// How it looks at this time.
    pub fn at(one: &invitation::Invitation, now: DateTime<Utc>) -> Self {
        Self {
            id: one.id.0,
            organization: one.organization.0,
            offer: one.offer.word(),
            role: one.offer.role().word(),
            address: one.address.to_string(),
            name: one.name.as_ref().map(ToString::to_string),
            activity: one.activity.as_ref().map(ToString::to_string),
            message: one.message.as_ref().map(ToString::to_string),
            locale: one.locale.to_string(),
            stage: one.reads(now),
            invited_at: one.invited_at,
            sent_at: one.sent_at,
            expires_at: one.expires_at,
        }
    }
}

impl Listed {
    /// How it looks at this time.
    pub fn at(row: InvitationView, now: DateTime<Utc>) -> Self {
        Self {
            invitation: Invitation::at(&row.invitation.value, now),
            inviter: row.inviter,
            delivery: row.delivery.map(|delivery| delivery.word()),
            answer: row.answer,
            version: row.invitation.version.0,
        }
    }
}
