//! The mentors of an application, on its page (R22).

use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};
use domain::Error;
use domain::application::usecases::Details;
use domain::assignment::ports::AssignedMentor;
use domain::assignment::usecases as assignments;
use domain::membership::ports::MemberFilter;
use domain::membership::usecases as memberships;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::values::{ApplicationId, AssignmentId};

use super::Routes;
use super::application::{Asked, Forms, Rights, section, shown};
use crate::choices::choice;
use crate::form::Posted;
use crate::listing::At;
use crate::reply::{Go, Reply};
use crate::view::Choice;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/applications/{id}/mentors", get(whole).post(assign))
        .route("/applications/{id}/mentors/{assignment}/remove", post(take_off))
}

/// The mentors of an application, and who else could be.
pub(super) struct Mentors {
    pub rows: Vec<Row>,
    /// Whether the reader can assign and take off.
    pub assigns: bool,
    /// The customer's other mentors.
    pub choices: Vec<Choice>,
    /// Where mentors are invited; empty for those who do not.
    pub invite: String,
}

/// A mentor who follows the application.
pub(super) struct Row {
    pub id: String,
    pub name: String,
    pub address: String,
    pub state: String,
    pub since: String,
}

impl Mentors {
    pub async fn of(visit: &Visit, read: &Details, rights: Rights) -> Result<Self, Error> {
        let application = &read.application;
        let assigns = rights.assigns && application.list_open().is_ok();
        let choices = if assigns { others(visit, read).await? } else { Vec::new() };
        let invite = format!("/organizations/{}/invitations/new", application.customer);
        Ok(Self {
            rows: read.mentors.iter().map(|one| row(&visit.words, one)).collect(),
            assigns,
            choices,
            invite: if assigns && rights.invites { invite } else { String::new() },
        })
    }
}

fn row(words: &Words, one: &AssignedMentor) -> Row {
    Row {
        id: one.assignment.id.to_string(),
        name: one.user.name.to_string(),
        address: one.user.address.to_string(),
        state: one.state.clone(),
        since: words.day(&one.assignment.since),
    }
}

/// The customer's mentors who do not follow the application yet, by name.
async fn others(visit: &Visit, read: &Details) -> Result<Vec<Choice>, Error> {
    let filter = MemberFilter { role: Some(Role::Mentor), state: Some("active".to_owned()), search: None };
    let most = PageRequest { limit: PageRequest::MAX, after: None };
    let all = memberships::list(visit.ports(), &visit.actor, read.application.customer, &filter, most).await?;
    let free = all.items.iter().filter(|one| read.mentors.iter().all(|mentor| mentor.user.id != one.user));
    let mut choices: Vec<_> =
        free.map(|one| choice(one.id.to_string(), format!("{} · {}", one.name, one.address))).collect();
    choices.sort_by_key(|one| one.label.to_lowercase());
    Ok(choices)
}

/// The mentors are a part of the application's page.
async fn whole(At(id): At<ApplicationId>) -> Redirect {
    Redirect::to(&format!("/applications/{id}#mentors"))
}

async fn assign(visit: Visit, At(id): At<ApplicationId>, Posted(form): Posted) -> Reply {
    let chosen = form.value("membership");
    let done = if chosen.is_empty() {
        Err(Error::field("membership", domain::values::Problem::Missing))
    } else {
        assignments::assign(visit.ports(), &visit.actor, id, chosen).await.map(drop)
    };
    match done {
        Ok(()) => Go::to(section(id, "mentors")).done(&visit, "mentors.assigned").now(),
        Err(error) => shown(&visit, id, &Asked::default(), Forms::refused(&visit, "mentor", form, error)?).await,
    }
}

async fn take_off(visit: Visit, At((id, one)): At<(ApplicationId, AssignmentId)>, Posted(_): Posted) -> Reply {
    let done = assignments::take_off(visit.ports(), &visit.actor, id, one).await;
    Go::after(&visit, done, section(id, "mentors"), "mentors.taken-off")
}
