//! What is done with an application as a whole: by its customer, and by reviewers.

use axum::Router;
use axum::routing::get;
use domain::Error;
use domain::application::Step;
use domain::application::usecases::{self as applications, ApplicationForm};
use domain::values::ApplicationId;

use super::super::Routes;
use super::one::show;
use super::{Asked, Forms, section, shown};
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply};
use crate::visit::Visit;

pub(super) fn routes() -> Routes {
    Router::new().route("/applications/{id}", get(show).post(act))
}

async fn act(visit: Visit, At(id): At<ApplicationId>, Posted(form): Posted) -> Reply {
    let act = form.text("act");
    let done = match &*act {
        "save" => (save(&visit, id, &form).await, "details", "application-saved"),
        "submit" => (submit(&visit, id, &form).await, "", "application-submit.done"),
        "withdraw" => (withdraw(&visit, id, &form).await, "", "application-withdraw.done"),
        "comment" => (comment(&visit, id, &form).await, "comments", "application-commented"),
        step => {
            let step = Step::from_word(step).ok_or(Fault::NotLikeThis)?;
            (decide(&visit, id, step, &form).await, "", decided(step))
        }
    };
    let (done, part, key) = done;
    let name = if act == "save" { "details" } else { &*act };
    match done {
        Ok(()) if part.is_empty() => Go::to(format!("/applications/{id}")).done(&visit, key).now(),
        Ok(()) => Go::to(section(id, part)).done(&visit, key).now(),
        // What was typed is kept; the rest of the page is as it is now, the version too.
        Err(error) => shown(&visit, id, &Asked::default(), Forms::refused(&visit, name, form, error)?).await,
    }
}

async fn save(visit: &Visit, id: ApplicationId, form: &Form) -> Result<(), Error> {
    let written = ApplicationForm {
        offering: form.text("offering"),
        billing_account: form.text("billing_account"),
        message: form.text("message"),
    };
    applications::edit(visit.ports(), &visit.actor, id, form.version(), &written).await.map(drop)
}

async fn submit(visit: &Visit, id: ApplicationId, form: &Form) -> Result<(), Error> {
    applications::submit(visit.ports(), &visit.actor, id, form.version()).await.map(drop)
}

async fn withdraw(visit: &Visit, id: ApplicationId, form: &Form) -> Result<(), Error> {
    applications::withdraw(visit.ports(), &visit.actor, id, form.version(), form.value("reason")).await.map(drop)
}

async fn comment(visit: &Visit, id: ApplicationId, form: &Form) -> Result<(), Error> {
    applications::comment(visit.ports(), &visit.actor, id, form.value("text")).await.map(drop)
}

async fn decide(visit: &Visit, id: ApplicationId, step: Step, form: &Form) -> Result<(), Error> {
    let reason = form.value("reason");
    applications::decide(visit.ports(), &visit.actor, id, form.version(), step, reason).await.map(drop)
}

/// What is said after a reviewer's step.
fn decided(step: Step) -> &'static str {
    match step {
        Step::Submit => "application-submit.done",
        Step::Withdraw => "application-withdraw.done",
        Step::Take => "decision-take.done",
        Step::RequestChanges => "decision-request_changes.done",
        Step::Accept | Step::Approve => "decision-confirm.done",
        Step::Reject => "decision-reject.done",
        Step::Waitlist => "decision-waitlist.done",
        Step::MoveUp => "decision-move_up.done",
        Step::Stop => "decision-stop.done",
        Step::Complete => "decision-complete.done",
    }
}
