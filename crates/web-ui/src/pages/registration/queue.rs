//! The reviewers' queue (R7).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Error;
use domain::page::{Cursor, Page};
use domain::registration::ports::{RegistrationFilter, RegistrationView};
use domain::registration::usecases as registrations;

use super::super::Routes;
use crate::listing::{Listing, Paging, query};
use crate::reply::{Reply, page};
use crate::view::{Column, Shell, Tab};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/reviews", get(queue))
}

/// What a tab lists: stages, and whether the address is proven.
const TABS: [(&str, &[&str], Option<bool>); 4] = [
    ("waiting", &["submitted", "under_review"], Some(true)),
    ("unproven", &["submitted", "under_review"], Some(false)),
    ("asked", &["info_requested"], None),
    ("decided", &["approved", "rejected", "withdrawn", "lapsed"], None),
];

#[derive(Template)]
#[template(path = "pages/registration/queue.html")]
struct Queue {
    shell: Shell,
    w: Words,
    listing: Listing,
    tabs: Vec<Tab>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    paging: Paging,
}

struct Row {
    href: String,
    organization: String,
    contact: String,
    stage: String,
    delivery: &'static str,
    at: String,
    instant: String,
}

async fn queue(visit: Visit, mut listing: Listing) -> Reply {
    let words = &visit.words;
    let counts = registrations::counts(visit.ports(), &visit.actor).await?;
    let (tab, stages, proven) = TABS.into_iter().find(|(tab, ..)| *tab == listing.tab).unwrap_or(TABS[0]);
    listing.tab = tab.to_owned();
    let all = in_stages(&visit, &listing, stages, proven).await?;
    let count = |tab: &str| match tab {
        "waiting" => Some(counts.waiting),
        "unproven" => Some(counts.unproven),
        "asked" => Some(counts.info_requested),
        _ => None,
    };
    let tab = |(name, ..): &(&str, _, _)| Tab {
        label: words.say(format!("reviews.{name}")),
        href: query("/reviews", &[("tab", name)]),
        current: *name == listing.tab,
        count: count(name),
    };
    let row = |one: &RegistrationView| Row {
        href: format!("/reviews/{}", one.id),
        organization: one.organization.to_string(),
        contact: one.contact.to_string(),
        stage: one.stage.clone(),
        delivery: one.delivery.map(domain::mail::Delivery::word).unwrap_or_default(),
        at: words.day(&one.submitted_at),
        instant: words.instant(&one.submitted_at),
    };
    page(&Queue {
        shell: visit.shell(&words.say("reviews")),
        w: words.clone(),
        tabs: TABS.iter().map(tab).collect(),
        columns: words.columns(&["reviews.organization", "reviews.stage", "reviews.letter", "reviews.at"]),
        rows: all.items.iter().map(row).collect(),
        paging: listing.paging(words, &all),
        listing,
    })
}

/// Registrations in any of some stages: each stage is a list of its own, all are in the order of their ids.
async fn in_stages(
    visit: &Visit,
    listing: &Listing,
    stages: &[&str],
    proven: Option<bool>,
) -> Result<Page<RegistrationView>, Error> {
    let request = listing.page();
    let mut more = false;
    let mut items = Vec::new();
    for stage in stages {
        let filter = RegistrationFilter { stage: Some((*stage).to_owned()), proven, search: listing.search() };
        let page = registrations::list(visit.ports(), &visit.actor, &filter, request).await?;
        more |= page.next.is_some();
        items.extend(page.items);
    }
    items.sort_by_key(|one| std::cmp::Reverse(one.id));
    let limit = request.limit as usize;
    more |= items.len() > limit;
    items.truncate(limit);
    let next = if more { items.last().map(|one| Cursor(one.id.0)) } else { None };
    Ok(Page { items, next })
}
