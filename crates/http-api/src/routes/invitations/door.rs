//! What the holder of an invitation's link sees.

use chrono::{DateTime, Utc};
use domain::invitation::usecases::{Door, Opened};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::problem::{Problem, ProblemDocument};
use crate::words;

/// An invitation, opened by its link.
#[derive(Serialize, ToSchema)]
pub struct OpenedInvitation {
    /// Names it.
    id: Uuid,
    /// The organization's name.
    #[schema(example = "Malmö Skolor")]
    organization: String,
    /// What is offered.
    #[schema(value_type = words::Offer)]
    offer: &'static str,
    /// The role offered, or held already by the user who gets a first login.
    #[schema(value_type = words::Role)]
    role: &'static str,
    /// To whom; masked for whoever is signed in as somebody else, or too late.
    #[schema(example = "mia@mentors.example")]
    address: String,
    /// Who invited.
    #[schema(required, example = "Ann Lind")]
    inviter: Option<String>,
    /// Whom to ask.
    #[schema(example = "ann@school.example")]
    contact: String,
    /// What an attendee is to take part in.
    #[schema(required)]
    activity: Option<String>,
    /// What the inviter wrote.
    #[schema(required)]
    message: Option<String>,
    /// The language of the mail.
    #[schema(example = "sv")]
    locale: String,
    /// When the link is over.
    expires_at: DateTime<Utc>,
    /// What can be done.
    door: DoorWord,
    /// The name that is known already: an attendee's as they are listed, else for the form to begin with.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Why it is over; what accepting would answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<ProblemDocument>,
}

/// What can be done with an invitation.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Door)]
enum DoorWord {
    /// No login has this address: register, which accepts.
    Register,
    /// A login has this address: sign in first.
    SignIn,
    /// Signed in as the addressee: accept or decline.
    Accept,
    /// Signed in as somebody else: switch, then come back.
    WrongAccount,
    /// The organization is not in force: the invitation waits.
    NotInForce,
    /// It is over.
    Over,
}

impl OpenedInvitation {
    /// What is behind a link.
    pub fn new(opened: Opened, origin: &str) -> Self {
        let invitation = opened.invitation.value;
        let whole = matches!(opened.door, Door::Register { .. } | Door::SignIn | Door::Accept);
        let (door, name, problem) = match opened.door {
            Door::Register { name } => (DoorWord::Register, name.map(|name| name.to_string()), None),
            Door::SignIn => (DoorWord::SignIn, None, None),
            Door::Accept => (DoorWord::Accept, None, None),
            Door::WrongAccount { .. } => (DoorWord::WrongAccount, None, None),
            Door::NotInForce => (DoorWord::NotInForce, None, None),
            Door::Over(refusal) => (DoorWord::Over, None, Some(Problem::from(refusal).document(origin))),
        };
        Self {
            id: invitation.id.0,
            organization: opened.organization.to_string(),
            offer: invitation.offer.word(),
            role: invitation.offer.role().word(),
            address: if whole { invitation.address.to_string() } else { invitation.address.masked() },
            inviter: opened.inviter.map(|name| name.to_string()),
            contact: opened.contact.to_string(),
            activity: invitation.activity.map(|title| title.to_string()),
            message: invitation.message.map(|message| message.to_string()),
            locale: invitation.locale.to_string(),
            expires_at: invitation.expires_at,
            door,
            name,
            problem,
        }
    }
}
