//! What follows when places are taken and given back.

use super::letters::{reviewers, tell_mentors, tell_of_attendees};
use super::seen::Seen;
use crate::application::{Application, Stage, Step};
use crate::attendee::Invite;
use crate::attendee::ports::AttendeeView;
use crate::attendee::usecases::{Invitee, invite_to_register};
use crate::audit::Fact;
use crate::mail::{About, Letter, Mentioned, Recipient};
use crate::offering::Offering;
use crate::store::{Change, EntityKind, Stored};
use crate::{Error, Ports};

/// How many of a waitlist are looked at when places become free.
const LOOKED_AT: u32 = 20;

/// Gives places of an offering back: whoever waits longest and now fits goes to the reviewers again.
pub(crate) async fn move_up<'a>(
    change: Change<'a>,
    offering: &Stored<Offering>,
    freed: u32,
) -> Result<Change<'a>, Error> {
    let freed = offering.value.clone().free(freed);
    let fits = fitting(change.ports(), offering, freed.left().unwrap_or(u32::MAX)).await?;
    all_moved(change.update(offering, freed), &fits, offering).await
}

/// Passes on what an application asked for and no longer does, when it was before the reviewers: those who still wait
/// were not looked at for these places.
pub(crate) async fn pass_on<'a>(change: Change<'a>, seen: &Seen) -> Result<Change<'a>, Error> {
    let (read, offering) = (&seen.application, &seen.offering.offering);
    let Some(left) = offering.left() else { return Ok(change) };
    if !matches!(read.stage, Stage::Submitted | Stage::UnderReview | Stage::ChangesRequested) {
        return Ok(change);
    }
    let fits = fitting(change.ports(), offering, left.min(read.attendees)).await?;
    all_moved(change, &fits, offering).await
}

/// Those who wait for places and have them, the longest waiting first.
async fn fitting(ports: &Ports, offering: &Offering, mut places: u32) -> Result<Vec<Stored<Application>>, Error> {
    let mut waiting = ports.applications.waitlist(offering.id, LOOKED_AT).await?;
    waiting.retain(|one| {
        let fits = (1..=places).contains(&one.attendees);
        places -= if fits { one.attendees } else { 0 };
        fits
    });
    Ok(waiting)
}

async fn all_moved<'a>(
    mut change: Change<'a>,
    fits: &[Stored<Application>],
    offering: &Offering,
) -> Result<Change<'a>, Error> {
    if fits.is_empty() {
        return Ok(change);
    }
    let reviewers = reviewers(change.ports()).await?;
    for read in fits {
        change = moved(change, read, read.value.clone(), offering, &reviewers).await?;
    }
    Ok(change)
}

/// Takes one off the list of an application: a place it had is free for others; one that waited and fits now moves up.
/// Mentors are told.
pub(crate) async fn one_fewer<'a>(change: Change<'a>, seen: &Seen) -> Result<Change<'a>, Error> {
    let (read, offering) = (&seen.application, &seen.offering.offering);
    let fewer = read.value.clone().unlisting()?;
    let change = tell_of_attendees(change, seen, 0, 1).await?;
    if read.stage.takes_places() {
        return move_up(change.update(read, fewer), offering, 1).await;
    }
    if read.stage == Stage::Waitlisted && fewer.attendees > 0 && offering.has_room(fewer.attendees) {
        let reviewers = reviewers(change.ports()).await?;
        return moved(change, read, fewer, offering, &reviewers).await;
    }
    Ok(change.update(read, fewer))
}

/// Moves an application up, and tells the reviewers and the mentors who follow it.
async fn moved<'a>(
    change: Change<'a>,
    read: &Stored<Application>,
    waits: Application,
    offering: &Offering,
    reviewers: &[Recipient],
) -> Result<Change<'a>, Error> {
    let moved = waits.step(Step::MoveUp, None, None, change.at())?;
    let customer = change.ports().organizations.organization(read.customer).await?;
    let customer = customer.ok_or(Error::Unknown(EntityKind::Organization))?;
    let about = About {
        application: read.id,
        title: offering.title.clone(),
        dates: offering.kind.dates(),
        organization: customer.name().clone(),
    };
    let fact = Fact::ApplicationStepped { application: read.id, step: Step::MoveUp, reason: None };
    let changed = Letter::MentorApplicationChanged { about: about.clone(), stage: moved.stage };
    let waiting = Letter::ApplicationWaiting { about };
    let change = change
        .update(read, moved)
        .record(Some(read.customer), fact)
        .each(reviewers, |change, to| change.send(to.clone(), waiting.clone()));
    tell_mentors(change, read, changed).await
}

/// Invites those without a login who were to be invited once they take part.
pub(crate) async fn invite_later<'a>(
    change: Change<'a>,
    seen: &Seen,
    listed: &[AttendeeView],
) -> Result<Change<'a>, Error> {
    let now = change.at();
    let asked = |one: &AttendeeView| one.invited.is_some_and(|invited| now < invited.expires_at);
    let later = |one: &&AttendeeView| one.user.is_none() && !asked(one) && one.attendee.invite == Invite::Later;
    let invitees: Vec<_> = listed
        .iter()
        .filter(later)
        .map(|one| Invitee {
            attendee: &one.attendee,
            by: one.added_by.clone(),
            contact: change.ports().reachable(one.contact.clone()),
            asked: one.invited.is_some(),
        })
        .collect();
    invite_to_register(change, seen, &invitees).await
}

/// To an attendee with a login who wishes to hear of it: they take part. Others learn it when they register.
pub(crate) fn confirmed_letter(
    ports: &Ports,
    view: &AttendeeView,
    about: &About,
) -> Option<(Mentioned, Recipient, Letter)> {
    let contact = ports.reachable(view.contact.clone());
    told(view, Letter::AttendeeConfirmed { about: about.clone(), by: view.added_by.clone(), contact })
}

/// To the same: they take part no longer.
pub(crate) fn removed_letter(
    ports: &Ports,
    view: &AttendeeView,
    about: &About,
) -> Option<(Mentioned, Recipient, Letter)> {
    told(view, Letter::AttendeeRemoved { about: about.clone(), contact: ports.reachable(view.contact.clone()) })
}

fn told(view: &AttendeeView, letter: Letter) -> Option<(Mentioned, Recipient, Letter)> {
    let user = view.user.as_ref().filter(|user| user.active().is_ok() && user.notifications.activities)?;
    Some((Mentioned::User(view.attendee.added_by), Recipient::from(user), letter))
}
