//! What letters say. A letter stores what its link claims, never the link.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::application::{Stage, Step};
use crate::invitation::Offer;
use crate::link::Claims;
use crate::permission::Role;
use crate::values::{
    ApplicationId, EmailAddress, Note, OrganizationName, Period, PersonName, RegistrationId, SessionId, SessionTime,
    Title,
};

/// Which application a letter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The application.
    pub application: ApplicationId,
    /// What was applied for.
    pub title: Title,
    /// When it takes place, if that is scheduled.
    pub dates: Option<Period>,
    /// Who applied.
    pub organization: OrganizationName,
}

/// Which session a letter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutSession {
    /// The session.
    pub session: SessionId,
    /// The offering's title.
    pub title: Title,
    /// What it is about.
    pub topic: Option<Title>,
    /// When.
    pub time: SessionTime,
    /// Where.
    pub place: Option<Note>,
    /// Who delivers it.
    pub supplier: OrganizationName,
}

/// A letter: one recipient, one subject. New terms need none: the next sign-in asks for consent before anything else
/// (R49).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant is a letter of the design, each field what its text needs")]
pub enum Letter {
    /// To the contact: received, here is its status (R6, R11).
    RegistrationReceived { organization: OrganizationName, link: Claims },
    /// To reviewers: a registration is proven and waits (R7).
    RegistrationWaiting { organization: OrganizationName, registration: RegistrationId },
    /// To the contact: a question (R10).
    RegistrationInformationRequested { organization: OrganizationName, question: Note, link: Claims },
    /// To the contact who has a login already (R9): approved. Those without get [`Letter::FirstLogin`].
    RegistrationApproved { organization: OrganizationName },
    /// To the contact: rejected, why (R10).
    RegistrationRejected { organization: OrganizationName, reason: Note },
    /// To the contact: nobody answered, the registration has lapsed.
    RegistrationLapsed { organization: OrganizationName },

    /// To a new user made by the system: a single-use link to set a password, never a password (R9).
    FirstLogin { organization: OrganizationName, role: Role, link: Claims },
    /// The customer was activated (R36).
    CustomerActivated { organization: OrganizationName },
    /// The customer was paused (R39).
    CustomerPaused { organization: OrganizationName },
    /// The customer was deactivated (R39).
    CustomerDeactivated { organization: OrganizationName },
    /// To the old and the new admin (R12).
    AdminChanged { organization: OrganizationName, role: Role, new_admin: PersonName, you: bool },

    /// An invitation to a role (R17).
    Invitation {
        organization: OrganizationName,
        offer: Offer,
        inviter: Option<PersonName>,
        contact: EmailAddress,
        message: Option<Note>,
        /// What an attendee is to take part in.
        #[serde(default)]
        activity: Option<Title>,
        link: Claims,
    },
    /// The same, shortly before it expires.
    InvitationReminder {
        organization: OrganizationName,
        offer: Offer,
        inviter: Option<PersonName>,
        contact: EmailAddress,
        #[serde(default)]
        activity: Option<Title>,
        link: Claims,
    },
    /// The invitation was taken back.
    InvitationRevoked { organization: OrganizationName, offer: Offer, invitation: Uuid },
    /// To the inviter.
    InvitationAccepted { organization: OrganizationName, offer: Offer, invitee: PersonName },
    /// To the inviter; the address, for whoever declined may have no name here.
    InvitationDeclined { organization: OrganizationName, offer: Offer, invitee: EmailAddress },
    /// To an existing user added directly (R16), who may leave.
    MentorAdded { organization: OrganizationName, by: PersonName },

