//! The schedule of an application, and how its attendees attended: all of them to its customer and its mentors, to an
//! attendee themself alone (S57).

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Error;
use domain::application::usecases as applications;
use domain::attendance::Tally;
use domain::attendance::usecases as attendances;
use domain::permission::{Action, Role};
use domain::session::usecases as sessions;
use domain::values::{ApplicationId, SessionId};

use super::super::Routes;
use super::super::application::Rights;
use super::super::attendee::activity;
use super::super::session::{Agenda, Row, tabs};
use super::told;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Crumb, Shell, Tab};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/applications/{id}/sessions", get(show))
}

/// An application, as whoever reads its schedule knows it.
pub(super) struct Known {
    pub title: String,
    /// Whether the reader sees their own attendance alone.
    pub alone: bool,
}

impl Known {
    pub async fn of(visit: &Visit, id: ApplicationId) -> Result<Self, Error> {
        match applications::view(visit.ports(), &visit.actor, id).await {
            Ok(read) => {
                let title = read.offering.offering.title.to_string();
                Ok(Self { title, alone: !Rights::of(visit, &read).follows })
            }
            // Whoever takes part knows it as their activity.
            Err(error @ Error::Forbidden(Action::ViewApplications)) if visit.actor.is(Role::Attendee) => {
                let activity = activity(visit, id).await?.ok_or(error)?;
                Ok(Self { title: activity.title.to_string(), alone: true })
            }
            Err(error) => Err(error),
        }
    }
}

#[derive(Template)]
#[template(path = "pages/attendance/application.html")]
struct Schedule {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    tabs: Vec<Tab>,
    alone: bool,
    agenda: Agenda,
    paging: Paging,
}

async fn show(visit: Visit, At(id): At<ApplicationId>, listing: Listing) -> Reply {
    let words = &visit.words;
    let here = format!("/applications/{id}/sessions");
    let part = tabs(&visit, &here, &listing);
    let found = sessions::of_application(visit.ports(), &visit.actor, id, &part.from, listing.page()).await?;
    let known = Known::of(&visit, id).await?;
    let tallies: BTreeMap<SessionId, Tally> = attendances::tallies(visit.ports(), &visit.actor, id).await?;
    let rows = found.items.iter().map(|one| {
        let tally = tallies.get(&one.session.id).map(|tally| told(words, tally, known.alone)).unwrap_or_default();
        Row { tally, ..Row::of(words, one, format!("{here}/{}", one.session.id)).within() }
    });
    page(&Schedule {
        shell: visit.shell(&words.say("sessions")),
        w: words.clone(),
        agenda: Agenda::of(words, rows),
        trail: vec![Crumb { label: known.title, href: format!("/applications/{id}") }],
        tabs: part.tabs,
        alone: known.alone,
        paging: listing.paging(words, &found),
    })
}
