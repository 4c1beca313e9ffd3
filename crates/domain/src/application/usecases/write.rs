//! The customer's side: begin, edit, submit, comment, withdraw.

use super::letters::{about, everybody_concerned, reviewers, tell_mentors};
use super::places::pass_on;
use super::seen::{Seen, seen};
use crate::application::{Application, Stage, Step};
use crate::audit::Fact;
use crate::mail::{Letter, Mentioned, Recipient};
use crate::offering::ports::OfferingView;
use crate::organization::usecases::visible;
use crate::organization::{Organization, Standing};
use crate::permission::{Action, Actor, Target};
use crate::ports::retry;
use crate::store::{EntityKind, Stored, Version};
use crate::values::{ApplicationId, BillingAccountId, Form, Note, OfferingId, OrganizationId, Problem};
use crate::{Error, Ports, Refusal};

/// An application as somebody writes it.
#[derive(Clone, Debug, Default)]
pub struct ApplicationForm {
    /// The offering's id.
    pub offering: String,
    /// The billing account's id; blank for the default one.
    pub billing_account: String,
    /// What they wish to say.
    pub message: String,
}

/// An application form that holds.
struct Written {
    offering: OfferingId,
    billing_account: Option<BillingAccountId>,
    message: Option<Note>,
}

impl ApplicationForm {
    fn parse(&self) -> Result<Written, Error> {
        let mut form = Form::default();
        let offering = match self.offering.trim() {
            "" => form.take("offering", Err(Problem::Missing)),
            id => form.take("offering", id.parse().map_err(|_| Problem::Unknown)),
        };
        let billing_account = match self.billing_account.trim() {
            "" => Some(None),
            id => form.take("billing_account", id.parse().map(Some).map_err(|_| Problem::Unknown)),
        };
        let message = form.take("message", Note::optional(&self.message));
        let written = || Some(Written { offering: offering?, billing_account: billing_account?, message: message? });
        form.finish(written())
    }
}

/// Begins an application for an offering that is open to the customer.
///
/// # Errors
/// [`Error::Invalid`]; [`Error::Unknown`] for a customer, offering or billing account that does not exist for the caller
/// (S45); [`Refusal::ServiceMissing`], [`Refusal::NotInForce`].
pub async fn begin(
    ports: &Ports,
    actor: &Actor,
    customer: OrganizationId,
    form: &ApplicationForm,
) -> Result<Stored<Application>, Error> {
    let found = visible(ports, actor, customer, Action::EditApplications).await?;
    let Organization::Customer(applying) = &found.organization.value else {
        return Err(Error::Unknown(EntityKind::Organization));
    };
    let written = form.parse()?;
    found.in_force()?;
    let offering = open_offering(ports, written.offering).await?;
    applying.has(offering.offering.kind.service())?;
    billing_account(ports, customer, written.billing_account).await?;

    let now = ports.clock.now();
    let application = Application {
        id: ApplicationId(ports.ids.next()),
        customer,
        offering: written.offering,
        applicant: actor.person()?.user,
        billing_account: written.billing_account,
        message: written.message,
        attendees: 0,
        stage: Stage::Draft,
        decisions: Vec::new(),
        comments: Vec::new(),
        turn: None,
        created_at: now,
        submitted_at: None,
        changed_at: now,
    };
    ports
        .change(actor, now)
        .create(application.clone())
        .provided(&found.organization)
        .record(Some(customer), Fact::ApplicationBegun { application: application.id })
        .commit()
        .await?;
    Ok(Stored::new(application, Version::FIRST))
}

/// Edits a draft, or one whose changes were requested.
///
/// # Errors
/// As [`begin`]; [`Refusal::ApplicationStage`], [`Error::Stale`].
pub async fn edit(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
    form: &ApplicationForm,
) -> Result<Stored<Application>, Error> {
    let seen = seen(ports, actor, id, Action::EditApplications).await?;
    let read = &seen.application;
    read.expect(expected)?;
    let written = form.parse()?;
    read.editable()?;
    seen.customer.in_force()?;
    if written.offering != read.offering {
        let offering = open_offering(ports, written.offering).await?;
        if let Organization::Customer(applying) = &seen.customer.organization.value {
            applying.has(offering.offering.kind.service())?;
        }
        let most = offering.offering.most_attendees();
        if read.attendees > most {
            return Err(Refusal::TooManyAttendees { most }.into());
        }
    }
    billing_account(ports, read.customer, written.billing_account).await?;
    let edited = Application {
        offering: written.offering,
        billing_account: written.billing_account,
        message: written.message,
        ..read.value.clone()
    };
    if edited == read.value {
        return Ok(seen.application);
    }
    ports
        .change(actor, ports.clock.now())
        .update(read, edited.clone())
        .record(Some(read.customer), Fact::ApplicationEdited { application: id })
        .commit()
        .await?;
    Ok(Stored::new(edited, read.version.next()))
}

/// Submits an application: complete, or refused with everything that is missing (S45). Whoever wrote it and the
/// Customer admin are told, and so are reviewers, and the mentors who follow it.
///
/// # Errors
/// [`Error::Invalid`] with what is missing; [`Refusal::NotInForce`] (S46), [`Refusal::ServiceMissing`],
/// [`Refusal::OfferingClosed`], [`Refusal::ApplicationStage`], [`Error::Stale`].
pub async fn submit(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
) -> Result<Stored<Application>, Error> {
    retry(|| submit_once(ports, actor, id, expected)).await
}

