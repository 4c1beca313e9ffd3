//! The Supplier admin's side: add, edit, publish, unpublish.

use super::form::{OfferingForm, Written};
use crate::application::usecases::move_up;
use crate::audit::Fact;
use crate::offering::Offering;
use crate::organization::OrganizationKind;
use crate::organization::usecases::visible;
use crate::permission::{Action, Actor};
use crate::store::{EntityKind, Stored, Version};
use crate::values::{OfferingId, OrganizationId};
use crate::{Error, Ports, Refusal};

/// Adds an offering, not published yet.
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::NotInForce`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn add(
    ports: &Ports,
    actor: &Actor,
    supplier: OrganizationId,
    form: &OfferingForm,
) -> Result<Stored<Offering>, Error> {
    let found = visible(ports, actor, supplier, Action::PublishOfferings).await?;
    if found.kind() != OrganizationKind::Supplier {
        return Err(Error::Unknown(EntityKind::Organization));
    }
    let Written { subject, title, description, language, kind, capacity, price } = form.parse(ports).await?;
    found.in_force()?;
    let id = OfferingId(ports.ids.next());
    let offering = Offering {
        id,
        supplier,
        subject,
        language,
        title,
        description,
        price,
        kind,
        capacity,
        taken: 0,
        published: false,
    };
    ports
        .change(actor, ports.clock.now())
        .create(offering.clone())
        .provided(&found.organization)
        .record(Some(supplier), Fact::OfferingAdded { offering: id })
        .commit()
        .await?;
    Ok(Stored::new(offering, Version::FIRST))
}

/// Edits an offering. What is taken stays taken; more capacity lets those who wait move up.
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::CapacityTaken`], [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn edit(
    ports: &Ports,
    actor: &Actor,
    id: OfferingId,
    expected: Option<Version>,
    form: &OfferingForm,
) -> Result<Stored<Offering>, Error> {
    let read = kept(ports, actor, id).await?;
    read.expect(expected)?;
    let Written { subject, title, description, language, kind, capacity, price } = form.parse(ports).await?;
    if capacity.is_some_and(|capacity| capacity < read.taken) {
        return Err(Refusal::CapacityTaken { taken: read.taken }.into());
    }
    let edited = Offering { subject, title, description, language, kind, capacity, price, ..read.value.clone() };
    let change =
        ports.change(actor, ports.clock.now()).record(Some(read.supplier), Fact::OfferingEdited { offering: id });
    let after = Stored::new(edited.clone(), read.version);
    move_up(change, &after, 0).await?.commit().await?;
    Ok(Stored::new(edited, read.version.next()))
}

/// Shows an offering to customers.
///
/// # Errors
/// [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn publish(
    ports: &Ports,
    actor: &Actor,
    id: OfferingId,
    expected: Option<Version>,
) -> Result<Stored<Offering>, Error> {
    show(ports, actor, id, expected, true).await
}

/// Takes an offering out of sight: nobody applies for it any more, what was confirmed stays.
///
/// # Errors
/// [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn unpublish(
    ports: &Ports,
    actor: &Actor,
    id: OfferingId,
    expected: Option<Version>,
) -> Result<Stored<Offering>, Error> {
    show(ports, actor, id, expected, false).await
}

async fn show(
    ports: &Ports,
    actor: &Actor,
    id: OfferingId,
    expected: Option<Version>,
    published: bool,
) -> Result<Stored<Offering>, Error> {
    let read = kept(ports, actor, id).await?;
    read.expect(expected)?;
    if read.published == published {
        return Ok(read);
    }
    let shown = Offering { published, ..read.value.clone() };
    let fact =
        if published { Fact::OfferingPublished { offering: id } } else { Fact::OfferingUnpublished { offering: id } };
    ports
        .change(actor, ports.clock.now())
        .update(&read, shown.clone())
        .record(Some(read.supplier), fact)
        .commit()
        .await?;
    Ok(Stored::new(shown, read.version.next()))
}

/// An offering of a supplier whose offerings the caller keeps; others see only what is published (R51).
async fn kept(ports: &Ports, actor: &Actor, id: OfferingId) -> Result<Stored<Offering>, Error> {
    let unknown = Error::Unknown(EntityKind::Offering);
    let view = super::view(ports, actor, id).await?;
    match visible(ports, actor, view.offering.supplier, Action::PublishOfferings).await {
        Ok(_) => Ok(view.offering),
        Err(Error::Unknown(_)) if view.offering.published => Err(Error::Forbidden(Action::PublishOfferings)),
        Err(Error::Unknown(_)) => Err(unknown),
        Err(error) => Err(error),
    }
}
