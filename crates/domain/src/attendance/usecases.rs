//! Marking attendance, and reading it: everybody as much of it as is theirs to see (S57).

use std::collections::BTreeMap;

use super::ports::{Line, Lines};
use super::{Attendance, Mark, Tally, locked};
use crate::application::Application;
use crate::application::usecases as applications;
use crate::audit::Fact;
use crate::page::{Page, PageRequest};
use crate::permission::{Action, Actor, Target, Tie};
use crate::ports::retry;
use crate::session::usecases as sessions;
use crate::session::{Session, SessionState};
use crate::store::{EntityKind, Stored, Version};
use crate::values::{ApplicationId, AttendanceId, AttendeeId, Form, Note, Problem, SessionId};
use crate::{Error, Ports};

/// How the attendees of an application attended a session.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The session.
    pub session: Stored<Session>,
    /// Those of the application, or whoever asks alone.
    pub lines: Vec<Line>,
    /// How many of them have which mark.
    pub tally: Tally,
}

/// A mark as somebody writes it.
#[derive(Clone, Debug, Default)]
pub struct MarkForm {
    /// The attendee's id.
    pub attendee: String,
    /// `present`, `late`, `excused` or `absent`.
    pub mark: String,
}

/// Lists a session's whole sheet, to those who mark it.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn whole(ports: &Ports, actor: &Actor, id: SessionId, page: PageRequest) -> Result<Page<Line>, Error> {
    let view = sessions::seen(ports, actor, id, Action::MarkAttendance).await?;
    Ok(ports.attendances.sheet(&view.session, &Lines::All, page).await?)
}

/// Shows how the attendees of an application attended a session: all of them to its customer and its mentors, to an
/// attendee themself alone.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn of_application(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
    id: SessionId,
) -> Result<Sheet, Error> {
    let seen = applications::seen(ports, actor, application, Action::ViewAttendance).await?;
    let audiences = [application.0, seen.application.offering.0];
    let confirmed = seen.application.stage.participation_confirmed();
    let view = ports.sessions.session(id).await?;
    let view = view.filter(|view| confirmed && audiences.contains(&view.session.audience()));
    let session = view.ok_or(Error::Unknown(EntityKind::Session))?.session;
    let lines = match only(ports, actor, &seen.application).await? {
        Some(address) => Lines::Oneself(application, address),
        None => Lines::Application(application),
    };
    let most = PageRequest { limit: Application::MOST_ATTENDEES, after: None };
    let lines = ports.attendances.sheet(&session, &lines, most).await?.items;
    let tally = lines.iter().filter_map(|line| Some(line.attendance.as_ref()?.mark)).collect();
    Ok(Sheet { session, lines, tally })
}

/// Counts how the attendees of an application attended its sessions, by session; an attendee's own marks alone for them.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn tallies(
    ports: &Ports,
    actor: &Actor,
    application: ApplicationId,
) -> Result<BTreeMap<SessionId, Tally>, Error> {
    let seen = applications::seen(ports, actor, application, Action::ViewAttendance).await?;
    let only = only(ports, actor, &seen.application).await?;
    Ok(ports.attendances.tallies(application, only).await?.into_iter().collect())
}

