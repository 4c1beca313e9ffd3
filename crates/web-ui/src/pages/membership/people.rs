//! An organization's people: listed, suspended, resumed, removed (R4, R30).

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::membership::ports::{MemberFilter, MemberView};
use domain::membership::usecases as memberships;
use domain::organization::OrganizationKind;
use domain::organization::usecases::manage_action;
use domain::permission::{Action, Role};
use domain::values::{MembershipId, OrganizationId};

use super::super::Routes;
use super::super::organization::Place;
use crate::choices::{choice, states};
use crate::form::Posted;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Go, Reply, page};
use crate::view::{Choice, Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/organizations/{id}/people", get(list))
        .route("/organizations/{id}/people/{membership}/suspend", post(suspend))
        .route("/organizations/{id}/people/{membership}/resume", post(resume))
        .route("/organizations/{id}/people/{membership}/remove", post(remove))
}

#[derive(Template)]
#[template(path = "pages/membership/people.html")]
struct People {
    shell: Shell,
    w: Words,
    place: Place,
    listing: Listing,
    roles: Vec<Choice>,
    states: Vec<Choice>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    paging: Paging,
    invites: bool,
    adds_mentors: bool,
}

struct Row {
    id: String,
    version: String,
    name: String,
    address: String,
    role: String,
    state: String,
    since: String,
    incomplete: bool,
    suspendable: bool,
    resumable: bool,
    removable: bool,
}

async fn list(visit: Visit, At(id): At<OrganizationId>, listing: Listing) -> Reply {
    let words = &visit.words;
    let place = Place::at(&visit, id, "people").await?;
    let filter =
        MemberFilter { role: Role::from_word(&listing.role), state: listing.in_state(), search: listing.search() };
    let all = memberships::list(visit.ports(), &visit.actor, id, &filter, listing.page()).await?;
    let may = |action| visit.actor.require(action, place.target).is_ok();
    let manages = may(manage_action(place.kind));
    let admin = place.kind.admin_role();
    page(&People {
        shell: visit.shell(&words.say("people")),
        w: words.clone(),
        roles: [&[admin], place.invitable()]
            .concat()
            .into_iter()
            .map(|one| choice(one.word(), words.role(one)))
            .collect(),
        states: states(words, &["active", "suspended", "ended"]),
        columns: words.columns(&["people.name", "people.role", "people.state", "people.since", "list-acts"]),
        rows: all.items.iter().map(|one| row(words, one, manages)).collect(),
        paging: listing.paging(words, &all),
        invites: place.invites(&visit.actor),
        adds_mentors: place.kind == OrganizationKind::Customer && may(Action::AddMentor),
        listing,
        place,
    })
}

fn row(words: &Words, one: &MemberView, manages: bool) -> Row {
    let moves = manages && !matches!(one.role, Role::CustomerAdmin | Role::SupplierAdmin);
    Row {
        id: one.id.to_string(),
        version: one.version.0.to_string(),
        name: one.name.to_string(),
        address: one.address.to_string(),
        role: words.role(one.role),
        state: one.state.clone(),
        since: words.day(&one.since),
        incomplete: one.setup == domain::membership::Setup::Incomplete,
        suspendable: moves && one.state == "active",
        resumable: moves && one.state == "suspended",
        removable: moves && one.state != "ended",
    }
}

type Member = At<(OrganizationId, MembershipId)>;

async fn suspend(visit: Visit, At((id, one)): Member, Posted(form): Posted) -> Reply {
    let (version, reason) = (form.version(), form.value("reason"));
    let done = memberships::suspend(visit.ports(), &visit.actor, id, one, version, reason).await;
    Go::after(&visit, done, format!("/organizations/{id}/people"), "people.suspended")
}

async fn resume(visit: Visit, At((id, one)): Member, Posted(form): Posted) -> Reply {
    let done = memberships::resume(visit.ports(), &visit.actor, id, one, form.version()).await;
    Go::after(&visit, done, format!("/organizations/{id}/people"), "people.resumed")
}

async fn remove(visit: Visit, At((id, one)): Member, Posted(form): Posted) -> Reply {
    let (version, reason) = (form.version(), form.value("reason"));
    let done = memberships::remove(visit.ports(), &visit.actor, id, one, version, reason).await;
    Go::after(&visit, done, format!("/organizations/{id}/people"), "people.removed")
}
