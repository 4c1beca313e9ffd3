//! The first System administrator, by the link that the server printed.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Refusal;
use domain::link::Purpose;
use domain::user::usecases as users;

use super::super::{Routes, links};
use super::{Join, join_form, usual_zone};
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/setup/open", links::opens(Purpose::Setup, "/setup")).route("/setup", get(ask).post(set_up))
}

#[derive(Template)]
#[template(path = "pages/user/setup.html")]
struct Setup {
    shell: Shell,
    w: Words,
    form: Form,
    join: Join,
    /// The link is missing: only how to get it is told.
    linked: bool,
}

async fn ask(visit: Visit) -> Reply {
    if users::is_set_up(visit.ports()).await? {
        return Err(Refusal::AlreadySetUp.into());
    }
    let linked = match visit.link(Purpose::Setup) {
        Ok(shown) => {
            visit.ports().keyring.open(Purpose::Setup, shown)?.check(1, visit.ports().clock.now())?;
            true
        }
        Err(_) => false,
    };
    asked(&visit, Form::of(&[("locale", &visit.words.lang()), ("zone", usual_zone(&visit))]), linked)
}

fn asked(visit: &Visit, form: Form, linked: bool) -> Reply {
    let shell = visit.shell(&visit.words.say("setup"));
    page_at(form.status(), &Setup { shell, w: visit.words.clone(), form, join: Join::new(visit), linked })
}

async fn set_up(visit: Visit, Posted(form): Posted) -> Reply {
    let shown = visit.link(Purpose::Setup)?;
    let made = users::set_up(visit.ports(), &visit.actor, shown, form.value("address"), &join_form(&form)).await;
    match made {
        Ok(token) => {
            Go::to("/").signed_in(&visit, &token).without_link(Purpose::Setup).done(&visit, "setup.done").now()
        }
        Err(error) => asked(&visit, form.refused(&visit.words, error)?, true),
    }
}
