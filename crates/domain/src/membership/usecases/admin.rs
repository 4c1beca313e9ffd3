//! Changing the one admin of a customer or supplier (R12, R26): never none, never two.

use crate::audit::Fact;
use crate::mail::{Letter, Mentioned, Recipient};
use crate::membership::{Cause, Membership};
use crate::organization::{Organization, OrganizationKind, Standing};
use crate::permission::{Action, Actor, Role};
use crate::store::{EntityKind, Version};
use crate::user::usecases::PersonForm;
use crate::values::{Form, MembershipId, OrganizationId};
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
    actor.require(action, (&found.organization.value).into())?;
    let role = found.kind().admin_role();
    let old = ports.memberships.admin(organization, role).await?;
    only_the_first_for_partners(actor, &found.organization.value, old.is_some())?;

    let now = ports.clock.now();
    let locale = found.locale().cloned().unwrap_or_else(|| ports.settings.locale());
    let mut fields = Form::default();
    let named = form.find(ports, &mut fields, "", locale, now).await?;
    let named = fields.finish(named)?;
    found.expect(expected)?;
    named.user.active()?;
    let user = named.user.id;
    if old.as_ref().is_some_and(|old| old.user == user) {
        return Err(Refusal::AlreadyAdmin.into());
    }
    let before = match &old {
        Some(old) => ports.users.user(old.user).await?,
        None => None,
    };

    let cause = Cause::AdminAppointed { user: actor.user() };
    let id = MembershipId(ports.ids.next());
    let membership = Membership::new(id, user, organization, role, cause.clone(), now);
    let here = Some(organization);
    let from = old.as_ref().map(|old| old.user);
    let fact = match found.kind() {
        OrganizationKind::Supplier => Fact::SupplierAdminChanged { supplier: organization, from, to: user },
        OrganizationKind::Customer | OrganizationKind::Partner => {
            Fact::CustomerAdminChanged { customer: organization, from, to: user }
        }
    };
    let new_admin = named.user.name.clone();
    let letter =
        |you| Letter::AdminChanged { organization: found.name().clone(), role, new_admin: new_admin.clone(), you };

    // Writing the organization anew raises its version: who looked before this change must look again (S42).
    let mut change = ports.change(actor, now).update(&found.organization, found.organization.value.clone());
    if let Some(old) = &old {
        let ended = Fact::MembershipEnded { membership: old.id, user: old.user, role, reason: None };
        change = change.update(old, old.value.clone().hand_over(None, now)?).record(here, ended);
    }
    let send = found.standing != Standing::Dormant;
    named
        .let_in(change, &found.organization.value, role, send, Some(letter(true)))
        .create(membership.clone())
        .with(before.filter(|before| before.active().is_ok()), |change, before| {
            change.send_mentioning(Mentioned::User(user), Recipient::from(&before.value), letter(false))
        })
        .record(here, fact)
        .record(here, Fact::MembershipGranted { membership: id, user, role, cause })
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
