//! Scheduling a session, and changing one.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::page::PageRequest;
use domain::permission::Action;
use domain::session::SessionState;
use domain::session::ports::{Audience, SessionView};
use domain::session::usecases::{self as sessions, SessionForm};
use domain::values::{OfferingId, SessionId};
use domain::{Error, Refusal};

use super::super::Routes;
use super::list::whom;
use super::rights::Rights;
use crate::choices::{choice, zones};
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/offerings/{id}/sessions/new", get(ask_new).post(schedule))
        .route("/sessions/{id}/edit", get(ask_edit).post(change))
}

#[derive(Template)]
#[template(path = "pages/session/edit.html")]
struct Edit {
    shell: Shell,
    w: Words,
    title: String,
    about: About,
    form: Form,
    zones: Vec<Choice>,
}

/// What the form is for.
struct About {
    trail: Vec<Crumb>,
    /// Where leaving the form leads.
    back: String,
    /// For whom it can be.
    audiences: Vec<Choice>,
    /// For whom it is, once that is settled.
    whom: String,
}

fn asked(visit: &Visit, key: &str, about: About, form: Form) -> Reply {
    let title = visit.words.say(key);
    let page = Edit { shell: visit.shell(&title), w: visit.words.clone(), title, about, form, zones: zones() };
    page_at(page.form.status(), &page)
}

fn written(form: &Form) -> SessionForm {
    SessionForm {
        date: form.text("date"),
        from: form.text("from"),
        to: form.text("to"),
        zone: form.text("zone"),
        topic: form.text("topic"),
        place: form.text("place"),
    }
}

fn filled(view: &SessionView) -> Form {
    let form = SessionForm::from(&view.session.value);
    Form::of(&[
        ("version", &view.session.version.0.to_string()),
        ("date", &form.date),
        ("from", &form.from),
        ("to", &form.to),
        ("zone", &form.zone),
        ("topic", &form.topic),
        ("place", &form.place),
    ])
}

/// The offering and its audiences, for those who schedule its sessions.
async fn new_of(visit: &Visit, id: OfferingId) -> Result<About, Error> {
    // The newest; a session for an older application is for everybody, or asked for by the API.
    let most = PageRequest { limit: PageRequest::MAX, after: None };
    let audiences = sessions::audiences(visit.ports(), &visit.actor, id, most).await?;
    let title = visit.ports().offerings.offering(id).await?.map(|view| view.offering.title.to_string());
    let back = format!("/offerings/{id}");
    Ok(About {
        trail: vec![
            Crumb { label: title.unwrap_or_default(), href: back.clone() },
            Crumb { label: visit.words.say("sessions"), href: format!("{back}/sessions") },
        ],
        back,
        audiences: audiences.items.iter().map(|one| audience(&visit.words, one)).collect(),
        whom: String::new(),
    })
}

fn audience(words: &Words, one: &Audience) -> Choice {
    let attendees = words.count("session-whom.attendees", one.attendees as usize);
    choice(one.application.to_string(), format!("{} · {} · {attendees}", one.customer, one.applicant))
}

async fn ask_new(visit: Visit, At(id): At<OfferingId>) -> Reply {
    let about = new_of(&visit, id).await?;
    let zone = visit.actor.person()?.zone.to_string();
    asked(&visit, "session-add", about, Form::of(&[("zone", &zone)]))
}

async fn schedule(visit: Visit, At(id): At<OfferingId>, Posted(form): Posted) -> Reply {
    let about = new_of(&visit, id).await?;
    let for_whom = form.value("application");
    match sessions::schedule(visit.ports(), &visit.actor, id, for_whom, &written(&form)).await {
        Ok(added) => Go::to(format!("/sessions/{}", added.id)).done(&visit, "session-add.done").now(),
        Err(error) => asked(&visit, "session-add", about, form.refused(&visit.words, error)?),
    }
}

/// A session, for those who change it.
async fn kept(visit: &Visit, id: SessionId) -> Result<(SessionView, About), Error> {
    let view = sessions::view(visit.ports(), &visit.actor, id).await?;
    if !Rights::of(visit, view.session.supplier).await?.schedules {
        return Err(Error::Forbidden(Action::ScheduleSessions));
    }
    let back = format!("/sessions/{id}");
    let about = About {
        trail: vec![Crumb { label: view.title.to_string(), href: back.clone() }],
        back,
        audiences: Vec::new(),
        whom: whom(&visit.words, &view),
    };
    Ok((view, about))
}

async fn ask_edit(visit: Visit, At(id): At<SessionId>) -> Reply {
    let (view, about) = kept(&visit, id).await?;
    if view.session.state != SessionState::Scheduled {
        return Err(Refusal::SessionState { state: view.session.state.word() }.into());
    }
    asked(&visit, "session-edit", about, filled(&view))
}

async fn change(visit: Visit, At(id): At<SessionId>, Posted(form): Posted) -> Reply {
    let (_, about) = kept(&visit, id).await?;
    match sessions::change(visit.ports(), &visit.actor, id, form.version(), &written(&form)).await {
        Ok(_) => Go::to(about.back).done(&visit, "session-edit.done").now(),
        Err(error) => asked(&visit, "session-edit", about, form.refused(&visit.words, error)?),
    }
}
