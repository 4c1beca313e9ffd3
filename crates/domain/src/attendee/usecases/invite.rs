//! Inviting attendees without a login to register (R41).

use crate::application::usecases::{Seen, seen};
use crate::attendee::Attendee;
use crate::audit::Fact;
use crate::invitation::usecases::{Inviter, letter, recipient, send_again};
use crate::invitation::{Invitation, Offer, Stage};
use crate::mail::Mentioned;
use crate::permission::{Action, Actor};
use crate::ports::{Allowance, retry};
use crate::store::{Change, EntityKind, Stored};
use crate::values::{ApplicationId, AttendeeId, EmailAddress, InvitationId, PersonName};
use crate::{Error, Ports, Refusal};

/// An attendee to be invited, and whoever added them: they sign the invitation (R45).
pub(crate) struct Invitee<'a> {
    pub attendee: &'a Attendee,
    pub by: PersonName,
    pub contact: EmailAddress,
    /// Whether an invitation of the customer waits for this address already.
    pub asked: bool,
}

/// Invites those who have no login to register: by a new invitation, or by the one that waits, if its link is over.
pub(crate) async fn invite_to_register<'a>(
    change: Change<'a>,
    seen: &Seen,
    invitees: &[Invitee<'_>],
) -> Result<Change<'a>, Error> {
    let (ports, now) = (change.ports(), change.at());
    let organization = &seen.organization().value;
    let mut change = change.each(invitees.iter().filter(|one| !one.asked), |change, invitee| {
        let invitation = Invitation {
            id: InvitationId(ports.ids.next()),
            organization: organization.id(),
            offer: Offer::Attendee,
            address: invitee.attendee.address.clone(),
            inviter: Some(invitee.attendee.added_by),
            name: Some(invitee.attendee.name.clone()),
            activity: Some(seen.offering.offering.title.clone()),
            message: None,
            locale: organization.locale().cloned().unwrap_or_else(|| ports.settings.locale()),
            generation: 1,
            invited_at: now,
            sent_at: Some(now),
            expires_at: now + ports.settings.lifetimes.invitation,
            stage: Stage::Pending { reminded: false },
        };
        let letter = letter(&invitation, organization, invitee.inviter());
        change
            .record(Some(organization.id()), Fact::InvitationSent { invitation: invitation.id })
            .send_mentioning(Mentioned::User(invitee.attendee.added_by), recipient(&invitation, None), letter)
            .create(invitation)
    });
    for invitee in invitees.iter().filter(|one| one.asked) {
        change = ask_again(change, seen, invitee).await?;
    }
    Ok(change)
}

/// Sends the invitation that waits again, for what it is about now; unless its link still holds.
async fn ask_again<'a>(change: Change<'a>, seen: &Seen, invitee: &Invitee<'_>) -> Result<Change<'a>, Error> {
    let (ports, now) = (change.ports(), change.at());
    let organization = &seen.organization().value;
    let key = invitee.attendee.address.key();
    let pending = ports.invitations.pending(organization.id(), Offer::Attendee, &key).await?;
    let Some(read) = pending.filter(|one| one.open(now).is_err()) else { return Ok(change) };
    let sent = Invitation {
        inviter: Some(invitee.attendee.added_by),
        name: Some(invitee.attendee.name.clone()),
        activity: Some(seen.offering.offering.title.clone()),
        ..read.value.clone().resend(now, now + ports.settings.lifetimes.invitation)?
    };
    let letter = letter(&sent, organization, invitee.inviter());
    let resent = Fact::InvitationResent { invitation: sent.id, generation: sent.generation };
    let by = Mentioned::User(invitee.attendee.added_by);
    Ok(change
        .record(Some(organization.id()), resent)
        .send_mentioning(by, recipient(&sent, None), letter)
        .update(&read, sent))
}

impl Invitee<'_> {
    fn inviter(&self) -> Inviter {
        Inviter { name: Some(self.by.clone()), contact: self.contact.clone() }
    }
}

/// Invites one attendee to register, or sends the invitation that waits for them again.
///
/// # Errors
/// [`Refusal::AttendeeLinked`], [`Refusal::AttendeeOff`], [`Refusal::ApplicationStage`], [`Refusal::NotInForce`],
/// [`Error::TooMany`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn invite(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    id: AttendeeId,
) -> Result<Stored<Invitation>, Error> {
    let seen = seen(ports, actor, application, Action::EditApplications).await?;
    let view = ports.attendees.attendee(application, id).await?.ok_or(Error::Unknown(EntityKind::Attendee))?;
    view.attendee.listed()?;
    if view.user.is_some() {
        return Err(Refusal::AttendeeLinked.into());
    }
    seen.application.list_open()?;
    seen.customer.in_force()?;
    ports.allow(&Allowance::Invite(seen.application.customer.0))?;
    let customer = seen.application.customer;
    let key = view.attendee.address.key();
    retry(|| async {
        let now = ports.clock.now();
        if let Some(pending) = ports.invitations.pending(customer, Offer::Attendee, &key).await? {
            return send_again(ports, actor, &seen.organization().value, &pending, None, now).await;
        }
        let (by, contact) = (view.added_by.clone(), ports.reachable(view.contact.clone()));
        let invitee = Invitee { attendee: &view.attendee, by, contact, asked: false };
        let change = ports.change(actor, now).provided(&view.attendee).provided(seen.organization());
        invite_to_register(change, &seen, &[invitee]).await?.commit().await?;
        let made = ports.invitations.pending(customer, Offer::Attendee, &key).await?;
        made.ok_or(Error::Unknown(EntityKind::Invitation))
    })
    .await
}
