//! An application, on one page for its customer, its mentors and its reviewers.

use askama::Template;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use domain::Error;
use domain::application::usecases::{self as applications};
use domain::permission::{Action, Role};
use domain::values::ApplicationId;
use serde::Deserialize;

use super::super::assignment::Mentors;
use super::super::attendee::{self, Listed};
use super::super::observation::Observations;
use super::super::session::Coming;
use super::decision::Decision;
use super::details::{About, Edit};
use super::next::Next;
use super::timeline::{Said, history, names, steps};
use super::{Forms, Rights};
use crate::fault::Fault;
use crate::listing::At;
use crate::reply::{Reply, page_at};
use crate::view::{Crumb, Event, Flash, Shell, Step};
use crate::visit::Visit;
use crate::words::Words;

/// What the address of the page asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Asked {
    /// Attendees after this one.
    pub after: String,
    /// Observations after this one.
    pub older: String,
    /// The part of the page that has something to say.
    pub at: String,
}

// An address that asks for nonsense gets the page from its start.
impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        Ok(Query::<Self>::from_request_parts(parts, state).await.map(|Query(asked)| asked).unwrap_or_default())
    }
}

#[derive(Template)]
#[template(path = "pages/application/one.html")]
struct One {
    shell: Shell,
    w: Words,
    root: String,
    trail: Vec<Crumb>,
    title: String,
    lead: String,
    stage: &'static str,
    version: String,
    rights: Rights,
    /// What the page before has to say, and at which part of this page.
    said: Vec<Flash>,
    at: String,
    forms: Forms,
    steps: Vec<Step>,
    next: Next,
    decision: Decision,
    about: About,
    edit: Option<Edit>,
    comments: Vec<Said>,
    commentable: bool,
    events: Vec<Event>,
    /// The next sessions, once there can be some.
    sessions: Option<Coming>,
    listed: Listed,
    mentors: Mentors,
    observations: Observations,
}

/// The parts of the page that have something to say after an act.
const PARTS: [&str; 5] = ["details", "attendees", "mentors", "observations", "comments"];

/// The part of an application's page to go on at.
pub(in crate::pages) fn section(id: ApplicationId, name: &str) -> String {
    format!("/applications/{id}?at={name}#{name}")
}

pub(super) async fn show(visit: Visit, At(id): At<ApplicationId>, asked: Asked) -> Reply {
    shown(&visit, id, &asked, Forms::default()).await
}

/// The page, with the form that came back, if any.
pub(in crate::pages) async fn shown(visit: &Visit, id: ApplicationId, asked: &Asked, forms: Forms) -> Reply {
    let words = &visit.words;
    let read = match applications::view(visit.ports(), &visit.actor, id).await {
        Ok(read) => read,
        // Whoever takes part finds their own page here, not a closed door.
        Err(error @ Error::Forbidden(Action::ViewApplications)) if visit.actor.is(Role::Attendee) => {
            return attendee::own_page(visit, id, error).await;
        }
        Err(error) => return Err(error.into()),
    };
    let application = &read.application;
    let rights = Rights::of(visit, &read);
    let names = names(visit, application).await?;
    let title = read.offering.offering.title.to_string();
    let mut shell = visit.shell(&title);
    let said = if PARTS.contains(&&*asked.at) { std::mem::take(&mut shell.flashes) } else { Vec::new() };
    let page = One {
        shell,
        w: words.clone(),
        root: format!("/applications/{id}"),
        trail: trail(visit, &read, rights),
        title,
        lead: words.two(
            "application.lead",
            "customer",
            read.customer.name(),
            "applicant",
            read.applicant.as_ref().map_or("–", |user| user.name.as_str()),
        ),
        stage: application.stage.word(),
        version: application.version.0.to_string(),
        rights,
        said,
        at: asked.at.clone(),
        steps: steps(words, application),
        next: Next::of(visit, &read, rights).await?,
        decision: Decision::of(words, &read, rights),
        about: About::of(words, &read),
        edit: Edit::of(visit, &read, rights, &forms).await?,
        comments: Said::all(words, application, &names),
        commentable: (rights.edits || rights.reviews) && !application.stage.is_over(),
        events: history(words, application, &names),
        sessions: sessions(visit, &read, rights).await?,
        listed: Listed::of(visit, &read, rights, asked).await?,
        mentors: Mentors::of(visit, &read, rights).await?,
        observations: Observations::of(visit, &read, rights, asked).await?,
        forms,
    };
    page_at(page.forms.status(), &page)
}

/// The next sessions, for those who follow them, once participation is confirmed.
async fn sessions(visit: &Visit, read: &applications::Details, rights: Rights) -> Result<Option<Coming>, Error> {
    let application = &read.application;
    if !rights.follows || !application.stage.participation_confirmed() {
        return Ok(None);
    }
    Coming::of_application(visit, application.id).await.map(Some)
}

/// Reviewers come from their queue, mentors from what they are assigned to, the others from their organization's list.
fn trail(visit: &Visit, read: &applications::Details, rights: Rights) -> Vec<Crumb> {
    let customer = read.application.customer;
    let (href, label) = if rights.edits {
        (format!("/organizations/{customer}/applications"), read.customer.name().to_string())
    } else if rights.reviews {
        ("/review/applications".to_owned(), visit.words.say("application-queue"))
    } else {
        ("/me/applications".to_owned(), visit.words.say("application-mine"))
    };
    vec![Crumb { label, href }]
}
