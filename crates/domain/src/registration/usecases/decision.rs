//! The decision: one atomic step (R8).

use super::contact::{existing, recipient};
use super::review::reviewer;
use crate::audit::Fact;
use crate::mail::Letter;
use crate::membership::{Cause, Membership};
use crate::organization::{Customer, CustomerState, Organization, Origin, PlatformService, ROOT};
use crate::permission::{Actor, Role};
use crate::registration::Registration;
use crate::store::{EntityKind, Stored, Version};
use crate::user::usecases::Named;
use crate::values::{MembershipId, Note, OrganizationId, RegistrationId, UserId};
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

/// How a reviewer approves.
#[derive(Clone, Debug, Default)]
pub struct Approval {
    /// What was verified; may be left blank when it was recorded before (R7).
    pub verified: String,
    /// Whether the customer stays inactive until it is activated.
    pub defer_activation: bool,
}

/// Approves a registration: customer, user or the existing user with that address, Customer admin membership,
/// activation unless deferred, and mail, all in one commit (R8, R9, S3, S4).
///
/// # Errors
/// [`crate::Refusal::RegistrationStage`], [`crate::Refusal::AddressUnproven`],
/// [`crate::Refusal::NothingVerified`], [`Error::Stale`]; a customer of that name.
pub async fn approve(
    ports: &Ports,
    actor: &Actor,
    id: RegistrationId,
    expected: Option<Version>,
    form: &Approval,
) -> Result<Approved, Error> {
    let by = reviewer(actor)?;
    let registration = existing(ports, id).await?;
    registration.expect(expected)?;
    let verified = Note::optional(&form.verified).map_err(|problem| Error::field("verified", problem))?;
    let defer_activation = form.defer_activation;
    let now = ports.clock.now();
    let customer = OrganizationId(ports.ids.next());
    let reviewed = match verified.clone() {
        Some(note) => registration.value.clone().note(by, note, now)?,
        None => registration.value.clone(),
    };
    let approved = reviewed.approve(by, customer, now)?;
    let partner = ports.organizations.organization(ROOT).await?.ok_or(Error::Unknown(EntityKind::Organization))?;

    let state = if defer_activation { CustomerState::Inactive } else { CustomerState::Active };
    let organization = Organization::Customer(Customer {
        id: customer,
        partner: partner.id(),
        origin: Origin::Registration(id),
        profile: approved.profile.clone(),
        state,
        services: PlatformService::usual(),
    });
    let contact = &approved.contact;
    let named = Named::known_or_fresh(ports, &contact.address, &contact.name, &contact.locale, now).await?;
    named.user.active()?;
    let user = named.user.id;
    let role = Role::CustomerAdmin;
    let cause = Cause::RegistrationApproved { registration: id };
    let membership = MembershipId(ports.ids.next());
    let letter = Letter::RegistrationApproved { organization: approved.profile.name.clone() };

    let change = ports
        .change(actor, now)
        .update(&registration, approved.clone())
        .provided(&partner.organization)
        .create(organization.clone())
        .with(verified, |change, note| change.record(None, Fact::RegistrationNoteAdded { registration: id, note }))
        .record(Some(customer), Fact::RegistrationApproved { registration: id, customer })
        .record(Some(customer), Fact::CustomerCreated { customer });
    named
        .let_in(change, &organization, role, !defer_activation, (!defer_activation).then_some(letter))
        .create(Membership::new(membership, user, customer, role, cause.clone(), now))
        .record(Some(customer), Fact::MembershipGranted { membership, user, role, cause })
        .commit()
        .await?;
    Ok(Approved { registration: Stored::new(approved, registration.version.next()), customer, admin: user })
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
