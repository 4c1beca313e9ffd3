//! What a customer's account can do (R33).

use std::collections::BTreeSet;

use super::visible;
use crate::audit::Fact;
use crate::organization::{Customer, Organization, PlatformService};
use crate::permission::{Action, Actor};
use crate::store::{EntityKind, Stored, Version};
use crate::values::OrganizationId;
use crate::{Error, Ports};

/// Sets the platform services of a customer. What was confirmed under a service that is taken away stays.
///
/// # Errors
/// [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn change_services(
    ports: &Ports,
    actor: &Actor,
    id: OrganizationId,
    expected: Option<Version>,
    services: BTreeSet<PlatformService>,
) -> Result<Stored<Organization>, Error> {
    let found = visible(ports, actor, id, Action::ManageCustomers).await?;
    let Organization::Customer(customer) = &found.organization.value else {
        return Err(Error::Unknown(EntityKind::Organization));
    };
    found.expect(expected)?;
    let on: Vec<_> = services.difference(&customer.services).copied().collect();
    let off: Vec<_> = customer.services.difference(&services).copied().collect();
    if on.is_empty() && off.is_empty() {
        return Ok(found.organization);
    }
    let changed = Organization::Customer(Customer { services, ..customer.clone() });
    ports
        .change(actor, ports.clock.now())
        .update(&found.organization, changed.clone())
        .record(Some(id), Fact::ServicesChanged { customer: id, on, off })
        .commit()
        .await?;
    Ok(Stored::new(changed, found.version.next()))
}
