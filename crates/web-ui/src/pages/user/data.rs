//! Everything that is kept about oneself, and erasing it (R49).

use askama::Template;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse as _;
use axum::routing::get;
use domain::user::usecases as users;

use super::super::Routes;
use crate::cookies::{Keep, Name};
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/me/data", get(show).post(erase)).route("/me/data/export", get(export))
}

#[derive(Template)]
#[template(path = "pages/user/data.html")]
struct Data {
    shell: Shell,
    w: Words,
    form: Form,
}

async fn show(visit: Visit) -> Reply {
    visit.actor.person()?;
    shown(&visit, Form::default())
}

fn shown(visit: &Visit, form: Form) -> Reply {
    let shell = visit.shell(&visit.words.say("data"));
    page_at(form.status(), &Data { shell, w: visit.words.clone(), form })
}

/// A download, as JSON.
async fn export(visit: Visit) -> Reply {
    let export = users::export(visit.ports(), &visit.actor).await?;
    let activity: Vec<_> = export
        .activity
        .iter()
        .map(|one| serde_json::json!({ "at": one.recorded.at, "fact": one.recorded.fact }))
        .collect();
    let whole = serde_json::json!({
        "user": export.user,
        "memberships": export.memberships,
        "activity": activity,
    });
    let mut response = format!("{whole:#}").into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let name = HeaderValue::from_static("attachment; filename=\"lyceum.json\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

async fn erase(visit: Visit, Posted(form): Posted) -> Reply {
    match users::erase(visit.ports(), &visit.actor, &form.secret("password")).await {
        Ok(()) => Go::to("/").keeping(Keep::Forget(Name::SignIn)).done(&visit, "data.erased").now(),
        Err(error) => shown(&visit, form.refused(&visit.words, error)?),
    }
}
