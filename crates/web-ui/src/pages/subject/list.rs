//! Every subject, by area.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::permission::{Action, Target};
use domain::subject::usecases as subjects;

use super::super::Routes;
use crate::reply::{Reply, page};
use crate::view::Shell;
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/subjects", get(list))
}

#[derive(Template)]
#[template(path = "pages/subject/list.html")]
struct List {
    shell: Shell,
    w: Words,
    areas: Vec<Area>,
    /// Whether this visitor keeps them.
    keeps: bool,
}

struct Area {
    name: String,
    subjects: Vec<Row>,
}

struct Row {
    name: String,
    href: String,
}

async fn list(visit: Visit) -> Reply {
    let mut areas: Vec<Area> = Vec::new();
    // They come in the order of their areas.
    for subject in subjects::list(visit.ports(), &visit.actor).await? {
        let row = Row { name: subject.name.to_string(), href: format!("/subjects/{}/edit", subject.id) };
        match areas.last_mut().filter(|area| area.name == subject.area.as_str()) {
            Some(area) => area.subjects.push(row),
            None => areas.push(Area { name: subject.area.to_string(), subjects: vec![row] }),
        }
    }
    page(&List {
        shell: visit.shell(&visit.words.say("subjects")),
        w: visit.words.clone(),
        areas,
        keeps: visit.actor.require(Action::ManageSubjects, Target::Platform).is_ok(),
    })
}
