//! The platform services of a customer (R33).

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::organization::usecases as organizations;
use domain::organization::{Customer, Organization, PlatformService};
use domain::permission::Action;
use domain::values::OrganizationId;

use super::super::Routes;
use super::Place;
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/services", get(ask).post(change))
}

#[derive(Template)]
#[template(path = "pages/organization/services.html")]
struct Services {
    shell: Shell,
    w: Words,
    place: Place,
    form: Form,
    rows: Vec<Service>,
}

/// A platform service, and whether the customer has it.
struct Service {
    word: &'static str,
    name: String,
    does: String,
    on: bool,
}

/// Every platform service, in the reader's words.
fn services(words: &Words, has: impl Fn(PlatformService) -> bool) -> Vec<Service> {
    let one = |service: &PlatformService| Service {
        word: service.word(),
        name: words.service(*service),
        does: words.say(format!("service-{}.does", service.word())),
        on: has(*service),
    };
    PlatformService::ALL.iter().map(one).collect()
}

/// Which services a customer has, and which it has not.
pub(super) fn told(words: &Words, customer: &Customer) -> Vec<Pair> {
    let all = services(words, |one| customer.services.contains(&one));
    let named = |on: bool| all.iter().filter(|one| one.on == on).map(|one| &*one.name).collect::<Vec<_>>().join(", ");
    let pairs = [("services.on", named(true)), ("services.off", named(false))];
    let some = pairs.into_iter().filter(|(_, names)| !names.is_empty());
    some.map(|(key, value)| Pair { name: words.say(key), value }).collect()
}

async fn ask(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    asked(&visit, id, None).await
}

async fn asked(visit: &Visit, id: OrganizationId, form: Option<Form>) -> Reply {
    let words = &visit.words;
    let place = Place::at(visit, id, "overview").await?;
    let Organization::Customer(Customer { services: present, .. }) = &place.found.organization.value else {
        return Err(Fault::Nothing);
    };
    visit.actor.require(Action::ManageCustomers, place.target)?;
    let has = |service: PlatformService| match &form {
        Some(form) => form.holds("service", service.word()),
        None => present.contains(&service),
    };
    let rows = services(words, has);
    let form = form.unwrap_or_else(|| Form::of(&[("version", &place.found.version.0.to_string())]));
    let page = Services { shell: visit.shell(&words.say("services")), w: words.clone(), place, form, rows };
    page_at(page.form.status(), &page)
}

async fn change(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    let services: BTreeSet<_> = form.all("service").filter_map(PlatformService::from_word).collect();
    match organizations::change_services(visit.ports(), &visit.actor, id, form.version(), services).await {
        Ok(_) => Go::to(format!("/organizations/{id}")).done(&visit, "services.done").now(),
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            asked(&visit, id, Some(form)).await
        }
    }
}
