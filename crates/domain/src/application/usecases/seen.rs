//! Whether an application exists for the caller, and what they may do with it (R51).

use crate::application::Application;
use crate::offering::ports::OfferingView;
use crate::organization::{Located, Organization};
use crate::permission::{Action, Actor, Identity, Role, Target, Tie};
use crate::store::{EntityKind, Stored};
use crate::values::ApplicationId;
use crate::{Error, Ports};

/// An application that the caller may act on.
pub(crate) struct Seen {
    pub application: Stored<Application>,
    pub customer: Located,
    pub offering: OfferingView,
}

impl Seen {
    /// What the customer's account can do is asked of the customer.
    pub fn has_service(&self) -> Result<(), Error> {
        match &self.customer.organization.value {
            Organization::Customer(customer) => Ok(customer.has(self.offering.offering.kind.service())?),
            Organization::Partner(_) | Organization::Supplier(_) => Err(Error::Unknown(EntityKind::Organization)),
        }
    }
}

/// Reads an application with its customer and its offering, for those who may do `action` with it.
///
/// # Errors
/// [`Error::Unknown`] for those to whom it does not exist, [`Error::Forbidden`].
pub(crate) async fn seen(ports: &Ports, actor: &Actor, id: ApplicationId, action: Action) -> Result<Seen, Error> {
    actor.known()?;
    let application = ports.applications.application(id).await?.ok_or(Error::Unknown(EntityKind::Application))?;
    let tie = tie(ports, actor, &application, action).await?;
    actor.require(action, Target::Application { customer: application.customer, tie })?;
    let customer = ports.organizations.organization(application.customer).await?;
    let offering = ports.offerings.offering(application.offering).await?;
    Ok(Seen {
        application,
        customer: customer.ok_or(Error::Unknown(EntityKind::Organization))?,
        offering: offering.ok_or(Error::Unknown(EntityKind::Offering))?,
    })
}

/// What the caller has to do with an application beside their roles, read only when their roles do not suffice.
pub(crate) async fn tie(ports: &Ports, actor: &Actor, application: &Application, action: Action) -> Result<Tie, Error> {
    let Identity::Person(person) = &actor.identity else { return Ok(Tie::default()) };
    if person.may(action, Target::Application { customer: application.customer, tie: Tie::default() }) {
        return Ok(Tie::default());
    }
    let here = |role| person.roles.iter().any(|held| held.role == role && held.organization == application.customer);
    Ok(Tie {
        assigned: here(Role::Mentor) && ports.assignments.is_assigned(application.id, person.user).await?,
        takes_part: here(Role::Attendee) && ports.attendees.takes_part(application.id, &person.address.key()).await?,
    })
}
