//! Moving a customer between states (R36, R39).

use axum::Router;
use axum::routing::post;
use domain::organization::usecases as organizations;
use domain::organization::{Customer, CustomerState};
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

/// A state that a customer can be moved to.
pub(super) struct Move {
    pub to: &'static str,
    pub label: String,
    pub title: String,
    pub text: String,
}

/// Where the customer may go from here.
pub(super) fn moves(words: &Words, customer: &Customer) -> Vec<Move> {
    let one = |to: &CustomerState| {
        let to = to.word();
        let say = |part: &str| words.one(&format!("move-{to}{part}"), "organization", &customer.profile.name);
        Move { to, label: say(""), title: say(".title"), text: say(".text") }
    };
    customer.state.next().iter().map(one).collect()
}

async fn change(visit: Visit, At(id): At<OrganizationId>, Posted(form): Posted) -> Reply {
    let to = CustomerState::ALL.into_iter().find(|state| state.word() == form.value("to")).ok_or(Fault::NotLikeThis)?;
    let (version, reason) = (form.version(), form.value("reason"));
    let done = organizations::change_state(visit.ports(), &visit.actor, id, version, to, reason).await;
    Go::after(&visit, done, format!("/organizations/{id}"), &format!("move-{}.done", to.word()))
}
