//! Taking attendees off the list.

use crate::application::usecases::{about, one_fewer, removed_letter, seen};
use crate::attendee::{Attendee, Participation};
use crate::audit::Fact;
use crate::invitation::Invitation;
use crate::permission::{Action, Actor};
use crate::ports::retry;
use crate::store::{Change, EntityKind, Stored};
use crate::values::{ApplicationId, AttendeeId, Note};
use crate::{Error, Ports};

/// Takes an attendee off the list, before the decision or after: a place they had goes to whoever waits.
///
/// # Errors
/// [`Refusal::AttendeeOff`], [`Refusal::ApplicationStage`], [`Error::Unknown`], [`Error::Forbidden`].
///
/// [`Refusal::AttendeeOff`]: crate::Refusal::AttendeeOff
/// [`Refusal::ApplicationStage`]: crate::Refusal::ApplicationStage
pub async fn remove(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    id: AttendeeId,
    reason: &str,
) -> Result<Stored<Attendee>, Error> {
    retry(|| async {
        let seen = seen(ports, actor, application, Action::EditApplications).await?;
        let read = ports.attendees.attendee(application, id).await?.ok_or(Error::Unknown(EntityKind::Attendee))?;
        let reason = Note::optional(reason).map_err(|problem| Error::field("reason", problem))?;
        let now = ports.clock.now();
        let by = actor.person()?.user;
        let gone = read.attendee.value.clone().off(Participation::Removed { by, at: now, reason: reason.clone() })?;
        let letter =
            removed_letter(ports, &read, &about(&seen)).filter(|_| seen.application.stage.participation_confirmed());
        let change = ports
            .change(actor, now)
            .update(&read.attendee, gone.clone())
            .record(Some(gone.customer), Fact::AttendeeRemoved { application, attendee: id, reason })
            .with(letter, |change, (by, to, letter)| change.send_mentioning(by, to, letter));
        one_fewer(change, &seen).await?.commit().await?;
        Ok(Stored::new(gone, read.attendee.version.next()))
    })
    .await
}

/// Whoever declines to register is off the customer's lists, as long as nothing is decided. Who takes part in what was
/// decided is the customer's to settle: whoever invited is told.
pub(crate) async fn decline<'a>(change: Change<'a>, invitation: &Invitation) -> Result<Change<'a>, Error> {
    let (ports, now) = (change.ports(), change.at());
    let listed = ports.attendees.attendees_of(&invitation.address.key()).await?;
    let mut change = change;
    for read in listed.iter().filter(|one| one.customer == invitation.organization && one.listed().is_ok()) {
        let seen = seen(ports, &Actor::system(), read.application, Action::EditApplications).await?;
        if seen.application.list_open().is_err() || seen.application.stage.takes_places() {
            continue;
        }
        let fact = Fact::AttendeeDeclined { application: read.application, attendee: read.id };
        change = change
            .update(read, read.value.clone().off(Participation::Declined { at: now })?)
            .record(Some(read.customer), fact);
        change = one_fewer(change, &seen).await?;
    }
    Ok(change)
}
