//! The decision: one atomic step (R8).

use super::contact::{existing, recipient};
use super::review::reviewer;
use crate::audit::Fact;
use crate::invitation::usecases::first_login;
use crate::mail::{Letter, Recipient};
use crate::membership::{Cause, Membership};
use crate::organization::{Customer, CustomerState, Organization, Origin, ROOT};
use crate::permission::{Actor, Role};
use crate::registration::Registration;
use crate::store::{EntityKind, Stored, Version};
use crate::user::Credential;
use crate::user::usecases::fresh;
use crate::values::{MembershipId, Note, OrganizationId, RegistrationId, TimeZone, UserId};
use crate::{Error, Ports};

/// What an approval made.
#[derive(Clone, Debug)]
pub struct Approved {
    /// The registration.
    pub registration: Stored<Registration>,
    /// The new customer.
    pub customer: OrganizationId,
    /// Its Customer admin.
    pub admin: UserId,
}

/// Approves a registration: customer, user or the existing user with that address, Customer admin membership,
/// activation unless deferred, and mail, all in one commit (R8, R9, S3, S4).
///
/// # Errors
/// [`crate::Refusal::RegistrationStage`], [`crate::Refusal::AddressUnproven`], [`Error::Stale`]; a customer of that name.
pub async fn approve(
    ports: &Ports,
    actor: &Actor,
    id: RegistrationId,
    expected: Option<Version>,
    defer_activation: bool,
) -> Result<Approved, Error> {
    let by = reviewer(actor)?;
    let registration = existing(ports, id).await?;
    registration.expect(expected)?;
    let now = ports.clock.now();
    let customer = OrganizationId(ports.ids.next());
    let approved = registration.value.clone().approve(by, customer, now)?;
    let partner = ports.organizations.organization(ROOT).await?.ok_or(Error::Unknown(EntityKind::Organization))?;

    let state = if defer_activation { CustomerState::Inactive } else { CustomerState::Active };
    let organization = Organization::Customer(Customer {
        id: customer,
        partner: partner.id(),
        origin: Origin::Registration(id),
        profile: approved.profile.clone(),
        state,
    });
    let contact = &approved.contact;
    let known = ports.users.user_by_address(&contact.address.key()).await?;
    let is_new = known.is_none();
    let user = match known {
        Some(user) => {
            user.active()?;
            user.value
        }
        None => {
            let id = UserId(ports.ids.next());
            fresh(id, contact.address.clone(), contact.name.clone(), contact.locale.clone(), TimeZone::UTC, now)
        }
    };
    let cause = Cause::RegistrationApproved { registration: id };
    let membership_id = MembershipId(ports.ids.next());
    let membership = Membership::new(membership_id, user.id, customer, Role::CustomerAdmin, cause.clone(), now);
    let granted =
        Fact::MembershipGranted { membership: membership_id, user: user.id, role: Role::CustomerAdmin, cause };

    let mut change = ports
        .change(actor, now)
        .update(&registration, approved.clone())
        .provided(&partner.organization)
        .create(organization.clone())
        .record(Some(customer), Fact::RegistrationApproved { registration: id, customer })
        .record(Some(customer), Fact::CustomerCreated { customer });
    if is_new {
        change = change
            .create(user.clone())
            .create(Credential::unset(user.id, now))
            .record(Some(customer), Fact::UserRegistered { user: user.id });
        change = first_login(ports, change, &user, &organization, Role::CustomerAdmin, !defer_activation, now);
    } else if !defer_activation {
        let letter = Letter::RegistrationApproved { organization: approved.profile.name.clone() };
        change = change.send(Recipient::from(&user), letter);
    }
    change.create(membership).record(Some(customer), granted).commit().await?;
    Ok(Approved { registration: Stored::new(approved, registration.version.next()), customer, admin: user.id })
}

/// Rejects a registration, for a reason that is mailed (R10, S9).
///
/// # Errors
/// [`Error::Invalid`] without a reason, [`crate::Refusal::RegistrationStage`], [`Error::Stale`].
pub async fn reject(
    ports: &Ports,
    actor: &Actor,
    id: RegistrationId,
    expected: Option<Version>,
    reason: &str,
) -> Result<Stored<Registration>, Error> {
    let by = reviewer(actor)?;
    let registration = existing(ports, id).await?;
    registration.expect(expected)?;
    let reason = Note::parse(reason).map_err(|problem| Error::field("reason", problem))?;
    let now = ports.clock.now();
    let rejected = registration.value.clone().reject(by, reason.clone(), now)?;
    let letter = Letter::RegistrationRejected { organization: rejected.profile.name.clone(), reason: reason.clone() };
    ports
        .change(actor, now)
        .update(&registration, rejected.clone())
        .record(None, Fact::RegistrationRejected { registration: id, reason })
        .send(recipient(&rejected.contact), letter)
        .commit()
        .await?;
    Ok(Stored::new(rejected, registration.version.next()))
}
