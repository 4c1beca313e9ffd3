//! Export of one's data, and erasure: self-service (R49).

use crate::attendance::ports::Marked;
use crate::attendee::Attendee;
use crate::attendee::ports::Activity;
use crate::audit::Fact;
use crate::audit::ports::{AuditFilter, AuditView};
use crate::invitation::{Invitation, Stage};
use crate::mail::{Letter, Recipient};
use crate::membership::Membership;
use crate::page::PageRequest;
use crate::permission::{Actor, Role};
use crate::registration::Registration;
use crate::store::Stored;
use crate::user::{FormerAddress, User};
use crate::values::{Secret, UserId};
use crate::{Error, Ports, Refusal};

/// Everything that is kept about a user.
#[derive(Clone, Debug)]
pub struct Export {
    /// The user.
    pub user: User,
    /// Every membership that has not ended.
    pub memberships: Vec<Membership>,
    /// What they take part in, the newest first; the newest 200.
    pub activities: Vec<Activity>,
    /// How they attended, the newest first; the newest 200.
    pub attendance: Vec<Marked>,
    /// What they did, the newest first; the newest 200.
    pub activity: Vec<AuditView>,
}

/// Gathers everything that is kept about the caller.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn export(ports: &Ports, actor: &Actor) -> Result<Export, Error> {
    let user = super::me(ports, actor).await?;
    let memberships = ports.memberships.memberships_of(user.id).await?;
    let filter = AuditFilter { organization: None, by: Some(user.id) };
    let most = PageRequest { limit: PageRequest::MAX, after: None };
    let activity = ports.audit.facts(&filter, most).await?;
    let activities = ports.attendees.activities(&user.address.key(), most).await?;
    let attendance = ports.attendances.marks_of(&user.address.key(), most).await?;
    Ok(Export {
        user: user.value,
        memberships: memberships.into_iter().map(|membership| membership.value).collect(),
        activities: activities.items,
        attendance: attendance.items,
        activity: activity.items,
    })
}

/// Erases the caller: their memberships end, their sign-ins and tokens are over, nothing of the person is kept but an
/// id in the trail.
///
/// # Errors
/// [`Refusal::SoleAdmin`], which says whom to ask (S43); [`Refusal::LastSystemAdministrator`]; a wrong password.
pub async fn erase(ports: &Ports, actor: &Actor, password: &Secret<String>) -> Result<(), Error> {
    let (user, credential) = super::password::confirmed(ports, actor, password, "password").await?;
    let memberships = dispensable(ports, &user).await?;
    let sign_ins = ports.sign_ins.sign_ins(user.id).await?;
    let tokens = ports.sign_ins.api_tokens(user.id).await?;
    let now = ports.clock.now();
    let addresses = user.addresses(now);
    let (invitations, registrations) = sent_to(ports, &addresses).await?;
    let entries = listed_as(ports, &addresses).await?;
    let ended = memberships
        .iter()
        .map(|membership| Ok((membership, membership.value.clone().end(None, now)?)))
        .collect::<Result<Vec<_>, Refusal>>()?;
    ports
        .change(actor, now)
        .each(ended, |change, (read, ended)| change.update(read, ended))
        .each(sign_ins, |change, sign_in| change.delete(&sign_in))
        .each(tokens, |change, token| change.delete(&token))
        .each(invitations, |change, read| {
            let revoked = matches!(read.stage, Stage::Pending { .. });
            let fact = revoked.then_some(Fact::InvitationRevoked { invitation: read.id });
            change
                .update(&read, read.value.clone().erased(user.id, now))
                .with(fact, |change, fact| change.record(Some(read.organization), fact))
        })
        .each(entries, |change, read| change.update(&read, read.value.clone().erased()))
        .each(registrations, |change, read| {
            let fact = read.stage.is_open().then_some(Fact::RegistrationWithdrawn { registration: read.id });
            change
                .update(&read, read.value.clone().erased(user.id, now))
                .with(fact, |change, fact| change.record(None, fact))
        })
        .erase(user.id, addresses)
        .delete(&credential)
        .update(&user, user.value.clone().erased(now))
        .record(None, Fact::UserErased { user: user.id })
        .send(Recipient::from(&user.value), Letter::UserErased)
        .commit()
        .await
}

/// The invitations and registrations with an address of somebody's, from when it was theirs.
async fn sent_to(
    ports: &Ports,
    addresses: &[FormerAddress],
) -> Result<(Vec<Stored<Invitation>>, Vec<Stored<Registration>>), Error> {
    let (mut invitations, mut registrations) = (Vec::new(), Vec::new());
    for FormerAddress { address, until } in addresses {
        let to = ports.invitations.invitations_to(&address.key()).await?;
        invitations.extend(to.into_iter().filter(|one| one.invited_at <= *until));
        let of = ports.registrations.registrations_of(&address.key()).await?;
        registrations.extend(of.into_iter().filter(|one| one.submitted_at <= *until));
    }
    // An address may have been somebody's more than once.
    invitations.sort_by_key(|one| one.id);
    invitations.dedup_by_key(|one| one.id);
    registrations.sort_by_key(|one| one.id);
    registrations.dedup_by_key(|one| one.id);
    Ok((invitations, registrations))
}

/// The entries on lists with an address of somebody's, from when it was theirs.
async fn listed_as(ports: &Ports, addresses: &[FormerAddress]) -> Result<Vec<Stored<Attendee>>, Error> {
    let mut entries = Vec::new();
    for FormerAddress { address, until } in addresses {
        let of = ports.attendees.attendees_of(&address.key()).await?;
        entries.extend(of.into_iter().filter(|one| one.added_at <= *until));
    }
    entries.sort_by_key(|one| one.id);
    entries.dedup_by_key(|one| one.id);
    Ok(entries)
}

/// The memberships of a user who can be spared: neither the one admin of an organization nor the last full System
/// administrator.
pub(crate) async fn dispensable(ports: &Ports, user: &Stored<User>) -> Result<Vec<Stored<Membership>>, Error> {
    let memberships = ports.memberships.memberships_of(user.id).await?;
    for membership in &memberships {
        match membership.role {
            Role::CustomerAdmin | Role::SupplierAdmin => {
                let found = ports.organizations.organization(membership.organization).await?;
                let organization = found.map(|found| found.name().to_string()).unwrap_or_default();
                return Err(Refusal::SoleAdmin { organization }.into());
            }
            Role::SystemAdministrator => another_full_administrator(ports, user.id).await?,
            Role::PartnerAdministrator | Role::Applicant | Role::Mentor | Role::Professional | Role::Attendee => {}
        }
    }
    Ok(memberships)
}

/// Refuses when nobody but `user` holds every privilege.
pub(crate) async fn another_full_administrator(ports: &Ports, user: UserId) -> Result<(), Error> {
    let administrators = ports.users.administrators().await?;
    let full =
        |other: &Stored<User>| crate::permission::Privilege::ALL.iter().all(|one| other.privileges.contains(one));
    if administrators.iter().any(|other| other.id != user && full(other)) {
        Ok(())
    } else {
        Err(Refusal::LastSystemAdministrator.into())
    }
}
