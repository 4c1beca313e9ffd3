//! Sessions, and who was there.

use domain::application::Application;
use domain::attendance::{Attendance, Mark};
use domain::attendee::Attendee;
use domain::offering::Offering;
use domain::session::{Session, SessionState};
use domain::values::{AttendanceId, Form, SessionId, SessionTime, UserId};

use super::{Build, note, title};

impl Build {
    /// A session for everybody who takes part in an offering, by Swedish clocks.
    #[must_use]
    pub fn session(&self, offering: &Offering, date: &str, from: &str, to: &str) -> Session {
        Session {
            id: SessionId(self.id()),
            offering: offering.id,
            supplier: offering.supplier,
            application: None,
            topic: Some(title("Verbs")),
            time: session_time(date, from, to),
            place: Some(note("Room 4, Storgatan 1")),
            sequence: 0,
            state: SessionState::Scheduled,
        }
    }

    /// A session for those of one application.
    #[must_use]
    pub fn session_for(
        &self,
        offering: &Offering,
        application: &Application,
        date: &str,
        from: &str,
        to: &str,
    ) -> Session {
        Session { application: Some(application.id), ..self.session(offering, date, from, to) }
    }

    /// That an attendee was at a session, or was not.
    #[must_use]
    pub fn attendance(&self, session: &Session, attendee: &Attendee, mark: Mark, by: UserId) -> Attendance {
        Attendance {
            id: AttendanceId(self.id()),
            session: session.id,
            attendee: attendee.id,
            application: attendee.application,
            customer: attendee.customer,
            mark,
            by,
            at: self.at,
            reason: None,
        }
    }
}

/// A day and its times, by Swedish clocks.
#[must_use]
pub fn session_time(date: &str, from: &str, to: &str) -> SessionTime {
    match SessionTime::parse(&mut Form::default(), date, from, to, "Europe/Stockholm") {
        Some(time) => time,
        None => panic!("a test's session is at no time"),
    }
}
