//! Observations on an application, on its page: each says who can read it (R23).

use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};
use domain::Error;
use domain::application::usecases::Details;
use domain::observation::Readers;
use domain::observation::ports::ObservationView;
use domain::observation::usecases::{self as observations, ObservationForm};
use domain::page::{Cursor, PageRequest};
use domain::values::{ApplicationId, ObservationId};

use super::Routes;
use super::application::{Asked, Forms, Rights, section, shown};
use crate::choices::choice;
use crate::form::Posted;
use crate::listing::{At, Paging, query};
use crate::reply::{Go, Reply};
use crate::view::Choice;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/applications/{id}/observations", get(whole).post(add))
        .route("/applications/{id}/observations/{observation}/withdraw", post(withdraw))
}

/// What the reader can read, and whether they add to it.
pub(super) struct Observations {
    pub rows: Vec<Row>,
    pub adds: bool,
    /// Whom an observation can be about.
    pub about: Vec<Choice>,
    pub readers: Vec<Choice>,
    pub paging: Paging,
}

/// An observation.
pub(super) struct Row {
    pub id: String,
    pub author: String,
    /// Whom it is about; empty for the activity as a whole.
    pub about: String,
    pub readers: String,
    pub text: String,
    pub at: String,
    pub when: String,
    /// That it was taken back, when, and why.
    pub withdrawn: String,
    pub reason: String,
    /// Its author reads, and can take it back.
    pub own: bool,
}

impl Observations {
    pub async fn of(visit: &Visit, read: &Details, rights: Rights, asked: &Asked) -> Result<Self, Error> {
        let words = &visit.words;
        let id = read.application.id;
        let request = PageRequest { limit: 20, after: asked.older.parse().ok().map(Cursor) };
        let all = observations::list(visit.ports(), &visit.actor, id, request).await?;
        let listed = if rights.observes { visit.ports().attendees.listed(id).await? } else { Vec::new() };
        let root = format!("/applications/{id}");
        let older = |after: &str| format!("{}#observations", query(&root, &[("older", after)]));
        Ok(Self {
            rows: all.items.iter().map(|one| Row::of(visit, one)).collect(),
            adds: rights.observes,
            about: listed
                .iter()
                .map(|one| choice(one.attendee.id.to_string(), one.attendee.name.to_string()))
                .collect(),
            readers: readers(words),
            paging: Paging {
                summary: words.count("list-shown", all.items.len()),
                previous: if asked.older.is_empty() { String::new() } else { format!("{root}#observations") },
                next: all.next.map(|next| older(&next.to_string())).unwrap_or_default(),
            },
        })
    }
}

impl Row {
    pub fn of(visit: &Visit, view: &ObservationView) -> Self {
        let words = &visit.words;
        let one = &view.observation;
        let withdrawn = one.withdrawn.as_ref();
        Self {
            id: one.id.to_string(),
            author: view.author.to_string(),
            about: view.about.as_ref().map(ToString::to_string).unwrap_or_default(),
            readers: words.say(format!("readers-{}.read", one.readers.word())),
            text: one.text.to_string(),
            at: words.instant(&one.at),
            when: words.moment(&one.at),
            withdrawn: withdrawn
                .map(|gone| words.one("observations.is-withdrawn", "day", words.day(&gone.at)))
                .unwrap_or_default(),
            reason: withdrawn.and_then(|gone| gone.reason.as_ref()).map(ToString::to_string).unwrap_or_default(),
            own: visit.actor.user() == Some(one.author),
        }
    }
}

/// Who can read an observation, each explained.
fn readers(words: &Words) -> Vec<Choice> {
    let one = |readers: &Readers| Choice {
        value: readers.word().to_owned(),
        label: words.say(format!("readers-{}", readers.word())),
        hint: words.say(format!("readers-{}.means", readers.word())),
    };
    Readers::ALL.iter().map(one).collect()
}

/// Observations are a part of the application's page.
async fn whole(At(id): At<ApplicationId>) -> Redirect {
    Redirect::to(&format!("/applications/{id}#observations"))
}

async fn add(visit: Visit, At(id): At<ApplicationId>, Posted(form): Posted) -> Reply {
    let written = ObservationForm { text: form.text("text"), about: form.text("about"), readers: form.text("readers") };
    match observations::add(visit.ports(), &visit.actor, id, &written).await {
        Ok(_) => Go::to(section(id, "observations")).done(&visit, "observations.added").now(),
        Err(error) => shown(&visit, id, &Asked::default(), Forms::refused(&visit, "observation", form, error)?).await,
    }
}

async fn withdraw(visit: Visit, At((id, one)): At<(ApplicationId, ObservationId)>, Posted(form): Posted) -> Reply {
    let done = observations::withdraw(visit.ports(), &visit.actor, id, one, form.value("reason")).await;
    Go::after(&visit, done, section(id, "observations"), "observations.withdrawn")
}
