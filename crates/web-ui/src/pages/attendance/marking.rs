//! A session's sheet, for those who mark it: one form, and a button for everybody who is not marked yet.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::Error;
use domain::attendance::ports::Line;
use domain::attendance::usecases::{self as attendances, MarkForm};
use domain::attendance::{Mark, locked};
use domain::page::{Cursor, Page, PageRequest};
use domain::session::ports::SessionView;
use domain::session::usecases as sessions;
use domain::values::SessionId;

use super::super::Routes;
use super::super::session::{self, Row};
use crate::choices::choice;
use crate::form::{Form, Posted};
use crate::listing::{At, Listing, Paging, query};
use crate::reply::{Go, Reply, page_at};
use crate::view::{Choice, Crumb, Pair, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/sessions/{id}/attendance", get(show).post(mark))
}

#[derive(Template)]
#[template(path = "pages/attendance/marking.html")]
struct Marking {
    shell: Shell,
    w: Words,
    trail: Vec<Crumb>,
    row: Row,
    pairs: Vec<Pair>,
    form: Form,
    marks: Vec<Choice>,
    groups: Vec<Group>,
    /// Why nobody can be marked at present; empty when they can.
    closed: String,
    /// Whether a correction has to say why.
    locked: bool,
    paging: Paging,
}

/// The attendees of a customer.
struct Group {
    customer: String,
    rows: Vec<Person>,
}

/// An attendee on the sheet.
struct Person {
    id: String,
    name: String,
    /// The mark they have.
    was: String,
    /// The mark that is chosen.
    mark: String,
}

/// A part of a sheet.
struct Read {
    view: SessionView,
    lines: Page<Line>,
}

/// As many attendees as a form has: their marks are sent at once.
const SHOWN: u32 = 100;

async fn read(visit: &Visit, id: SessionId, listing: &Listing) -> Result<Read, Error> {
    let request = PageRequest { limit: SHOWN, after: listing.after.parse().ok().map(Cursor) };
    let lines = attendances::whole(visit.ports(), &visit.actor, id, request).await?;
    Ok(Read { view: sessions::view(visit.ports(), &visit.actor, id).await?, lines })
}

async fn show(visit: Visit, At(id): At<SessionId>, listing: Listing) -> Reply {
    let read = read(&visit, id, &listing).await?;
    shown(&visit, read, &listing, Form::default())
}

fn shown(visit: &Visit, read: Read, listing: &Listing, form: Form) -> Reply {
    let words = &visit.words;
    let session = &read.view.session;
    let now = visit.ports().clock.now();
    let row = Row::of(words, &read.view, String::new()).within();
    let back = format!("/sessions/{}", session.id);
    let page = Marking {
        shell: visit.shell(&words.say("attendance")),
        w: words.clone(),
        trail: vec![
            Crumb { label: read.view.title.to_string(), href: format!("/offerings/{}/sessions", session.offering) },
            Crumb { label: row.title.clone(), href: back },
        ],
        pairs: session::pairs(words, &read.view, &row),
        row,
        marks: Mark::ALL.iter().map(|mark| choice(mark.word(), words.say(format!("mark-{}", mark.word())))).collect(),
        groups: groups(&read.lines.items, &form),
        closed: session.value.clone().hold(now).err().map(|why| words.error(&why.into())).unwrap_or_default(),
        locked: locked(session, now),
        paging: listing.paging(words, &read.lines),
        form,
    };
    page_at(page.form.status(), &page)
}

/// The attendees by their customers, with what was chosen in a form that came back.
fn groups(lines: &[Line], form: &Form) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let was = marked(line);
        let chosen = form.value(&format!("mark.{}", line.attendee));
        let person = Person {
            id: line.attendee.to_string(),
            name: line.name.to_string(),
            mark: if chosen.is_empty() { was.to_owned() } else { chosen.to_owned() },
            was: was.to_owned(),
        };
        let customer = line.customer_name.to_string();
        match groups.iter_mut().find(|group| group.customer == customer) {
            Some(group) => group.rows.push(person),
            None => groups.push(Group { customer, rows: vec![person] }),
        }
    }
    groups.sort_by_key(|group| group.customer.to_lowercase());
    groups
}

fn marked(line: &Line) -> &'static str {
    line.attendance.as_ref().map_or("", |read| read.mark.word())
}

async fn mark(visit: Visit, At(id): At<SessionId>, listing: Listing, Posted(form): Posted) -> Reply {
    let read = read(&visit, id, &listing).await?;
    let back = match listing.after.as_str() {
        "" => format!("/sessions/{id}/attendance"),
        after => query(&format!("/sessions/{id}/attendance"), &[("after", after)]),
    };
    let rest = if form.value("act") == "rest" { Mark::Present.word() } else { "" };
    let (marks, chosen) = changed(&read.lines.items, &form, rest);
    if marks.is_empty() && chosen {
        return Go::to(back).saying("info", &visit.words.say("attendance.as-before")).now();
    }
    match attendances::mark(visit.ports(), &visit.actor, id, &marks, form.value("reason")).await {
        Ok(lines) => Go::to(back).saying("success", &visit.words.count("attendance-marked", lines.len())).now(),
        Err(error) => shown(&visit, read, &listing, form.refused(&visit.words, error)?),
    }
}

/// What was changed on the page that was shown, and whether anything was chosen there: a mark that somebody else has set
/// since then stays.
fn changed(lines: &[Line], form: &Form, rest: &str) -> (Vec<MarkForm>, bool) {
    let (mut marks, mut chosen) = (Vec::new(), false);
    for line in lines {
        // Whoever was added since is on the next page that is shown.
        let Some(was) = form.all(&format!("was.{}", line.attendee)).next().map(ToOwned::to_owned) else { continue };
        let rest = if was.is_empty() { rest } else { "" };
        let mark = crate::view::or(form.value(&format!("mark.{}", line.attendee)), rest).to_owned();
        chosen |= !mark.is_empty();
        if !mark.is_empty() && mark != was {
            marks.push(MarkForm { attendee: line.attendee.to_string(), mark });
        }
    }
    (marks, chosen)
}
