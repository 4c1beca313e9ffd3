//! Beginning an application: for which organization, for what, and how it is paid.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::Error;
use domain::application::usecases::{self as applications, ApplicationForm};
use domain::offering::ports::OfferingFilter;
use domain::offering::usecases as offerings;
use domain::page::PageRequest;
use domain::permission::{Action, HeldRole, Target};
use domain::values::OrganizationId;
use serde::Deserialize;

use super::super::Routes;
use super::details::{choices, usable, usual};
use crate::choices::choice;
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/applications/new", get(ask).post(begin))
}

/// What is known already.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    customer: String,
    offering: String,
}

#[derive(Template)]
#[template(path = "pages/application/begin.html")]
struct Begin {
    shell: Shell,
    w: Words,
    form: Form,
    /// To choose from, while it is not known for which organization.
    customers: Vec<Choice>,
    customer: String,
    customer_name: String,
    /// To choose from, unless the offering is given.
    offerings: Vec<Choice>,
    /// The given one's title.
    offering: String,
    accounts: Vec<Choice>,
    billing: String,
}

async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Reply {
    asking(&visit, Form::of(&[("customer", &*asked.customer), ("offering", &*asked.offering)])).await
}

async fn asking(visit: &Visit, form: Form) -> Reply {
    let mine = applying(visit)?;
    let chosen = match (&*mine, form.value("customer")) {
        ([only], "") => Some(only),
        (_, "") => None,
        (_, id) => {
            let id: OrganizationId = id.parse().map_err(|_| Fault::Nothing)?;
            Some(mine.iter().find(|held| held.organization == id).ok_or(Fault::Nothing)?)
        }
    };
    let accounts = match chosen {
        Some(held) => usable(visit, held.organization).await?,
        None => Vec::new(),
    };
    let given = match form.value("offering").parse() {
        Ok(id) => offerings::view(visit.ports(), &visit.actor, id).await?.offering.title.to_string(),
        Err(_) => String::new(),
    };
    // Filled with the usual account once; what came back is left as it was typed.
    let form = if form.value("billing_account").is_empty() && form.problems.is_empty() && form.notice.is_empty() {
        let usual = usual(&accounts).map(|id| id.to_string()).unwrap_or_default();
        Form::of(&[("offering", form.value("offering")), ("billing_account", &*usual)])
    } else {
        form
    };
    let page = Begin {
        shell: visit.shell(&visit.words.say("application-begin")),
        w: visit.words.clone(),
        customers: mine.iter().map(|held| choice(held.organization.to_string(), &held.organization_name)).collect(),
        customer: chosen.map(|held| held.organization.to_string()).unwrap_or_default(),
        customer_name: chosen.map(|held| held.organization_name.clone()).unwrap_or_default(),
        offerings: if given.is_empty() { on_offer(visit).await? } else { Vec::new() },
        offering: given,
        billing: chosen
            .map(|held| format!("/organizations/{}/billing-accounts", held.organization))
            .unwrap_or_default(),
        accounts: choices(&visit.words, &accounts),
        form,
    };
    page_at(page.form.status(), &page)
}

/// The organizations that the visitor applies for.
fn applying(visit: &Visit) -> Result<Vec<HeldRole>, Error> {
    let person = visit.actor.person()?;
    let mut mine: Vec<HeldRole> = Vec::new();
    for held in person.in_force() {
        let here = Target::Organization { id: held.organization, partner: None };
        let known = mine.iter().any(|one| one.organization == held.organization);
        if !known && visit.actor.require(Action::EditApplications, here).is_ok() {
            mine.push(held.clone());
        }
    }
    if mine.is_empty() { Err(Error::Forbidden(Action::EditApplications)) } else { Ok(mine) }
}

/// What can be applied for: the newest, as many as a select can hold.
async fn on_offer(visit: &Visit) -> Result<Vec<Choice>, Error> {
    let most = PageRequest { limit: PageRequest::MAX, after: None };
    let all = offerings::browse(visit.ports(), &visit.actor, &OfferingFilter::default(), most).await?;
    let label = |one: &domain::offering::ports::OfferingView| format!("{} · {}", one.offering.title, one.supplier);
    Ok(all.items.iter().map(|one| choice(one.offering.id.to_string(), label(one))).collect())
}

async fn begin(visit: Visit, Posted(form): Posted) -> Reply {
    let customer: OrganizationId = form.value("customer").parse().map_err(|_| Fault::Nothing)?;
    let written = ApplicationForm {
        offering: form.text("offering"),
        billing_account: form.text("billing_account"),
        message: form.text("message"),
    };
    match applications::begin(visit.ports(), &visit.actor, customer, &written).await {
        Ok(begun) => Go::to(format!("/applications/{}", begun.id)).done(&visit, "application-begun").now(),
        Err(error) => asking(&visit, form.refused(&visit.words, error)?).await,
    }
}
