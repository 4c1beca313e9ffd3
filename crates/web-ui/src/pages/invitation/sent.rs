//! An organization's invitations, and how far their letters have come (R4, R30).

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::invitation::ports::{InvitationFilter, InvitationView};
use domain::invitation::usecases as invitations;
use domain::invitation::{Offer, Stage};
use domain::permission::{Action, Actor, Target};
use domain::values::{InvitationId, OrganizationId, Timestamp};

use super::super::Routes;
use super::super::organization::Place;
use crate::choices::states;
use crate::form::Posted;
use crate::listing::{At, Listing, Paging};
use crate::reply::{Go, Reply, page};
use crate::view::{Choice, Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/organizations/{id}/invitations", get(list))
        .route("/organizations/{id}/invitations/{invitation}/resend", post(resend))
        .route("/organizations/{id}/invitations/{invitation}/revoke", post(revoke))
}

#[derive(Template)]
#[template(path = "pages/invitation/sent.html")]
struct Sent {
    shell: Shell,
    w: Words,
    place: Place,
    listing: Listing,
    states: Vec<Choice>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    paging: Paging,
    /// Whether this visitor invites here.
    invites: bool,
}

struct Row {
    id: String,
    version: String,
    address: String,
    role: String,
    inviter: String,
    state: &'static str,
    until: String,
    delivery: &'static str,
    answer: String,
    resendable: bool,
    revocable: bool,
}

async fn list(visit: Visit, At(id): At<OrganizationId>, listing: Listing) -> Reply {
    let words = &visit.words;
    let place = Place::at(&visit, id, "invitations").await?;
    let filter = InvitationFilter { reads: listing.in_state(), search: listing.search() };
    let all = invitations::list(visit.ports(), &visit.actor, id, &filter, listing.page()).await?;
    let now = visit.ports().clock.now();
    page(&Sent {
        shell: visit.shell(&words.say("invitations")),
        w: words.clone(),
        states: states(words, &["pending", "expired", "accepted", "declined", "revoked"]),
        columns: words.columns(&[
            "invitations.address",
            "invitations.role",
            "invitations.state",
            "invitations.letter",
            "list-acts",
        ]),
        rows: all.items.iter().map(|one| row(&visit, &place, one, now)).collect(),
        paging: listing.paging(words, &all),
        invites: place.invites(&visit.actor),
        listing,
        place,
    })
}

fn row(visit: &Visit, place: &Place, one: &InvitationView, now: Timestamp) -> Row {
    let words = &visit.words;
    let invitation = &one.invitation;
    let pending = matches!(invitation.stage, Stage::Pending { .. });
    let reads = invitation.reads(now);
    let role = words.role(invitation.offer.role());
    Row {
        id: invitation.id.to_string(),
        version: invitation.version.0.to_string(),
        address: invitation.address.to_string(),
        role: match invitation.offer {
            Offer::FirstLogin { .. } => words.one("invitations.first-login", "role", role),
            Offer::Applicant | Offer::Mentor | Offer::Professional | Offer::Attendee => role,
        },
        inviter: one.inviter.clone().unwrap_or_default(),
        state: reads,
        until: if reads == "pending" { words.day(&invitation.expires_at) } else { String::new() },
        delivery: one.delivery.filter(|_| pending).map(domain::mail::Delivery::word).unwrap_or_default(),
        answer: one.answer.clone().unwrap_or_default(),
        resendable: pending && may(&visit.actor, place, invitation.offer.action()),
        revocable: pending && may(&visit.actor, place, revoking(invitation.offer)),
    }
}

fn revoking(offer: Offer) -> Action {
    match offer {
        Offer::Applicant | Offer::Mentor => Action::RevokeInvitations,
        Offer::Professional | Offer::Attendee | Offer::FirstLogin { .. } => offer.action(),
    }
}

fn may(actor: &Actor, place: &Place, action: Action) -> bool {
    actor.require(action, place.target).is_ok()
        || matches!(action, Action::ManageUsers) && actor.require(action, Target::Platform).is_ok()
}

async fn resend(visit: Visit, At((id, invitation)): At<(OrganizationId, InvitationId)>, Posted(form): Posted) -> Reply {
    let done = invitations::resend(visit.ports(), &visit.actor, id, invitation, form.version()).await;
    Go::after(&visit, done, format!("/organizations/{id}/invitations"), "invitations.resent")
}

async fn revoke(visit: Visit, At((id, invitation)): At<(OrganizationId, InvitationId)>, Posted(form): Posted) -> Reply {
    let done = invitations::revoke(visit.ports(), &visit.actor, id, invitation, form.version()).await;
    Go::after(&visit, done, format!("/organizations/{id}/invitations"), "invitations.revoked")
}
