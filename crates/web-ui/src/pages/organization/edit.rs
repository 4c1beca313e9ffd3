//! Editing an organization's profile (R3).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::organization::ProfileForm;
use domain::organization::usecases as organizations;
use domain::permission::Action;
use domain::values::OrganizationId;

use super::super::Routes;
use super::super::registration::{Fields, profile_form};
use super::Place;
use crate::form::{Form, Posted, named};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

/// What the names of the form's fields begin with: its labels are those of an organization, not of a person.
const PREFIX: &str = "organization.";

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/edit", get(ask).post(edit))
}

#[derive(Template)]
#[template(path = "pages/organization/edit.html")]
struct Edit {
    shell: Shell,
    w: Words,
    place: Place,
    form: Form,
    fields: Fields,
}

async fn ask(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    asked(&visit, id, None).await
}

async fn asked(visit: &Visit, id: OrganizationId, form: Option<Form>) -> Reply {
    let place = Place::at(visit, id, "overview").await?;
    visit.actor.require(Action::EditOrganization, place.target)?;
    let profile = place.found.profile().map(ProfileForm::from).unwrap_or_default();
    let version = place.found.version.0.to_string();
    let page = Edit {
        shell: visit.shell(&visit.words.say("organization-edit")),
        w: visit.words.clone(),
        form: form.unwrap_or_else(|| {
            Form::of(&[
                ("version", &version),
                ("organization.name", &profile.name),
                ("organization.number", &profile.number),
                ("organization.address", &profile.address),
                ("organization.country", &profile.country),
                ("organization.locale", &profile.locale),
                ("organization.contact", &profile.contact),
            ])
        }),
        fields: Fields::new(visit),
        place,
    };
    page_at(page.form.status(), &page)
}

async fn edit(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    let profile = profile_form(&form, PREFIX);
    match organizations::edit(visit.ports(), &visit.actor, id, form.version(), &profile).await {
        Ok(_) => Go::to(format!("/organizations/{id}")).done(&visit, "organization-edit.done").now(),
        Err(error) => {
            let form = form.refused(&visit.words, named(PREFIX, error))?;
            asked(&visit, id, Some(form)).await
        }
    }
}
