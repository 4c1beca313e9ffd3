//! What administrators do with users.

use std::collections::BTreeSet;

use super::PersonForm;
use super::leaving::{another_full_administrator, dispensable};
use crate::audit::Fact;
use crate::membership::{Cause, Membership};
use crate::organization::ROOT;
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Privilege, Role, Target};
use crate::store::{EntityKind, Stored, Version};
use crate::user::ports::UserFilter;
use crate::user::{User, UserState};
use crate::values::{Form, MembershipId, Note, UserId};
use crate::{Error, Ports, Refusal};

/// Lists users.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    filter: &UserFilter,
    page: PageRequest,
) -> Result<Page<Stored<User>>, Error> {
    actor.require(Action::ManageUsers, Target::Platform)?;
    Ok(ports.users.users(filter, page).await?)
}

/// Shows a user.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Unknown`].
pub async fn view(ports: &Ports, actor: &Actor, id: UserId) -> Result<Stored<User>, Error> {
    actor.require(Action::ManageUsers, Target::Platform)?;
    ports.users.user(id).await?.ok_or(Error::Unknown(EntityKind::User))
}

/// Makes somebody a System administrator, without privileges until they are granted. A person without a login gets a
/// first login.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Invalid`], a role held already.
pub async fn add_administrator(ports: &Ports, actor: &Actor, form: &PersonForm) -> Result<UserId, Error> {
    actor.require(Action::ManageUsers, Target::Platform)?;
    let root = ports.organizations.organization(ROOT).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    let now = ports.clock.now();
    let mut fields = Form::default();
    let named = form.find(ports, &mut fields, "", ports.settings.locale(), now).await?;
    let named = fields.finish(named)?;
    named.user.active()?;

    let id = MembershipId(ports.ids.next());
    let user = named.user.id;
    let role = Role::SystemAdministrator;
    let cause = Cause::AddedBy { user: actor.user() };
    let change = ports.change(actor, now).provided(&root.organization);
    named
        .let_in(change, &root.organization.value, role, true, None)
        .create(Membership::new(id, user, ROOT, role, cause.clone(), now))
        .record(Some(ROOT), Fact::MembershipGranted { membership: id, user, role, cause })
        .commit()
        .await?;
    Ok(user)
}

/// Sets the privileges of an administrator: never one's own, and one full System administrator always stays.
///
/// # Errors
/// [`Refusal::OwnPrivileges`], [`Refusal::NoAdministrator`], [`Refusal::LastSystemAdministrator`], [`Error::Stale`].
pub async fn change_privileges(
    ports: &Ports,
    actor: &Actor,
    id: UserId,
    expected: Option<Version>,
    privileges: BTreeSet<Privilege>,
) -> Result<Stored<User>, Error> {
    let user = view(ports, actor, id).await?;
    user.expect(expected)?;
    user.active()?;
    if actor.user() == Some(id) {
        return Err(Refusal::OwnPrivileges.into());
    }
    if ports.memberships.membership_of(ROOT, id, Role::SystemAdministrator).await?.is_none() {
        return Err(Refusal::NoAdministrator.into());
    }
    let withdrawn: Vec<_> = user.privileges.difference(&privileges).copied().collect();
    let granted: Vec<_> = privileges.difference(&user.privileges).copied().collect();
    if !withdrawn.is_empty() && user.privileges.len() == Privilege::ALL.len() {
        another_full_administrator(ports, id).await?;
    }
    let changed = User { privileges, ..user.value.clone() };
    ports
        .change(actor, ports.clock.now())
        .update(&user, changed.clone())
        .record(None, Fact::PrivilegesChanged { user: id, granted, withdrawn })
        .commit()
        .await?;
    Ok(Stored::new(changed, user.version.next()))
}

/// Keeps a user out; their sign-ins and tokens are over at once.
///
/// # Errors
/// [`Refusal::SoleAdmin`] (S43), [`Refusal::UserState`].
pub async fn deactivate(ports: &Ports, actor: &Actor, id: UserId, reason: &str) -> Result<(), Error> {
    let user = view(ports, actor, id).await?;
    user.active()?;
    let reason = Note::optional(reason).map_err(|problem| Error::field("reason", problem))?;
    dispensable(ports, &user).await?;
    let sign_ins = ports.sign_ins.sign_ins(id).await?;
    ports
        .change(actor, ports.clock.now())
        .update(&user, User { state: UserState::Deactivated, ..user.value.clone() })
        .each(sign_ins, |change, sign_in| change.delete(&sign_in))
        .record(None, Fact::UserDeactivated { user: id, reason })
        .commit()
        .await
}

/// Lets a deactivated user in again.
///
/// # Errors
/// [`Refusal::UserState`].
pub async fn reactivate(ports: &Ports, actor: &Actor, id: UserId) -> Result<(), Error> {
    let user = view(ports, actor, id).await?;
    match user.state {
        UserState::Deactivated => {}
        UserState::Active | UserState::Erased { .. } => {
            return Err(Refusal::UserState { state: user.state.word() }.into());
        }
    }
    ports
        .change(actor, ports.clock.now())
        .update(&user, User { state: UserState::Active, ..user.value.clone() })
        .record(None, Fact::UserReactivated { user: id })
        .commit()
        .await
}
