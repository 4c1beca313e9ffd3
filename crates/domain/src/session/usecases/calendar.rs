//! Reading schedules: of an offering, of an application, and one's own (R22, R44).

use uuid::Uuid;

use super::schedule::delivered;
use crate::application;
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Role};
use crate::session::ports::{Part, SessionView};
use crate::session::since;
use crate::values::{ApplicationId, OfferingId, SessionId, TimeZone, day};
use crate::{Error, Ports};

/// A session in somebody's calendar, and why it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The session.
    pub view: SessionView,
    /// The applications by which it concerns them; at least one.
    pub parts: Vec<Part>,
}

/// Shows a session to its supplier, to administrators who schedule, and to whoever it is for.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn view(ports: &Ports, actor: &Actor, id: SessionId) -> Result<SessionView, Error> {
    super::seen(ports, actor, id, Action::ViewSchedule).await
}

/// Lists the sessions of an offering, the earliest first, those of a day and later: to its supplier and to
/// administrators who schedule.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn of_offering(
    ports: &Ports,
    actor: &Actor,
    offering: OfferingId,
    from: &str,
    page: PageRequest,
) -> Result<Page<SessionView>, Error> {
    delivered(ports, actor, offering, Action::ViewSchedule).await?;
    Ok(ports.sessions.sessions(offering, starting(actor, page, from)?).await?)
}

/// Lists the sessions for an application, the earliest first: to its customer, to its mentors, to those who take part.
/// There are none before participation is confirmed, and none after it was stopped.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn of_application(
    ports: &Ports,
    actor: &Actor,
    id: ApplicationId,
    from: &str,
    page: PageRequest,
) -> Result<Page<SessionView>, Error> {
    let seen = application::usecases::seen(ports, actor, id, Action::ViewSchedule).await?;
    if !seen.application.stage.participation_confirmed() {
        return Ok(Page { items: Vec::new(), next: None });
    }
    let audiences = [id.0, seen.application.offering.0];
    Ok(ports.sessions.schedule(&audiences, starting(actor, page, from)?).await?)
}

/// Lists what the caller attends and what the learners they mentor attend, the earliest first; of customers that rest,
/// nothing (R46).
///
/// # Errors
/// [`Error::NotSignedIn`], [`Refusal::ConsentNeeded`](crate::Refusal::ConsentNeeded).
pub async fn calendar(ports: &Ports, actor: &Actor, from: &str, page: PageRequest) -> Result<Page<Entry>, Error> {
    let person = actor.consenting()?;
    let role = |part: &Part| if part.mentors { Role::Mentor } else { Role::Attendee };
    let mut parts = ports.sessions.parts(&person.address.key(), person.user).await?;
    parts.retain(|part| person.holds(role(part), part.customer));
    if parts.is_empty() {
        return Ok(Page { items: Vec::new(), next: None });
    }
    let mut audiences: Vec<Uuid> = parts.iter().flat_map(|part| [part.application.0, part.offering.0]).collect();
    audiences.sort_unstable();
    audiences.dedup();
    let page = ports.sessions.schedule(&audiences, starting(actor, page, from)?).await?;
    Ok(page.map(|view| {
        let audience = view.session.audience();
        let here = |part: &&Part| part.application.0 == audience || part.offering.0 == audience;
        Entry { parts: parts.iter().filter(here).cloned().collect(), view }
    }))
}

/// A page that begins with a day, where the caller is, or goes on where the last one ended.
fn starting(actor: &Actor, page: PageRequest, from: &str) -> Result<PageRequest, Error> {
    if from.trim().is_empty() || page.after.is_some() {
        return Ok(page);
    }
    let day = day(from).map_err(|problem| Error::field("from", problem))?;
    let zone = actor.person().map_or(TimeZone::UTC, |person| person.zone);
    Ok(PageRequest { after: Some(since(zone.start_of(day))), ..page })
}
