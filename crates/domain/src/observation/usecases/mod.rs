//! Adding, reading and withdrawing observations (R23).

use super::ports::{ObservationView, Reader};
use super::{Observation, Readers};
use crate::application::Application;
use crate::application::usecases::{about, everybody_concerned, mentors_in_force, seen, tie};
use crate::audit::Fact;
use crate::mail::{Letter, Mentioned, Recipient};
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Person, Role, Target};
use crate::store::{EntityKind, Stored, Version};
use crate::user::User;
use crate::values::{ApplicationId, AttendeeId, Form, Note, ObservationId, Problem, UserId};
use crate::{Error, Ports, Refusal};

/// An observation as somebody writes it.
#[derive(Clone, Debug, Default)]
pub struct ObservationForm {
    /// What was observed.
    pub text: String,
    /// The id of the attendee it is about; blank for the activity as a whole.
    pub about: String,
    /// Who can read it: `mentors`, `organization` or `attendees`.
    pub readers: String,
}

/// Adds an observation; those who can read it are told.
///
/// # Errors
/// [`Error::Invalid`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn add(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    form: &ObservationForm,
) -> Result<Stored<Observation>, Error> {
    let seen = seen(ports, actor, application, Action::AddObservations).await?;
    let listed = ports.attendees.listed(application).await?;
    let mut fields = Form::default();
    let text = fields.take("text", Note::parse(&form.text));
    let learner = match form.about.trim() {
        "" => Some(None),
        id => {
            let id = id.parse::<AttendeeId>().ok();
            let found = listed.iter().find(|one| Some(one.attendee.id) == id);
            fields.take("about", found.map(Some).ok_or(Problem::Unknown))
        }
    };
    let readers = match form.readers.as_str() {
        "" => Err(Problem::Missing),
        word => Readers::from_word(word)
            .ok_or_else(|| Problem::NotOneOf { allowed: "mentors, organization, attendees".to_owned() }),
    };
    let readers = fields.take("readers", readers);
    let (text, learner, readers) = fields.finish((|| Some((text?, learner?, readers?)))())?;

    let now = ports.clock.now();
    let person = actor.person()?;
    let observation = Observation {
        id: ObservationId(ports.ids.next()),
        application,
        customer: seen.application.customer,
        author: person.user,
        about: learner.map(|learner| learner.attendee.id),
        readers,
        text,
        at: now,
        withdrawn: None,
    };
    let learner = learner.and_then(|one| one.user.clone());
    let told = readers_of(ports, &seen.application, readers, learner).await?;
    let told = told.into_iter().filter(|user| user.id != person.user);
    let letter = Letter::ObservationAdded { about: about(&seen), by: person.name.clone() };
    ports
        .change(actor, now)
        .create(observation.clone())
        .record(Some(observation.customer), Fact::ObservationAdded { application, observation: observation.id })
        .each(told, |change, user| {
            change.send_mentioning(Mentioned::User(person.user), Recipient::from(&user), letter.clone())
        })
        .commit()
        .await?;
    Ok(Stored::new(observation, Version::FIRST))
}

/// Lists the observations that the caller can read: each says for whom it was written.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    page: PageRequest,
) -> Result<Page<ObservationView>, Error> {
    actor.known()?;
    let read = ports.applications.application(application).await?.ok_or(Error::Unknown(EntityKind::Application))?;
    let reader = reader(ports, actor, &read).await?;
    Ok(ports.observations.observations(application, &reader, page).await?)
}

/// Its author takes an observation back.
///
/// # Errors
/// [`Refusal::NotTheAuthor`], [`Refusal::ObservationWithdrawn`], [`Error::Invalid`], [`Error::Unknown`],
/// [`Error::Forbidden`].
pub async fn withdraw(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    id: ObservationId,
    reason: &str,
) -> Result<Stored<Observation>, Error> {
    seen(ports, actor, application, Action::AddObservations).await?;
    let read = ports.observations.observation(application, id).await?;
    let read = read.ok_or(Error::Unknown(EntityKind::Observation))?;
    if Some(read.author) != actor.user() {
        return Err(Refusal::NotTheAuthor.into());
    }
    let reason = Note::optional(reason).map_err(|problem| Error::field("reason", problem))?;
    let now = ports.clock.now();
    let withdrawn = read.value.clone().withdraw(reason.clone(), now)?;
    ports
        .change(actor, now)
        .update(&read, withdrawn.clone())
        .record(Some(read.customer), Fact::ObservationWithdrawn { application, observation: id, reason })
        .commit()
        .await?;
    Ok(Stored::new(withdrawn, read.version.next()))
}

/// What the caller can read on an application: the union of what their roles let them.
async fn reader(ports: &Ports, actor: &Actor, application: &Application) -> Result<Reader, Error> {
    let person = actor.consenting()?;
    let tie = tie(ports, actor, application, Action::ViewApplications).await?;
    let target = Target::Application { customer: application.customer, tie };
    let here = |role| person.holds(role, application.customer);
    let mut reader = Reader { user: person.user, shown: Vec::new(), only_about: None };
    if here(Role::CustomerAdmin) || (here(Role::Mentor) && mentors(ports, application, person.user).await?) {
        reader.shown = Readers::ALL.to_vec();
    } else if person.may(Action::ViewApplications, target) {
        reader.shown = vec![Readers::Organization, Readers::Attendees];
    } else if here(Role::Attendee) && takes_part(ports, application, person).await? {
        reader.shown = vec![Readers::Attendees];
        reader.only_about = Some(person.address.key());
    } else {
        actor.require(Action::ViewApplications, target)?;
    }
    Ok(reader)
}

async fn mentors(ports: &Ports, application: &Application, user: UserId) -> Result<bool, Error> {
    Ok(ports.assignments.is_assigned(application.id, user).await?)
}

/// Asked beside the tie, which of a suspended mentor says nothing else.
async fn takes_part(ports: &Ports, application: &Application, person: &Person) -> Result<bool, Error> {
    Ok(ports.attendees.takes_part(application.id, &person.address.key()).await?)
}

/// Those who are told: as far as they can read it.
async fn readers_of(
    ports: &Ports,
    application: &Application,
    readers: Readers,
    learner: Option<User>,
) -> Result<Vec<User>, Error> {
    let mut told = mentors_in_force(ports, application).await?;
    let concerned = everybody_concerned(ports, application).await?;
    let admin = ports.memberships.admin(application.customer, Role::CustomerAdmin).await?.map(|held| held.user);
    told.extend(concerned.into_iter().filter(|user| readers != Readers::Mentors || Some(user.id) == admin));
    if readers == Readers::Attendees && application.stage.participation_confirmed() {
        told.extend(learner.filter(|user| user.active().is_ok() && user.notifications.activities));
    }
    let mut met = std::collections::HashSet::new();
    told.retain(|user| met.insert(user.id));
    Ok(told)
}
