//! Changing the one admin of a customer or supplier (R12, R26).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::membership::usecases as memberships;
use domain::user::usecases::PersonForm;
use domain::values::OrganizationId;

use super::super::Routes;
use super::Place;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/admin", get(ask).post(change))
}

#[derive(Template)]
#[template(path = "pages/organization/admin.html")]
struct Admin {
    shell: Shell,
    w: Words,
    place: Place,
    role: String,
    form: Form,
}

async fn ask(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    asked(&visit, id, None).await
}

async fn asked(visit: &Visit, id: OrganizationId, form: Option<Form>) -> Reply {
    let place = Place::at(visit, id, "overview").await?;
    let version = place.found.version.0.to_string();
    let role = visit.words.role_within(place.kind.admin_role());
    let page = Admin {
        shell: visit.shell(&visit.words.one("admin", "role", &role)),
        w: visit.words.clone(),
        form: form.unwrap_or_else(|| Form::of(&[("version", &version)])),
        role,
        place,
    };
    page_at(page.form.status(), &page)
}

async fn change(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    let person = PersonForm { name: form.text("name"), address: form.text("address") };
    match memberships::change_admin(visit.ports(), &visit.actor, id, form.version(), &person).await {
        Ok(_) => Go::to(format!("/organizations/{id}")).done(&visit, "admin.done").now(),
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            asked(&visit, id, Some(form)).await
        }
    }
}
