//! The visitor's own calendar: what they attend, and what the learners they mentor attend (R44).

use askama::Template;
use axum::Router;
use axum::routing::get;
use chrono::{Months, NaiveDate};
use domain::session::usecases::{self as sessions, Entry};
use domain::values::day;

use super::super::Routes;
use super::agenda::{Agenda, Row, today};
use crate::listing::{Listing, Paging};
use crate::reply::{Reply, page};
use crate::view::{Crumb, Shell};
use crate::visit::Visit;
use crate::words::Words;

/// Where it is.
const HERE: &str = "/calendar";

pub(super) fn routes() -> Routes {
    Router::new().route(HERE, get(show))
}

#[derive(Template)]
#[template(path = "pages/session/calendar.html")]
struct Calendar {
    shell: Shell,
    w: Words,
    /// The day that is asked for, and how it is read.
    from: String,
    day: String,
    is_today: bool,
    /// Where earlier sessions are; empty when there are no earlier days.
    earlier: String,
    agenda: Agenda,
    paging: Paging,
}

async fn show(visit: Visit, listing: Listing) -> Reply {
    let words = &visit.words;
    let today = today(&visit);
    // A day that is none is not asked for.
    let from = day(&listing.from).unwrap_or(today);
    let found = sessions::calendar(visit.ports(), &visit.actor, &from.to_string(), listing.page()).await?;
    page(&Calendar {
        shell: visit.shell(&words.say("calendar")),
        w: words.clone(),
        from: from.to_string(),
        day: words.weekday(from),
        is_today: from == today,
        earlier: earlier(from).map(|day| format!("{HERE}?from={day}")).unwrap_or_default(),
        agenda: Agenda::of(words, found.items.iter().map(|one| row(words, one))),
        paging: listing.paging(words, &found),
    })
}

/// A month earlier, as long as sessions can be there.
fn earlier(from: NaiveDate) -> Option<NaiveDate> {
    from.checked_sub_months(Months::new(1)).filter(|earlier| day(&earlier.to_string()).is_ok())
}

/// A session, and by which applications it concerns the visitor.
pub(in crate::pages) fn row(words: &Words, entry: &Entry) -> Row {
    let session = entry.view.session.id;
    let mut parts = entry.parts.iter().map(|part| Crumb {
        label: words.one(
            if part.mentors { "calendar.follow" } else { "calendar.attend" },
            "customer",
            &part.customer_name,
        ),
        href: format!("/applications/{}/sessions/{session}", part.application),
    });
    match (parts.next(), parts.next()) {
        (Some(only), None) => Row { whom: only.label, ..Row::of(words, &entry.view, only.href) },
        (first, second) => {
            let ways = first.into_iter().chain(second).chain(parts).collect();
            Row { ways, ..Row::of(words, &entry.view, String::new()) }
        }
    }
}
