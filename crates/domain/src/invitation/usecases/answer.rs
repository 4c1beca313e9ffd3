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
use crate::store::{Change, EntityKind, Stored};
use crate::user::User;
use crate::values::{InvitationId, MembershipId, PersonName, UserId};
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
pub async fn accept(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<Option<Membership>, Error> {
    retry(|| accept_once(ports, actor, way)).await
}

async fn accept_once(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<Option<Membership>, Error> {
    let person = actor.person()?;
    let (invitation, organization) = pointed_at(ports, actor, way).await?;
    invitation.addressed_to(&person.address)?;
    if let Stage::Accepted { by, membership, .. } = invitation.stage
        && by == person.user
    {
        return match membership {
            Some(id) => {
                let held = ports.memberships.membership(invitation.organization, id).await?;
                held.map(|held| Some(held.value)).ok_or(Refusal::InvitationAccepted.into())
            }
            None => Ok(None),
        };
    }
    if let Way::Link(shown) = way {
        let link = ports.keyring.open(crate::link::Purpose::Invitation, shown)?;
        invitation.opened_by(&link, ports.clock.now())?;
    }
    if let Offer::FirstLogin { .. } = invitation.offer {
        return Err(Refusal::NoLogin.into());
    }
    organization.in_force()?;

    let role = invitation.offer.role();
    if ports.memberships.membership_of(invitation.organization, person.user, role).await?.is_some() {
        return Err(Refusal::AlreadyMember.into());
    }
    let change = ports.change(actor, ports.clock.now());
    let (change, membership) = joining(change, &invitation, &organization, person.user, &person.name).await?;
    change.commit().await?;
    Ok(membership)
}

/// Adds what accepting makes true: a membership and thanks to the inviter. An attendee's role is derived, and whoever
/// added them sees on the list that they are linked.
pub(super) async fn joining<'a>(
    change: Change<'a>,
    invitation: &Stored<Invitation>,
    organization: &Located,
    user: UserId,
    name: &PersonName,
) -> Result<(Change<'a>, Option<Membership>), Error> {
    let (ports, now) = (change.ports(), change.at());
    let here = Some(invitation.organization);
    let role = invitation.offer.role();
    let cause = Cause::InvitationAccepted { invitation: invitation.id };
    let membership = (invitation.offer != Offer::Attendee).then(|| {
        Membership::new(MembershipId(ports.ids.next()), user, invitation.organization, role, cause.clone(), now)
    });
    let thanks = Letter::InvitationAccepted {
        organization: organization.name().clone(),
        offer: invitation.offer,
        invitee: name.clone(),
    };
    let inviter = if membership.is_some() { inviter(ports, invitation).await? } else { None };
    let accepted = invitation.value.clone().accept(user, membership.as_ref().map(|one| one.id), now)?;
    let change = change
        .update(invitation, accepted)
        .provided(&organization.organization)
        .record(here, Fact::InvitationAccepted { invitation: invitation.id, user })
        .with(membership.clone(), |change, one| {
            let fact = Fact::MembershipGranted { membership: one.id, user, role, cause };
            change.record(here, fact).create(one)
        })
        .with(inviter, |change, to| change.send_mentioning(Mentioned::User(user), to, thanks));
    Ok((change, membership))
}

/// Declines: by the link, not signed in or as the addressee, or from the list of what waits for them.
///
/// # Errors
/// What became of the invitation or its link; [`Refusal::WrongAccount`].
pub async fn decline(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<(), Error> {
    retry(|| decline_once(ports, actor, way)).await
}

async fn decline_once(ports: &Ports, actor: &Actor, way: Way<'_>) -> Result<(), Error> {
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
    let change = ports
        .change(actor, now)
        .update(&invitation, declined)
        .record(Some(invitation.organization), Fact::InvitationDeclined { invitation: invitation.id })
        .with(inviter, |change, to| change.send_mentioning(mentioned, to, letter));
    let change = match invitation.offer {
        Offer::Attendee => crate::attendee::usecases::decline(change, &invitation).await?,
        Offer::Applicant | Offer::Mentor | Offer::Professional | Offer::FirstLogin { .. } => change,
    };
    change.commit().await
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
