//! What suppliers have published, with search and filters.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::offering::ports::OfferingFilter;
use domain::offering::usecases as offerings;

use super::super::Routes;
use super::fields::Fields;
use super::shown::Shown;
use crate::listing::{Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::Shell;
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
}

async fn browse(visit: Visit, listing: Listing) -> Reply {
    let words = &visit.words;
    let all = offerings::browse(visit.ports(), &visit.actor, &filter(&listing), listing.page()).await?;
    page(&Browse {
        shell: visit.shell(&words.say("offerings")),
        w: words.clone(),
        fields: Fields::new(&visit, &listing.language).await?,
        cards: all.items.iter().map(|one| Shown::new(words, one)).collect(),
        paging: listing.paging(words, &all),
        listing,
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
