//! Opening an invitation's link: changes nothing (R18, S28). Tells which door it leads to.

use crate::invitation::{Invitation, Offer};
use crate::link::{Link, Purpose};
use crate::organization::Located;
use crate::permission::{Actor, Identity};
use crate::store::{EntityKind, Stored};
use crate::values::{EmailAddress, InvitationId, OrganizationName, PersonName};
use crate::{Error, Ports, Refusal};

/// What the holder of an invitation's link sees.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The invitation.
    pub invitation: Stored<Invitation>,
    /// The organization's name.
    pub organization: OrganizationName,
    /// Who invited.
    pub inviter: Option<PersonName>,
    /// Whom to ask: the inviter, else the platform's support (R14).
    pub contact: EmailAddress,
    /// What can be done.
    pub door: Door,
}

/// What can be done with an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// No login has this address: register, which accepts (R19).
    Register {
        /// The name, when it is known already.
        name: Option<PersonName>,
    },
    /// A login has this address: sign in first (R20, S33).
    SignIn,
    /// Signed in as the addressee: accept or decline.
    Accept,
    /// Signed in as somebody else: switch, then come back (R20, S32).
    WrongAccount {
        /// The invited address, masked.
        invited: String,
    },
    /// The organization is not in force: the invitation waits.
    NotInForce,
    /// It is over: why.
    Over(Refusal),
}

/// Opens an invitation by its link.
///
/// # Errors
/// [`Refusal::LinkUnknown`]; everything else is told by the [`Door`].
pub async fn open(ports: &Ports, actor: &Actor, shown: &str) -> Result<Opened, Error> {
    let (link, invitation, organization) = behind(ports, shown).await?;
    let inviter = match invitation.inviter {
        Some(id) => ports.users.user(id).await?.filter(|user| user.active().is_ok()),
        None => None,
    };
    let door = door(ports, actor, &link, &invitation, &organization).await?;
    Ok(Opened {
        organization: organization.name().clone(),
        contact: inviter.as_ref().map_or_else(|| ports.settings.support.clone(), |user| user.address.clone()),
        inviter: inviter.map(|user| user.value.name),
        invitation,
        door,
    })
}

async fn door(
    ports: &Ports,
    actor: &Actor,
    link: &Link,
    invitation: &Invitation,
    organization: &Located,
) -> Result<Door, Error> {
    if let Err(refusal) = invitation.opened_by(link, ports.clock.now()) {
        return Ok(Door::Over(refusal));
    }
    if organization.in_force().is_err() {
        return Ok(Door::NotInForce);
    }
    if let Offer::FirstLogin { user, .. } = invitation.offer {
        return first_login_door(ports, user).await;
    }
    if let Identity::Person(person) = &actor.identity {
        return Ok(match invitation.addressed_to(&person.address) {
            Ok(()) => Door::Accept,
            Err(_) => Door::WrongAccount { invited: invitation.address.masked() },
        });
    }
    let user = ports.users.user_by_address(&invitation.address.key()).await?;
    Ok(if user.is_some() { Door::SignIn } else { Door::Register { name: invitation.name.clone() } })
}

async fn first_login_door(ports: &Ports, user: crate::values::UserId) -> Result<Door, Error> {
    let user = ports.users.user(user).await?.ok_or(Error::Unknown(EntityKind::User))?;
    let credential = ports.users.credential(user.id).await?;
    Ok(match credential {
        Some(credential) if credential.hash.is_none() => Door::Register { name: Some(user.value.name) },
        Some(_) | None => Door::Over(Refusal::LinkUsed),
    })
}

/// The invitation and organization behind a link.
pub(super) async fn behind(ports: &Ports, shown: &str) -> Result<(Link, Stored<Invitation>, Located), Error> {
    let link = ports.keyring.open(Purpose::Invitation, shown)?;
    let invitation = ports.invitations.invitation(InvitationId(link.id())).await?.ok_or(Refusal::LinkUnknown)?;
    let organization = ports.organizations.organization(invitation.organization).await?;
    let organization = organization.ok_or(Error::Unknown(EntityKind::Organization))?;
    Ok((link, invitation, organization))
}
