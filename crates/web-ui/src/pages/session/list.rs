//! The sessions of an offering, for those who schedule them.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::offering::usecases as offerings;
use domain::session::SessionState;
use domain::session::ports::SessionView;
use domain::session::usecases as sessions;
use domain::values::{OfferingId, Timestamp};

use super::super::Routes;
use super::agenda::{Agenda, Row, today};
use super::rights::Rights;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Crumb, Shell, Tab};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/offerings/{id}/sessions", get(show))
}

/// Which part of a schedule is asked for.
pub(in crate::pages) struct Part {
    /// Where reading it begins; empty for its beginning.
    pub from: String,
    pub tabs: Vec<Tab>,
}

/// Those of today and later, or all of them.
pub(in crate::pages) fn tabs(visit: &Visit, here: &str, listing: &Listing) -> Part {
    let words = &visit.words;
    let all = listing.tab == "all";
    let tab = |key, href: String, current| Tab { label: words.say(key), href, current, count: None };
    Part {
        from: if all { String::new() } else { today(visit).to_string() },
        tabs: vec![tab("sessions.coming", here.to_owned(), !all), tab("sessions.all", format!("{here}?tab=all"), all)],
    }
}

#[derive(Template)]
#[template(path = "pages/session/list.html")]
struct List {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    tabs: Vec<Tab>,
    /// Where one is scheduled; empty for those who do not.
    add: String,
    agenda: Agenda,
    paging: Paging,
}

async fn show(visit: Visit, At(id): At<OfferingId>, listing: Listing) -> Reply {
    let words = &visit.words;
    let here = format!("/offerings/{id}/sessions");
    let part = tabs(&visit, &here, &listing);
    let found = sessions::of_offering(visit.ports(), &visit.actor, id, &part.from, listing.page()).await?;
    let offering = offerings::view(visit.ports(), &visit.actor, id).await?;
    let rights = Rights::of(&visit, offering.offering.supplier).await?;
    let now = visit.ports().clock.now();
    page(&List {
        shell: visit.shell(&words.say("sessions")),
        w: words.clone(),
        trail: vec![Crumb { label: offering.offering.title.to_string(), href: format!("/offerings/{id}") }],
        tabs: part.tabs,
        add: if rights.adds { format!("{here}/new") } else { String::new() },
        agenda: Agenda::of(words, found.items.iter().map(|one| row(words, one, rights, now))),
        paging: listing.paging(words, &found),
    })
}

/// A session as those who deliver it see it.
pub(super) fn row(words: &Words, view: &SessionView, rights: Rights, now: Timestamp) -> Row {
    let session = &view.session;
    let href = format!("/sessions/{}", session.id);
    let begun = session.time.starts_at() <= now && !matches!(session.state, SessionState::Cancelled { .. });
    let marking = Crumb { label: words.say("attendance"), href: format!("{href}/attendance") };
    let ways = if begun && rights.marks { vec![marking] } else { Vec::new() };
    Row { ways, whom: whom(words, view), ..Row::of(words, view, href).within() }
}

/// For whom it is.
pub(super) fn whom(words: &Words, view: &SessionView) -> String {
    match &view.customer {
        Some(customer) => words.one("session-whom.one", "customer", customer),
        None => words.say("session-whom"),
    }
}
