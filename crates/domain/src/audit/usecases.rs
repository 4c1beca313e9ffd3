//! Reading the trail.

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
