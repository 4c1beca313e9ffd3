//! The start: for the public what Lyceum is; the signed-in have their dashboard.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::user::usecases::is_set_up;

use super::{Routes, dashboard};
use crate::reply::{Go, Reply, page};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/", get(start))
}

async fn start(visit: Visit) -> Reply {
    if visit.is_signed_in() { Go::to(dashboard::HERE).now() } else { public(visit).await }
}

#[derive(Template)]
#[template(path = "pages/public.html")]
struct Public {
    shell: Shell,
    w: Words,
    set_up: bool,
}

async fn public(visit: Visit) -> Reply {
    page(&Public {
        shell: visit.shell(&visit.words.say("public")),
        w: visit.words.clone(),
        set_up: is_set_up(visit.ports()).await?,
    })
}
