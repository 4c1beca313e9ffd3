//! A session of an application: what it is about, and who of its attendees was there.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::attendance::ports::Line;
use domain::attendance::usecases as attendances;
use domain::session::usecases as sessions;
use domain::values::{ApplicationId, SessionId};

use super::super::Routes;
use super::super::session::{self, Row};
use super::application::Known;
use super::{kind, told};
use crate::listing::At;
use crate::reply::{Reply, page};
use crate::view::{Crumb, Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/applications/{id}/sessions/{session}", get(show))
}

#[derive(Template)]
#[template(path = "pages/attendance/sheet.html")]
struct Sheet {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    row: Row,
    pairs: Vec<Pair>,
    alone: bool,
    marks: Vec<Marked>,
    tally: String,
}

/// An attendee, and their mark.
struct Marked {
    name: String,
    mark: String,
    kind: &'static str,
    /// Why it was corrected.
    reason: String,
}

async fn show(visit: Visit, At((id, one)): At<(ApplicationId, SessionId)>) -> Reply {
    let words = &visit.words;
    let sheet = attendances::of_application(visit.ports(), &visit.actor, id, one).await?;
    let view = sessions::view(visit.ports(), &visit.actor, one).await?;
    let known = Known::of(&visit, id).await?;
    let root = format!("/applications/{id}");
    let row = Row::of(words, &view, String::new()).within();
    page(&Sheet {
        shell: visit.shell(&row.title),
        w: words.clone(),
        trail: vec![
            Crumb { label: known.title, href: root.clone() },
            Crumb { label: words.say("sessions"), href: format!("{root}/sessions") },
        ],
        pairs: session::pairs(words, &view, &row),
        row,
        alone: known.alone,
        marks: sheet.lines.iter().map(|line| marked(words, line)).collect(),
        tally: told(words, &sheet.tally, known.alone),
    })
}

fn marked(words: &Words, line: &Line) -> Marked {
    let attendance = line.attendance.as_ref();
    let word = attendance.map_or("none", |read| read.mark.word());
    Marked {
        name: line.name.to_string(),
        mark: words.say(format!("mark-{word}")),
        kind: attendance.map_or("", |read| kind(read.mark)),
        reason: attendance.and_then(|read| read.reason.as_ref()).map(ToString::to_string).unwrap_or_default(),
    }
}
