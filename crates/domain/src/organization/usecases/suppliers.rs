//! Suppliers are registered by a System administrator, with their one Supplier admin (R26).

use crate::audit::Fact;
use crate::invitation::usecases::first_login;
use crate::mail::{Letter, Recipient};
use crate::membership::{Cause, Membership};
use crate::organization::{Organization, ProfileForm, Supplier};
use crate::permission::{Action, Actor, Role, Target};
use crate::store::{Stored, Version};
use crate::user::Credential;
use crate::user::usecases::{PersonForm, fresh};
use crate::values::{EmailAddress, Form, MembershipId, OrganizationId, PersonName, TimeZone, UserId};
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
    let mut fields = Form::default();
    let profile = form.profile.parse(&mut fields, "profile.", &ports.settings.locales);
    let address = fields.take("admin.address", EmailAddress::parse(&form.admin.address));
    let known = match &address {
        Some(address) => ports.users.user_by_address(&address.key()).await?,
        None => None,
    };
    let name = match &known {
        Some(user) => Some(user.name.clone()),
        None => fields.take("admin.name", PersonName::parse(&form.admin.name)),
    };
    let (profile, address, name) = fields.finish((|| Some((profile?, address?, name?)))())?;

    let now = ports.clock.now();
    let is_new = known.is_none();
    let user = match known {
        Some(user) => {
            user.active()?;
            user.value
        }
        None => fresh(UserId(ports.ids.next()), address, name, profile.locale.clone(), TimeZone::UTC, now),
    };
    let id = OrganizationId(ports.ids.next());
    let supplier = Organization::Supplier(Supplier { id, profile, active: true });
    let cause = Cause::AdminAppointed { user: actor.user() };
    let membership_id = MembershipId(ports.ids.next());
    let membership = Membership::new(membership_id, user.id, id, Role::SupplierAdmin, cause.clone(), now);
    let mut change =
        ports.change(actor, now).create(supplier.clone()).record(Some(id), Fact::SupplierRegistered { supplier: id });
    if is_new {
        change = change.create(user.clone()).create(Credential::unset(user.id, now));
        change = change.record(Some(id), Fact::UserRegistered { user: user.id });
        change = first_login(ports, change, &user, &supplier, Role::SupplierAdmin, true, now);
    } else {
        let letter = Letter::AdminChanged {
            organization: supplier.name().clone(),
            role: Role::SupplierAdmin,
            new_admin: user.name.clone(),
            you: true,
        };
        change = change.send(Recipient::from(&user), letter);
    }
    let granted =
        Fact::MembershipGranted { membership: membership_id, user: user.id, role: Role::SupplierAdmin, cause };
    change.create(membership).record(Some(id), granted).commit().await?;
    Ok(Stored::new(supplier, Version::FIRST))
}
