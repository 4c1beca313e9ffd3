//! Memberships: user × organization × role, the only way to hold an organization role.

pub mod ports;
#[cfg(test)]
mod tests;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::permission::Role;
use crate::values::{
    ApplicationId, InvitationId, MembershipId, Note, OrganizationId, RegistrationId, Timestamp, UserId,
};

/// A role of a user in an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Names it.
    pub id: MembershipId,
    /// Who.
    pub user: UserId,
    /// Where.
    pub organization: OrganizationId,
    /// As what.
    pub role: Role,
    /// Whether it counts.
    pub state: MembershipState,
    /// Whether setup is complete.
    pub setup: Setup,
    /// Why it is held (R47).
    pub cause: Cause,
    /// Since when.
    pub since: Timestamp,
}

/// Whether a membership counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum MembershipState {
    /// It does.
    Active,
    /// Not at present.
    Suspended {
        /// Since when.
        since: Timestamp,
        /// Why.
        reason: Option<Note>,
    },
    /// Never again; kept as history.
    Ended {
        /// Since when.
        at: Timestamp,
        /// Why.
        reason: Option<Note>,
    },
}

impl MembershipState {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended { .. } => "suspended",
            Self::Ended { .. } => "ended",
        }
    }
}

/// Whether setup is complete: what opens a role's features (R29).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setup {
    /// The role needs none.
    NotNeeded,
    /// Profile and preferences wait to be confirmed (R21, R29).
    Incomplete,
    /// Complete.
    Ready,
}

impl Setup {
    /// What a new membership starts with.
    #[must_use]
    pub fn of(role: Role) -> Self {
        match role {
            Role::Professional | Role::Mentor => Self::Incomplete,
            Role::SystemAdministrator
            | Role::PartnerAdministrator
            | Role::CustomerAdmin
            | Role::Applicant
            | Role::SupplierAdmin
            | Role::Attendee => Self::NotNeeded,
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NotNeeded => "not_needed",
            Self::Incomplete => "incomplete",
            Self::Ready => "ready",
        }
    }
}

/// Why a role is held: `me/roles` answers with it (R47).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum Cause {
    /// Lyceum was set up.
    PlatformSetUp,
    /// A registration was approved (R8).
    RegistrationApproved {
        /// Which.
        registration: RegistrationId,
    },
    /// An invitation was accepted.
    InvitationAccepted {
        /// Which.
        invitation: InvitationId,
    },
    /// Added directly, as an existing user (R16), or appointed.
    AddedBy {
        /// By whom; `None` for Lyceum's command line.
        user: Option<UserId>,
    },
    /// A System administrator changed the admin (R12), or registered the supplier (R26).
    AdminAppointed {
        /// By whom; `None` for Lyceum's command line.
        user: Option<UserId>,
    },
    /// Takes part in an application that was accepted or approved: the role is derived (R43).
    ParticipationConfirmed {
        /// Which.
        application: ApplicationId,
    },
}

impl Cause {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::PlatformSetUp => "platform_set_up",
            Self::RegistrationApproved { .. } => "registration_approved",
            Self::InvitationAccepted { .. } => "invitation_accepted",
            Self::AddedBy { .. } => "added_by",
            Self::AdminAppointed { .. } => "admin_appointed",
            Self::ParticipationConfirmed { .. } => "participation_confirmed",
        }
    }
}

impl Membership {
    /// A new membership, in force at once.
    #[must_use]
    pub fn new(
        id: MembershipId,
        user: UserId,
        organization: OrganizationId,
        role: Role,
        cause: Cause,
        since: Timestamp,
    ) -> Self {
        Self { id, user, organization, role, state: MembershipState::Active, setup: Setup::of(role), cause, since }
    }

    /// Takes it out of force for a while.
    ///
    /// # Errors
    /// [`Refusal::AdminRole`], [`Refusal::MembershipState`].
    pub fn suspend(self, reason: Option<Note>, since: Timestamp) -> Result<Self, Refusal> {
        self.movable()?;
        match self.state {
            MembershipState::Active => Ok(Self { state: MembershipState::Suspended { since, reason }, ..self }),
            MembershipState::Suspended { .. } | MembershipState::Ended { .. } => Err(self.wrong_state()),
        }
    }

    /// Puts it back in force.
    ///
    /// # Errors
    /// [`Refusal::MembershipState`].
    pub fn resume(self) -> Result<Self, Refusal> {
        match self.state {
            MembershipState::Suspended { .. } => Ok(Self { state: MembershipState::Active, ..self }),
            MembershipState::Active | MembershipState::Ended { .. } => Err(self.wrong_state()),
        }
    }

    /// Ends it: removed by the organization, or left.
    ///
    /// # Errors
    /// [`Refusal::AdminRole`], [`Refusal::MembershipState`].
    pub fn end(self, reason: Option<Note>, at: Timestamp) -> Result<Self, Refusal> {
        self.movable()?;
        self.hand_over(reason, at)
    }

    /// Ends it as part of a change of the admin, which alone moves that role (R12).
    pub(crate) fn hand_over(self, reason: Option<Note>, at: Timestamp) -> Result<Self, Refusal> {
        match self.state {
            MembershipState::Active | MembershipState::Suspended { .. } => {
                Ok(Self { state: MembershipState::Ended { at, reason }, ..self })
            }
            MembershipState::Ended { .. } => Err(self.wrong_state()),
        }
    }

    /// Confirms its setup (R21, R29).
    ///
    /// # Errors
    /// [`Refusal::MembershipState`] when it is over.
    pub fn set_up(self) -> Result<Self, Refusal> {
        match self.state {
            MembershipState::Active | MembershipState::Suspended { .. } => Ok(Self { setup: Setup::Ready, ..self }),
            MembershipState::Ended { .. } => Err(self.wrong_state()),
        }
    }

    fn movable(&self) -> Result<(), Refusal> {
        match self.role {
            Role::CustomerAdmin | Role::SupplierAdmin => Err(Refusal::AdminRole),
            Role::SystemAdministrator
            | Role::PartnerAdministrator
            | Role::Applicant
            | Role::Mentor
            | Role::Professional
            | Role::Attendee => Ok(()),
        }
    }

    fn wrong_state(&self) -> Refusal {
        Refusal::MembershipState { state: self.state.word() }
    }
}
