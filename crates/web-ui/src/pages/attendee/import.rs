//! Attendees from a file: what would come of each line is shown first, then applied (S72).

use askama::Template;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Redirect;
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::application::usecases as applications;
use domain::attendee::usecases::{self as attendees, Import, Outcome, Planned};
use domain::permission::Action;
use domain::values::ApplicationId;
use domain::{Error, Refusal};

use super::super::Routes;
use super::super::application::{Rights, section};
use super::list::invites;
use crate::fault::Fault;
use crate::form::{Form, Posted};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::upload::Uploaded;
use crate::view::{Choice, Column, Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

/// The largest file, as the API takes it.
const MOST: usize = 256 * 1024;

pub(super) fn routes() -> Routes {
    // The plan's page sends the file back as text, which takes a third more.
    let limit = DefaultBodyLimit::max(2 * MOST);
    Router::new()
        .route("/applications/{id}/attendees/import", get(ask).post(plan).layer(limit))
        .route("/applications/{id}/attendees/import/apply", get(again).post(apply).layer(limit))
}

#[derive(Template)]
#[template(path = "pages/attendee/import.html")]
struct Ask {
    shell: Shell,
    w: Words,
    form: Form,
    trail: Vec<Crumb>,
    here: String,
}

#[derive(Template)]
#[template(path = "pages/attendee/plan.html")]
struct Plan {
    shell: Shell,
    w: Words,
    form: Form,
    trail: Vec<Crumb>,
    here: String,
    /// How many lines come out how.
    counts: Vec<Count>,
    columns: Vec<Column>,
    lines: Vec<Line>,
    /// How many would be added.
    adds: usize,
    invites: Vec<Choice>,
    /// The file, to be sent back.
    content: String,
}

struct Count {
    text: String,
    kind: &'static str,
}

struct Line {
    number: u64,
    address: String,
    name: String,
    outcome: &'static str,
    kind: &'static str,
    problems: Vec<String>,
}

async fn ask(visit: Visit, At(id): At<ApplicationId>) -> Reply {
    asked(&visit, id, Form::default()).await
}

async fn asked(visit: &Visit, id: ApplicationId, form: Form) -> Reply {
    let page = Ask {
        shell: visit.shell(&visit.words.say("import")),
        w: visit.words.clone(),
        form,
        trail: trail(visit, id).await?,
        here: format!("/applications/{id}/attendees/import"),
    };
    page_at(page.form.status(), &page)
}

/// Only for whoever may change the list, and while it can be changed.
async fn trail(visit: &Visit, id: ApplicationId) -> Result<Vec<Crumb>, Fault> {
    let read = applications::view(visit.ports(), &visit.actor, id).await?;
    if !Rights::of(visit, &read).edits {
        return Err(Error::Forbidden(Action::EditApplications).into());
    }
    read.application.editable()?;
    Ok(vec![Crumb { label: read.offering.offering.title.to_string(), href: section(id, "attendees") }])
}

async fn plan(visit: Visit, At(id): At<ApplicationId>, Uploaded { form, file }: Uploaded) -> Reply {
    planned(&visit, id, form, file).await
}

async fn planned(visit: &Visit, id: ApplicationId, form: Form, file: Vec<u8>) -> Reply {
    let words = &visit.words;
    if file.len() > MOST {
        return asked(visit, id, form.wrong(words, "file", words.say("import.too-large"))).await;
    }
    let plan = match attendees::plan(visit.ports(), &visit.actor, id, &file).await {
        Ok(plan) => plan,
        Err(error) => return asked(visit, id, form.refused(words, error)?).await,
    };
    let form = if form.value("invite").is_empty() { Form::of(&[("invite", "now")]) } else { form };
    let page = Plan {
        shell: visit.shell(&words.say("import-plan")),
        w: words.clone(),
        trail: trail(visit, id).await?,
        here: format!("/applications/{id}/attendees/import"),
        counts: counts(words, &plan),
        columns: words.columns(&["import-plan.line", "import-plan.name", "import-plan.outcome"]),
        lines: plan.lines.iter().map(|one| line(words, one)).collect(),
        adds: plan.adds(),
        invites: invites(words),
        content: URL_SAFE_NO_PAD.encode(&file),
        form,
    };
    page_at(page.form.status(), &page)
}

fn counts(words: &Words, plan: &Import) -> Vec<Count> {
    let all = ["link", "invite", "already_listed", "duplicate", "over_capacity", "invalid"];
    let of = |outcome: &str| plan.lines.iter().filter(|one| one.outcome.word() == outcome).count();
    let met = all.into_iter().map(|outcome| (outcome, of(outcome))).filter(|(_, count)| *count > 0);
    let count = |(outcome, count): (&str, usize)| Count {
        text: words.count(&format!("import-counts-{outcome}"), count),
        kind: kind(outcome),
    };
    met.map(count).collect()
}

/// How an outcome is marked.
fn kind(outcome: &str) -> &'static str {
    match outcome {
        "link" | "invite" => "success",
        "over_capacity" => "warning",
        "invalid" => "danger",
        _ => "",
    }
}

fn line(words: &Words, one: &Planned) -> Line {
    let told =
        |one: &domain::values::FieldError| format!("{}: {}", words.label(&one.field), words.problem(&one.problem));
    let problems = match &one.outcome {
        Outcome::Invalid(wrong) => wrong.iter().map(told).collect(),
        Outcome::Link | Outcome::Invite | Outcome::Duplicate | Outcome::AlreadyListed | Outcome::OverCapacity => {
            Vec::new()
        }
    };
    Line {
        number: one.line.number,
        address: one.line.address.clone(),
        name: one.line.name.clone(),
        outcome: one.outcome.word(),
        kind: kind(one.outcome.word()),
        problems,
    }
}

/// Whoever comes back to what only a form is sent to begins with the file again.
async fn again(At(id): At<ApplicationId>) -> Redirect {
    Redirect::to(&format!("/applications/{id}/attendees/import"))
}

/// Applied twice, the lines are listed already: nothing is added twice.
async fn apply(visit: Visit, At(id): At<ApplicationId>, Posted(form): Posted) -> Reply {
    let file = URL_SAFE_NO_PAD.decode(form.value("content")).map_err(|_| Fault::NotLikeThis)?;
    match attendees::import(visit.ports(), &visit.actor, id, &file, form.value("invite")).await {
        Ok(import) => {
            let said = visit.words.count("import-done", import.adds());
            Go::to(section(id, "attendees")).saying("success", &said).now()
        }
        Err(error @ (Error::Invalid(_) | Error::TooMany { .. } | Error::Refused(Refusal::TooManyAttendees { .. }))) => {
            planned(&visit, id, form.refused(&visit.words, error)?, file).await
        }
        Err(error) => Go::after(&visit, Err::<(), _>(error), section(id, "attendees"), ""),
    }
}
