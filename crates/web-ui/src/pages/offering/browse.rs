//! What suppliers have published, with search and filters.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::offering::ports::OfferingFilter;
use domain::offering::usecases as offerings;

use super::super::Routes;
use super::super::application::Choosing;
use super::fields::Fields;
use super::shown::Shown;
use crate::listing::{Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/offerings", get(browse))
}

#[derive(Template)]
#[template(path = "pages/offering/browse.html")]
struct Browse {
    shell: Shell,
    w: Words,
    listing: Listing,
    fields: Fields,
    cards: Vec<Shown>,
    paging: Paging,
    /// The application for which another one is chosen.
    choosing: Option<Choosing>,
    title: String,
    lead: String,
    trail: Vec<Crumb>,
    /// The list with nothing that narrows it.
    whole: String,
}

async fn browse(visit: Visit, listing: Listing) -> Reply {
    let words = &visit.words;
    let choosing = Choosing::of(&visit, &listing.application).await?;
    let kept = |path: &str| choosing.as_ref().map_or_else(|| path.to_owned(), |one| one.keep(path));
    let all = offerings::browse(visit.ports(), &visit.actor, &filter(&listing), listing.page()).await?;
    let cards = all.items.iter().map(|one| Shown::new(words, one));
    let title = words.say(if choosing.is_some() { "application-offering" } else { "offerings" });
    page(&Browse {
        shell: visit.shell(&title),
        w: words.clone(),
        fields: Fields::new(&visit, &listing.language).await?,
        cards: cards.map(|one| Shown { href: kept(&one.href), ..one }).collect(),
        title,
        lead: match &choosing {
            Some(one) => words.two("application-offering.lead", "title", &one.title, "customer", &one.customer),
            None => words.say("offerings.lead"),
        },
        trail: choosing.iter().map(Choosing::crumb).collect(),
        whole: kept("/offerings"),
        paging: listing.paging(words, &all),
        listing,
        choosing,
    })
}

/// The offerings that a list asks for; a subject that is none is not asked for.
pub(super) fn filter(listing: &Listing) -> OfferingFilter {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    OfferingFilter {
        supplier: None,
        kind: some(&listing.kind),
        subject: listing.subject.parse().ok(),
        language: some(&listing.language),
        available: !listing.available.is_empty(),
        search: listing.search(),
    }
}
