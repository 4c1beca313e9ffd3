//! The addressee's side, with a login: accept or decline, by the link or from the list of what waits for them.

use super::open::behind;
use crate::audit::Fact;
use crate::invitation::ports::Waiting;
use crate::invitation::{Invitation, Offer, Stage};
use crate::mail::{Letter, Mentioned, Recipient};
use crate::membership::{Cause, Membership};
use crate::organization::Located;
use crate::permission::Actor;
use crate::ports::retry;
use crate::store::{EntityKind, Stored};
use crate::user::User;
use crate::values::{InvitationId, MembershipId};
use crate::{Error, Ports, Refusal};

/// How an addressee points at an invitation.
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// By the mailed link.
    Link(&'a str),
    /// Signed in with the invited address, which is proven by that.
    Waiting(InvitationId),
}

/// The invitations that wait for the caller.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn waiting(ports: &Ports, actor: &Actor) -> Result<Vec<Waiting>, Error> {
    Ok(ports.invitations.waiting(&actor.person()?.address.key(), ports.clock.now()).await?)
}

/// Accepts: the caller is a member in the same commit (R21). Accepting twice is accepting once (S36).
///
/// # Errors
/// [`Refusal::WrongAccount`] (S32), what became of the invitation or its link, [`Refusal::NotInForce`].
pub async fn accept(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<Membership, Error> {
    retry(|| accept_once(ports, actor, way)).await
}

async fn accept_once(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<Membership, Error> {
    let person = actor.person()?;
    let (invitation, organization) = pointed_at(ports, actor, way).await?;
    invitation.addressed_to(&person.address)?;
    if let Stage::Accepted { by, membership: Some(id), .. } = invitation.stage
        && by == person.user
    {
        let held = ports.memberships.membership(invitation.organization, id).await?;
        return held.map(|held| held.value).ok_or(Refusal::InvitationAccepted.into());
    }
    if let Way::Link(shown) = way {
        let link = ports.keyring.open(crate::link::Purpose::Invitation, shown)?;
        invitation.opened_by(&link, ports.clock.now())?;
    }
    if let Offer::FirstLogin { .. } = invitation.offer {
        return Err(Refusal::NoLogin.into());
    }
    organization.in_force()?;

    let now = ports.clock.now();
    let cause = Cause::InvitationAccepted { invitation: invitation.id };
    let id = MembershipId(ports.ids.next());
    let role = invitation.offer.role();
    let membership = Membership::new(id, person.user, invitation.organization, role, cause.clone(), now);
    let accepted = invitation.value.clone().accept(person.user, Some(id), now)?;
    if ports.memberships.membership_of(invitation.organization, person.user, role).await?.is_some() {
        return Err(Refusal::AlreadyMember.into());
    }
    let thanks = Letter::InvitationAccepted {
        organization: organization.name().clone(),
        offer: accepted.offer,
        invitee: person.name.clone(),
    };
    let inviter = inviter(ports, &invitation).await?;
    let here = Some(invitation.organization);
    ports
        .change(actor, now)
        .update(&invitation, accepted)
        .create(membership.clone())
        .provided(&organization.organization)
        .record(here, Fact::InvitationAccepted { invitation: invitation.id, user: person.user })
        .record(here, Fact::MembershipGranted { membership: id, user: person.user, role, cause })
        .with(inviter, |change, to| change.send_mentioning(Mentioned::User(person.user), to, thanks))
        .commit()
        .await?;
    Ok(membership)
}

/// Declines: by the link, not signed in or as the addressee, or from the list of what waits for them.
///
/// # Errors
/// What became of the invitation or its link; [`Refusal::WrongAccount`].
pub async fn decline(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<(), Error> {
    let (invitation, organization) = pointed_at(ports, actor, way).await?;
    let now = ports.clock.now();
    match way {
        Way::Link(shown) => {
            let link = ports.keyring.open(crate::link::Purpose::Invitation, shown)?;
            invitation.opened_by(&link, now)?;
            if let Ok(person) = actor.person() {
                invitation.addressed_to(&person.address)?;
            }
        }
        Way::Waiting(_) => invitation.addressed_to(&actor.person()?.address)?,
    }
    if let Offer::FirstLogin { .. } = invitation.offer {
        return Err(Refusal::NoLogin.into());
    }
    let declined = invitation.value.clone().decline(now)?;
    let letter = Letter::InvitationDeclined {
        organization: organization.name().clone(),
        offer: declined.offer,
        invitee: declined.address.clone(),
    };
    let mentioned = Mentioned::Address(declined.address.key());
    let inviter = inviter(ports, &invitation).await?;
    ports
        .change(actor, now)
        .update(&invitation, declined)
        .record(Some(invitation.organization), Fact::InvitationDeclined { invitation: invitation.id })
        .with(inviter, |change, to| change.send_mentioning(mentioned, to, letter))
        .commit()
        .await
}

async fn pointed_at(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<(Stored<Invitation>, Located), Error> {
    match way {
        Way::Link(shown) => {
            let (_, invitation, organization) = behind(ports, shown).await?;
            Ok((invitation, organization))
        }
        Way::Waiting(id) => {
            let person = actor.person()?;
            let unknown = Error::Unknown(EntityKind::Invitation);
            let invitation = ports.invitations.invitation(id).await?;
            let invitation = invitation.filter(|found| found.address.same(&person.address)).ok_or(unknown)?;
            let organization = ports.organizations.organization(invitation.organization).await?;
            Ok((invitation, organization.ok_or(Error::Unknown(EntityKind::Organization))?))
        }
    }
}

/// The inviter, if they are still here and wish to hear of answers.
pub(super) async fn inviter(ports: &Ports, invitation: &Invitation) -> Result<Option<Recipient>, Error> {
    let Some(id) = invitation.inviter else { return Ok(None) };
    let wished = |user: &Stored<User>| user.active().is_ok() && user.notifications.invitations;
    Ok(ports.users.user(id).await?.filter(wished).map(|user| Recipient::from(&user.value)))
}
