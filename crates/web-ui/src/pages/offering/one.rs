//! An offering's page: what it is, and the way to apply for it.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::offering::usecases as offerings;
use domain::organization::Standing;
use domain::organization::usecases::visible;
use domain::permission::{Action, Target};
use domain::values::OfferingId;

use super::super::Routes;
use super::super::application::{Choosing, Fit};
use super::super::session::Coming;
use super::apply::{Way, ways};
use super::shown::Shown;
use crate::form::Posted;
use crate::listing::{At, Listing};
use crate::reply::{Go, Reply, page};
use crate::view::{Crumb, Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/offerings/{id}", get(show))
        .route("/offerings/{id}/publish", post(publish))
        .route("/offerings/{id}/unpublish", post(unpublish))
}

#[derive(Template)]
#[template(path = "pages/offering/one.html")]
struct One {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    one: Shown,
    offering: String,
    version: String,
    pairs: Vec<Pair>,
    ways: Vec<Way>,
    /// The application for which another one is chosen, and whether this one can be.
    choosing: Option<(Choosing, Fit)>,
    /// The service that applying for it needs.
    service: String,
    /// Whether it can be applied for at present.
    open: bool,
    /// Its next sessions, for those who schedule them.
    sessions: Option<Coming>,
    /// Whether this visitor keeps it.
    keeps: bool,
    /// Whether this visitor reviews applications for it.
    reviews: bool,
}

async fn show(visit: Visit, At(id): At<OfferingId>, listing: Listing) -> Reply {
    let words = &visit.words;
    let view = offerings::view(visit.ports(), &visit.actor, id).await?;
    let offering = &view.offering;
    let keeps = visible(visit.ports(), &visit.actor, offering.supplier, Action::PublishOfferings).await.is_ok();
    let one = Shown::new(words, &view);
    let choosing = Choosing::of(&visit, &listing.application).await?;
    let mut trail = match &choosing {
        Some(one) => {
            vec![one.crumb(), Crumb { label: words.say("application-offering"), href: one.keep("/offerings") }]
        }
        None => vec![Crumb { label: words.say("offerings"), href: "/offerings".to_owned() }],
    };
    if keeps {
        let href = format!("/organizations/{}/offerings", offering.supplier);
        trail.push(Crumb { label: one.supplier.clone(), href });
    }
    page(&One {
        shell: visit.shell(&one.title),
        w: words.clone(),
        trail,
        offering: id.to_string(),
        version: offering.version.0.to_string(),
        pairs: pairs(words, &one),
        ways: if choosing.is_none() { ways(&visit, &view).await? } else { Vec::new() },
        service: words.service(offering.kind.service()),
        open: offering.published && view.standing == Standing::InForce,
        sessions: Coming::of_offering(&visit, id, offering.supplier).await?,
        keeps,
        reviews: visit.actor.require(Action::ReviewApplications, Target::Platform).is_ok(),
        choosing: choosing.map(|choosing| {
            let fit = choosing.fit(words, &view);
            (choosing, fit)
        }),
        one,
    })
}

fn pairs(words: &Words, one: &Shown) -> Vec<Pair> {
    let rows = [
        ("field-kind", &one.kind),
        ("field-dates", &one.dates),
        ("field-price", &one.price),
        ("field-places", &one.places),
        ("field-subject", &one.subject),
        ("field-subject-area", &one.area),
        (one.language_label, &one.language),
        ("offering-supplier", &one.supplier),
    ];
    let told = rows.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(key, value)| Pair { name: words.say(key), value: value.clone() }).collect()
}

async fn publish(visit: Visit, At(id): At<OfferingId>, Posted(form): Posted) -> Reply {
    let done = offerings::publish(visit.ports(), &visit.actor, id, form.version()).await;
    Go::after(&visit, done, format!("/offerings/{id}"), "offering-publish.done")
}

async fn unpublish(visit: Visit, At(id): At<OfferingId>, Posted(form): Posted) -> Reply {
    let done = offerings::unpublish(visit.ports(), &visit.actor, id, form.version()).await;
    Go::after(&visit, done, format!("/offerings/{id}"), "offering-unpublish.done")
}
