//! Customers: the only kind of party that applies for offerings (R1).

use serde::{Deserialize, Serialize};

use super::{Profile, Standing};
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

    /// Where a customer may go from here.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Inactive => &[Self::Active, Self::Closed],
            Self::Active => &[Self::Paused, Self::Deactivated],
            Self::Paused => &[Self::Active, Self::Deactivated],
            Self::Deactivated => &[Self::Active, Self::Closed],
            Self::Closed => &[],
        }
    }
}

impl Customer {
    /// Moves to another state.
    ///
    /// # Errors
    /// [`Refusal::OrganizationState`] when no way leads there.
    pub fn moved(self, to: CustomerState) -> Result<Self, Refusal> {
        if self.state.next().contains(&to) {
            Ok(Self { state: to, ..self })
        } else {
            Err(Refusal::OrganizationState { state: self.state.word() })
        }
    }
}
