//! Suppliers are registered by a System administrator, with their one Supplier admin (R26).

use crate::audit::Fact;
use crate::mail::Letter;
use crate::membership::{Cause, Membership};
use crate::organization::{Organization, ProfileForm, Supplier};
use crate::permission::{Action, Actor, Role, Target};
use crate::store::{Stored, Version};
use crate::user::usecases::PersonForm;
use crate::values::{Form, MembershipId, OrganizationId};
use crate::{Error, Ports};

/// A supplier and its admin, as a System administrator names them.
#[derive(Clone, Debug, Default)]
pub struct SupplierForm {
    /// The supplier.
    pub profile: ProfileForm,
    /// Its admin; the name is only needed for a person without a login.
    pub admin: PersonForm,
}

/// Registers a supplier with its Supplier admin, in one commit.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field, [`Error::Forbidden`]; a name that is taken.
pub async fn register_supplier(
    ports: &Ports,
    actor: &Actor,
    form: &SupplierForm,
) -> Result<Stored<Organization>, Error> {
    actor.require(Action::ManageSuppliers, Target::Platform)?;
    let now = ports.clock.now();
    let mut fields = Form::default();
    let profile = form.profile.parse(&mut fields, "profile.", &ports.settings.locales);
    let locale = profile.as_ref().map_or_else(|| ports.settings.locale(), |profile| profile.locale.clone());
    let named = form.admin.find(ports, &mut fields, "admin.", locale, now).await?;
    let (profile, named) = fields.finish((|| Some((profile?, named?)))())?;
    named.user.active()?;

    let id = OrganizationId(ports.ids.next());
    let supplier = Organization::Supplier(Supplier { id, profile, active: true });
    let role = Role::SupplierAdmin;
    let cause = Cause::AdminAppointed { user: actor.user() };
    let membership = MembershipId(ports.ids.next());
    let user = named.user.id;
    let letter = Letter::AdminChanged {
        organization: supplier.name().clone(),
        role,
        new_admin: named.user.name.clone(),
        you: true,
    };
    let change =
        ports.change(actor, now).create(supplier.clone()).record(Some(id), Fact::SupplierRegistered { supplier: id });
    named
        .let_in(change, &supplier, role, true, Some(letter))
        .create(Membership::new(membership, user, id, role, cause.clone(), now))
        .record(Some(id), Fact::MembershipGranted { membership, user, role, cause })
        .commit()
        .await?;
    Ok(Stored::new(supplier, Version::FIRST))
}
