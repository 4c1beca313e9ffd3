//! What reviewers do before they decide (R7).

use super::contact::{claims, existing, recipient};
use crate::audit::Fact;
use crate::mail::{Delivery, Letter};
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Target};
use crate::registration::Registration;
use crate::registration::ports::{Duplicate, QueueCounts, RegistrationFilter, RegistrationView};
use crate::store::{Stored, Version};
use crate::values::{Note, RegistrationId};
use crate::{Error, Ports};

pub(super) fn reviewer(actor: &Actor) -> Result<crate::values::UserId, Error> {
    let person = actor.person()?;
    actor.require(Action::ReviewRegistrations, Target::Platform)?;
    Ok(person.user)
}

/// Lists registrations.
///
/// # Errors
/// [`Error::Forbidden`] (S8).
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    filter: &RegistrationFilter,
    page: PageRequest,
) -> Result<Page<RegistrationView>, Error> {
    reviewer(actor)?;
    Ok(ports.registrations.registrations(filter, page).await?)
}

/// How many registrations wait.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn counts(ports: &Ports, actor: &Actor) -> Result<QueueCounts, Error> {
    reviewer(actor)?;
    Ok(ports.registrations.registration_counts().await?)
}

/// What a reviewer sees of a registration.
#[derive(Clone, Debug)]
pub struct Reviewed {
    /// The registration.
    pub registration: Stored<Registration>,
    /// What looks like the same organization (R13).
    pub duplicates: Vec<Duplicate>,
    /// How far the latest letter to the contact has come.
    pub delivery: Option<Delivery>,
}

/// Shows a registration to a reviewer, with likely duplicates.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Unknown`].
pub async fn view(ports: &Ports, actor: &Actor, id: RegistrationId) -> Result<Reviewed, Error> {
    reviewer(actor)?;
    let registration = existing(ports, id).await?;
    let duplicates = ports.registrations.duplicates(&registration).await?;
    let delivery = ports.registrations.registration_delivery(id).await?;
    Ok(Reviewed { registration, duplicates, delivery })
}

/// A reviewer takes a registration.
///
/// # Errors
/// [`crate::Refusal::RegistrationStage`], [`Error::Stale`].
pub async fn take(
    ports: &Ports,
    actor: &Actor,
    id: RegistrationId,
    expected: Option<Version>,
) -> Result<Stored<Registration>, Error> {
    let by = reviewer(actor)?;
    let registration = existing(ports, id).await?;
    registration.expect(expected)?;
    let now = ports.clock.now();
    let taken = registration.value.clone().take(by, now)?;
    ports
        .change(actor, now)
        .update(&registration, taken.clone())
        .record(None, Fact::RegistrationReviewStarted { registration: id })
        .commit()
        .await?;
    Ok(Stored::new(taken, registration.version.next()))
}

/// A reviewer records what was verified.
///
/// # Errors
/// [`Error::Invalid`], [`crate::Refusal::RegistrationStage`], [`Error::Stale`].
pub async fn note(
    ports: &Ports,
    actor: &Actor,
    id: RegistrationId,
    expected: Option<Version>,
    text: &str,
) -> Result<Stored<Registration>, Error> {
    let by = reviewer(actor)?;
    let registration = existing(ports, id).await?;
    registration.expect(expected)?;
    let note = Note::parse(text).map_err(|problem| Error::field("note", problem))?;
    let now = ports.clock.now();
    let noted = registration.value.clone().note(by, note.clone(), now)?;
    ports
        .change(actor, now)
        .update(&registration, noted.clone())
        .record(None, Fact::RegistrationNoteAdded { registration: id, note })
        .commit()
        .await?;
    Ok(Stored::new(noted, registration.version.next()))
}

/// A reviewer asks the contact something (R10); the contact answers by the mailed link.
///
/// # Errors
/// [`Error::Invalid`], [`crate::Refusal::RegistrationStage`], [`crate::Refusal::AddressUnproven`], [`Error::Stale`].
pub async fn request_information(
    ports: &Ports,
    actor: &Actor,
    id: RegistrationId,
    expected: Option<Version>,
    question: &str,
) -> Result<Stored<Registration>, Error> {
    let by = reviewer(actor)?;
    let registration = existing(ports, id).await?;
    registration.expect(expected)?;
    let question = Note::parse(question).map_err(|problem| Error::field("question", problem))?;
    let now = ports.clock.now();
    let lapses_at = now + ports.settings.lifetimes.information;
    let asked = registration.value.clone().request_information(by, question.clone(), now, lapses_at)?;
    let letter = Letter::RegistrationInformationRequested {
        organization: asked.profile.name.clone(),
        question: question.clone(),
        link: claims(ports, &asked, now),
    };
    ports
        .change(actor, now)
        .update(&registration, asked.clone())
        .record(None, Fact::RegistrationInformationRequested { registration: id, question })
        .send(recipient(&asked.contact), letter)
        .commit()
        .await?;
    Ok(Stored::new(asked, registration.version.next()))
}
