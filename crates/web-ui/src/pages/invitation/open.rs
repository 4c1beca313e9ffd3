//! An invitation, for whoever holds its link: looking changes nothing, answering is a POST (R18–R21).

use axum::Router;
use axum::routing::get;
use domain::invitation::usecases::{self as invitations, Way};
use domain::link::Purpose;
use domain::membership::{Membership, Setup};
use domain::{Error, Refusal};

use super::super::signin::leave;
use super::super::user::join_form;
use super::super::{Routes, links};
use super::doors;
use crate::cookies::{Keep, Name};
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply};
use crate::visit::Visit;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/invitation/open", links::opens(Purpose::Invitation, "/invitation"))
        .route("/invitation", get(show).post(act))
}

async fn show(visit: Visit) -> Reply {
    let opened = invitations::open(visit.ports(), &visit.actor, visit.link(Purpose::Invitation)?).await?;
    doors::page(&visit, &opened, None)
}

async fn act(visit: Visit, Posted(form): Posted) -> Reply {
    match form.value("act") {
        "register" => register(&visit, form).await,
        "accept" => accept(&visit).await,
        "decline" => decline(&visit).await,
        "switch" => switch(&visit).await,
        _ => Err(Fault::NotLikeThis),
    }
}

/// Registering accepts, and signs in (R19).
async fn register(visit: &Visit, form: Form) -> Reply {
    let shown = visit.link(Purpose::Invitation)?;
    match invitations::register(visit.ports(), &visit.actor, shown, &join_form(&form)).await {
        Ok(registered) => {
            let held = visit.ports().memberships.memberships_of(registered.user).await?;
            let to_set_up = held.iter().find(|one| one.setup == Setup::Incomplete);
            let to = to_set_up.map_or_else(|| "/".to_owned(), |one| welcome(one));
            Go::to(to)
                .signed_in(visit, &registered.token)
                .without_link(Purpose::Invitation)
                .done(visit, "invitation-joined")
                .now()
        }
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            let opened = invitations::open(visit.ports(), &visit.actor, shown).await?;
            doors::page(visit, &opened, Some(form))
        }
    }
}

async fn accept(visit: &Visit) -> Reply {
    let way = Way::Link(visit.link(Purpose::Invitation)?);
    match invitations::accept(visit.ports(), &visit.actor, way).await {
        Ok(membership) => accepted(visit, membership.as_ref()).without_link(Purpose::Invitation).now(),
        // Its page says who should accept, and how.
        Err(Error::NotSignedIn | Error::Refused(Refusal::WrongAccount { .. })) => Go::to("/invitation").now(),
        Err(error) => Go::after(visit, Err::<(), _>(error), "/invitation", ""),
    }
}

/// On to confirming the profile, where the role asks for it (R21). Attendees get no membership: their role follows (R43).
pub(super) fn accepted(visit: &Visit, membership: Option<&Membership>) -> Go {
    let Some(membership) = membership else { return Go::to("/").done(visit, "invitation-attending") };
    let to = if membership.setup == Setup::Incomplete { welcome(membership) } else { "/".to_owned() };
    Go::to(to).saying("success", &visit.words.one("invitation-accepted", "role", visit.words.role(membership.role)))
}

fn welcome(membership: &Membership) -> String {
    format!("/welcome/{}", membership.id)
}

async fn decline(visit: &Visit) -> Reply {
    let way = Way::Link(visit.link(Purpose::Invitation)?);
    // The link stays: its page says that the invitation was declined.
    let done = invitations::decline(visit.ports(), &visit.actor, way).await;
    Go::after(visit, done, "/invitation", "invitation-declined")
}

/// Signs out and comes back: the invitation survives (R20).
async fn switch(visit: &Visit) -> Reply {
    leave(visit).await?;
    Go::to("/invitation").keeping(Keep::Forget(Name::SignIn)).now()
}
