//! One attendee: who they are, and somebody else in their place.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::application::usecases as applications;
use domain::attendee::usecases as attendees;
use domain::values::{ApplicationId, AttendeeId};

use super::super::Routes;
use super::super::application::{Rights, section};
use super::list::{Row, invites, written};
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/applications/{id}/attendees/{attendee}", get(show).post(replace))
}

#[derive(Template)]
#[template(path = "pages/attendee/one.html")]
struct One {
    shell: Shell,
    w: Words,
    form: Form,
    trail: Vec<Crumb>,
    root: String,
    row: Row,
    invites: Vec<Choice>,
    /// Somebody else can take their place.
    replaces: bool,
}

async fn show(visit: Visit, At((id, one)): At<(ApplicationId, AttendeeId)>) -> Reply {
    shown(&visit, id, one, Form::of(&[("invite", "now")])).await
}

async fn shown(visit: &Visit, id: ApplicationId, one: AttendeeId, form: Form) -> Reply {
    let words = &visit.words;
    let read = applications::view(visit.ports(), &visit.actor, id).await?;
    let view = attendees::view(visit.ports(), &visit.actor, id, one).await?;
    let rights = Rights::of(visit, &read);
    let changes = rights.edits && read.application.list_open().is_ok();
    let page = One {
        shell: visit.shell(view.attendee.name.as_str()),
        w: words.clone(),
        form,
        trail: vec![Crumb { label: read.offering.offering.title.to_string(), href: section(id, "attendees") }],
        root: format!("/applications/{id}/attendees/{one}"),
        row: Row::of(words, &view, changes),
        invites: invites(words),
        replaces: changes && view.attendee.listed().is_ok(),
    };
    page_at(page.form.status(), &page)
}

async fn replace(visit: Visit, At((id, one)): At<(ApplicationId, AttendeeId)>, Posted(form): Posted) -> Reply {
    match attendees::replace(visit.ports(), &visit.actor, id, one, &written(&form)).await {
        Ok(instead) => {
            let said = visit.words.one("attendees.replaced", "name", &instead.name);
            Go::to(section(id, "attendees")).saying("success", &said).now()
        }
        Err(error) => shown(&visit, id, one, form.refused(&visit.words, error)?).await,
    }
}
