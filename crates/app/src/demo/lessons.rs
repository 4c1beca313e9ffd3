//! Sessions: scheduled, moved, called off, and who was there.

use domain::attendance::usecases::{MarkForm, mark, whole};
use domain::page::PageRequest;
use domain::permission::{Actor, Role};
use domain::session::usecases::{SessionForm, cancel, change, schedule};
use domain::store::EntityKind;
use domain::values::{OfferingId, SessionId};
use domain::{Error, Ports};

use super::diary::{Became, Hours, Lesson};
use super::{Passing, admin_of};

/// The sessions whose attendance is not marked yet.
#[derive(Default)]
pub struct Diary {
    open: Vec<(SessionId, &'static Lesson)>,
}

impl Diary {
    /// The Supplier admin schedules sessions of an offering, for an application by its id, or for everybody.
    pub async fn plan(
        &mut self,
        ports: &Ports,
        time: &Passing,
        offering: OfferingId,
        application: &str,
        lessons: &'static [Lesson],
    ) -> Result<(), Error> {
        let view = ports.offerings.offering(offering).await?.ok_or(Error::Unknown(EntityKind::Offering))?;
        let by = admin_of(ports, view.offering.supplier, Role::SupplierAdmin).await?;
        let mut planned = Vec::new();
        for lesson in lessons {
            let form = form(time, lesson, &lesson.hours);
            planned.push((schedule(ports, &by, offering, application, &form).await?.id, lesson));
        }
        time.pass(3);
        for (id, lesson) in planned {
            match &lesson.became {
                Became::Planned => {}
                Became::Held(_) => self.open.push((id, lesson)),
                Became::Moved(to) => drop(change(ports, &by, id, None, &form(time, lesson, to)).await?),
                Became::Cancelled(reason) => drop(cancel(ports, &by, id, None, reason).await?),
            }
        }
        Ok(())
    }

    /// Somebody marks who was at what has begun meanwhile.
    pub async fn mark(&mut self, ports: &Ports, by: &Actor) -> Result<(), Error> {
        let mut open = Vec::new();
        for (id, lesson) in std::mem::take(&mut self.open) {
            let view = ports.sessions.session(id).await?.ok_or(Error::Unknown(EntityKind::Session))?;
            let Became::Held(otherwise) = &lesson.became else { continue };
            if view.session.time.starts_at() > ports.clock.now() {
                open.push((id, lesson));
                continue;
            }
            let sheet = whole(ports, by, id, PageRequest::default()).await?.items;
            let marks = sheet.iter().map(|line| {
                let said = otherwise.iter().find(|(name, _)| *name == line.name.as_str());
                let mark = said.map_or("present", |(_, mark)| mark).to_owned();
                MarkForm { attendee: line.attendee.to_string(), mark }
            });
            mark(ports, by, id, &marks.collect::<Vec<_>>(), "").await?;
        }
        self.open = open;
        Ok(())
    }
}

fn form(time: &Passing, lesson: &Lesson, Hours(day, from, to): &Hours) -> SessionForm {
    SessionForm {
        date: time.weekday(*day),
        from: (*from).to_owned(),
        to: (*to).to_owned(),
        zone: "Europe/Stockholm".to_owned(),
        topic: lesson.topic.to_owned(),
        place: lesson.place.to_owned(),
    }
}
