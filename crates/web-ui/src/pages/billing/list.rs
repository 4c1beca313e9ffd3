//! The billing accounts of a customer: the default first, archived ones last.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::billing::BillingAccount;
use domain::billing::usecases as billing;
use domain::permission::Action;
use domain::store::Stored;
use domain::values::OrganizationId;

use super::super::Routes;
use super::super::organization::Place;
use crate::listing::At;
use crate::reply::{Reply, page};
use crate::view::{Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/billing-accounts", get(list))
}

#[derive(Template)]
#[template(path = "pages/billing/list.html")]
struct List {
    shell: Shell,
    w: Words,
    place: Place,
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// Whether this visitor writes them.
    writes: bool,
}

struct Row {
    href: String,
    name: String,
    recipient: String,
    currency: &'static str,
    state: &'static str,
}

async fn list(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    let words = &visit.words;
    let place = Place::at(&visit, id, "billing").await?;
    let mut all = billing::list(visit.ports(), &visit.actor, id).await?;
    all.sort_by_key(|one| (one.archived_at.is_some(), !one.default));
    page(&List {
        shell: visit.shell(&words.say("billing")),
        w: words.clone(),
        columns: words.columns(&["field-billing-name", "field-billing-recipient", "field-currency", "billing.state"]),
        rows: all.iter().map(|one| row(&place, one)).collect(),
        writes: visit.actor.require(Action::WriteBillingAccounts, place.target).is_ok(),
        place,
    })
}

fn row(place: &Place, one: &Stored<BillingAccount>) -> Row {
    Row {
        href: format!("{}/billing-accounts/{}", place.root, one.id),
        name: one.name.to_string(),
        recipient: one.invoice.recipient.to_string(),
        currency: one.invoice.currency.as_str(),
        state: state(one),
    }
}

/// The word of what it is used for; empty when there is nothing to say.
pub(super) fn state(one: &BillingAccount) -> &'static str {
    match (one.archived_at, one.default) {
        (Some(_), _) => "archived",
        (None, true) => "default",
        (None, false) => "",
    }
}
