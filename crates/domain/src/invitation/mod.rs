//! Invitations: the offer of a role, or of a first login, to an e-mail address (R15–R21, R25, R29).

pub mod ports;
#[cfg(test)]
mod tests;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::link::{Claims, Link, Purpose};
use crate::permission::{Action, Role};
use crate::values::{
    EmailAddress, InvitationId, Locale, MembershipId, Note, OrganizationId, PersonName, Problem, Timestamp, Title,
    UserId,
};

/// The offer of a role, or of a first login, to an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Names it.
    pub id: InvitationId,
    /// Where.
    pub organization: OrganizationId,
    /// What is offered.
    pub offer: Offer,
    /// To whom.
    pub address: EmailAddress,
    /// By whom; `None` for a first login made by the system.
    pub inviter: Option<UserId>,
    /// The invitee's name, when the inviter gave it: an attendee's (R42).
    #[serde(default)]
    pub name: Option<PersonName>,
    /// What an attendee is to take part in.
    #[serde(default)]
    pub activity: Option<Title>,
    /// What the inviter wrote.
    pub message: Option<Note>,
    /// The language of the mail, until the reader's own is known.
    pub locale: Locale,
    /// Which link in a row is valid.
    pub generation: u32,
    /// When it was first sent.
    pub invited_at: Timestamp,
    /// When the present link was sent; `None` while it waits for the organization's activation.
    pub sent_at: Option<Timestamp>,
    /// When the present link is over.
    pub expires_at: Timestamp,
    /// How far it has come.
    pub stage: Stage,
}

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "offer", rename_all = "snake_case")]
pub enum Offer {
    /// Membership as an Applicant.
    Applicant,
    /// Membership as a Mentor.
    Mentor,
    /// Membership as a Professional.
    Professional,
    /// A login for somebody listed on an application, whose role follows from it (R41, R43).
    Attendee,
    /// The first login of a user whom the system made: a password is set, the role is held already (R9).
    FirstLogin {
        /// The user.
        user: UserId,
        /// The role held.
        role: Role,
    },
}

impl Offer {
    /// The roles one can be invited to; the Customer admin's is not among them (R12, S40).
    pub const INVITABLE: &'static str = "applicant, mentor, professional";

    /// Parses a role one can be invited to.
    ///
    /// # Errors
    /// [`Problem::NotOneOf`] for any other role.
    pub fn parse(role: &str) -> Result<Self, Problem> {
        match role {
            "" => Err(Problem::Missing),
            "applicant" => Ok(Self::Applicant),
            "mentor" => Ok(Self::Mentor),
            "professional" => Ok(Self::Professional),
            _ => Err(Problem::NotOneOf { allowed: Self::INVITABLE.to_owned() }),
        }
    }

    /// The role that is offered, or held already.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Self::Applicant => Role::Applicant,
            Self::Mentor => Role::Mentor,
            Self::Professional => Role::Professional,
            Self::Attendee => Role::Attendee,
            Self::FirstLogin { role, .. } => role,
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Mentor => "mentor",
            Self::Professional => "professional",
            Self::Attendee => "attendee",
            Self::FirstLogin { .. } => "first_login",
        }
    }

    /// Who may make this offer.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::Applicant | Self::Mentor => Action::InvitePeople,
            Self::Professional => Action::ManageProfessionals,
            Self::Attendee => Action::EditApplications,
            Self::FirstLogin { .. } => Action::ManageUsers,
        }
    }
}

/// How far an invitation has come. Past its expiry, a pending one reads as expired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say who and when")]
pub enum Stage {
    /// Waits for an answer.
    Pending { reminded: bool },
    /// Accepted.
    Accepted { by: UserId, membership: Option<MembershipId>, at: Timestamp },
    /// Declined by the addressee.
    Declined { at: Timestamp },
    /// Taken back.
    Revoked { by: Option<UserId>, at: Timestamp },
}

impl Stage {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Pending { .. } => "pending",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
            Self::Revoked { .. } => "revoked",
        }
    }
}

impl Invitation {
    /// What its valid link claims.
    #[must_use]
    pub fn claims(&self) -> Claims {
        Claims { purpose: Purpose::Invitation, id: self.id.0, generation: self.generation, expires_at: self.expires_at }
    }

