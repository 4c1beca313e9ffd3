//! A billing account: what its invoices say, and what can be done with it.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::billing::usecases as billing;
use domain::billing::{BillingAccount, Invoice};
use domain::permission::Action;
use domain::values::{BillingAccountId, OrganizationId};

use super::super::Routes;
use super::super::organization::Place;
use super::list::state;
use crate::form::Posted;
use crate::listing::At;
use crate::reply::{Go, Reply, page};
use crate::view::{Crumb, Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/organizations/{id}/billing-accounts/{account}", get(show))
        .route("/organizations/{id}/billing-accounts/{account}/default", post(make_default))
        .route("/organizations/{id}/billing-accounts/{account}/remove", post(remove))
}

/// A customer and one of its billing accounts.
pub(super) type Account = At<(OrganizationId, BillingAccountId)>;

#[derive(Template)]
#[template(path = "pages/billing/one.html")]
struct One {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    href: String,
    version: String,
    name: String,
    state: &'static str,
    pairs: Vec<Pair>,
    /// Whether this visitor changes it: nobody changes what is archived.
    writes: bool,
    default: bool,
}

async fn show(visit: Visit, At((id, account)): Account) -> Reply {
    let words = &visit.words;
    let found = billing::view(visit.ports(), &visit.actor, id, account).await?;
    let place = Place::at(&visit, id, "billing").await?;
    page(&One {
        shell: visit.shell(found.name.as_str()),
        w: words.clone(),
        trail: trail(words, &place),
        href: format!("{}/billing-accounts/{account}", place.root),
        version: found.version.0.to_string(),
        name: found.name.to_string(),
        state: state(&found),
        pairs: pairs(words, &found),
        writes: found.in_use().is_ok() && visit.actor.require(Action::WriteBillingAccounts, place.target).is_ok(),
        default: found.default,
    })
}

/// From the organization to its billing accounts.
pub(super) fn trail(words: &Words, place: &Place) -> Vec<Crumb> {
    let accounts = Crumb { label: words.say("billing"), href: format!("{}/billing-accounts", place.root) };
    vec![Crumb { label: place.name.clone(), href: place.root.clone() }, accounts]
}

fn pairs(words: &Words, account: &BillingAccount) -> Vec<Pair> {
    let Invoice { recipient, address, country, currency, vat, iban, email, reference } = &account.invoice;
    let rows = [
        ("field-billing-recipient", recipient.to_string()),
        ("field-billing-address", address.to_string()),
        ("field-country", words.say(format!("country-{}", country.as_str()))),
        ("field-currency", currency.as_str().to_owned()),
        ("field-billing-vat", vat.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("field-billing-iban", iban.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("field-billing-email", email.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("field-billing-reference", reference.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("billing.archived", account.archived_at.map(|at| words.day(&at)).unwrap_or_default()),
    ];
    let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
    given.map(|(key, value)| Pair { name: words.say(key), value }).collect()
}

async fn make_default(visit: Visit, At((id, account)): Account, Posted(form): Posted) -> Reply {
    let done = billing::make_default(visit.ports(), &visit.actor, id, account, form.version()).await;
    Go::after(&visit, done, format!("/organizations/{id}/billing-accounts"), "billing-default.done")
}

async fn remove(visit: Visit, At((id, account)): Account, Posted(form): Posted) -> Reply {
    let done = billing::remove(visit.ports(), &visit.actor, id, account, form.version()).await;
    let said = if matches!(done, Ok(Some(_))) { "billing-remove.archived" } else { "billing-remove.done" };
    Go::after(&visit, done, format!("/organizations/{id}/billing-accounts"), said)
}
