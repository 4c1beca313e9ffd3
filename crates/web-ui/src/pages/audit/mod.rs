//! What happened, in words (R50).

mod facts;

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::audit::ports::AuditView;
use domain::audit::usecases::list_with_names;
use domain::audit::{By, Concerned};
use domain::values::OrganizationId;

use super::Routes;
use super::organization::Place;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Event, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/history", get(of_one)).route("/history", get(of_all))
}

#[derive(Template)]
#[template(path = "pages/audit/history.html")]
struct History {
    shell: Shell,
    w: Words,
    place: Option<Place>,
    events: Vec<Event>,
    paging: Paging,
}

async fn of_one(visit: Visit, At(id): At<OrganizationId>, listing: Listing) -> Reply {
    let place = Place::at(&visit, id, "history").await?;
    history(&visit, Some((id, place)), &listing).await
}

async fn of_all(visit: Visit, listing: Listing) -> Reply {
    history(&visit, None, &listing).await
}

async fn history(visit: &Visit, place: Option<(OrganizationId, Place)>, listing: &Listing) -> Reply {
    let (id, place) = place.unzip();
    let (all, names) = list_with_names(visit.ports(), &visit.actor, id, listing.page()).await?;
    page(&History {
        shell: visit.shell(&visit.words.say("history")),
        w: visit.words.clone(),
        place,
        events: all.items.iter().map(|one| event(&visit.words, one, &names, id.is_none())).collect(),
        paging: listing.paging(&visit.words, &all),
    })
}

fn event(words: &Words, one: &AuditView, names: &BTreeMap<Concerned, String>, everywhere: bool) -> Event {
    let recorded = &one.recorded;
    let who = match (&one.by_name, recorded.by) {
        (Some(name), _) => name.clone(),
        (None, By::User(_)) => words.say("history.somebody"),
        (None, By::LinkHolder) => words.say("history.link-holder"),
        (None, By::System) => words.say("history.system"),
    };
    let whom = recorded.fact.concerns();
    let own = matches!((recorded.by, whom), (By::User(by), Concerned::User(user)) if by == user);
    let here = recorded.organization.map(Concerned::Organization);
    let name = |whom: Option<Concerned>| whom.and_then(|one| names.get(&one)).cloned().unwrap_or_default();
    Event {
        // Neither who did it to themselves is named twice, nor the organization whose history it is.
        about: name(Some(whom).filter(|one| !own && Some(*one) != here)),
        place: name(here.filter(|_| everywhere)),
        text: facts::tell(words, &recorded.fact),
        who,
        at: words.instant(&recorded.at),
        when: words.moment(&recorded.at),
        note: facts::note(&recorded.fact).unwrap_or_default(),
        kind: facts::kind(&recorded.fact),
    }
}
