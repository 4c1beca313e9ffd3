//! Use cases.
use super::Located;
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