    /// To whoever wrote it and the Customer admin: it was received.
    ApplicationSubmitted { about: About },
    /// To reviewers: an application waits.
    ApplicationWaiting { about: About },
    /// To whoever wrote it and the Customer admin: what has to change.
    ApplicationChangesRequested { about: About, comment: Note },
    /// To the same: a decision, `accept`, `approve`, `reject`, `waitlist` or `stop`, and why.
    ApplicationDecided { about: About, step: Step, reason: Option<Note> },
    /// To the same, and to reviewers: somebody said something.
    ApplicationCommented { about: About, by: PersonName, comment: Note },
    /// To an attendee with a login: they take part (R43).
    AttendeeConfirmed { about: About, by: PersonName, contact: EmailAddress },
    /// To the same: they take part no longer.
    AttendeeRemoved { about: About, contact: EmailAddress },
    /// To a mentor: follow this application (R22).
    MentorAssigned { about: About, by: PersonName },
    /// To a mentor: no longer.
    MentorUnassigned { about: About },
    /// To a mentor: what they follow has come to another stage (R24).
    MentorApplicationChanged { about: About, stage: Stage },
    /// To the same: its list of attendees has changed (R24). Numbers, not names: erasure has nothing to find in it.
    MentorAttendeesChanged { about: About, added: u32, removed: u32 },
    /// To those who can read it: an observation was added.
    ObservationAdded { about: About, by: PersonName },

    /// To attendees and their mentors: a session takes place.
    SessionScheduled { about: AboutSession },
    /// To the same: it is told anew; `was` says when it had been, if it was moved.
    SessionChanged { about: AboutSession, was: Option<SessionTime> },
    /// To the same: it does not take place, and why.
    SessionCancelled { about: AboutSession, reason: Note },

    /// A link to set a new password.
    PasswordReset { link: Claims },
    /// The password was changed; security letter.
    PasswordChanged,
    /// To the new address: prove that it is yours.
    AddressChangeRequested { link: Claims },
    /// To both addresses; security letter.
    AddressChanged { old: EmailAddress, new: EmailAddress },
    /// The last letter to an erased user.
    UserErased,
}

impl Letter {
    /// What the sender's list shows its delivery beside.
    #[must_use]
    pub fn about(&self) -> Option<Uuid> {
        match self {
            Self::RegistrationReceived { link, .. }
            | Self::RegistrationInformationRequested { link, .. }
            | Self::Invitation { link, .. }
            | Self::InvitationReminder { link, .. }
            | Self::FirstLogin { link, .. }
            // Found by its user, whose address it is sent to is not yet.
            | Self::AddressChangeRequested { link } => Some(link.id),
            Self::RegistrationWaiting { .. }
            | Self::RegistrationApproved { .. }
            | Self::RegistrationRejected { .. }
            | Self::RegistrationLapsed { .. }
            | Self::CustomerActivated { .. }
            | Self::CustomerPaused { .. }
            | Self::CustomerDeactivated { .. }
            | Self::AdminChanged { .. }
            | Self::InvitationRevoked { .. }
            | Self::InvitationAccepted { .. }
            | Self::InvitationDeclined { .. }
            | Self::MentorAdded { .. }
            | Self::ApplicationSubmitted { .. }
            | Self::ApplicationWaiting { .. }
            | Self::ApplicationChangesRequested { .. }
            | Self::ApplicationDecided { .. }
            | Self::ApplicationCommented { .. }
            | Self::AttendeeConfirmed { .. }
            | Self::AttendeeRemoved { .. }
            | Self::MentorAssigned { .. }
            | Self::MentorUnassigned { .. }
            | Self::MentorApplicationChanged { .. }
            | Self::MentorAttendeesChanged { .. }
            | Self::ObservationAdded { .. }
            | Self::SessionScheduled { .. }
            | Self::SessionChanged { .. }
            | Self::SessionCancelled { .. }
            | Self::PasswordReset { .. }
            | Self::PasswordChanged
            | Self::AddressChanged { .. }
            | Self::UserErased => None,
        }
    }

    /// The letter's word: `invitation_reminder`.
    #[must_use]
    pub fn word(&self) -> String {
        match serde_json::to_value(self) {
            Ok(value) => value["letter"].as_str().unwrap_or_default().to_owned(),
            Err(_) => String::new(),
        }
    }
}
