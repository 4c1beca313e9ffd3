//! Customers and suppliers, for administrators (R31).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::organization::OrganizationKind;
use domain::organization::ports::{OrganizationFilter, OrganizationView};
use domain::organization::usecases as organizations;

use super::super::Routes;
use crate::choices::states;
use crate::listing::{Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Choice, Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/customers", get(async |visit: Visit, listing: Listing| list(visit, listing, CUSTOMERS).await))
        .route("/suppliers", get(async |visit: Visit, listing: Listing| list(visit, listing, SUPPLIERS).await))
}

/// What differs between the two lists.
#[derive(Clone, Copy)]
struct Kind {
    kind: OrganizationKind,
    key: &'static str,
    states: &'static [&'static str],
    new: &'static str,
}

const CUSTOMERS: Kind = Kind {
    kind: OrganizationKind::Customer,
    key: "customers",
    states: &["inactive", "active", "paused", "deactivated", "closed"],
    new: "",
};

const SUPPLIERS: Kind = Kind {
    kind: OrganizationKind::Supplier,
    key: "suppliers",
    states: &["active", "deactivated"],
    new: "/suppliers/new",
};

#[derive(Template)]
#[template(path = "pages/organization/list.html")]
struct List {
    shell: Shell,
    w: Words,
    key: &'static str,
    path: String,
    new: &'static str,
    listing: Listing,
    states: Vec<Choice>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    paging: Paging,
}

struct Row {
    href: String,
    name: String,
    state: String,
    admin: String,
}

async fn list(visit: Visit, listing: Listing, kind: Kind) -> Reply {
    let words = &visit.words;
    let filter = OrganizationFilter {
        kind: Some(kind.kind),
        partner: None,
        state: listing.in_state(),
        search: listing.search(),
    };
    let all = organizations::list(visit.ports(), &visit.actor, &filter, listing.page()).await?;
    let row = |one: &OrganizationView| Row {
        href: format!("/organizations/{}", one.id),
        name: one.name.to_string(),
        state: one.state.clone(),
        admin: one.admin.clone().unwrap_or_default(),
    };
    page(&List {
        shell: visit.shell(&words.say(kind.key)),
        w: words.clone(),
        key: kind.key,
        path: format!("/{}", kind.key),
        new: kind.new,
        states: states(words, kind.states),
        columns: words.columns(&["organizations.name", "organizations.state", "organizations.admin"]),
        rows: all.items.iter().map(row).collect(),
        paging: listing.paging(words, &all),
        listing,
    })
}
