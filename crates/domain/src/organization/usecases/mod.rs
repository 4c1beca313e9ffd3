//! Organizations: seeing, listing and editing them, moving customers between states, registering suppliers.

mod customers;
mod profiles;
mod services;
mod suppliers;

pub use customers::change_state;
pub use profiles::{edit, list, view};
pub use services::change_services;
pub use suppliers::{SupplierForm, register_supplier};

use super::{Located, OrganizationKind};
use crate::permission::{Action, Actor, Target};
use crate::store::EntityKind;
use crate::values::OrganizationId;
use crate::{Error, Ports};

/// Reads an organization for somebody who wants to do `action` in it: what they cannot see does not exist (R51).
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`], [`Error::NotSignedIn`].
pub async fn visible(ports: &Ports, actor: &Actor, id: OrganizationId, action: Action) -> Result<Located, Error> {
    actor.known()?;
    let found = ports.organizations.organization(id).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    actor.require(action, Target::from(&found.organization.value))?;
    Ok(found)
}

/// What listing an organization's people and invitations is called.
#[must_use]
pub fn people_action(kind: OrganizationKind) -> Action {
    match kind {
        OrganizationKind::Customer => Action::ViewPeople,
        OrganizationKind::Supplier => Action::ManageProfessionals,
        OrganizationKind::Partner => Action::ManageUsers,
    }
}

/// What suspending and removing an organization's people is called.
#[must_use]
pub fn manage_action(kind: OrganizationKind) -> Action {
    match kind {
        OrganizationKind::Customer => Action::ManagePeople,
        OrganizationKind::Supplier => Action::ManageProfessionals,
        OrganizationKind::Partner => Action::ManageUsers,
    }
}
