//! What attendance needs read.

use super::{Attendance, Mark, Tally};
use crate::page::{Page, PageRequest};
use crate::session::Session;
use crate::store::{StoreError, Stored};
use crate::values::{
    ApplicationId, AttendeeId, OrganizationId, OrganizationName, PersonName, SessionId, Timestamp, Title,
};

/// A line of a session's sheet: somebody it is for, or who was marked while it was for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub attendee: AttendeeId,
    /// Their name.
    pub name: PersonName,
    /// By which application they take part.
    pub application: ApplicationId,
    /// Of which customer.
    pub customer: OrganizationId,
    /// Its name.
    pub customer_name: OrganizationName,
    /// Whether they were there, once that is marked.
    pub attendance: Option<Stored<Attendance>>,
}

/// Which lines of a session's sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lines {
    /// All of them.
    All,
    /// Those of an application (S57).
    Application(ApplicationId),
    /// Those of an application with this address key.
    Oneself(ApplicationId, String),
    /// Those of these attendees.
    Attendees(Vec<AttendeeId>),
}

/// A mark of somebody's, for their export (R49).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The offering's title.
    pub title: Title,
    /// When the session started.
    pub starts_at: Timestamp,
    /// Whether they were there.
    pub mark: Mark,
}

/// Reads attendance.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Attendances: Send + Sync {
    /// Lines of a session's sheet, in the order in which attendees were added.
    async fn sheet(&self, session: &Session, lines: &Lines, page: PageRequest) -> Result<Page<Line>, StoreError>;
    /// How the attendees of an application attended, of those sessions that have marks; only those with this address
    /// key, when one is given.
    async fn tallies(
        &self,
        application: ApplicationId,
        only: Option<String>,
    ) -> Result<Vec<(SessionId, Tally)>, StoreError>;
    /// Every mark of whoever is listed by this address key, the newest first.
    async fn marks_of(&self, address: &str, page: PageRequest) -> Result<Page<Marked>, StoreError>;
}
