//! Seeing, listing and editing organizations.

use super::visible;
use crate::audit::Fact;
use crate::organization::ports::{OrganizationFilter, OrganizationView};
use crate::organization::{Customer, Located, Organization, OrganizationKind, ProfileForm, Supplier};
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Role, Target};
use crate::store::{EntityKind, Stored, Version};
use crate::values::OrganizationId;
use crate::{Error, Ports};

/// Lists customers or suppliers: all for a System administrator, a partner's for its administrator.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    filter: &OrganizationFilter,
    page: PageRequest,
) -> Result<Page<OrganizationView>, Error> {
    let action = match filter.kind {
        Some(OrganizationKind::Supplier) => Action::ManageSuppliers,
        Some(OrganizationKind::Customer) => Action::ManageCustomers,
        Some(OrganizationKind::Partner) | None => Action::ManagePartners,
    };
    let mut filter = filter.clone();
    let partner = actor.person()?.in_force().find(|held| held.role == Role::PartnerAdministrator);
    match (actor.require(action, Target::Platform), partner) {
        (Ok(()), _) => {}
        (Err(_), Some(held)) if filter.kind == Some(OrganizationKind::Customer) => {
            filter.partner = Some(held.organization)
        }
        (Err(error), _) => return Err(error),
    }
    Ok(ports.organizations.organizations(&filter, page).await?)
}

/// Shows an organization to those who belong to it, and to administrators.
///
/// # Errors
/// [`Error::Unknown`] for everybody else (R51).
pub async fn view(ports: &Ports, actor: &Actor, id: OrganizationId) -> Result<Located, Error> {
    actor.known()?;
    let found = ports.organizations.organization(id).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    match actor.person() {
        Ok(person) if !person.sees((&found.organization.value).into()) => Err(Error::Unknown(EntityKind::Organization)),
        Ok(_) | Err(_) => Ok(found),
    }
}

/// Edits an organization's profile (R3).
///
/// # Errors
/// [`Error::Invalid`], [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`]; a name that is taken.
pub async fn edit(
    ports: &Ports,
    actor: &Actor,
    id: OrganizationId,
    expected: Option<Version>,
    form: &ProfileForm,
) -> Result<Stored<Organization>, Error> {
    let found = visible(ports, actor, id, Action::EditOrganization).await?;
    found.expect(expected)?;
    let profile = form.finish(&ports.settings.locales)?;
    let edited = match found.organization.value.clone() {
        Organization::Customer(customer) => Organization::Customer(Customer { profile, ..customer }),
        Organization::Supplier(supplier) => Organization::Supplier(Supplier { profile, ..supplier }),
        Organization::Partner(_) => return Err(Error::Unknown(EntityKind::Organization)),
    };
    if edited == found.organization.value {
        return Ok(found.organization);
    }
    ports
        .change(actor, ports.clock.now())
        .update(&found.organization, edited.clone())
        .record(Some(id), Fact::OrganizationEdited { organization: id })
        .commit()
        .await?;
    Ok(Stored::new(edited, found.version.next()))
}
