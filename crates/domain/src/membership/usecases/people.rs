//! Listing, adding, suspending and removing people (R4, R16, R30).

use crate::audit::Fact;
use crate::mail::{Letter, Mentioned, Recipient};
use crate::membership::ports::{MemberFilter, MemberView};
use crate::membership::{Cause, Membership};
use crate::organization::{
    OrganizationKind,
    usecases::{manage_action, people_action, visible},
};
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Role};
use crate::store::{EntityKind, Stored, Version};
use crate::values::{EmailAddress, MembershipId, Note, OrganizationId, Timestamp};
use crate::{Error, Ports, Refusal};

/// Lists an organization's members.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    filter: &MemberFilter,
    page: PageRequest,
) -> Result<Page<MemberView>, Error> {
    actor.known()?;
    // Whoever manages people in an organization of theirs needs no look at what kind it is: one read fewer.
    if !actor.may_list_people(organization) {
        let found = ports.organizations.organization(organization).await?;
        let found = found.ok_or(Error::Unknown(EntityKind::Organization))?;
        actor.require(people_action(found.kind()), (&found.organization.value).into())?;
    }
    Ok(ports.memberships.members(organization, filter, page).await?)
}

/// Shows one membership of an organization, an ended one too.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn view(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: MembershipId,
) -> Result<Stored<Membership>, Error> {
    actor.known()?;
    let found =
        ports.organizations.organization(organization).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    actor.require(people_action(found.kind()), (&found.organization.value).into())?;
    ports.memberships.membership(organization, id).await?.ok_or(Error::Unknown(EntityKind::Membership))
}

/// Adds an existing user as mentor (R16); they are told, and may leave.
///
/// # Errors
/// [`Refusal::NoSuchUser`], [`Refusal::AlreadyMember`], [`Refusal::NotInForce`], [`Error::Invalid`].
pub async fn add_mentor(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    address: &str,
) -> Result<Membership, Error> {
    let found = visible(ports, actor, organization, Action::AddMentor).await?;
    if found.kind() != OrganizationKind::Customer {
        return Err(Error::Unknown(EntityKind::Organization));
    }
    let address = EmailAddress::parse(address).map_err(|problem| Error::field("address", problem))?;
    found.in_force()?;
    let user = ports.users.user_by_address(&address.key()).await?.ok_or(Refusal::NoSuchUser)?;
    user.active()?;
    if ports.memberships.membership_of(organization, user.id, Role::Mentor).await?.is_some() {
        return Err(Refusal::AlreadyMember.into());
    }
    let now = ports.clock.now();
    let cause = Cause::AddedBy { user: actor.user() };
    let id = MembershipId(ports.ids.next());
    let membership = Membership::new(id, user.id, organization, Role::Mentor, cause.clone(), now);
    let person = actor.person()?;
    let (mentioned, by) = (Mentioned::User(person.user), person.name.clone());
    let told = user.notifications.organizations.then(|| Recipient::from(&user.value));
    ports
        .change(actor, now)
        .create(membership.clone())
        .provided(&found.organization)
        .record(
            Some(organization),
            Fact::MembershipGranted { membership: id, user: user.id, role: Role::Mentor, cause },
        )
        .with(told, |change, to| {
            change.send_mentioning(mentioned, to, Letter::MentorAdded { organization: found.name().clone(), by })
        })
        .commit()
        .await?;
    Ok(membership)
}

/// Takes a member out of force for a while, at once (S58).
///
/// # Errors
/// [`Refusal::AdminRole`], [`Refusal::MembershipState`], [`Error::Unknown`], [`Error::Stale`].
pub async fn suspend(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: MembershipId,
    expected: Option<Version>,
    reason: &str,
) -> Result<Stored<Membership>, Error> {
    change(ports, actor, organization, id, expected, reason, |membership, reason, now| {
        let fact = Fact::MembershipSuspended { membership: id, reason: reason.clone() };
        Ok((membership.suspend(reason, now)?, fact))
    })
    .await
}

