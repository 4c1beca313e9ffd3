//! What happened to a registration, the newest first.

use std::collections::HashMap;

use domain::registration::{Proof, Registration, Stage};
use domain::store::StoreError;
use domain::values::{Timestamp, UserId};

use crate::view::Event;
use crate::visit::Visit;

pub(super) async fn timeline(visit: &Visit, one: &Registration) -> Result<Vec<Event>, StoreError> {
    let names = names(visit, one).await?;
    let words = &visit.words;
    let event = |key: &str, at: &Timestamp, by: Option<&UserId>, note: &str, kind| {
        let event = Event {
            text: words.say(key),
            who: by.and_then(|by| names.get(by).cloned()).unwrap_or_default(),
            at: words.instant(at),
            when: words.moment(at),
            note: note.to_owned(),
            kind,
            ..Event::default()
        };
        (*at, event)
    };
    let contact = |key, at| {
        let (at, event) = event(key, at, None, "", "");
        (at, Event { who: one.contact.name.to_string(), ..event })
    };
    let mut events = vec![contact("fact-registration_submitted", &one.submitted_at)];
    if let Proof::Given { at } = &one.proof {
        events.push(contact("fact-registration_address_proven", at));
    }
    for note in &one.notes {
        events.push(event("fact-registration_note_added", &note.at, Some(&note.by), note.note.as_str(), ""));
    }
    match &one.stage {
        Stage::Submitted => {}
        Stage::UnderReview { reviewer, since } => {
            events.push(event("fact-registration_review_started", since, Some(reviewer), "", "info"));
        }
        Stage::InfoRequested { question, by, at, .. } => {
            let key = "fact-registration_information_requested";
            events.push(event(key, at, Some(by), question.as_str(), "warning"));
        }
        Stage::Approved { by, at, .. } => {
            events.push(event("fact-registration_approved", at, Some(by), "", "success"));
        }
        Stage::Rejected { by, at, reason } => {
            events.push(event("fact-registration_rejected", at, Some(by), reason.as_str(), "danger"));
        }
        Stage::Withdrawn { at } => events.push(contact("fact-registration_withdrawn", at)),
        Stage::Lapsed { at } => events.push(event("fact-registration_lapsed", at, None, "", "danger")),
    }
    events.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(events.into_iter().map(|(_, event)| event).collect())
}

/// The names of the reviewers.
async fn names(visit: &Visit, one: &Registration) -> Result<HashMap<UserId, String>, StoreError> {
    let decider = match &one.stage {
        Stage::UnderReview { reviewer: by, .. }
        | Stage::InfoRequested { by, .. }
        | Stage::Approved { by, .. }
        | Stage::Rejected { by, .. } => Some(*by),
        Stage::Submitted | Stage::Withdrawn { .. } | Stage::Lapsed { .. } => None,
    };
    let mut names = HashMap::new();
    for id in one.notes.iter().map(|note| note.by).chain(decider) {
        if let (false, Some(user)) = (names.contains_key(&id), visit.ports().users.user(id).await?) {
            names.insert(id, user.name.to_string());
        }
    }
    Ok(names)
}
