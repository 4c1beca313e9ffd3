//! Customers: the only kind of party that applies for offerings (R1).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{PlatformService, Profile, Standing};
use crate::error::Refusal;
use crate::values::{OrganizationId, RegistrationId};

/// An organization entitled to buy services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// Names it.
    pub id: OrganizationId,
    /// The partner it belongs to.
    pub partner: OrganizationId,
    /// Where it comes from.
    pub origin: Origin,
    /// Who it is.
    pub profile: Profile,
    /// Where it stands.
    pub state: CustomerState,
    /// What its account can do.
    #[serde(default = "PlatformService::usual")]
    pub services: BTreeSet<PlatformService>,
}

/// Where a customer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "origin", content = "registration", rename_all = "snake_case")]
pub enum Origin {
    /// A registration that was approved.
    Registration(RegistrationId),
    /// Added in the Admin Center.
    AdminCenter,
}

/// Where a customer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerState {
    /// Not activated yet: nobody signs in for it (R36).
    Inactive,
    /// In force.
    Active,
    /// People sign in and read, nothing new starts (R39).
    Paused,
    /// Its roles are dormant.
    Deactivated,
    /// Over, for good.
    Closed,
}

impl CustomerState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Inactive, Self::Active, Self::Paused, Self::Deactivated, Self::Closed];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Inactive => "inactive",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Deactivated => "deactivated",
            Self::Closed => "closed",
        }
    }

    /// Whether its roles count.
    #[must_use]
    pub fn standing(self) -> Standing {
        match self {
            Self::Active => Standing::InForce,
            Self::Paused => Standing::Paused,
            Self::Inactive | Self::Deactivated | Self::Closed => Standing::Dormant,
        }
    }

    /// What can be done with a customer here.
    pub fn moves(self) -> impl Iterator<Item = Move> {
        Move::ALL.into_iter().filter(move |one| one.starts_from().contains(&self))
    }
}

/// What moves a customer from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Puts an inactive or deactivated customer in force (R36).
    Activate,
    /// Lets people sign in and read, while nothing new starts (R39).
    Pause,
    /// Puts a paused customer back in force.
    Resume,
    /// Lets its roles rest.
    Deactivate,
    /// Ends it for good.
    Close,
}

impl Move {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Activate, Self::Pause, Self::Resume, Self::Deactivate, Self::Close];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Activate => "activate",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Deactivate => "deactivate",
            Self::Close => "close",
        }
    }

    /// The states it is open in.
    #[must_use]
    pub fn starts_from(self) -> &'static [CustomerState] {
        use CustomerState::{Active, Deactivated, Inactive, Paused};
        match self {
            Self::Activate | Self::Close => &[Inactive, Deactivated],
            Self::Pause => &[Active],
            Self::Resume => &[Paused],
            Self::Deactivate => &[Active, Paused],
        }
    }

    /// The state it leads to.
    #[must_use]
    pub fn leads_to(self) -> CustomerState {
        match self {
            Self::Activate | Self::Resume => CustomerState::Active,
            Self::Pause => CustomerState::Paused,
            Self::Deactivate => CustomerState::Deactivated,
            Self::Close => CustomerState::Closed,
        }
    }
}

impl Customer {
    /// Refuses customers without a platform service (R33).
    ///
    /// # Errors
    /// [`Refusal::ServiceMissing`].
    pub fn has(&self, service: PlatformService) -> Result<(), Refusal> {
        if self.services.contains(&service) { Ok(()) } else { Err(Refusal::ServiceMissing { service }) }
    }

    /// Moves to another state.
    ///
    /// # Errors
    /// [`Refusal::OrganizationState`] when that is not open here.
    pub fn moved(self, by: Move) -> Result<Self, Refusal> {
        if by.starts_from().contains(&self.state) {
            Ok(Self { state: by.leads_to(), ..self })
        } else {
            Err(Refusal::OrganizationState { state: self.state.word() })
        }
    }
}
