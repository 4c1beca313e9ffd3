//! A supplier's own offerings, unpublished ones too.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::offering::usecases as offerings;
use domain::values::OrganizationId;

use super::super::Routes;
use super::super::organization::Place;
use super::browse::filter;
use super::fields::Fields;
use super::shown::Shown;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/offerings", get(list))
}

#[derive(Template)]
#[template(path = "pages/offering/own.html")]
struct Own {
    shell: Shell,
    w: Words,
    place: Place,
    /// Whether something new can be offered: the supplier is in force.
    adds: bool,
    listing: Listing,
    fields: Fields,
    columns: Vec<Column>,
    rows: Vec<Shown>,
    paging: Paging,
}

async fn list(visit: Visit, At(id): At<OrganizationId>, listing: Listing) -> Reply {
    let words = &visit.words;
    let place = Place::at(&visit, id, "offerings").await?;
    let all = offerings::list(visit.ports(), &visit.actor, id, &filter(&listing), listing.page()).await?;
    page(&Own {
        shell: visit.shell(&words.say("own-offerings")),
        w: words.clone(),
        adds: place.found.in_force().is_ok(),
        fields: Fields::new(&visit, &listing.language).await?,
        columns: words.columns(&["field-title", "field-kind", "field-dates", "field-places", "organizations.state"]),
        rows: all.items.iter().map(|one| Shown::new(words, one)).collect(),
        paging: listing.paging(words, &all),
        listing,
        place,
    })
}
