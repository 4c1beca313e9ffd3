//! The contact corrects what they wrote, or answers the reviewer's question (R10).

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::link::Purpose;
use domain::registration::Stage;
use domain::registration::usecases as registrations;

use super::super::Routes;
use super::fields::{Fields, filled, registration_form};
use crate::form::{Form, Posted};
use crate::reply::{Go, Reply, page_at};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/registration/answer", get(ask).post(answer))
}

#[derive(Template)]
#[template(path = "pages/registration/answer.html")]
struct Answer {
    shell: Shell,
    w: Words,
    form: Form,
    fields: Fields,
    question: String,
}

async fn ask(visit: Visit) -> Reply {
    asked(&visit, None).await
}

async fn asked(visit: &Visit, form: Option<Form>) -> Reply {
    let shown = registrations::show(visit.ports(), visit.link(Purpose::Registration)?).await?;
    let question = match &shown.registration.stage {
        Stage::InfoRequested { question, .. } => question.to_string(),
        Stage::Submitted => String::new(),
        // Nothing to answer: its page says how far it has come.
        Stage::UnderReview { .. }
        | Stage::Approved { .. }
        | Stage::Rejected { .. }
        | Stage::Withdrawn { .. }
        | Stage::Lapsed { .. } => return Go::to("/registration").now(),
    };
    let page = Answer {
        shell: visit.shell(&visit.words.say("answer")),
        w: visit.words.clone(),
        form: form.unwrap_or_else(|| filled(&shown.registration)),
        fields: Fields::new(visit),
        question,
    };
    page_at(page.form.status(), &page)
}

async fn answer(visit: Visit, Posted(form): Posted) -> Reply {
    let shown = visit.link(Purpose::Registration)?;
    match registrations::amend(visit.ports(), &visit.actor, shown, &registration_form(&form)).await {
        Ok(_) => Go::to("/registration").done(&visit, "answer.done").now(),
        Err(error) => {
            let form = form.refused(&visit.words, error)?;
            asked(&visit, Some(form)).await
        }
    }
}
