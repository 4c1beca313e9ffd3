//! Reading the trail.

use std::collections::BTreeMap;

use super::Concerned;
use super::ports::{AuditFilter, AuditView};
use crate::organization::usecases::visible;
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Target};
use crate::values::OrganizationId;
use crate::{Error, Ports};

/// Lists facts: of one organization for those who may read its trail, of all for the privilege *read audit* (R50).
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Unknown`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    organization: Option<OrganizationId>,
    page: PageRequest,
) -> Result<Page<AuditView>, Error> {
    match organization {
        Some(id) => {
            visible(ports, actor, id, Action::ReadAudit).await?;
        }
        None => actor.require(Action::ReadAudit, Target::Platform)?,
    }
    Ok(ports.audit.facts(&AuditFilter { organization, by: None }, page).await?)
}

/// Lists facts as [`list`] does, and what those whom they concern are called: whoever may read a trail knows them.
///
/// # Errors
/// As [`list`].
pub async fn list_with_names(
    ports: &Ports,
    actor: &Actor,
    organization: Option<OrganizationId>,
    page: PageRequest,
) -> Result<(Page<AuditView>, BTreeMap<Concerned, String>), Error> {
    let facts = list(ports, actor, organization, page).await?;
    // In an organization's own trail there is no need to say where.
    let place =
        |one: &AuditView| one.recorded.organization.filter(|_| organization.is_none()).map(Concerned::Organization);
    let concerned = facts.items.iter().flat_map(|one| [Some(one.recorded.fact.concerns()), place(one)]).flatten();
    let names = ports.audit.names(&concerned.collect()).await?;
    Ok((facts, names))
}
