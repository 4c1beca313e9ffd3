//! Moving a customer between states (R36, R39).

use axum::Router;
use axum::routing::post;
use domain::organization::usecases as organizations;
use domain::organization::{Customer, Move};
use domain::values::OrganizationId;

use super::super::Routes;
use crate::fault::Fault;
use crate::form::Posted;
use crate::listing::At;
use crate::reply::{Go, Reply};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/organizations/{id}/state", post(change))
}

/// A button that moves a customer.
pub(super) struct Button {
    pub word: &'static str,
    pub label: String,
    pub title: String,
    pub text: String,
}

/// What can be done with the customer here.
pub(super) fn moves(words: &Words, customer: &Customer) -> Vec<Button> {
    let one = |by: Move| {
        let word = by.word();
        let say = |part: &str| words.one(&format!("move-{word}{part}"), "organization", &customer.profile.name);
        Button { word, label: say(""), title: say(".title"), text: say(".text") }
    };
    customer.state.moves().map(one).collect()
}

async fn change(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    let by = Move::ALL.into_iter().find(|one| one.word() == form.value("by")).ok_or(Fault::NotLikeThis)?;
    let (version, reason) = (form.version(), form.value("reason"));
    let done = organizations::change_state(visit.ports(), &visit.actor, id, version, by, reason).await;
    Go::after(&visit, done, format!("/organizations/{id}"), &format!("move-{}.done", by.word()))
}
