//! Adding and editing a billing account.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::billing::BillingAccount;
use domain::billing::usecases::{self as billing, BillingForm};
use domain::permission::Action;
use domain::store::Stored;
use domain::values::OrganizationId;

use super::super::Routes;
use super::super::organization::Place;
use super::one::{Account, trail};
use crate::choices::countries;
use crate::form::{Form, Posted, named};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

/// What the names of the form's fields begin with: its labels are those of an account, not of a person.
const PREFIX: &str = "billing.";

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/organizations/{id}/billing-accounts/new", get(ask_new).post(add))
        .route("/organizations/{id}/billing-accounts/{account}/edit", get(ask_edit).post(edit))
}

#[derive(Template)]
#[template(path = "pages/billing/edit.html")]
struct Edit {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    title: String,
    /// Where leaving the form leads.
    back: String,
    form: Form,
    countries: Vec<Choice>,
}

async fn asked(visit: &Visit, id: OrganizationId, key: &str, back: String, form: Form) -> Reply {
    let words = &visit.words;
    let place = Place::at(visit, id, "billing").await?;
    visit.actor.require(Action::WriteBillingAccounts, place.target)?;
    let title = words.say(key);
    let page = Edit {
        shell: visit.shell(&title),
        w: words.clone(),
        trail: trail(words, &place),
        title,
        back,
        countries: countries(words),
        form,
    };
    page_at(page.form.status(), &page)
}

fn written(form: &Form) -> BillingForm {
    let text = |name: &str| form.text(&format!("{PREFIX}{name}"));
    BillingForm {
        name: text("name"),
        recipient: text("recipient"),
        address: text("address"),
        country: text("country"),
        currency: text("currency"),
        vat: text("vat"),
        iban: text("iban"),
        email: text("email"),
        reference: text("reference"),
    }
}

fn filled(account: &Stored<BillingAccount>) -> Form {
    let invoice = &account.invoice;
    Form::of(&[
        ("version", &account.version.0.to_string()),
        ("billing.name", account.name.as_str()),
        ("billing.recipient", invoice.recipient.as_str()),
        ("billing.address", invoice.address.as_str()),
        ("billing.country", invoice.country.as_str()),
        ("billing.currency", invoice.currency.as_str()),
        ("billing.vat", invoice.vat.as_ref().map(|vat| vat.as_str()).unwrap_or_default()),
        ("billing.iban", invoice.iban.as_ref().map(|iban| iban.as_str()).unwrap_or_default()),
        ("billing.email", invoice.email.as_ref().map(|email| email.as_str()).unwrap_or_default()),
        ("billing.reference", invoice.reference.as_ref().map(|text| text.as_str()).unwrap_or_default()),
    ])
}

fn accounts(id: OrganizationId) -> String {
    format!("/organizations/{id}/billing-accounts")
}

/// A new account begins with what is known of the customer.
async fn ask_new(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    let place = Place::at(&visit, id, "billing").await?;
    let Some(profile) = place.found.profile() else { return Err(crate::fault::Fault::Nothing) };
    let form = Form::of(&[
        ("billing.recipient", profile.name.as_str()),
        ("billing.address", profile.address.lines.as_ref().map(|lines| lines.as_str()).unwrap_or_default()),
        ("billing.country", profile.address.country.as_str()),
    ]);
    asked(&visit, id, "billing-add", accounts(id), form).await
}

async fn add(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    match billing::add(visit.ports(), &visit.actor, id, &written(&form)).await {
        Ok(_) => Go::to(accounts(id)).done(&visit, "billing-add.done").now(),
        Err(error) => {
            let form = form.refused(&visit.words, named(PREFIX, error))?;
            asked(&visit, id, "billing-add", accounts(id), form).await
        }
    }
}

async fn ask_edit(visit: Visit, At((id, account)): Account) -> Reply {
    let found = billing::view(visit.ports(), &visit.actor, id, account).await?;
    asked(&visit, id, "billing-edit", format!("{}/{account}", accounts(id)), filled(&found)).await
}

async fn edit(visit: Visit, At((id, account)): Account, Posted(form): Posted) -> Reply {
    let back = format!("{}/{account}", accounts(id));
    match billing::edit(visit.ports(), &visit.actor, id, account, form.version(), &written(&form)).await {
        Ok(_) => Go::to(back).done(&visit, "billing-edit.done").now(),
        Err(error) => {
            let form = form.refused(&visit.words, named(PREFIX, error))?;
            asked(&visit, id, "billing-edit", back, form).await
        }
    }
}
