//! The next sessions of an offering or an application, in short, on its page.

use domain::Error;
use domain::page::PageRequest;
use domain::session::usecases as sessions;
use domain::values::{ApplicationId, OfferingId, OrganizationId};

use super::agenda::{Agenda, Row, today};
use super::list::row;
use super::rights::Rights;
use crate::visit::Visit;

/// As many as fit beside the rest of a page.
const SHOWN: PageRequest = PageRequest { limit: 5, after: None };

/// The next sessions, and where the others are.
pub(in crate::pages) struct Coming {
    pub agenda: Agenda,
    pub all: String,
    /// Where one is scheduled; empty for those who do not.
    pub add: String,
}

impl Coming {
    /// For those who schedule the sessions of an offering.
    pub async fn of_offering(visit: &Visit, id: OfferingId, supplier: OrganizationId) -> Result<Option<Self>, Error> {
        let rights = Rights::of(visit, supplier).await?;
        if !rights.schedules {
            return Ok(None);
        }
        let list = format!("/offerings/{id}/sessions");
        let today = today(visit).to_string();
        let found = sessions::of_offering(visit.ports(), &visit.actor, id, &today, SHOWN).await?;
        let now = visit.ports().clock.now();
        Ok(Some(Self {
            agenda: Agenda::of(&visit.words, found.items.iter().map(|one| row(&visit.words, one, rights, now))),
            add: if rights.adds { format!("{list}/new") } else { String::new() },
            all: format!("{list}?tab=all"),
        }))
    }

    /// For those who follow an application, and those who take part.
    pub async fn of_application(visit: &Visit, id: ApplicationId) -> Result<Self, Error> {
        let list = format!("/applications/{id}/sessions");
        let today = today(visit).to_string();
        let found = sessions::of_application(visit.ports(), &visit.actor, id, &today, SHOWN).await?;
        let rows = found.items.iter().map(|one| {
            let href = format!("{list}/{}", one.session.id);
            Row::of(&visit.words, one, href).within()
        });
        Ok(Self { agenda: Agenda::of(&visit.words, rows), all: format!("{list}?tab=all"), add: String::new() })
    }
}
