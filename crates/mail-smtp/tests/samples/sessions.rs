//! Sessions that letters are about.

use domain::mail::{AboutSession, Letter};
use domain::values::{Form, SessionId, SessionTime, Title};
use uuid::Uuid;

use super::{note, organization, title};

pub fn session_time(date: &str, from: &str, to: &str, zone: &str) -> SessionTime {
    SessionTime::parse(&mut Form::default(), date, from, to, zone).unwrap()
}

/// A session of which all is known, in the reader's zone.
pub fn about_session() -> AboutSession {
    AboutSession {
        session: SessionId(Uuid::from_u128(13)),
        title: title(),
        topic: Some(Title::parse("Giving and taking feedback").unwrap()),
        time: session_time("2027-01-12", "09:00", "10:30", "Europe/Stockholm"),
        place: Some(note("Room 4, Storgatan 12\nSkövde\n\nhttps://meet.example/feedback")),
        supplier: organization(),
    }
}

/// A session with neither topic nor place.
pub fn about_session_bare() -> AboutSession {
    AboutSession { topic: None, place: None, ..about_session() }
}

/// A session elsewhere.
pub fn about_session_abroad() -> AboutSession {
    AboutSession { time: session_time("2027-01-12", "14:00", "15:30", "Asia/Kolkata"), ..about_session() }
}

/// A session that was moved from this time.
pub fn moved(date: &str, from: &str, to: &str, zone: &str) -> Letter {
    Letter::SessionChanged { about: about_session(), was: Some(session_time(date, from, to, zone)) }
}
