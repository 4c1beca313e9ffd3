//! Attendance: who was at a session (R22).

pub mod ports;
#[cfg(test)]
mod tests;
pub mod usecases;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::permission::words;
use crate::session::Session;
use crate::values::{ApplicationId, AttendanceId, AttendeeId, Note, OrganizationId, SessionId, Timestamp, UserId};

/// Whether an attendee was at a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Names it.
    pub id: AttendanceId,
    /// At which session.
    pub session: SessionId,
    /// Who.
    pub attendee: AttendeeId,
    /// By which application they take part.
    pub application: ApplicationId,
    /// Of which customer.
    pub customer: OrganizationId,
    /// Whether they were there.
    pub mark: Mark,
    /// Who marked it last.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// Why it was corrected, once the sheet was locked.
    pub reason: Option<Note>,
}

words! {
    /// Whether somebody was there.
    Mark {
        /// They were.
        Present = "present", "Present";
        /// They came late.
        Late = "late", "Late";
        /// They were not, and had said so.
        Excused = "excused", "Excused";
        /// They were not.
        Absent = "absent", "Absent";
    }
}

/// How many attendees have which mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Were there.
    pub present: u32,
    /// Came late.
    pub late: u32,
    /// Had said that they would not come.
    pub excused: u32,
    /// Did not come.
    pub absent: u32,
}

impl Tally {
    /// Counts so many more.
    pub fn add(&mut self, mark: Mark, more: u32) {
        let count = match mark {
            Mark::Present => &mut self.present,
            Mark::Late => &mut self.late,
            Mark::Excused => &mut self.excused,
            Mark::Absent => &mut self.absent,
        };
        *count = count.saturating_add(more);
    }

    /// How many are marked.
    #[must_use]
    pub fn marked(&self) -> u32 {
        [self.present, self.late, self.excused, self.absent].into_iter().fold(0, u32::saturating_add)
    }
}

impl FromIterator<Mark> for Tally {
    fn from_iter<I: IntoIterator<Item = Mark>>(marks: I) -> Self {
        marks.into_iter().fold(Self::default(), |mut tally, mark| {
            tally.add(mark, 1);
            tally
        })
    }
}

/// A sheet locks so long after its session ended: from then on a correction says why.
pub const LOCKS_AFTER: TimeDelta = TimeDelta::days(14);

/// Whether a session's sheet is locked.
#[must_use]
pub fn locked(session: &Session, now: Timestamp) -> bool {
    now >= session.time.ends_at() + LOCKS_AFTER
}
