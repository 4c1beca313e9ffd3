//! The reviewers' side: every step from submitted to completed.

use super::letters::{about, everybody_concerned, tell_mentors};
use super::places::{confirmed_letter, invite_later, move_up, pass_on, removed_letter};
use super::seen::{Seen, seen};
use super::write::stepped;
use crate::application::{Application, Step};
use crate::attendee::ports::AttendeeView;
use crate::mail::{About, Letter, Mentioned, Recipient};
use crate::permission::{Action, Actor};
use crate::ports::retry;
use crate::store::{Change, Stored, Version};
use crate::values::{ApplicationId, Note};
use crate::{Error, Ports, Refusal};

/// Takes a reviewer's step. Confirming takes places of the offering, in the same commit: of two at the last place, one
/// is refused (S54). The offering's kind decides whether confirming accepts or approves. Nobody waits while there is room.
///
/// # Errors
/// [`Error::Invalid`] without a reason where one is needed; [`Refusal::ApplicationStage`], [`Refusal::OfferingFull`],
/// [`Refusal::OfferingHasRoom`], [`Refusal::NoAttendees`], [`Refusal::NotInForce`], [`Error::Stale`],
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn decide(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
    step: Step,
    reason: &str,
) -> Result<Stored<Application>, Error> {
    // Another decision about the same offering is no reason to bother anybody: it is read anew.
    retry(|| decide_once(ports, actor, id, expected, step, reason)).await
}

async fn decide_once(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
    step: Step,
    reason: &str,
) -> Result<Stored<Application>, Error> {
    let seen = seen(ports, actor, id, Action::ReviewApplications).await?;
    let read = &seen.application;
    read.expect(expected)?;
    let step = match step {
        Step::Accept | Step::Approve => seen.offering.offering.kind.confirming(),
        Step::Submit | Step::Withdraw => return Err(Error::Forbidden(Action::EditApplications)),
        Step::Take
        | Step::RequestChanges
        | Step::Reject
        | Step::Waitlist
        | Step::MoveUp
        | Step::Stop
        | Step::Complete => step,
    };
    let reason = if step.needs_reason() { Note::parse(reason).map(Some) } else { Note::optional(reason) };
    let reason = reason.map_err(|problem| Error::field("reason", problem))?;
    let now = ports.clock.now();
    let becomes = read.value.clone().step(step, actor.user(), reason.clone(), now)?;

    let change = ports
        .change(actor, now)
        .update(read, becomes.clone())
        .record(Some(read.customer), stepped(id, step, reason.clone()));
    let change = match step {
        Step::Accept | Step::Approve => confirm(change, &seen).await?,
        Step::Stop => stop(change, &seen).await?,
        Step::Complete => free(change, &seen).await?,
        Step::Waitlist => wait(change, &seen)?,
        Step::Reject => pass_on(change, &seen).await?,
        Step::Submit | Step::Take | Step::RequestChanges | Step::MoveUp | Step::Withdraw => change,
    };
    tell(change, &seen, step, &becomes, reason).await?.commit().await?;
    Ok(Stored::new(becomes, read.version.next()))
}

/// Takes the places, tells attendees who have a login, and invites those who were to be invited later.
async fn confirm<'a>(change: Change<'a>, seen: &Seen) -> Result<Change<'a>, Error> {
    let ports = change.ports();
    seen.customer.in_force()?;
    seen.has_service()?;
    anybody(&seen.application)?;
    let offering = &seen.offering.offering;
    let taken = offering.value.clone().take(seen.application.attendees)?;
    let listed = ports.attendees.listed(seen.application.id).await?;
    let change = change.update(offering, taken).provided(seen.organization());
    let change = letters(change, &listed, &about(seen), confirmed_letter);
    invite_later(change, seen, &listed).await
}

/// Lets it wait for places, unless there are enough.
fn wait<'a>(change: Change<'a>, seen: &Seen) -> Result<Change<'a>, Error> {
    anybody(&seen.application)?;
    let offering = &seen.offering.offering;
    offering.keeps_waiting(seen.application.attendees)?;
    // The offering's version rises: whoever frees places at this moment has to see who waits for them.
    Ok(change.update(offering, offering.value.clone()))
}

fn anybody(application: &Application) -> Result<(), Refusal> {
    if application.attendees == 0 { Err(Refusal::NoAttendees) } else { Ok(()) }
}

/// Gives the places back; attendees are told.
async fn stop<'a>(change: Change<'a>, seen: &Seen) -> Result<Change<'a>, Error> {
    let listed = change.ports().attendees.listed(seen.application.id).await?;
    free(letters(change, &listed, &about(seen), removed_letter), seen).await
}

/// Gives the places back, to whoever waits for them.
async fn free<'a>(change: Change<'a>, seen: &Seen) -> Result<Change<'a>, Error> {
    move_up(change, &seen.offering.offering, seen.application.attendees).await
}

fn letters<'a>(
    change: Change<'a>,
    listed: &[AttendeeView],
    about: &About,
    letter: impl Fn(&Ports, &AttendeeView, &About) -> Option<(Mentioned, Recipient, Letter)>,
) -> Change<'a> {
    let ports = change.ports();
    change.each(listed.iter().filter_map(|one| letter(ports, one, about)), |change, (by, to, letter)| {
        change.send_mentioning(by, to, letter)
    })
}

/// Tells the customer what was decided, and the mentors where it stands (R24).
async fn tell<'a>(
    change: Change<'a>,
    seen: &Seen,
    step: Step,
    becomes: &Application,
    reason: Option<Note>,
) -> Result<Change<'a>, Error> {
    let letter = match (step, reason) {
        (Step::RequestChanges, Some(comment)) => {
            Some(Letter::ApplicationChangesRequested { about: about(seen), comment })
        }
        (Step::Accept | Step::Approve | Step::Reject | Step::Waitlist | Step::Stop, reason) => {
            Some(Letter::ApplicationDecided { about: about(seen), step, reason })
        }
        // No decision that the customer waits for, but another stage for those who follow it.
        (Step::Complete | Step::MoveUp, _) => None,
        // Mentors know that it was submitted: that somebody looks at it is no news.
        (Step::Submit | Step::Take | Step::RequestChanges | Step::Withdraw, _) => return Ok(change),
    };
    let change = match letter {
        Some(letter) => {
            let concerned = everybody_concerned(change.ports(), &seen.application).await?;
            change.each(concerned, |change, user| change.send(Recipient::from(&user), letter.clone()))
        }
        None => change,
    };
    let changed = Letter::MentorApplicationChanged { about: about(seen), stage: becomes.stage };
    tell_mentors(change, &seen.application, changed).await
}
