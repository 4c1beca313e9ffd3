//! The attendees of an application, on its page (R40, R41).

use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};
use domain::Error;
use domain::application::usecases::Details;
use domain::attendee::Invite;
use domain::attendee::ports::AttendeeView;
use domain::attendee::usecases::{self as attendees, AttendeeForm};
use domain::page::{Cursor, PageRequest};
use domain::values::{ApplicationId, AttendeeId};

use super::super::Routes;
use super::super::application::{Asked, Forms, Rights, section, shown};
use crate::form::{Form, Posted};
use crate::listing::{At, Paging, query};
use crate::reply::{Go, Reply};
use crate::view::{Choice, Column};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new()
        .route("/applications/{id}/attendees", get(whole).post(add))
        .route("/applications/{id}/attendees/{attendee}/remove", post(remove))
        .route("/applications/{id}/attendees/{attendee}/invite", post(invite))
}

/// The attendees of an application, and what can be done with the list.
pub(in crate::pages) struct Listed {
    pub rows: Vec<Row>,
    pub columns: Vec<Column>,
    /// How many are listed, and how many there can be.
    pub summary: String,
    /// Whether the reader can add to it.
    pub adds: bool,
    /// Whether the reader can change who is on it.
    pub changes: bool,
    pub invites: Vec<Choice>,
    pub invite: String,
    pub paging: Paging,
    pub first: bool,
}

/// An attendee.
pub(in crate::pages) struct Row {
    pub id: String,
    pub name: String,
    pub address: String,
    /// `linked`, `invited`, `unlinked`; or how they came off the list.
    pub state: &'static str,
    pub listed: bool,
    /// What the state means here.
    pub detail: String,
    pub delivery: &'static str,
    /// Who added them, and when.
    pub by: String,
    pub day: String,
    /// Whether they can be invited to register, and whether that is once more.
    pub invitable: bool,
    pub again: bool,
}

impl Listed {
    pub async fn of(visit: &Visit, read: &Details, rights: Rights, asked: &Asked) -> Result<Self, Error> {
        let words = &visit.words;
        let application = &read.application;
        let request = PageRequest { limit: 50, after: asked.after.parse().ok().map(Cursor) };
        let all = attendees::list(visit.ports(), &visit.actor, application.id, request).await?;
        let changes = rights.edits && application.list_open().is_ok();
        let root = format!("/applications/{}", application.id);
        let at = |after: &str| format!("{}#attendees", query(&root, &[("after", after)]));
        let most = read.offering.offering.most_attendees();
        Ok(Self {
            rows: all.items.iter().map(|one| Row::of(words, one, changes)).collect(),
            columns: words.columns(&["attendee", "attendees.state", "list-acts"]),
            summary: words.two("attendees.summary", "listed", application.attendees as usize, "most", most),
            adds: rights.edits && application.editable().is_ok() && application.attendees < most,
            changes,
            invites: invites(words),
            invite: Invite::Now.word().to_owned(),
            paging: Paging {
                summary: words.count("list-shown", all.items.len()),
                previous: if asked.after.is_empty() { String::new() } else { format!("{root}#attendees") },
                next: all.next.map(|next| at(&next.to_string())).unwrap_or_default(),
            },
            first: asked.after.is_empty(),
        })
    }
}

impl Row {
    pub fn of(words: &Words, one: &AttendeeView, changes: bool) -> Self {
        let attendee = &one.attendee;
        let listed = attendee.listed().is_ok();
        let detail = match (&one.user, &one.invited) {
            _ if !listed => String::new(),
            (None, Some(invited)) => words.one("attendees.until", "until", words.day(&invited.expires_at)),
            (None, None) => words.say(format!("attendees.invite-{}", attendee.invite.word())),
            (Some(_), _) => String::new(),
        };
        Self {
            id: attendee.id.to_string(),
            name: attendee.name.to_string(),
            address: attendee.address.to_string(),
            state: if listed { one.link() } else { attendee.participation.word() },
            listed,
            detail,
            delivery: one.invited.and_then(|invited| invited.delivery).map_or("", domain::mail::Delivery::word),
            by: one.added_by.to_string(),
            day: words.day(&attendee.added_at),
            invitable: changes && listed && one.user.is_none(),
            again: one.invited.is_some(),
        }
    }
}

/// When somebody without a login is invited, each with what it means.
pub(super) fn invites(words: &Words) -> Vec<Choice> {
    let one = |invite: &Invite| Choice {
        value: invite.word().to_owned(),
        label: words.say(format!("attendee-invite-{}", invite.word())),
        hint: words.say(format!("attendee-invite-{}.means", invite.word())),
    };
    Invite::ALL.iter().map(one).collect()
}

pub(super) fn written(form: &Form) -> AttendeeForm {
    AttendeeForm { address: form.text("address"), name: form.text("name"), invite: form.text("invite") }
}

/// The list is a part of the application's page.
async fn whole(At(id): At<ApplicationId>) -> Redirect {
    Redirect::to(&format!("/applications/{id}#attendees"))
}

async fn add(visit: Visit, At(id): At<ApplicationId>, Posted(form): Posted) -> Reply {
    match attendees::add(visit.ports(), &visit.actor, id, &written(&form)).await {
        Ok(added) => {
            let said = visit.words.one("attendees.added", "name", &added.name);
            Go::to(section(id, "attendees")).saying("success", &said).now()
        }
        Err(error) => shown(&visit, id, &Asked::default(), Forms::refused(&visit, "attendee", form, error)?).await,
    }
}

async fn remove(visit: Visit, At((id, one)): At<(ApplicationId, AttendeeId)>, Posted(form): Posted) -> Reply {
    let done = attendees::remove(visit.ports(), &visit.actor, id, one, form.value("reason")).await;
    Go::after(&visit, done, section(id, "attendees"), "attendees.removed")
}

async fn invite(visit: Visit, At((id, one)): At<(ApplicationId, AttendeeId)>, Posted(_): Posted) -> Reply {
    let done = attendees::invite(visit.ports(), &visit.actor, id, one).await;
    Go::after(&visit, done, section(id, "attendees"), "attendees.invited")
}
