//! Adding and editing a subject.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Error;
use domain::permission::{Action, Target};
use domain::store::EntityKind;
use domain::subject::usecases::{self as subjects, SubjectForm};
use domain::values::SubjectId;

use super::super::Routes;
use crate::form::{Form, Posted, named};
use crate::listing::At;
use crate::reply::{Go, Reply, page_at};
use crate::view::{Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

/// What the names of the form's fields begin with: its labels are those of a subject, not of a person.
const PREFIX: &str = "subject.";

pub(super) fn routes() -> Routes {
    Router::new().route("/subjects/new", get(ask_new).post(add)).route("/subjects/{id}/edit", get(ask_edit).post(edit))
}

#[derive(Template)]
#[template(path = "pages/subject/edit.html")]
struct Edit {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    title: String,
    form: Form,
}

fn asked(visit: &Visit, key: &str, form: Form) -> Reply {
    let words = &visit.words;
    let title = words.say(key);
    let trail = vec![Crumb { label: words.say("subjects"), href: "/subjects".to_owned() }];
    page_at(form.status(), &Edit { shell: visit.shell(&title), w: words.clone(), trail, title, form })
}

fn written(form: &Form) -> SubjectForm {
    SubjectForm { name: form.text("subject.name"), area: form.text("subject.area") }
}

async fn ask_new(visit: Visit) -> Reply {
    visit.actor.require(Action::ManageSubjects, Target::Platform)?;
    asked(&visit, "subject-add", Form::default())
}

async fn add(visit: Visit, Posted(form): Posted) -> Reply {
    match subjects::add(visit.ports(), &visit.actor, &written(&form)).await {
        Ok(_) => Go::to("/subjects").done(&visit, "subject-add.done").now(),
        Err(error) => asked(&visit, "subject-add", form.refused(&visit.words, named(PREFIX, error))?),
    }
}

async fn ask_edit(visit: Visit, At(id): At<SubjectId>) -> Reply {
    visit.actor.require(Action::ManageSubjects, Target::Platform)?;
    let found = visit.ports().subjects.subject(id).await?.ok_or(Error::Unknown(EntityKind::Subject))?;
    let version = found.version.0.to_string();
    let form = [("version", &*version), ("subject.name", found.name.as_str()), ("subject.area", found.area.as_str())];
    asked(&visit, "subject-edit", Form::of(&form))
}

async fn edit(visit: Visit, At(id): At<SubjectId>, Posted(form): Posted) -> Reply {
    match subjects::edit(visit.ports(), &visit.actor, id, form.version(), &written(&form)).await {
        Ok(_) => Go::to("/subjects").done(&visit, "subject-edit.done").now(),
        Err(error) => asked(&visit, "subject-edit", form.refused(&visit.words, named(PREFIX, error))?),
    }
}
