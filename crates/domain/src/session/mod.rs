//! Sessions: teaching events on the calendar, held for those who take part in an offering (R44).

pub mod ports;
#[cfg(test)]
mod tests;
pub mod usecases;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::Refusal;
use crate::page::Cursor;
use crate::values::{
    ApplicationId, Note, OfferingId, OrganizationId, SessionId, SessionTime, Timestamp, Title, UserId,
};

/// A teaching event. Whoever it is for is not kept on it: they are those who take part, whenever it is read.
///
/// ```
/// use domain::Refusal;
/// use domain::session::{Session, SessionState};
/// use domain::values::{Form, Note, SessionTime};
/// # use domain::values::*;
/// # let (id, now) = (uuid::Uuid::from_u128, Timestamp::default());
/// # let time = |from, to| SessionTime::parse(&mut Form::default(), "2027-01-12", from, to, "Europe/Stockholm").unwrap();
/// # let lesson = Session {
/// #     id: SessionId(id(1)), offering: OfferingId(id(2)), supplier: OrganizationId(id(3)), application: None,
/// #     topic: None, time: time("09:00", "10:00"), place: None, sequence: 0, state: SessionState::Scheduled,
/// # };
///
/// let later = lesson.change(None, time("13:00", "14:00"), None)?;
/// assert_eq!(later.sequence, 1);
/// let cancelled = later.cancel(UserId(id(4)), Note::parse("The teacher is ill.").unwrap(), now)?;
/// assert_eq!(cancelled.sequence, 2);
/// assert_eq!(cancelled.hold(now), Err(Refusal::SessionState { state: "cancelled" }));
/// # Ok::<(), Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Names it.
    pub id: SessionId,
    /// Of which offering.
    pub offering: OfferingId,
    /// Who delivers it.
    pub supplier: OrganizationId,
    /// For those of one application alone; `None` for everybody who takes part in the offering.
    pub application: Option<ApplicationId>,
    /// What it is about, when the offering's title does not say enough.
    pub topic: Option<Title>,
    /// When.
    pub time: SessionTime,
    /// Where: a room, an address, a link to a meeting.
    pub place: Option<Note>,
    /// How often it was moved or cancelled, by which calendars tell old from new (RFC 5545, SEQUENCE).
    pub sequence: u32,
    /// How far it has come.
    pub state: SessionState,
}

/// How far a session has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say who and when")]
pub enum SessionState {
    /// Is to take place.
    Scheduled,
    /// Took place: attendance was marked.
    Held { at: Timestamp },
    /// Does not take place; it stays on calendars, as cancelled.
    Cancelled { by: UserId, at: Timestamp, reason: Note },
}

impl SessionState {
    /// The words of all states.
    pub const WORDS: [&'static str; 3] = ["scheduled", "held", "cancelled"];

    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Held { .. } => "held",
            Self::Cancelled { .. } => "cancelled",
        }
    }
}

impl Session {
    /// Whom it is for: an application's id, or the offering's for everybody who takes part in that.
    #[must_use]
    pub fn audience(&self) -> Uuid {
        self.application.map_or(self.offering.0, |application| application.0)
    }

    /// Its place in schedules: they run from the earliest to the latest, and two at one time by their ids.
    #[must_use]
    pub fn slot(&self) -> Uuid {
        slot(self.time.starts_at(), self.id.0)
    }

    /// Changes what it is about, when and where.
    ///
    /// # Errors
    /// [`Refusal::SessionState`].
    pub fn change(self, topic: Option<Title>, time: SessionTime, place: Option<Note>) -> Result<Self, Refusal> {
        self.scheduled()?;
        Ok(Self { topic, time, place, sequence: self.sequence + 1, ..self })
    }

    /// Calls it off.
    ///
    /// # Errors
    /// [`Refusal::SessionState`].
    pub fn cancel(self, by: UserId, reason: Note, at: Timestamp) -> Result<Self, Refusal> {
        self.scheduled()?;
        Ok(Self { sequence: self.sequence + 1, state: SessionState::Cancelled { by, at, reason }, ..self })
    }

    /// Notes that it took place; once more when it is noted already.
    ///
    /// # Errors
    /// [`Refusal::SessionState`] of a cancelled one, [`Refusal::SessionNotStarted`].
    pub fn hold(self, at: Timestamp) -> Result<Self, Refusal> {
        match self.state {
            SessionState::Cancelled { .. } => Err(Refusal::SessionState { state: self.state.word() }),
            SessionState::Scheduled if at < self.time.starts_at() => Err(Refusal::SessionNotStarted),
            SessionState::Scheduled => Ok(Self { state: SessionState::Held { at }, ..self }),
            SessionState::Held { .. } => Ok(self),
        }
    }

    fn scheduled(&self) -> Result<(), Refusal> {
        match self.state {
            SessionState::Scheduled => Ok(()),
            SessionState::Held { .. } | SessionState::Cancelled { .. } => {
                Err(Refusal::SessionState { state: self.state.word() })
            }
        }
    }
}

/// Where a schedule read from that moment on begins: what starts then comes after it.
#[must_use]
pub fn since(moment: Timestamp) -> Cursor {
    Cursor(slot(moment, Uuid::nil()))
}

/// A UUIDv7 of that moment, which ends as `id` does.
fn slot(moment: Timestamp, id: Uuid) -> Uuid {
    let millis = u64::try_from(moment.timestamp_millis()).unwrap_or_default();
    let mut tail = [0; 10];
    tail.copy_from_slice(&id.as_bytes()[6..]);
    uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}
