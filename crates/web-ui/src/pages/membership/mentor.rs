//! Adding an existing user as mentor directly (R16).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::membership::usecases as memberships;
use domain::permission::Action;
use domain::values::OrganizationId;

use super::super::Routes;
use super::super::organization::Place;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/people/add", get(ask).post(add))
}

#[derive(Template)]
#[template(path = "pages/membership/mentor.html")]
struct Mentor {
    shell: Shell,
    w: Words,
    place: Place,
    form: Form,
}

async fn ask(visit: Visit, At(id): At<OrganizationId>) -> Reply {
    asked(&visit, id, Form::default()).await
}

async fn asked(visit: &Visit, id: OrganizationId, form: Form) -> Reply {
    let place = Place::at(visit, id, "people").await?;
    visit.actor.require(Action::AddMentor, place.target)?;
    let shell = visit.shell(&visit.words.say("mentor"));
    page_at(form.status(), &Mentor { shell, w: visit.words.clone(), place, form })
}

async fn add(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    match memberships::add_mentor(visit.ports(), &visit.actor, id, form.value("address")).await {
        Ok(_) => Go::to(format!("/organizations/{id}/people")).done(&visit, "mentor.done").now(),
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            asked(&visit, id, form).await
        }
    }
}