    /// How it reads at `now`: the stage's word, or `expired`.
    #[must_use]
    pub fn reads(&self, now: Timestamp) -> &'static str {
        match self.stage {
            Stage::Pending { .. } if now >= self.expires_at => "expired",
            Stage::Pending { .. } | Stage::Accepted { .. } | Stage::Declined { .. } | Stage::Revoked { .. } => {
                self.stage.word()
            }
        }
    }

    /// Refuses when it can no longer be answered.
    ///
    /// # Errors
    /// What became of it: revoked, accepted, declined, expired.
    pub fn open(&self, now: Timestamp) -> Result<(), Refusal> {
        match self.stage {
            Stage::Pending { .. } if now >= self.expires_at => Err(Refusal::InvitationExpired),
            Stage::Pending { .. } => Ok(()),
            Stage::Accepted { .. } => Err(Refusal::InvitationAccepted),
            Stage::Declined { .. } => Err(Refusal::InvitationDeclined),
            Stage::Revoked { .. } => Err(Refusal::InvitationRevoked),
        }
    }

    /// Refuses a link that does not open it: what became of the invitation says more than what became of the link.
    ///
    /// # Errors
    /// What became of the invitation, or of the link (S34, S35, S39).
    pub fn opened_by(&self, link: &Link, now: Timestamp) -> Result<(), Refusal> {
        match self.open(now) {
            Ok(()) => link.check(self.generation, now),
            Err(Refusal::InvitationExpired) if link.generation() != self.generation => Err(Refusal::LinkSuperseded),
            Err(refusal) => Err(refusal),
        }
    }

    /// Refuses everybody but the addressee (R20).
    ///
    /// # Errors
    /// [`Refusal::WrongAccount`], the address masked.
    pub fn addressed_to(&self, address: &EmailAddress) -> Result<(), Refusal> {
        if self.address.same(address) { Ok(()) } else { Err(Refusal::WrongAccount { invited: self.address.masked() }) }
    }

    /// The addressee accepts.
    ///
    /// # Errors
    /// When it is no longer open.
    pub fn accept(self, by: UserId, membership: Option<MembershipId>, at: Timestamp) -> Result<Self, Refusal> {
        self.open(at)?;
        Ok(Self { stage: Stage::Accepted { by, membership, at }, ..self })
    }

    /// The addressee declines.
    ///
    /// # Errors
    /// When it is no longer open.
    pub fn decline(self, at: Timestamp) -> Result<Self, Refusal> {
        self.open(at)?;
        Ok(Self { stage: Stage::Declined { at }, ..self })
    }

    /// The inviting side takes it back; an expired one too, so that the list can be kept in order.
    ///
    /// # Errors
    /// [`Refusal::InvitationOver`].
    pub fn revoke(self, by: Option<UserId>, at: Timestamp) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Pending { .. } => Ok(Self { stage: Stage::Revoked { by, at }, ..self }),
            Stage::Accepted { .. } | Stage::Declined { .. } | Stage::Revoked { .. } => Err(self.over()),
        }
    }

    /// Sends it again: a new link, which supersedes the old one, and a full new lifetime (S35).
    ///
    /// # Errors
    /// [`Refusal::InvitationOver`].
    pub fn resend(self, at: Timestamp, expires_at: Timestamp) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Pending { .. } => Ok(Self {
                generation: self.generation + 1,
                sent_at: Some(at),
                expires_at,
                stage: Stage::Pending { reminded: false },
                ..self
            }),
            Stage::Accepted { .. } | Stage::Declined { .. } | Stage::Revoked { .. } => Err(self.over()),
        }
    }

    /// Notes that the addressee was reminded: once per link.
    ///
    /// # Errors
    /// When it is no longer open.
    pub fn remind(self, now: Timestamp) -> Result<Self, Refusal> {
        self.open(now)?;
        Ok(Self { stage: Stage::Pending { reminded: true }, ..self })
    }

    /// What is left of it when its addressee is erased (R49): one that waited is over.
    #[must_use]
    pub fn erased(self, user: UserId, at: Timestamp) -> Self {
        let stage = match self.stage {
            Stage::Pending { .. } => Stage::Revoked { by: None, at },
            over @ (Stage::Accepted { .. } | Stage::Declined { .. } | Stage::Revoked { .. }) => over,
        };
        Self { address: EmailAddress::erased(user), message: None, name: None, stage, ..self }
    }

    fn over(&self) -> Refusal {
        Refusal::InvitationOver { stage: self.stage.word() }
    }
}
