//! How far a registration has come, for its contact (R11), and what they can do about it.

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use domain::link::Purpose;
use domain::registration::usecases::{self as registrations, Shown};
use domain::registration::{Proof, Registration, Stage};
use domain::{Error, Refusal};

use super::super::{Routes, links};
use super::one::{description, steps};
use crate::fault::Fault;
use crate::form::Posted;
use crate::reply::{Go, Reply, page, page_at};
use crate::view::{Pair, Shell, Step};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/registration/open", links::opens(Purpose::Registration, "/registration"))
        .route("/registration", get(show).post(act))
}

#[derive(Template)]
#[template(path = "pages/registration/status.html")]
struct Status {
    shell: Shell,
    w: Words,
    organization: String,
    steps: Vec<Step>,
    pairs: Vec<Pair>,
    /// What the state means for the contact.
    state: &'static str,
    /// The reviewer's question or reason.
    note: String,
    until: String,
    proven: bool,
    proof_expired: bool,
    open: bool,
    amendable: bool,
}

async fn show(visit: Visit) -> Reply {
    match registrations::show(visit.ports(), visit.link(Purpose::Registration)?).await {
        Ok(shown) => status(&visit, &shown),
        Err(Error::Refused(refusal @ (Refusal::LinkExpired | Refusal::LinkSuperseded))) => over(&visit, &refusal),
        Err(error) => Err(error.into()),
    }
}

fn status(visit: &Visit, shown: &Shown) -> Reply {
    let words = &visit.words;
    let one: &Registration = &shown.registration;
    let (note, until) = match &one.stage {
        Stage::InfoRequested { question, lapses_at, .. } => (question.to_string(), words.moment(lapses_at)),
        Stage::Rejected { reason, .. } => (reason.to_string(), String::new()),
        Stage::Submitted
        | Stage::UnderReview { .. }
        | Stage::Approved { .. }
        | Stage::Withdrawn { .. }
        | Stage::Lapsed { .. } => (String::new(), String::new()),
    };
    let now = visit.ports().clock.now();
    page(&Status {
        shell: visit.shell(&words.say("registration")),
        w: words.clone(),
        organization: one.profile.name.to_string(),
        steps: steps(words, one),
        pairs: description(words, one),
        state: one.stage.word(),
        note,
        until,
        proven: matches!(one.proof, Proof::Given { .. }),
        proof_expired: matches!(one.proof, Proof::Awaited { until } if now >= until),
        open: one.stage.is_open(),
        amendable: matches!(one.stage, Stage::Submitted | Stage::InfoRequested { .. }),
    })
}

#[derive(Template)]
#[template(path = "pages/registration/over.html")]
struct Over {
    shell: Shell,
    w: Words,
    text: String,
}

/// The link is over: a fresh one can be mailed, to the contact alone.
fn over(visit: &Visit, refusal: &Refusal) -> Reply {
    let shell = visit.shell(&visit.words.say("fault-410"));
    let text = visit.words.error(&refusal.clone().into());
    page_at(StatusCode::GONE, &Over { shell, w: visit.words.clone(), text })
}

async fn act(visit: Visit, Posted(form): Posted) -> Reply {
    let (ports, actor, shown) = (visit.ports(), &visit.actor, visit.link(Purpose::Registration)?);
    let here = "/registration";
    match form.value("act") {
        "prove" => Go::after(&visit, registrations::prove(ports, actor, shown).await, here, "registration.proven"),
        "withdraw" => {
            Go::after(&visit, registrations::withdraw(ports, actor, shown).await, here, "registration.withdrawn")
        }
        // The link that the visitor holds is superseded by the one that is mailed: nothing is left to see here.
        "renew" => match registrations::renew(ports, actor, shown).await {
            Ok(()) => {
                Go::to("/register/sent").without_link(Purpose::Registration).done(&visit, "registration.renewed").now()
            }
            Err(error) => Go::after(&visit, Err::<(), _>(error), here, ""),
        },
        _ => Err(Fault::NotLikeThis),
    }
}
