//! Adding one attendee, and putting somebody else in their place (R40, R41).

use super::invite::{Invitee, invite_to_register};
use crate::application::usecases::{Seen, about, confirmed_letter, removed_letter, seen, tell_of_attendees};
use crate::attendee::ports::{AttendeeView, Known};
use crate::attendee::{Attendee, Invite, Participation};
use crate::audit::Fact;
use crate::permission::{Action, Actor, Person};
use crate::ports::{Allowance, retry};
use crate::store::{Change, EntityKind, Key, StoreError, Stored, Version};
use crate::user::User;
use crate::values::{ApplicationId, AttendeeId, EmailAddress, Form, PersonName, Problem, Timestamp};
use crate::{Error, Ports};

/// An attendee as somebody writes them.
#[derive(Clone, Debug, Default)]
pub struct AttendeeForm {
    /// Their address.
    pub address: String,
    /// Their name.
    pub name: String,
    /// When they are invited to register if they have no login: `now`, `later` or `never`; blank for `now`.
    pub invite: String,
}

/// An attendee form that holds.
pub(super) struct Written {
    pub address: EmailAddress,
    pub name: PersonName,
    pub invite: Invite,
}

impl AttendeeForm {
    fn parse(&self) -> Result<Written, Error> {
        let mut form = Form::default();
        let address = form.take("address", EmailAddress::parse(&self.address));
        let name = form.take("name", PersonName::parse(&self.name));
        let invite = form.take("invite", invite_word(&self.invite));
        form.finish((|| Some(Written { address: address?, name: name?, invite: invite? }))())
    }
}

pub(super) fn invite_word(word: &str) -> Result<Invite, Problem> {
    match word {
        "" => Ok(Invite::Now),
        word => Invite::from_word(word).ok_or_else(|| Problem::NotOneOf { allowed: "now, later, never".to_owned() }),
    }
}

impl Written {
    pub(super) fn listed(self, ports: &Ports, seen: &Seen, by: &Person, at: Timestamp) -> Attendee {
        Attendee {
            id: AttendeeId(ports.ids.next()),
            application: seen.application.id,
            customer: seen.application.customer,
            address: self.address,
            name: self.name,
            invite: self.invite,
            added_by: by.user,
            added_at: at,
            participation: Participation::Listed,
        }
    }
}

/// Adds an attendee: linked at once when somebody with that address has a login (S47), else invited to register, now,
/// later or never (S48).
///
/// # Errors
/// [`Error::Invalid`]; an address that is listed already (S49); [`Refusal::TooManyAttendees`],
/// [`Refusal::ApplicationStage`], [`Refusal::NotInForce`], [`Error::TooMany`], [`Error::Unknown`], [`Error::Forbidden`].
///
/// [`Refusal::TooManyAttendees`]: crate::Refusal::TooManyAttendees
/// [`Refusal::ApplicationStage`]: crate::Refusal::ApplicationStage
/// [`Refusal::NotInForce`]: crate::Refusal::NotInForce
pub async fn add(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    form: &AttendeeForm,
) -> Result<Stored<Attendee>, Error> {
    retry(|| async {
        let seen = seen(ports, actor, application, Action::EditApplications).await?;
        let written = form.parse()?;
        seen.application.editable()?;
        seen.customer.in_force()?;
        let known = unlisted(ports, &seen, &written).await?;
        let more = seen.application.value.clone().listing(1, seen.offering.offering.most_attendees())?;

        let now = ports.clock.now();
        let person = actor.person()?;
        let attendee = written.listed(ports, &seen, person, now);
        let change = ports
            .change(actor, now)
            .update(&seen.application, more)
            .provided(seen.organization())
            .record(Some(attendee.customer), Fact::AttendeesAdded { application, attendees: vec![attendee.id] })
            .create(attendee.clone());
        let change = tell_of_attendees(change, &seen, 1, 0).await?;
        let due = attendee.invite == Invite::Now;
        invited(change, &seen, &attendee, person, &known, due).await?.commit().await?;
        Ok(Stored::new(attendee, Version::FIRST))
    })
    .await
}

/// Puts somebody else in an attendee's place, also after the decision: as many take part as before.
///
/// # Errors
/// As [`add`]; [`Refusal::AttendeeOff`](crate::Refusal::AttendeeOff).
pub async fn replace(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    id: AttendeeId,
    form: &AttendeeForm,
) -> Result<Stored<Attendee>, Error> {
    retry(|| async {
        let seen = seen(ports, actor, application, Action::EditApplications).await?;
        let read = ports.attendees.attendee(application, id).await?.ok_or(Error::Unknown(EntityKind::Attendee))?;
        let written = form.parse()?;
        seen.application.list_open()?;
        seen.customer.in_force()?;
        read.attendee.listed()?;
        let known = unlisted(ports, &seen, &written).await?;

        let now = ports.clock.now();
        let person = actor.person()?;
        let attendee = written.listed(ports, &seen, person, now);
        let by = attendee.id;
        let confirmed = seen.application.stage.participation_confirmed();
        let replacement = AttendeeView {
            attendee: Stored::new(attendee.clone(), Version::FIRST),
            user: known.user.clone(),
            invited: None,
            added_by: person.name.clone(),
            contact: person.address.clone(),
        };
        let letters =
            [removed_letter(ports, &read, &about(&seen)), confirmed_letter(ports, &replacement, &about(&seen))];
        let change = ports
            .change(actor, now)
            .update(&read.attendee, read.attendee.value.clone().off(Participation::Replaced { by, at: now })?)
            .create(attendee.clone())
            // As many as before, but another list: whoever decides has to see it.
            .update(&seen.application, seen.application.value.clone())
            .record(Some(attendee.customer), Fact::AttendeeReplaced { application, attendee: id, by })
            .each(letters.into_iter().flatten().filter(|_| confirmed), |change, (by, to, letter)| {
                change.send_mentioning(by, to, letter)
            });
        let change = tell_of_attendees(change, &seen, 1, 1).await?;
        let due = match attendee.invite {
            Invite::Now => true,
            Invite::Later => confirmed,
            Invite::Never => false,
        };
        invited(change, &seen, &attendee, person, &known, due).await?.commit().await?;
        Ok(Stored::new(attendee, Version::FIRST))
    })
    .await
}

/// What is known of an address that is not listed yet.
async fn unlisted(ports: &Ports, seen: &Seen, written: &Written) -> Result<Known, Error> {
    let key = written.address.key();
    let elsewhere = ports.attendees.attendees_of(&key).await?;
    if elsewhere.iter().any(|one| one.application == seen.application.id && one.listed().is_ok()) {
        return Err(StoreError::Duplicate(Key::Attendee).into());
    }
    let known = ports.attendees.known(seen.application.customer, std::slice::from_ref(&key)).await?;
    let nobody = Known { address: key, user: None::<User>, invited: None };
    Ok(known.into_iter().next().unwrap_or(nobody))
}

async fn invited<'a>(
    change: Change<'a>,
    seen: &Seen,
    attendee: &Attendee,
    by: &Person,
    known: &Known,
    due: bool,
) -> Result<Change<'a>, Error> {
    if !due || known.user.is_some() {
        return Ok(change);
    }
    change.ports().allow(&Allowance::Invite(attendee.customer.0))?;
    let (by, contact) = (by.name.clone(), by.address.clone());
    let invitee = Invitee { attendee, by, contact, asked: known.invited.is_some() };
    invite_to_register(change, seen, &[invitee]).await
}
