//! Where everybody lands after signing in: what waits for them, what comes next, what changed.

mod parts;
mod places;
mod waiting;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Refusal;
use domain::dashboard::usecases as dashboards;

use super::Routes;
use super::session::{self, Agenda};
use crate::reply::{Reply, page};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

use parts::{Changed, Follows, Takes};
use places::{Place, places};
use waiting::{Waits, waiting};

/// Where it is.
pub(super) const HERE: &str = "/dashboard";

pub(super) fn routes() -> Routes {
    Router::new().route(HERE, get(show))
}

#[derive(Template)]
#[template(path = "pages/dashboard/dashboard.html")]
struct Dashboard {
    shell: Shell,
    w: Words,
    name: String,
    waiting: Vec<Waits>,
    /// The sessions of today and after.
    next: Agenda,
    activities: Vec<Takes>,
    assigned: Vec<Follows>,
    changed: Vec<Changed>,
    places: Vec<Place>,
    /// Nothing waits, and no role is held.
    guest: bool,
}

async fn show(visit: Visit) -> Reply {
    let person = visit.actor.person()?;
    if !visit.actor.consented {
        return Err(Refusal::ConsentNeeded.into());
    }
    let words = &visit.words;
    let now = visit.ports().clock.now();
    let found = dashboards::view(visit.ports(), &visit.actor).await?;
    let today = now.with_timezone(&person.zone.rules()).date_naive();
    let places = places(words, person);
    let waiting = waiting(words, &found, &now);
    page(&Dashboard {
        shell: visit.shell(&words.say("dashboard")),
        w: words.clone(),
        name: person.name.to_string(),
        next: Agenda::of(words, found.next.iter().map(|one| session::row(words, one))),
        activities: found.activities.iter().map(|one| Takes::of(words, one, today)).collect(),
        assigned: found.assigned.iter().map(|one| Follows::of(words, one)).collect(),
        changed: found.organizations.iter().filter_map(|one| Changed::of(words, one)).collect(),
        guest: waiting.is_empty() && places.is_empty(),
        waiting,
        places,
    })
}
