//! Moving customers between states (R36, R39).

use super::visible;
use crate::audit::Fact;
use crate::invitation::Offer;
use crate::invitation::usecases::release;
use crate::mail::{Letter, Recipient};
use crate::organization::{Customer, CustomerState, Located, Move, Organization};
use crate::permission::{Action, Actor, Role};
use crate::store::{EntityKind, Stored, Version};
use crate::values::{Note, OrganizationId};
use crate::{Error, Ports, Refusal};

/// Moves a customer to another state, and tells its Customer admin. The first activation also mails the first login
/// that waited for it.
///
/// # Errors
/// [`Refusal::OrganizationState`], [`Refusal::NotReady`], [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn change_state(
    ports: &Ports,
    actor: &Actor,
    id: OrganizationId,
    expected: Option<Version>,
    by: Move,
    reason: &str,
) -> Result<Stored<Organization>, Error> {
    let found = visible(ports, actor, id, Action::ChangeCustomerState).await?;
    let customer = customer(&found)?;
    found.expect(expected)?;
    let reason = Note::optional(reason).map_err(|problem| Error::field("reason", problem))?;
    let (from, to) = (customer.state, by.leads_to());
    let moved = Organization::Customer(customer.clone().moved(by)?);

    let now = ports.clock.now();
    let admin = match ports.memberships.admin(id, Role::CustomerAdmin).await? {
        Some(membership) => ports.users.user(membership.user).await?,
        None => None,
    };
    if to == CustomerState::Active && admin.is_none() {
        return Err(Refusal::NotReady { missing: "a Customer admin".to_owned() }.into());
    }
    let fact =
        Fact::CustomerStateChanged { customer: id, from: from.word().to_owned(), to: to.word().to_owned(), reason };
    let mut change = ports.change(actor, now).update(&found.organization, moved.clone()).record(Some(id), fact);
    if let Some(admin) = admin {
        let waits = match from {
            CustomerState::Inactive => {
                let offer = Offer::FirstLogin { user: admin.id, role: Role::CustomerAdmin };
                ports.invitations.pending(id, offer, &admin.address.key()).await?
            }
            CustomerState::Active | CustomerState::Paused | CustomerState::Deactivated | CustomerState::Closed => None,
        };
        change = match (to, waits) {
            (CustomerState::Active, Some(invitation)) => release(change, &invitation, &admin, &moved)?,
            _ => change.with(letter(to, &moved), |change, letter| change.send(Recipient::from(&admin.value), letter)),
        };
    }
    change.commit().await?;
    Ok(Stored::new(moved, found.version.next()))
}

fn letter(to: CustomerState, customer: &Organization) -> Option<Letter> {
    let organization = customer.name().clone();
    match to {
        CustomerState::Active => Some(Letter::CustomerActivated { organization }),
        CustomerState::Paused => Some(Letter::CustomerPaused { organization }),
        CustomerState::Deactivated | CustomerState::Closed => Some(Letter::CustomerDeactivated { organization }),
        CustomerState::Inactive => None,
    }
}

fn customer(found: &Located) -> Result<Customer, Error> {
    match &found.organization.value {
        Organization::Customer(customer) => Ok(customer.clone()),
        Organization::Partner(_) | Organization::Supplier(_) => Err(Error::Unknown(EntityKind::Organization)),
    }
}
