//! Lessons of the course, and who was there, as stories tell them.

use chrono::{DateTime, Utc};
use domain::attendance::ports::Line;
use domain::attendance::usecases::{self as attendance, MarkForm};
use domain::page::PageRequest;
use domain::session::Session;
use domain::session::ports::SessionView;
use domain::session::usecases::{self as sessions, SessionForm, calendar};
use domain::store::Stored;
use domain::values::{ApplicationId, AttendeeId, SessionId};
use domain::{Actor, Error};

use crate::scene::Scene;

/// A lesson in the afternoon of a day in Stockholm.
pub fn lesson(date: &str) -> SessionForm {
    SessionForm {
        date: date.to_owned(),
        from: "13:00".to_owned(),
        to: "14:30".to_owned(),
        zone: "Europe/Stockholm".to_owned(),
        topic: String::new(),
        place: "Room 4".to_owned(),
    }
}

/// A session as a line: its day, and how far it has come.
pub fn line(view: &SessionView) -> String {
    format!("{} {}", view.session.time.date(), view.session.state.word())
}

/// A line of a sheet: who, and their mark.
pub fn marked(line: &Line) -> String {
    let mark = line.attendance.as_ref().map_or("-", |read| read.mark.word());
    format!("{} {mark}", line.name)
}

impl Scene {
    /// Sam schedules a lesson for everybody who takes part in the course.
    pub async fn lesson(&self, date: &str) -> SessionId {
        sessions::schedule(self.ports(), &self.sam, self.course.id, "", &lesson(date)).await.unwrap().id
    }

    /// The same, for those of one application alone.
    pub async fn lesson_for(&self, application: ApplicationId, date: &str) -> SessionId {
        let alone = application.to_string();
        sessions::schedule(self.ports(), &self.sam, self.course.id, &alone, &lesson(date)).await.unwrap().id
    }

    /// A session as it is stored.
    pub async fn session(&self, id: SessionId) -> Stored<Session> {
        self.ports().sessions.session(id).await.unwrap().unwrap().session
    }

    /// Time goes on to a moment.
    pub fn at(&self, moment: &str) {
        self.world.clock.set(moment.parse::<DateTime<Utc>>().unwrap());
    }

    /// Somebody's calendar from the beginning, with the rights of this moment.
    pub async fn calendar(&self, actor: &Actor) -> Vec<String> {
        let page = calendar(self.ports(), &self.again(actor).await, "", PageRequest::default()).await.unwrap();
        assert!(page.items.iter().all(|entry| !entry.parts.is_empty()), "why is it there?");
        page.items.iter().map(|entry| line(&entry.view)).collect()
    }

    /// The schedule of an application, as somebody reads it.
    pub async fn schedule(&self, actor: &Actor, id: ApplicationId) -> Result<Vec<String>, Error> {
        let page = sessions::of_application(self.ports(), actor, id, "", PageRequest::default()).await?;
        Ok(page.items.iter().map(line).collect())
    }

    /// Rut marks.
    pub async fn mark(&self, id: SessionId, marks: &[(AttendeeId, &str)]) -> Result<Vec<Line>, Error> {
        self.mark_because(id, marks, "").await
    }

    /// Rut marks, and says why.
    pub async fn mark_because(
        &self,
        id: SessionId,
        marks: &[(AttendeeId, &str)],
        reason: &str,
    ) -> Result<Vec<Line>, Error> {
        attendance::mark(self.ports(), &self.rut, id, &marking(marks), reason).await
    }

    /// The whole sheet of a session.
    pub async fn sheet(&self, id: SessionId) -> Vec<String> {
        let page = attendance::whole(self.ports(), &self.rut, id, PageRequest::default()).await.unwrap();
        page.items.iter().map(marked).collect()
    }

    /// The lines and the counts (present, late, excused, absent) of an application at a session, as somebody reads them.
    pub async fn attendance(
        &self,
        actor: &Actor,
        application: ApplicationId,
        id: SessionId,
    ) -> Result<(Vec<String>, [u32; 4]), Error> {
        let sheet = attendance::of_application(self.ports(), actor, application, id).await?;
        let tally = sheet.tally;
        let counts = [tally.present, tally.late, tally.excused, tally.absent];
        Ok((sheet.lines.iter().map(marked).collect(), counts))
    }
}

/// Marks as somebody writes them.
pub fn marking(marks: &[(AttendeeId, &str)]) -> Vec<MarkForm> {
    marks.iter().map(|(who, mark)| MarkForm { attendee: who.to_string(), mark: (*mark).to_owned() }).collect()
}
