//! The invitations that wait for oneself: signed in with the invited address, no link is needed.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::invitation::Offer;
use domain::invitation::ports::Waiting;
use domain::invitation::usecases::{self as invitations, Way};
use domain::values::InvitationId;

use super::super::Routes;
use super::open::accepted;
use crate::form::Posted;
use crate::listing::At;
use crate::reply::{Go, Reply, page};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

const HERE: &str = "/me/invitations";

pub(super) fn routes() -> Routes {
    Router::new()
        .route(HERE, get(list))
        .route("/me/invitations/{id}/accept", post(accept))
        .route("/me/invitations/{id}/decline", post(decline))
}

#[derive(Template)]
#[template(path = "pages/invitation/waiting.html")]
struct Mine {
    shell: Shell,
    w: Words,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    organization: String,
    attendee: bool,
    does: String,
    message: String,
    until: String,
}

async fn list(visit: Visit) -> Reply {
    let words = &visit.words;
    let all = invitations::waiting(visit.ports(), &visit.actor).await?;
    let row = |one: &Waiting| {
        let role = one.invitation.offer.role();
        Row {
            id: one.invitation.id.to_string(),
            title: offered(words, one),
            organization: one.organization.to_string(),
            attendee: one.invitation.offer == Offer::Attendee,
            does: words.perhaps(&format!("role-{}.does", role.word())).unwrap_or_default(),
            message: one.invitation.message.as_ref().map(ToString::to_string).unwrap_or_default(),
            until: words.moment(&one.invitation.expires_at),
        }
    };
    let shell = visit.shell(&words.say("waiting"));
    page(&Mine { shell, w: words.clone(), rows: all.iter().map(row).collect() })
}

/// What an invitation offers, in a line.
pub(in crate::pages) fn offered(words: &Words, one: &Waiting) -> String {
    match &one.invitation.activity {
        Some(activity) => {
            words.two("dashboard-invitation.attending", "activity", activity, "organization", &one.organization)
        }
        None => {
            let role = words.role(one.invitation.offer.role());
            words.two("dashboard-invitation", "role", role, "organization", &one.organization)
        }
    }
}

async fn accept(visit: Visit, At(id): At<InvitationId>, Posted(_): Posted) -> Reply {
    match invitations::accept(visit.ports(), &visit.actor, Way::Waiting(id)).await {
        Ok(membership) => accepted(&visit, membership.as_ref()).now(),
        Err(error) => Go::after(&visit, Err::<(), _>(error), HERE, ""),
    }
}

async fn decline(visit: Visit, At(id): At<InvitationId>, Posted(_): Posted) -> Reply {
    let done = invitations::decline(visit.ports(), &visit.actor, Way::Waiting(id)).await;
    Go::after(&visit, done, HERE, "invitation-declined")
}