/// Marks who was at a session, once it has started; what is marked as before is left alone. The session is held from
/// then on. Two weeks after it ended, its sheet locks: a correction says why. Answers with the lines named, in the
/// sheet's order.
///
/// # Errors
/// [`Error::Invalid`], with no reason too when the sheet is locked;
/// [`Refusal::SessionState`](crate::Refusal::SessionState), [`Refusal::SessionNotStarted`](crate::Refusal::SessionNotStarted),
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn mark(
    ports: &Ports,
    actor: &Actor,
    id: SessionId,
    marks: &[MarkForm],
    reason: &str,
) -> Result<Vec<Line>, Error> {
    retry(|| async {
        let session = sessions::seen(ports, actor, id, Action::MarkAttendance).await?.session;
        let now = ports.clock.now();
        let held = session.value.clone().hold(now)?;
        let Written { marks, reason } = parse(ports, &session, marks, reason, locked(&session, now)).await?;
        let by = actor.person()?.user;
        let mut change = ports.change(actor, now);
        change = match session.state {
            SessionState::Scheduled => change.update(&session, held),
            SessionState::Held { .. } | SessionState::Cancelled { .. } => change.provided(&session),
        };
        let (mut lines, mut marked) = (Vec::new(), Vec::new());
        for (line, mark) in marks {
            let (attendee, application, customer) = (line.attendee, line.application, line.customer);
            let as_before = line.attendance.as_ref().is_some_and(|read| read.mark == mark);
            if as_before {
                lines.push(line);
                continue;
            }
            let known = line.attendance.as_ref().map(|read| read.id);
            let id = known.unwrap_or_else(|| AttendanceId(ports.ids.next()));
            let reason = reason.clone();
            let attendance =
                Attendance { id, session: session.id, attendee, application, customer, mark, by, at: now, reason };
            let version = line.attendance.as_ref().map_or(Version::FIRST, |read| read.version.next());
            change = match &line.attendance {
                Some(read) => change.update(read, attendance.clone()),
                None => change.create(attendance.clone()),
            };
            marked.push((attendee, mark));
            lines.push(Line { attendance: Some(Stored::new(attendance, version)), ..line });
        }
        if !marked.is_empty() {
            let fact = Fact::AttendanceMarked { session: session.id, marks: marked, reason };
            // In no organization's trail: a supplier's readers do not see who attends, nor customers each other's learners.
            change.record(None, fact).commit().await?;
        }
        Ok(lines)
    })
    .await
}

/// Marks that hold.
struct Written {
    marks: Vec<(Line, Mark)>,
    reason: Option<Note>,
}

async fn parse(
    ports: &Ports,
    session: &Session,
    marks: &[MarkForm],
    reason: &str,
    locked: bool,
) -> Result<Written, Error> {
    let most = PageRequest::MAX;
    if marks.is_empty() {
        return Err(Error::field("marks", Problem::Missing));
    }
    if marks.len() > most as usize {
        return Err(Error::field("marks", Problem::OutOfRange { min: 1, max: most.into() }));
    }
    let named: Vec<AttendeeId> = marks.iter().filter_map(|form| form.attendee.trim().parse().ok()).collect();
    let page = PageRequest { limit: most, after: None };
    let sheet = ports.attendances.sheet(session, &Lines::Attendees(named), page).await?.items;
    let mut open: BTreeMap<AttendeeId, Line> = sheet.into_iter().map(|line| (line.attendee, line)).collect();

    let mut form = Form::default();
    let mut written = Vec::new();
    for (place, one) in marks.iter().enumerate() {
        // Taken out, so that nobody is marked twice.
        let line = one.attendee.trim().parse().ok().and_then(|id| open.remove(&id));
        let line = form.take(&format!("marks.{place}.attendee"), line.ok_or(Problem::Unknown));
        let mark = form.take(&format!("marks.{place}.mark"), word(&one.mark));
        written.extend(line.zip(mark));
    }
    // In one order, whatever was sent: of two who mark at once, the second waits for the first.
    written.sort_by_key(|(line, _): &(Line, Mark)| line.attendee);
    let reason = match Note::optional(reason) {
        Ok(None) if locked => Err(Problem::Missing),
        reason => reason,
    };
    let reason = form.take("reason", reason);
    form.finish(reason.map(|reason| Written { marks: written, reason }))
}

fn word(word: &str) -> Result<Mark, Problem> {
    match word {
        "" => Err(Problem::Missing),
        word => Mark::from_word(word)
            .ok_or_else(|| Problem::NotOneOf { allowed: "present, late, excused, absent".to_owned() }),
    }
}

/// The caller's address key, when no more of an application's attendance is theirs to see than their own.
async fn only(ports: &Ports, actor: &Actor, application: &Application) -> Result<Option<String>, Error> {
    let Ok(person) = actor.person() else { return Ok(None) };
    let tie = applications::tie(ports, actor, application, Action::ViewAttendance).await?;
    let learner = Target::Application { customer: application.customer, tie: Tie { takes_part: false, ..tie } };
    Ok((!person.may(Action::ViewAttendance, learner)).then(|| person.address.key()))
}
