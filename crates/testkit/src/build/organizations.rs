//! Organizations, and how people come to them.

use chrono::TimeDelta;
use domain::invitation::{self, Invitation, Offer};
use domain::organization::{
    Address, Customer, CustomerState, Origin, Partner, PlatformService, Profile, ROOT, Supplier,
};
use domain::registration::{self, Contact, Proof, Registration};
use domain::user::User;
use domain::values::{Country, InvitationId, OrganizationId, RegistrationId};

use super::{Build, address, locale, note, organization_name, person_name, valid};

impl Build {
    /// A profile with everything but a number.
    #[must_use]
    pub fn profile(&self, name: &str) -> Profile {
        Profile {
            name: organization_name(name),
            number: None,
            address: Address { lines: Some(note("Storgatan 1\n211 42 Malmö")), country: valid(Country::parse("SE")) },
            locale: locale("sv"),
            contact: Some(address("office@school.example")),
        }
    }

    /// A partner in force.
    #[must_use]
    pub fn partner(&self, name: &str) -> Partner {
        Partner { id: OrganizationId(self.id()), name: organization_name(name), active: true, set_up_at: None }
    }

    /// An active customer of the root partner.
    #[must_use]
    pub fn customer(&self, name: &str) -> Customer {
        Customer {
            id: OrganizationId(self.id()),
            partner: ROOT,
            origin: Origin::AdminCenter,
            profile: self.profile(name),
            state: CustomerState::Active,
            services: PlatformService::usual(),
        }
    }

    /// A supplier in force.
    #[must_use]
    pub fn supplier(&self, name: &str) -> Supplier {
        Supplier { id: OrganizationId(self.id()), profile: self.profile(name), active: true }
    }

    /// A registration that was just submitted, its address not proven yet.
    #[must_use]
    pub fn registration(&self, name: &str, contact: &str) -> Registration {
        Registration {
            id: RegistrationId(self.id()),
            profile: self.profile(name),
            contact: Contact {
                name: person_name("Åsa Öberg"),
                address: address(contact),
                telephone: Some(note("+46 40 12 34 56")),
                locale: locale("sv"),
            },
            message: Some(note("Vi vill börja till hösten.")),
            proof: Proof::Awaited { until: self.at + TimeDelta::hours(24) },
            generation: 1,
            notes: Vec::new(),
            stage: registration::Stage::Submitted,
            submitted_at: self.at,
        }
    }

    /// The same with its address proven.
    #[must_use]
    pub fn proven_registration(&self, name: &str, contact: &str) -> Registration {
        Registration { proof: Proof::Given { at: self.at }, ..self.registration(name, contact) }
    }

    /// A pending invitation, open for seven days.
    #[must_use]
    pub fn invitation(
        &self,
        organization: OrganizationId,
        offer: Offer,
        to: &str,
        inviter: Option<&User>,
    ) -> Invitation {
        Invitation {
            id: InvitationId(self.id()),
            organization,
            offer,
            address: address(to),
            inviter: inviter.map(|user| user.id),
            name: None,
            activity: None,
            message: Some(note("Välkommen!")),
            locale: locale("sv"),
            generation: 1,
            invited_at: self.at,
            sent_at: Some(self.at),
            expires_at: self.at + TimeDelta::days(7),
            stage: invitation::Stage::Pending { reminded: false },
        }
    }
}
