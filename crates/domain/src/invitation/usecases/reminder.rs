//! Reminding of invitations shortly before they expire.

use super::manage::recipient;
use crate::audit::Fact;
use crate::mail::{Letter, Mentioned};
use crate::permission::Actor;
use crate::store::StoreError;
use crate::{Error, Ports};

/// How many are taken in one round.
const ROUND: u32 = 100;

/// Reminds of what is due, and says how many. Another node doing the same at once is harmless: one of them wins each.
///
/// # Errors
/// The store does not answer.
pub async fn remind_due(ports: &Ports) -> Result<u32, Error> {
    let now = ports.clock.now();
    let mut reminded = 0;
    for invitation in ports.invitations.expiring(now, now + ports.settings.lifetimes.reminder, ROUND).await? {
        let Some(found) = ports.organizations.organization(invitation.organization).await? else { continue };
        let inviter = match invitation.inviter {
            Some(id) => ports.users.user(id).await?.filter(|user| user.active().is_ok()),
            None => None,
        };
        let invitee = ports.users.user_by_address(&invitation.address.key()).await?;
        let mentioned = inviter.as_ref().map(|inviter| Mentioned::User(inviter.id));
        let letter = Letter::InvitationReminder {
            organization: found.name().clone(),
            offer: invitation.offer,
            contact: inviter.as_ref().map_or_else(|| ports.settings.support.clone(), |user| user.address.clone()),
            inviter: inviter.map(|user| user.value.name),
            activity: invitation.activity.clone(),
            link: invitation.claims(),
        };
        let change = ports.change(&Actor::system(), now).update(&invitation, invitation.value.clone().remind(now)?);
        // While nothing can be accepted nobody is reminded, but the turn is over, lest it keep others waiting.
        let reminder = found.in_force().is_ok().then(|| recipient(&invitation, invitee.as_deref()));
        let done = change
            .with(reminder, |change, to| {
                let fact = Fact::InvitationReminded { invitation: invitation.id };
                change.record(Some(invitation.organization), fact).send_mentioning(mentioned, to, letter)
            })
            .commit()
            .await;
        match done {
            Ok(()) => reminded += 1,
            Err(Error::Store(StoreError::Conflict(_))) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(reminded)
}
