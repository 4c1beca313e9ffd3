//! What attendance looks like.

use chrono::{DateTime, Utc};
use domain::attendance::{self, ports, usecases};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::sessions::Session;
use crate::words;

/// How many have which mark.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendanceTally)]
pub struct Tally {
    /// Were there.
    #[schema(example = 10)]
    present: u32,
    /// Came late.
    #[schema(example = 1)]
    late: u32,
    /// Had said that they would not come.
    #[schema(example = 1)]
    excused: u32,
    /// Did not come.
    #[schema(example = 0)]
    absent: u32,
}

/// Whether somebody was at a session.
#[derive(Serialize, ToSchema)]
struct Attendance {
    /// Whether they were.
    #[schema(value_type = words::AttendanceMark)]
    mark: &'static str,
    /// The user who marked it last.
    by: Uuid,
    /// When.
    at: DateTime<Utc>,
    /// Why it was corrected, once the sheet was locked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "Was in the other room.")]
    reason: Option<String>,
}

/// A line of a session's sheet: somebody it is for, or who was marked while it was for them.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendanceLine)]
pub struct Line {
    /// The attendee.
    attendee: Uuid,
    /// Their name.
    #[schema(example = "Kim Berg")]
    name: String,
    /// By which application they take part.
    application: Uuid,
    /// Of which customer.
    customer: Uuid,
    /// Its name.
    #[schema(example = "Malmö Skolor")]
    customer_name: String,
    /// Whether they were there, once that is marked.
    #[schema(required)]
    attendance: Option<Attendance>,
}

/// How the attendees of an application attended a session.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendanceSheet)]
pub struct Sheet {
    /// The session.
    session: Session,
    /// Those whose attendance the caller can see.
    lines: Vec<Line>,
    /// How many of them have which mark.
    tally: Tally,
}

/// A mark of the caller's own.
#[derive(Serialize, ToSchema)]
#[schema(as = MarkedSession)]
pub struct Marked {
    /// The offering's title.
    #[schema(example = "Swedish for beginners")]
    title: String,
    /// When the session started.
    #[schema(example = "2027-01-12T08:00:00Z")]
    starts_at: DateTime<Utc>,
    /// Whether they were there.
    #[schema(value_type = words::AttendanceMark)]
    mark: &'static str,
}

impl From<attendance::Tally> for Tally {
    fn from(tally: attendance::Tally) -> Self {
        let attendance::Tally { present, late, excused, absent } = tally;
        Self { present, late, excused, absent }
    }
}

impl From<&attendance::Attendance> for Attendance {
    fn from(one: &attendance::Attendance) -> Self {
        Self { mark: one.mark.word(), by: one.by.0, at: one.at, reason: one.reason.as_ref().map(ToString::to_string) }
    }
}

impl From<ports::Line> for Line {
    fn from(line: ports::Line) -> Self {
        Self {
            attendee: line.attendee.0,
            name: line.name.to_string(),
            application: line.application.0,
            customer: line.customer.0,
            customer_name: line.customer_name.to_string(),
            attendance: line.attendance.as_ref().map(|read| Attendance::from(&read.value)),
        }
    }
}

impl From<usecases::Sheet> for Sheet {
    fn from(sheet: usecases::Sheet) -> Self {
        Self {
            session: (&sheet.session.value).into(),
            lines: sheet.lines.into_iter().map(Line::from).collect(),
            tally: sheet.tally.into(),
        }
    }
}

impl From<ports::Marked> for Marked {
    fn from(one: ports::Marked) -> Self {
        Self { title: one.title.to_string(), starts_at: one.starts_at, mark: one.mark.word() }
    }
}
