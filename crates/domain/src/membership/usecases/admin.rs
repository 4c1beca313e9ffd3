//! Changing the one admin of a customer or supplier (R12, R26): never none, never two.

use crate::audit::Fact;
use crate::invitation::usecases::first_login;
use crate::mail::{Letter, Recipient};
use crate::membership::{Cause, Membership};
use crate::organization::{Organization, OrganizationKind, Standing, usecases::visible};
use crate::permission::{Action, Actor, Role};
use crate::store::{EntityKind, Version};
use crate::user::Credential;
use crate::user::usecases::{PersonForm, fresh};
use crate::values::{EmailAddress, Form, MembershipId, OrganizationId, PersonName, TimeZone, UserId};
use crate::{Error, Ports, Refusal};

/// The new admin, as a System administrator names them.
pub type AdminForm = PersonForm;

/// Makes somebody the admin; the old one loses the role in the same commit, and both are told. A person without a
/// login gets a first login.
///
/// # Errors
/// [`Refusal::AlreadyAdmin`], [`Error::Invalid`], [`Error::Stale`]; a conflict when another change was first (S42).
pub async fn change_admin(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    expected: Option<Version>,
    form: &AdminForm,
) -> Result<Membership, Error> {
    actor.known()?;
    let found =
        ports.organizations.organization(organization).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    let action = match found.kind() {
        OrganizationKind::Customer => Action::ChangeCustomerAdmin,
        OrganizationKind::Supplier => Action::ManageSuppliers,
        OrganizationKind::Partner => Action::ManagePartners,
    };
    let found_again = visible(ports, actor, organization, action).await?;
    let role = found.kind().admin_role();
    let old = ports.memberships.admin(organization, role).await?;
    only_the_first_for_partners(actor, &found_again.organization.value, old.is_some())?;

    let mut fields = Form::default();
    let address = fields.take("address", EmailAddress::parse(&form.address));
    let known = match &address {
        Some(address) => ports.users.user_by_address(&address.key()).await?,
        None => None,
    };
    let name = match &known {
        Some(user) => Some(user.name.clone()),
        None => fields.take("name", PersonName::parse(&form.name)),
    };
    let (address, name) = fields.finish((|| Some((address?, name?)))())?;
    found.expect(expected)?;

    let now = ports.clock.now();
    let is_new = known.is_none();
    let user = match known {
        Some(user) => {
            user.active()?;
            user.value
        }
        None => {
            let locale = found.locale().cloned().unwrap_or_else(|| ports.settings.locale());
            fresh(UserId(ports.ids.next()), address, name, locale, TimeZone::UTC, now)
        }
    };
    if old.as_ref().is_some_and(|old| old.user == user.id) {
        return Err(Refusal::AlreadyAdmin.into());
    }
    let before = match &old {
        Some(old) => ports.users.user(old.user).await?,
        None => None,
    };

    let cause = Cause::AdminAppointed { user: actor.user() };
    let id = MembershipId(ports.ids.next());
    let membership = Membership::new(id, user.id, organization, role, cause.clone(), now);
    let here = Some(organization);
    let from = old.as_ref().map(|old| old.user);
    let fact = match found.kind() {
        OrganizationKind::Supplier => Fact::SupplierAdminChanged { supplier: organization, from, to: user.id },
        OrganizationKind::Customer | OrganizationKind::Partner => {
            Fact::CustomerAdminChanged { customer: organization, from, to: user.id }
        }
    };
    let letter =
        |you| Letter::AdminChanged { organization: found.name().clone(), role, new_admin: user.name.clone(), you };

    let mut change = ports.change(actor, now).provided(&found.organization);
    if let Some(old) = &old {
        change = change
            .update(old, old.value.clone().hand_over(None, now)?)
            .record(here, Fact::MembershipEnded { membership: old.id, user: old.user, role, reason: None });
    }
    if is_new {
        let send = found.standing != Standing::Dormant;
        change = change.create(user.clone()).create(Credential::unset(user.id, now));
        change = change.record(here, Fact::UserRegistered { user: user.id });
        change = first_login(ports, change, &user, &found.organization.value, role, send, now);
    } else {
        change = change.send(Recipient::from(&user), letter(true));
    }
    change
        .create(membership.clone())
        .with(before.filter(|before| before.active().is_ok()), |change, before| {
            change.send(Recipient::from(&before.value), letter(false))
        })
        .record(here, fact)
        .record(here, Fact::MembershipGranted { membership: id, user: user.id, role, cause })
        .commit()
        .await?;
    Ok(membership)
}

/// A Partner administrator names the first admin only, before activation.
fn only_the_first_for_partners(actor: &Actor, organization: &Organization, has_admin: bool) -> Result<(), Error> {
    let Ok(person) = actor.person() else { return Ok(()) };
    if person.is(Role::SystemAdministrator) || (!has_admin && organization.standing() == Standing::Dormant) {
        Ok(())
    } else {
        Err(Error::Forbidden(Action::ChangeCustomerAdmin))
    }
}
