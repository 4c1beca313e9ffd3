//! What sessions look like.

use chrono::{DateTime, Utc};
use domain::permission::Role;
use domain::session::ports::{self, Part, SessionView};
use domain::session::usecases::{self, SessionForm};
use domain::session::{self, SessionState};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::attendance::Tally;
use crate::words;

/// A teaching event: for everybody who takes part in an offering, or for those of one application.
#[derive(Serialize, ToSchema)]
pub struct Session {
    /// Names it.
    id: Uuid,
    /// Of which offering.
    offering: Uuid,
    /// Who delivers it.
    supplier: Uuid,
    /// Whose attendees it is for; `null` when it is for everybody who takes part in the offering.
    #[schema(required)]
    application: Option<Uuid>,
    /// What it is about, when the offering's title does not say enough.
    #[schema(required, example = "Past tense")]
    topic: Option<String>,
    /// The day.
    #[schema(format = Date, example = "2027-01-12")]
    date: String,
    /// When it starts, by the clocks of the zone.
    #[schema(example = "09:00")]
    from: String,
    /// When it ends, by the clocks of the zone.
    #[schema(example = "10:30")]
    to: String,
    /// By whose clocks.
    #[schema(example = "Europe/Stockholm")]
    zone: String,
    /// The moment at which it starts.
    #[schema(example = "2027-01-12T08:00:00Z")]
    starts_at: DateTime<Utc>,
    /// The moment at which it ends.
    #[schema(example = "2027-01-12T09:30:00Z")]
    ends_at: DateTime<Utc>,
    /// Where: a room, an address, a link to a meeting.
    #[schema(required, example = "Room 12, Storgatan 1")]
    place: Option<String>,
    /// How often it was moved or cancelled.
    #[schema(example = 0)]
    sequence: u32,
    /// How far it has come.
    #[schema(value_type = words::SessionState)]
    state: &'static str,
    /// Why it was cancelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "The teacher is ill.")]
    reason: Option<String>,
}

/// A session as it is listed and shown, with what it refers to.
#[derive(Serialize, ToSchema)]
#[schema(as = SessionRow)]
pub struct Row {
    /// The session.
    #[serde(flatten)]
    session: Session,
    /// The offering's title.
    #[schema(example = "Swedish for beginners")]
    title: String,
    /// The supplier's name.
    #[schema(example = "Språkhuset")]
    supplier_name: String,
    /// Who applied, when it is for one application alone.
    #[schema(required, example = "Malmö Skolor")]
    customer_name: Option<String>,
    /// The version: what its ETag holds.
    #[schema(example = 1)]
    version: i64,
}

/// A session for an application, and how many of its attendees attended: of an attendee, their own mark alone.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendedSession)]
pub struct Attended {
    /// The session.
    #[serde(flatten)]
    row: Row,
    /// How many have which mark.
    tally: Tally,
}

/// A session in somebody's calendar.
#[derive(Serialize, ToSchema)]
#[schema(as = CalendarEntry)]
pub struct Entry {
    /// The session.
    #[serde(flatten)]
    row: Row,
    /// Why it is there: one at least.
    parts: Vec<PartTaken>,
}

/// Why a session concerns somebody.
#[derive(Serialize, ToSchema)]
#[schema(as = SessionPart)]
struct PartTaken {
    /// By which application.
    application: Uuid,
    /// Which customer applied.
    customer: Uuid,
    /// Its name.
    #[schema(example = "Malmö Skolor")]
    customer_name: String,
    /// `attendee` for whoever takes part, `mentor` for whoever follows it.
    #[schema(value_type = words::Role, example = "attendee")]
    role: &'static str,
}

/// Whom a session of an offering can be for: those of an application whose participation is confirmed.
#[derive(Serialize, ToSchema)]
#[schema(as = SessionAudience)]
pub struct Audience {
    /// The application.
    application: Uuid,
    /// Which customer applied.
    #[schema(example = "Malmö Skolor")]
    customer_name: String,
    /// Who wrote the application.
    #[schema(example = "Ann Lind")]
    applicant_name: String,
    /// How many take part.
    #[schema(example = 12)]
    attendees: u32,
}

impl From<&session::Session> for Session {
    fn from(one: &session::Session) -> Self {
        let SessionForm { date, from, to, zone, .. } = SessionForm::from(one);
        Self {
            id: one.id.0,
            offering: one.offering.0,
            supplier: one.supplier.0,
            application: one.application.map(|application| application.0),
            topic: one.topic.as_ref().map(ToString::to_string),
            date,
            from,
            to,
            zone,
            starts_at: one.time.starts_at(),
            ends_at: one.time.ends_at(),
            place: one.place.as_ref().map(ToString::to_string),
            sequence: one.sequence,
            state: one.state.word(),
            reason: match &one.state {
                SessionState::Cancelled { reason, .. } => Some(reason.to_string()),
                SessionState::Scheduled | SessionState::Held { .. } => None,
            },
        }
    }
}

impl From<SessionView> for Row {
    fn from(view: SessionView) -> Self {
        Self {
            session: (&view.session.value).into(),
            title: view.title.to_string(),
            supplier_name: view.supplier.to_string(),
            customer_name: view.customer.map(|name| name.to_string()),
            version: view.session.version.0,
        }
    }
}

impl Attended {
    /// A session, and who attended it.
    pub fn new(view: SessionView, tally: domain::attendance::Tally) -> Self {
        Self { row: view.into(), tally: tally.into() }
    }
}

impl From<usecases::Entry> for Entry {
    fn from(entry: usecases::Entry) -> Self {
        Self { row: entry.view.into(), parts: entry.parts.into_iter().map(PartTaken::from).collect() }
    }
}

impl From<Part> for PartTaken {
    fn from(part: Part) -> Self {
        let role = if part.mentors { Role::Mentor } else { Role::Attendee };
        Self {
            application: part.application.0,
            customer: part.customer.0,
            customer_name: part.customer_name.to_string(),
            role: role.word(),
        }
    }
}

impl From<ports::Audience> for Audience {
    fn from(one: ports::Audience) -> Self {
        Self {
            application: one.application.0,
            customer_name: one.customer.to_string(),
            applicant_name: one.applicant.to_string(),
            attendees: one.attendees,
        }
    }
}
