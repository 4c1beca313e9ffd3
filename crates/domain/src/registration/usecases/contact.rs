//! What the contact does, not signed in: submit the form, then follow it by the mailed link.

use crate::audit::Fact;
use crate::link::{Claims, Link, Purpose};
use crate::mail::{Delivery, Letter, Recipient};
use crate::permission::{Actor, Privilege};
use crate::ports::Allowance;
use crate::registration::{Contact, Proof, Registration, RegistrationForm, Stage};
use crate::signin::usecases::place;
use crate::store::{EntityKind, Stored};
use crate::values::{RegistrationId, TimeZone, Timestamp};
use crate::{Error, Ports, Refusal};

/// Submits the public form: makes a registration, neither a user nor a customer (R5, R6, S1).
///
/// # Errors
/// [`Error::Invalid`] with every wrong field, [`Error::TooMany`].
pub async fn submit(ports: &Ports, actor: &Actor, form: &RegistrationForm) -> Result<Stored<Registration>, Error> {
    let (profile, contact, message) = form.parse(&ports.settings.locales)?;
    ports.allow(&Allowance::Place(place(&actor.request)))?;
    ports.allow(&Allowance::MailTo(contact.address.key()))?;
    let now = ports.clock.now();
    let registration = Registration {
        id: RegistrationId(ports.ids.next()),
        profile,
        contact,
        message,
        proof: Proof::Awaited { until: now + ports.settings.lifetimes.address_proof },
        generation: 1,
        notes: Vec::new(),
        stage: Stage::Submitted,
        submitted_at: now,
    };
    ports
        .change(actor, now)
        .create(registration.clone())
        .record(None, Fact::RegistrationSubmitted { registration: registration.id })
        .send(recipient(&registration.contact), received(ports, &registration, now))
        .commit()
        .await?;
    Ok(Stored::new(registration, crate::store::Version::FIRST))
}

/// What the contact sees.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The registration.
    pub registration: Stored<Registration>,
    /// How far the latest letter has come.
    pub delivery: Option<Delivery>,
}

/// Shows a registration by its mailed link, at any time; changes nothing (R11).
///
/// # Errors
/// What became of the link.
pub async fn show(ports: &Ports, shown: &str) -> Result<Shown, Error> {
    let registration = by_link(ports, shown).await?;
    let delivery = ports.registrations.registration_delivery(registration.id).await?;
    Ok(Shown { registration, delivery })
}

/// Proves the contact's address; reviewers are told that it waits.
///
/// # Errors
/// What became of the link; [`Refusal::ProofExpired`].
pub async fn prove(ports: &Ports, actor: &Actor, shown: &str) -> Result<Stored<Registration>, Error> {
    let registration = by_link(ports, shown).await?;
    if let Proof::Given { .. } = registration.proof {
        return Ok(registration);
    }
    let now = ports.clock.now();
    let proven = registration.value.clone().prove(now)?;
    let reviewers = ports.users.administrators().await?;
    let reviewers = reviewers.iter().filter(|user| user.privileges.contains(&Privilege::ReviewRegistrations));
    let letter = Letter::RegistrationWaiting { organization: proven.profile.name.clone(), registration: proven.id };
    ports
        .change(actor, now)
        .update(&registration, proven.clone())
        .record(None, Fact::RegistrationAddressProven { registration: proven.id })
        .each(reviewers, |change, user| change.send(Recipient::from(&user.value), letter.clone()))
        .commit()
        .await?;
    Ok(Stored::new(proven, registration.version.next()))
}

/// Mails the contact a fresh link. Any genuine link may ask, an expired one too: the answer goes to the contact alone.
///
/// # Errors
/// [`Refusal::LinkUnknown`], [`Refusal::RegistrationStage`], [`Error::TooMany`].
pub async fn renew(ports: &Ports, actor: &Actor, shown: &str) -> Result<(), Error> {
    let link = ports.keyring.open(Purpose::Registration, shown)?;
    let registration = find(ports, &link).await?;
    ports.allow(&Allowance::MailTo(registration.contact.address.key()))?;
    let now = ports.clock.now();
    let renewed = registration.value.clone().renew_link(now + ports.settings.lifetimes.address_proof)?;
    ports
        .change(actor, now)
        .update(&registration, renewed.clone())
        .record(None, Fact::RegistrationLinkRenewed { registration: renewed.id })
        .send(recipient(&renewed.contact), received(ports, &renewed, now))
        .commit()
        .await
}

/// Corrects what was submitted; the address stays (R10).
///
/// # Errors
/// What became of the link; [`Error::Invalid`]; [`Refusal::RegistrationStage`].
pub async fn amend(
    ports: &Ports,
    actor: &Actor,
    shown: &str,
    form: &RegistrationForm,
) -> Result<Stored<Registration>, Error> {
    let registration = by_link(ports, shown).await?;
    let mut form = form.clone();
    form.contact.address = registration.contact.address.to_string();
    let (profile, contact, message) = form.parse(&ports.settings.locales)?;
    let amended = registration.value.clone().amend(profile, contact, message)?;
    ports
        .change(actor, ports.clock.now())
        .update(&registration, amended.clone())
        .record(None, Fact::RegistrationAmended { registration: amended.id })
        .commit()
        .await?;
    Ok(Stored::new(amended, registration.version.next()))
}

/// Takes it back.
///
/// # Errors
/// What became of the link; [`Refusal::RegistrationStage`].
pub async fn withdraw(ports: &Ports, actor: &Actor, shown: &str) -> Result<Stored<Registration>, Error> {
    let registration = by_link(ports, shown).await?;
    let now = ports.clock.now();
    let withdrawn = registration.value.clone().withdraw(now)?;
    ports
        .change(actor, now)
        .update(&registration, withdrawn.clone())
        .record(None, Fact::RegistrationWithdrawn { registration: withdrawn.id })
        .commit()
        .await?;
    Ok(Stored::new(withdrawn, registration.version.next()))
}

async fn by_link(ports: &Ports, shown: &str) -> Result<Stored<Registration>, Error> {
    let link = ports.keyring.open(Purpose::Registration, shown)?;
    let registration = find(ports, &link).await?;
    registration.shown_by(&link, ports.clock.now())?;
    Ok(registration)
}

async fn find(ports: &Ports, link: &Link) -> Result<Stored<Registration>, Error> {
    let found = ports.registrations.registration(RegistrationId(link.id())).await?;
    found.ok_or(Error::Refused(Refusal::LinkUnknown))
}

fn received(ports: &Ports, registration: &Registration, now: Timestamp) -> Letter {
    Letter::RegistrationReceived {
        organization: registration.profile.name.clone(),
        link: claims(ports, registration, now),
    }
}

/// What the contact's link claims.
pub(super) fn claims(ports: &Ports, registration: &Registration, now: Timestamp) -> Claims {
    Claims {
        purpose: Purpose::Registration,
        id: registration.id.0,
        generation: registration.generation,
        expires_at: now + ports.settings.lifetimes.registration_status,
    }
}

/// The contact as a recipient.
pub(super) fn recipient(contact: &Contact) -> Recipient {
    Recipient {
        address: contact.address.clone(),
        name: Some(contact.name.clone()),
        locale: contact.locale.clone(),
        zone: TimeZone::UTC,
    }
}

/// One registration, for reviewers.
pub(super) async fn existing(ports: &Ports, id: RegistrationId) -> Result<Stored<Registration>, Error> {
    ports.registrations.registration(id).await?.ok_or(Error::Unknown(EntityKind::Registration))
}