/// Puts a suspended member back in force.
///
/// # Errors
/// [`Refusal::MembershipState`], [`Error::Unknown`], [`Error::Stale`].
pub async fn resume(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: MembershipId,
    expected: Option<Version>,
) -> Result<Stored<Membership>, Error> {
    change(ports, actor, organization, id, expected, "", |membership, _, _| {
        Ok((membership.resume()?, Fact::MembershipResumed { membership: id }))
    })
    .await
}

/// Removes a member; what they did stays.
///
/// # Errors
/// [`Refusal::AdminRole`], [`Refusal::MembershipState`], [`Error::Unknown`], [`Error::Stale`].
pub async fn remove(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: MembershipId,
    expected: Option<Version>,
    reason: &str,
) -> Result<Stored<Membership>, Error> {
    change(ports, actor, organization, id, expected, reason, end).await
}

fn end(membership: Membership, reason: Option<Note>, now: Timestamp) -> Result<(Membership, Fact), Refusal> {
    let fact = Fact::MembershipEnded {
        membership: membership.id,
        user: membership.user,
        role: membership.role,
        reason: reason.clone(),
    };
    Ok((membership.end(reason, now)?, fact))
}

async fn change(
    ports: &Ports,
    actor: &Actor,
    organization: OrganizationId,
    id: MembershipId,
    expected: Option<Version>,
    reason: &str,
    becomes: impl FnOnce(Membership, Option<Note>, Timestamp) -> Result<(Membership, Fact), Refusal>,
) -> Result<Stored<Membership>, Error> {
    actor.known()?;
    let found =
        ports.organizations.organization(organization).await?.ok_or(Error::Unknown(EntityKind::Organization))?;
    actor.require(manage_action(found.kind()), (&found.organization.value).into())?;
    let reason = Note::optional(reason).map_err(|problem| Error::field("reason", problem))?;
    let membership =
        ports.memberships.membership(organization, id).await?.ok_or(Error::Unknown(EntityKind::Membership))?;
    membership.expect(expected)?;
    let now = ports.clock.now();
    let (changed, fact) = becomes(membership.value.clone(), reason, now)?;
    ports.change(actor, now).update(&membership, changed.clone()).record(Some(organization), fact).commit().await?;
    Ok(Stored::new(changed, membership.version.next()))
}

/// Leaves an organization; the sole admin cannot.
///
/// # Errors
/// [`Refusal::AdminRole`], [`Error::Unknown`].
pub async fn leave(ports: &Ports, actor: &Actor, id: MembershipId) -> Result<(), Error> {
    let membership = own(ports, actor, id).await?;
    if membership.role == Role::SystemAdministrator {
        crate::user::usecases::another_full_administrator(ports, membership.user).await?;
    }
    let now = ports.clock.now();
    let (ended, fact) = end(membership.value.clone(), None, now)?;
    let organization = Some(membership.organization);
    ports.change(actor, now).update(&membership, ended).record(organization, fact).commit().await
}

/// Confirms one's own setup: profile and preferences are as they should be (R21, R29).
///
/// # Errors
/// [`Error::Unknown`], [`Refusal::MembershipState`].
pub async fn set_up(ports: &Ports, actor: &Actor, id: MembershipId) -> Result<Membership, Error> {
    let membership = own(ports, actor, id).await?;
    let ready = membership.value.clone().set_up()?;
    ports
        .change(actor, ports.clock.now())
        .update(&membership, ready.clone())
        .record(Some(membership.organization), Fact::MembershipSetUp { membership: id })
        .commit()
        .await?;
    Ok(ready)
}

async fn own(ports: &Ports, actor: &Actor, id: MembershipId) -> Result<Stored<Membership>, Error> {
    let all = ports.memberships.memberships_of(actor.person()?.user).await?;
    all.into_iter().find(|membership| membership.id == id).ok_or(Error::Unknown(EntityKind::Membership))
}
