//! A session's page: what it is about, when, where and for whom; cancelled by those who deliver it.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::session::SessionState;
use domain::session::ports::SessionView;
use domain::session::usecases as sessions;
use domain::values::SessionId;

use super::super::Routes;
use super::agenda::Row;
use super::list::row;
use super::rights::Rights;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Crumb, Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/sessions/{id}", get(show)).route("/sessions/{id}/cancel", post(cancel))
}

#[derive(Template)]
#[template(path = "pages/session/one.html")]
struct One {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    root: String,
    row: Row,
    pairs: Vec<Pair>,
    /// Its day and hours.
    when: String,
    version: String,
    form: Form,
    /// Whether it can be changed and cancelled here.
    changes: bool,
}

async fn show(visit: Visit, At(id): At<SessionId>) -> Reply {
    shown(&visit, id, Form::default()).await
}

async fn shown(visit: &Visit, id: SessionId, form: Form) -> Reply {
    let words = &visit.words;
    let view = sessions::view(visit.ports(), &visit.actor, id).await?;
    let session = &view.session;
    let rights = Rights::of(visit, session.supplier).await?;
    let offering = format!("/offerings/{}", session.offering);
    let row = row(words, &view, rights, visit.ports().clock.now());
    let page = One {
        shell: visit.shell(&row.title),
        w: words.clone(),
        trail: if rights.schedules {
            vec![
                Crumb { label: view.title.to_string(), href: offering.clone() },
                Crumb { label: words.say("sessions"), href: format!("{offering}/sessions") },
            ]
        } else {
            vec![Crumb { label: words.say("calendar"), href: "/calendar".to_owned() }]
        },
        root: format!("/sessions/{id}"),
        pairs: pairs(words, &view, &row),
        when: when(words, &row),
        row,
        version: session.version.0.to_string(),
        changes: rights.schedules && session.state == SessionState::Scheduled,
        form,
    };
    page_at(page.form.status(), &page)
}

fn when(words: &Words, row: &Row) -> String {
    words.two("session-when", "day", words.weekday(row.day), "hours", &row.hours)
}

/// What there is to tell about a session.
pub(in crate::pages) fn pairs(words: &Words, view: &SessionView, row: &Row) -> Vec<Pair> {
    let rows = [
        ("session-when.name", format!("{} ({})", when(words, row), words.zone())),
        ("session-when.there", row.there.clone()),
        ("session-about.offering", view.title.to_string()),
        ("session-about.supplier", view.supplier.to_string()),
        ("session-about.whom", row.whom.clone()),
        ("session-about.reason", row.reason.clone()),
    ];
    let told = rows.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(key, value)| Pair { name: words.say(key), value }).collect()
}

async fn cancel(visit: Visit, At(id): At<SessionId>, Posted(form): Posted) -> Reply {
    match sessions::cancel(visit.ports(), &visit.actor, id, form.version(), form.value("reason")).await {
        Ok(_) => Go::to(format!("/sessions/{id}")).done(&visit, "session-cancel.done").now(),
        Err(error) => shown(&visit, id, form.refused(&visit.words, error)?).await,
    }
}
