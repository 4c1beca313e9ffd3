//! Browsing offerings, for those entitled (R3).

use crate::offering::ports::{OfferingFilter, OfferingView};
use crate::organization::Standing;
use crate::organization::usecases::visible;
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor};
use crate::store::EntityKind;
use crate::values::{OfferingId, OrganizationId};
use crate::{Error, Ports};

/// Lists what suppliers in force have published, the newest first.
///
/// # Errors
/// [`Error::Forbidden`] for those who hold no role that browses.
pub async fn browse(
    ports: &Ports,
    actor: &Actor,
    filter: &OfferingFilter,
    page: PageRequest,
) -> Result<Page<OfferingView>, Error> {
    actor.require_anywhere(Action::BrowseOfferings)?;
    let filter = OfferingFilter { supplier: None, ..filter.clone() };
    Ok(ports.offerings.offerings(&filter, page).await?)
}

/// Lists a supplier's own offerings, unpublished ones too.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    supplier: OrganizationId,
    filter: &OfferingFilter,
    page: PageRequest,
) -> Result<Page<OfferingView>, Error> {
    visible(ports, actor, supplier, Action::PublishOfferings).await?;
    let filter = OfferingFilter { supplier: Some(supplier), ..filter.clone() };
    Ok(ports.offerings.offerings(&filter, page).await?)
}

/// Shows an offering: what is published to those who browse, everything to its supplier.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn view(ports: &Ports, actor: &Actor, id: OfferingId) -> Result<OfferingView, Error> {
    actor.known()?;
    let unknown = Error::Unknown(EntityKind::Offering);
    let view = ports.offerings.offering(id).await?.ok_or(unknown.clone())?;
    if visible(ports, actor, view.offering.supplier, Action::PublishOfferings).await.is_ok() {
        return Ok(view);
    }
    if !view.offering.published || view.standing != Standing::InForce {
        return Err(unknown);
    }
    actor.require_anywhere(Action::BrowseOfferings)?;
    Ok(view)
}
