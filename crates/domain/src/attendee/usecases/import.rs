//! Attendees from a file: a plan that is shown first, then applied; repeating it changes nothing (S72).

use std::collections::{HashMap, HashSet};

use super::add::{Written, invite_word};
use super::invite::{Invitee, invite_to_register};
use crate::application::usecases::{Seen, seen, tell_of_attendees};
use crate::attendee::ports::Known;
use crate::attendee::{Attendee, Invite, Line, Sheet};
use crate::audit::Fact;
use crate::permission::{Action, Actor};
use crate::ports::{Allowance, retry};
use crate::values::{ApplicationId, FieldError, Problem};
use crate::{Error, Ports};

/// What applying a file does, or did, with one of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The line.
    pub line: Line,
    /// What comes of it.
    pub outcome: Outcome,
}

/// What comes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Added, and linked to the user with that address.
    Link,
    /// Added; the person has no login, and is invited as chosen.
    Invite,
    /// An earlier line has that address.
    Duplicate,
    /// The address is listed already.
    AlreadyListed,
    /// More than the application, or its offering, has room for.
    OverCapacity,
    /// Not an attendee: what is wrong.
    Invalid(Vec<FieldError>),
}

impl Outcome {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Invite => "invite",
            Self::Duplicate => "duplicate",
            Self::AlreadyListed => "already_listed",
            Self::OverCapacity => "over_capacity",
            Self::Invalid(_) => "invalid",
        }
    }
}

/// What comes, or came, of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Every line, in the file's order.
    pub lines: Vec<Planned>,
}

impl Import {
    /// How many lines add an attendee.
    #[must_use]
    pub fn adds(&self) -> usize {
        self.lines.iter().filter(|line| matches!(line.outcome, Outcome::Link | Outcome::Invite)).count()
    }
}

/// Says for each line of a file what applying it would do. Changes nothing.
///
/// # Errors
/// [`Error::Invalid`] for a file that cannot be read; [`Refusal::ApplicationStage`], [`Refusal::NotInForce`],
/// [`Error::Unknown`], [`Error::Forbidden`].
///
/// [`Refusal::ApplicationStage`]: crate::Refusal::ApplicationStage
/// [`Refusal::NotInForce`]: crate::Refusal::NotInForce
pub async fn plan(ports: &Ports, actor: &Actor, application: ApplicationId, file: &[u8]) -> Result<Import, Error> {
    let seen = seen(ports, actor, application, Action::EditApplications).await?;
    let (import, _) = prepared(ports, &seen, file, Invite::Never).await?;
    Ok(import)
}

/// Adds an attendee for each line that is one, all in one commit. Applied again, those lines are listed already.
///
/// # Errors
/// As [`plan`]; [`Error::TooMany`].
pub async fn import(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    file: &[u8],
    invite: &str,
) -> Result<Import, Error> {
    retry(|| async {
        let seen = seen(ports, actor, application, Action::EditApplications).await?;
        let invite = invite_word(invite).map_err(|problem| Error::field("invite", problem))?;
        let (import, written) = prepared(ports, &seen, file, invite).await?;
        if written.is_empty() {
            return Ok(import);
        }
        let now = ports.clock.now();
        let person = actor.person()?;
        let (known, attendees): (Vec<Option<Known>>, Vec<Attendee>) =
            written.into_iter().map(|(known, written)| (known, written.listed(ports, &seen, person, now))).unzip();
        let more = u32::try_from(attendees.len()).unwrap_or(u32::MAX);
        let listing = seen.application.value.clone().listing(more, seen.offering.offering.most_attendees())?;
        let ids = attendees.iter().map(|one| one.id).collect();
        let invitees: Vec<_> = known
            .iter()
            .zip(&attendees)
            .filter(|(known, _)| invite == Invite::Now && !has_login(known.as_ref()))
            .map(|(known, attendee)| {
                let asked = known.as_ref().is_some_and(|known| known.invited.is_some());
                Invitee { attendee, by: person.name.clone(), contact: person.address.clone(), asked }
            })
            .collect();
        if !invitees.is_empty() {
            ports.allow(&Allowance::Import(seen.application.customer.0))?;
        }
        let change = ports
            .change(actor, now)
            .update(&seen.application, listing)
            .provided(seen.organization())
            .record(Some(seen.application.customer), Fact::AttendeesAdded { application, attendees: ids })
            .each(attendees.iter().cloned(), |change, attendee| change.create(attendee));
        let change = tell_of_attendees(change, &seen, more, 0).await?;
        invite_to_register(change, &seen, &invitees).await?.commit().await?;
        Ok(import)
    })
    .await
}

fn has_login(known: Option<&Known>) -> bool {
    known.is_some_and(|known| known.user.is_some())
}

/// What comes of each line, and those to be added; with each, what is known of the address.
async fn prepared(
    ports: &Ports,
    seen: &Seen,
    file: &[u8],
    invite: Invite,
) -> Result<(Import, Vec<(Option<Known>, Written)>), Error> {
    seen.application.editable()?;
    seen.customer.in_force()?;
    let sheet = Sheet::read(file).map_err(|problem| Error::field("file", problem))?;
    let keys: Vec<String> =
        sheet.lines.iter().filter_map(|line| line.address().ok()).map(|address| address.key()).collect();
    let mut known: HashMap<String, Known> = ports
        .attendees
        .known(seen.application.customer, &keys)
        .await?
        .into_iter()
        .map(|known| (known.address.clone(), known))
        .collect();
    let listed = ports.attendees.listed(seen.application.id).await?;
    let listed: HashSet<String> = listed.iter().map(|one| one.attendee.address.key()).collect();
    let most = seen.offering.offering.most_attendees();
    let mut room = most.saturating_sub(seen.application.attendees);

    let mut met = HashSet::new();
    let mut written = Vec::new();
    let lines = sheet.lines.into_iter().map(|line| {
        let outcome = match (line.address(), line.name()) {
            (Ok(address), Ok(name)) => {
                let key = address.key();
                if listed.contains(&key) {
                    Outcome::AlreadyListed
                } else if !met.insert(key.clone()) {
                    Outcome::Duplicate
                } else if room == 0 {
                    Outcome::OverCapacity
                } else {
                    room -= 1;
                    let known = known.remove(&key);
                    let outcome = if has_login(known.as_ref()) { Outcome::Link } else { Outcome::Invite };
                    written.push((known, Written { address, name, invite }));
                    outcome
                }
            }
            (address, name) => Outcome::Invalid(wrong(address.err(), name.err())),
        };
        Planned { line, outcome }
    });
    let lines = lines.collect();
    Ok((Import { lines }, written))
}

fn wrong(address: Option<Problem>, name: Option<Problem>) -> Vec<FieldError> {
    [("address", address), ("name", name)]
        .into_iter()
        .filter_map(|(field, problem)| problem.map(|problem| FieldError { field: field.to_owned(), problem }))
        .collect()
}
