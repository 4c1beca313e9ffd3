//! The side of those who deliver: schedule, change, cancel.

use crate::audit::Fact;
use crate::mail::{AboutSession, Letter, Recipient};
use crate::offering::ports::OfferingView;
use crate::organization::Located;
use crate::organization::usecases::visible;
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor};
use crate::ports::retry;
use crate::session::ports::Audience;
use crate::session::{Session, SessionState};
use crate::store::{EntityKind, Stored, Version};
use crate::values::{ApplicationId, Form, Note, OfferingId, Problem, SessionId, SessionTime, Title};
use crate::{Error, Ports};

/// A session as somebody writes it.
#[derive(Clone, Debug, Default)]
pub struct SessionForm {
    /// The day, such as `2027-01-12`.
    pub date: String,
    /// When it starts, such as `09:00`.
    pub from: String,
    /// When it ends, on the same day.
    pub to: String,
    /// By whose clocks: an IANA time zone.
    pub zone: String,
    /// What it is about, when the offering's title does not say enough.
    pub topic: String,
    /// Where.
    pub place: String,
}

/// A session form that holds.
struct Written {
    time: SessionTime,
    topic: Option<Title>,
    place: Option<Note>,
}

impl From<&Session> for SessionForm {
    fn from(session: &Session) -> Self {
        let time = &session.time;
        Self {
            date: time.date().to_string(),
            from: time.from().format("%H:%M").to_string(),
            to: time.to().format("%H:%M").to_string(),
            zone: time.zone().to_string(),
            topic: session.topic.as_ref().map(ToString::to_string).unwrap_or_default(),
            place: session.place.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

impl SessionForm {
    fn parse(&self, mut form: Form) -> Result<Written, Error> {
        let time = SessionTime::parse(&mut form, &self.date, &self.from, &self.to, &self.zone);
        let topic = match self.topic.trim() {
            "" => Some(None),
            topic => form.take("topic", Title::parse(topic).map(Some)),
        };
        let place = form.take("place", Note::optional(&self.place));
        form.finish((|| Some(Written { time: time?, topic: topic?, place: place? }))())
    }
}

/// Schedules a session, for everybody who takes part in the offering or for those of one application; they and their
/// mentors are told, unless it is over already.
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::NotInForce`](crate::Refusal::NotInForce), [`Error::Unknown`], [`Error::Forbidden`].
pub async fn schedule(
    ports: &Ports,
    actor: &Actor,
    offering: OfferingId,
    application: &str,
    written: &SessionForm,
) -> Result<Stored<Session>, Error> {
    let (supplier, offering) = delivered(ports, actor, offering, Action::ScheduleSessions).await?;
    let mut form = Form::default();
    let application = match application.trim() {
        "" => Some(None),
        id => form.take("application", confirmed(ports, &offering, id).await?.map(Some).ok_or(Problem::Unknown)),
    };
    let Written { time, topic, place } = written.parse(form)?;
    supplier.in_force()?;
    let session = Session {
        id: SessionId(ports.ids.next()),
        offering: offering.offering.id,
        supplier: offering.offering.supplier,
        application: application.flatten(),
        topic,
        time,
        place,
        sequence: 0,
        state: SessionState::Scheduled,
    };
    let fact = Fact::SessionScheduled { session: session.id, offering: session.offering };
    let letter = Letter::SessionScheduled { about: about(&offering, &session) };
    let now = ports.clock.now();
    ports
        .change(actor, now)
        .create(session.clone())
        .provided(&supplier.organization)
        .record(Some(session.supplier), fact)
        .each(told(ports, &session, session.time).await?, |change, to| change.send(to, letter.clone()))
        .commit()
        .await?;
    Ok(Stored::new(session, Version::FIRST))
}

/// Changes what a session is about, when and where; those it is for are told, unless it is over and was, or nothing is
/// new.
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::SessionState`](crate::Refusal::SessionState), [`Error::Stale`], [`Error::Unknown`],
/// [`Error::Forbidden`] (S56).
pub async fn change(
    ports: &Ports,
    actor: &Actor,
    id: SessionId,
    expected: Option<Version>,
    form: &SessionForm,
) -> Result<Stored<Session>, Error> {
    let (read, offering) = scheduled(ports, actor, id).await?;
    read.expect(expected)?;
    let Written { time, topic, place } = form.parse(Form::default())?;
    let changed = read.value.clone().change(topic, time, place)?;
    if (&changed.topic, changed.time, &changed.place) == (&read.topic, read.time, &read.place) {
        return Ok(read);
    }
    let was = Some(read.time).filter(|was| *was != changed.time);
    let letter = Letter::SessionChanged { about: about(&offering, &changed), was };
    let now = ports.clock.now();
    ports
        .change(actor, now)
        .update(&read, changed.clone())
        .record(Some(changed.supplier), Fact::SessionChanged { session: id })
        .each(told(ports, &changed, read.time).await?, |change, to| change.send(to, letter.clone()))
        .commit()
        .await?;
    Ok(Stored::new(changed, read.version.next()))
}

/// Calls a session off, and says why; those it was for are told, unless it is over.
///
/// # Errors
/// [`Error::Invalid`] without a reason, [`Refusal::SessionState`](crate::Refusal::SessionState), [`Error::Stale`],
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn cancel(
    ports: &Ports,
    actor: &Actor,
    id: SessionId,
    expected: Option<Version>,
    reason: &str,
) -> Result<Stored<Session>, Error> {
    // It may be held meanwhile: then that is the answer.
    retry(|| cancel_once(ports, actor, id, expected, reason)).await
}

async fn cancel_once(
    ports: &Ports,
    actor: &Actor,
    id: SessionId,
    expected: Option<Version>,
    reason: &str,
) -> Result<Stored<Session>, Error> {
    let (read, offering) = scheduled(ports, actor, id).await?;
    read.expect(expected)?;
    let reason = Note::parse(reason).map_err(|problem| Error::field("reason", problem))?;
    let now = ports.clock.now();
    let cancelled = read.value.clone().cancel(actor.person()?.user, reason.clone(), now)?;
    let letter = Letter::SessionCancelled { about: about(&offering, &cancelled), reason: reason.clone() };
    ports
        .change(actor, now)
        .update(&read, cancelled.clone())
        .record(Some(cancelled.supplier), Fact::SessionCancelled { session: id, reason })
        .each(told(ports, &cancelled, read.time).await?, |change, to| change.send(to, letter.clone()))
        .commit()
        .await?;
    Ok(Stored::new(cancelled, read.version.next()))
}

/// Lists for whom sessions of an offering can be held: applications that take places of it, the newest first.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn audiences(
    ports: &Ports,
    actor: &Actor,
    offering: OfferingId,
    page: PageRequest,
) -> Result<Page<Audience>, Error> {
    delivered(ports, actor, offering, Action::ScheduleSessions).await?;
    Ok(ports.sessions.audiences(offering, page).await?)
}

/// An offering of those who deliver it; others see only what is published (R51).
pub(super) async fn delivered(
    ports: &Ports,
    actor: &Actor,
    id: OfferingId,
    action: Action,
) -> Result<(Located, OfferingView), Error> {
    actor.known()?;
    let unknown = Error::Unknown(EntityKind::Offering);
    let view = ports.offerings.offering(id).await?.ok_or(unknown.clone())?;
    match visible(ports, actor, view.offering.supplier, action).await {
        Ok(supplier) => Ok((supplier, view)),
        Err(Error::Unknown(_)) if view.offering.published => {
            actor.require_anywhere(Action::BrowseOfferings)?;
            Err(Error::Forbidden(action))
        }
        Err(Error::Unknown(_)) => Err(unknown),
        Err(error) => Err(error),
    }
}

/// A session that the caller may change, and its offering.
async fn scheduled(ports: &Ports, actor: &Actor, id: SessionId) -> Result<(Stored<Session>, OfferingView), Error> {
    let view = super::seen(ports, actor, id, Action::ScheduleSessions).await?;
    let offering = ports.offerings.offering(view.session.offering).await?;
    Ok((view.session, offering.ok_or(Error::Unknown(EntityKind::Offering))?))
}

/// The application named, if it is one for this offering whose attendees take part.
async fn confirmed(ports: &Ports, offering: &OfferingView, id: &str) -> Result<Option<ApplicationId>, Error> {
    let Ok(id) = id.parse() else { return Ok(None) };
    let found = ports.applications.application(id).await?;
    let confirmed = found.filter(|one| one.offering == offering.offering.id && one.stage.takes_places());
    Ok(confirmed.map(|one| one.id))
}

/// Whom letters about a session go to: of one that is over, and that nobody waits for, to nobody.
async fn told(ports: &Ports, session: &Session, was: SessionTime) -> Result<Vec<Recipient>, Error> {
    if session.time.ends_at().max(was.ends_at()) <= ports.clock.now() {
        return Ok(Vec::new());
    }
    let invited = ports.sessions.invited(session).await?;
    Ok(invited.iter().filter(|user| user.notifications.activities).map(Recipient::from).collect())
}

fn about(offering: &OfferingView, session: &Session) -> AboutSession {
    AboutSession {
        session: session.id,
        title: offering.offering.title.clone(),
        topic: session.topic.clone(),
        time: session.time,
        place: session.place.clone(),
        supplier: offering.supplier.clone(),
    }
}