async fn submit_once(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
) -> Result<Stored<Application>, Error> {
    let seen = seen(ports, actor, id, Action::EditApplications).await?;
    let read = &seen.application;
    read.expect(expected)?;
    read.editable()?;
    seen.customer.in_force()?;
    open(&seen.offering)?;
    seen.has_service()?;

    let mut form = Form::default();
    if read.attendees == 0 {
        form.refuse("attendees", Problem::NoAttendees);
    }
    let account = match read.billing_account {
        Some(account) => ports.billing_accounts.billing_account(read.customer, account).await?,
        None => ports.billing_accounts.default_billing_account(read.customer).await?,
    };
    let account = account.filter(|account| account.in_use().is_ok());
    let account = form.take("billing_account", account.ok_or(Problem::Missing));
    let account = form.finish(account)?;

    let now = ports.clock.now();
    let submitted = Application {
        billing_account: Some(account.id),
        turn: Some(ports.ids.next()),
        submitted_at: Some(now),
        ..read.value.clone().step(Step::Submit, actor.user(), None, now)?
    };
    let about = about(&seen);
    let concerned = everybody_concerned(ports, read).await?;
    let reviewers = reviewers(ports).await?;
    let change = ports
        .change(actor, now)
        .update(read, submitted.clone())
        .provided(&seen.customer.organization)
        .provided(&account)
        .record(Some(read.customer), stepped(id, Step::Submit, None))
        .each(concerned, |change, user| {
            change.send(Recipient::from(&user), Letter::ApplicationSubmitted { about: about.clone() })
        })
        .each(reviewers, |change, to| change.send(to, Letter::ApplicationWaiting { about: about.clone() }));
    let changed = Letter::MentorApplicationChanged { about, stage: submitted.stage };
    tell_mentors(change, read, changed).await?.commit().await?;
    Ok(Stored::new(submitted, read.version.next()))
}

/// Takes an application back before a decision. Mentors who follow it are told.
///
/// # Errors
/// [`Refusal::ApplicationStage`], [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn withdraw(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
    reason: &str,
) -> Result<Stored<Application>, Error> {
    retry(|| withdraw_once(ports, actor, id, expected, reason)).await
}

async fn withdraw_once(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    expected: Option<Version>,
    reason: &str,
) -> Result<Stored<Application>, Error> {
    let seen = seen(ports, actor, id, Action::EditApplications).await?;
    let read = &seen.application;
    read.expect(expected)?;
    let reason = Note::optional(reason).map_err(|problem| Error::field("reason", problem))?;
    let now = ports.clock.now();
    let withdrawn = read.value.clone().step(Step::Withdraw, actor.user(), reason.clone(), now)?;
    let change = ports
        .change(actor, now)
        .update(read, withdrawn.clone())
        .record(Some(read.customer), stepped(id, Step::Withdraw, reason));
    let changed = Letter::MentorApplicationChanged { about: about(&seen), stage: withdrawn.stage };
    let change = pass_on(change, &seen).await?;
    tell_mentors(change, read, changed).await?.commit().await?;
    Ok(Stored::new(withdrawn, read.version.next()))
}

/// Says something about an application, as its customer or as a reviewer; the other side is told.
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::ApplicationStage`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn comment(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    text: &str,
) -> Result<Stored<Application>, Error> {
    retry(|| comment_once(ports, actor, id, text)).await
}

async fn comment_once(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    text: &str,
) -> Result<Stored<Application>, Error> {
    let reviews = actor.require(Action::ReviewApplications, Target::Platform).is_ok();
    let action = if reviews { Action::ReviewApplications } else { Action::EditApplications };
    let seen = seen(ports, actor, id, action).await?;
    let read = &seen.application;
    let text = Note::parse(text).map_err(|problem| Error::field("text", problem))?;
    let person = actor.person()?;
    let now = ports.clock.now();
    let said = read.value.clone().comment(person.user, text.clone(), now)?;
    let to: Vec<Recipient> = match (reviews, read.stage) {
        (true, _) => everybody_concerned(ports, read).await?.iter().map(Recipient::from).collect(),
        // Nobody reviews a draft yet.
        (false, Stage::Draft) => Vec::new(),
        (false, _) => reviewers(ports).await?,
    };
    let letter = Letter::ApplicationCommented { about: about(&seen), by: person.name.clone(), comment: text };
    ports
        .change(actor, now)
        .update(read, said.clone())
        .record(Some(read.customer), Fact::ApplicationCommented { application: id })
        .each(to, |change, to| change.send_mentioning(Mentioned::User(person.user), to, letter.clone()))
        .commit()
        .await?;
    Ok(Stored::new(said, read.version.next()))
}

pub(super) fn stepped(application: ApplicationId, step: Step, reason: Option<Note>) -> Fact {
    Fact::ApplicationStepped { application, step, reason }
}

async fn open_offering(ports: &Ports, id: OfferingId) -> Result<OfferingView, Error> {
    // What is not open to be browsed does not exist for who browses (R51).
    let offering = ports.offerings.offering(id).await?.filter(|offering| open(offering).is_ok());
    offering.ok_or(Error::Unknown(EntityKind::Offering))
}

fn open(offering: &OfferingView) -> Result<(), Refusal> {
    if offering.offering.published && offering.standing == Standing::InForce {
        Ok(())
    } else {
        Err(Refusal::OfferingClosed)
    }
}

/// Another customer's billing account does not exist (S45).
async fn billing_account(ports: &Ports, customer: OrganizationId, id: Option<BillingAccountId>) -> Result<(), Error> {
    let Some(id) = id else { return Ok(()) };
    let account = ports.billing_accounts.billing_account(customer, id).await?;
    Ok(account.ok_or(Error::Unknown(EntityKind::BillingAccount))?.in_use()?)
}

impl Seen {
    /// The customer, for what is guarded by it.
    pub(crate) fn organization(&self) -> &Stored<Organization> {
        &self.customer.organization
    }
}
