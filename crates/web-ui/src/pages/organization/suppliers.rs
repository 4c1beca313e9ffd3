//! Registering a supplier with its Supplier admin (R26).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::organization::usecases::{self as organizations, SupplierForm};
use domain::permission::{Action, Target};
use domain::user::usecases::PersonForm;

use super::super::Routes;
use super::super::registration::{Fields, profile_form};
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page_at};
use crate::view::{Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/suppliers/new", get(ask).post(register))
}

#[derive(Template)]
#[template(path = "pages/organization/supplier.html")]
struct Supplier {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    form: Form,
    fields: Fields,
}

async fn ask(visit: Visit) -> Reply {
    visit.actor.require(Action::ManageSuppliers, Target::Platform)?;
    asked(&visit, Form::of(&[("profile.locale", &visit.words.lang())]))
}

fn asked(visit: &Visit, form: Form) -> Reply {
    let words = &visit.words;
    let trail = vec![Crumb { label: words.say("suppliers"), href: "/suppliers".to_owned() }];
    let shell = visit.shell(&words.say("supplier"));
    page_at(form.status(), &Supplier { shell, w: words.clone(), trail, form, fields: Fields::new(visit) })
}

async fn register(visit: Visit, Posted(form): Posted) -> Reply {
    let supplier = SupplierForm {
        profile: profile_form(&form, "profile."),
        admin: PersonForm { name: form.text("admin.name"), address: form.text("admin.address") },
    };
    match organizations::register_supplier(visit.ports(), &visit.actor, &supplier).await {
        Ok(supplier) => Go::to(format!("/organizations/{}", supplier.id())).done(&visit, "supplier.done").now(),
        Err(error) => asked(&visit, form.refused(&visit.words, error)?),
    }
}
