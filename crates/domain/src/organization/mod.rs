//! Organizations: partners, customers and suppliers.

mod customer;
pub mod ports;
mod profile;
mod service;
#[cfg(test)]
mod tests;
pub mod usecases;

pub use customer::{Customer, CustomerState, Move, Origin};
pub(crate) use profile::offered;
pub use profile::{Address, Profile, ProfileForm};
pub use service::PlatformService;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::Refusal;
use crate::permission::Role;
use crate::values::{Locale, OrganizationId, OrganizationName, Timestamp};

/// The root partner, which exists from the start: the marketplace works without anyone thinking of partners.
/// System administrators are its members.
pub const ROOT: OrganizationId = OrganizationId(Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0001));

/// A partner, a customer or a supplier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Organization {
    /// The account above customers.
    Partner(Partner),
    /// Entitled to buy services.
    Customer(Customer),
    /// Delivers education.
    Supplier(Supplier),
}

/// What kind of organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "documented on Organization")]
pub enum OrganizationKind {
    Partner,
    Customer,
    Supplier,
}

impl OrganizationKind {
    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Customer => "customer",
            Self::Supplier => "supplier",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Partner, Self::Customer, Self::Supplier].into_iter().find(|one| one.word() == word)
    }

    /// The role whose one holder acts for such an organization (R2, R26).
    #[must_use]
    pub fn admin_role(self) -> Role {
        match self {
            Self::Partner => Role::PartnerAdministrator,
            Self::Customer => Role::CustomerAdmin,
            Self::Supplier => Role::SupplierAdmin,
        }
    }
}

/// Whether roles in an organization count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// They do.
    InForce,
    /// People sign in and read, nothing new starts (R39).
    Paused,
    /// They do not: kept, but dormant (R46).
    Dormant,
}

impl Standing {
    /// The standing of an organization below a partner: never more than the partner's (R39).
    #[must_use]
    pub fn under(self, partner_in_force: bool) -> Self {
        if partner_in_force { self } else { Self::Dormant }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Paused => "paused",
            Self::Dormant => "dormant",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::InForce, Self::Paused, Self::Dormant].into_iter().find(|one| one.word() == word)
    }
}

/// The account above customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Names it.
    pub id: OrganizationId,
    /// Its name.
    pub name: OrganizationName,
    /// Whether it is in force.
    pub active: bool,
    /// When the first System administrator was set up; kept on the root partner.
    pub set_up_at: Option<Timestamp>,
}

/// Delivers education.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplier {
    /// Names it.
    pub id: OrganizationId,
    /// Who it is.
    pub profile: Profile,
    /// Whether it is in force.
    pub active: bool,
}

impl Organization {
    /// Names it.
    #[must_use]
    pub fn id(&self) -> OrganizationId {
        match self {
            Self::Partner(one) => one.id,
            Self::Customer(one) => one.id,
            Self::Supplier(one) => one.id,
        }
    }

    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> OrganizationKind {
        match self {
            Self::Partner(_) => OrganizationKind::Partner,
            Self::Customer(_) => OrganizationKind::Customer,
            Self::Supplier(_) => OrganizationKind::Supplier,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &OrganizationName {
        match self {
            Self::Partner(one) => &one.name,
            Self::Customer(one) => &one.profile.name,
            Self::Supplier(one) => &one.profile.name,
        }
    }

    /// The partner above it.
    #[must_use]
    pub fn partner(&self) -> Option<OrganizationId> {
        match self {
            Self::Customer(one) => Some(one.partner),
            Self::Partner(_) | Self::Supplier(_) => None,
        }
    }

    /// The language it is written to in, when the reader has none.
    #[must_use]
    pub fn locale(&self) -> Option<&Locale> {
        match self {
            Self::Partner(_) => None,
            Self::Customer(one) => Some(&one.profile.locale),
            Self::Supplier(one) => Some(&one.profile.locale),
        }
    }

    /// Its own standing, its partner not considered.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self {
            Self::Partner(Partner { active: true, .. }) | Self::Supplier(Supplier { active: true, .. }) => {
                Standing::InForce
            }
            Self::Partner(_) | Self::Supplier(_) => Standing::Dormant,
            Self::Customer(one) => one.state.standing(),
        }
    }

    /// Its state's word.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match self {
            Self::Partner(Partner { active, .. }) | Self::Supplier(Supplier { active, .. }) => {
                if *active {
                    "active"
                } else {
                    "deactivated"
                }
            }
            Self::Customer(one) => one.state.word(),
        }
    }

    /// Its profile; partners have none.
    #[must_use]
    pub fn profile(&self) -> Option<&Profile> {
        match self {
            Self::Partner(_) => None,
            Self::Customer(one) => Some(&one.profile),
            Self::Supplier(one) => Some(&one.profile),
        }
    }
}

/// An organization where it stands: its partner considered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The organization.
    pub organization: crate::store::Stored<Organization>,
    /// Its standing, its partner considered.
    pub standing: Standing,
}

impl Located {
    /// Refuses organizations in which nothing new starts at present.
    ///
    /// # Errors
    /// [`Refusal::NotInForce`].
    pub fn in_force(&self) -> Result<(), Refusal> {
        match self.standing {
            Standing::InForce => Ok(()),
            Standing::Paused | Standing::Dormant => {
                Err(Refusal::NotInForce { organization: self.organization.name().to_string() })
            }
        }
    }
}

impl std::ops::Deref for Located {
    type Target = crate::store::Stored<Organization>;
    fn deref(&self) -> &Self::Target {
        &self.organization
    }
}
