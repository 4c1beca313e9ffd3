//! What comes next, what is followed, and what changed.

use chrono::NaiveDate;
use domain::application::ports::ApplicationView;
use domain::attendee::ports::Activity;
use domain::dashboard::Concern;

use crate::words::Words;

/// Something the visitor takes part in.
pub(super) struct Takes {
    pub href: String,
    pub title: String,
    pub dates: String,
    /// How the dates lie to today.
    pub state: String,
    /// Who delivers it, in which language.
    pub with: String,
    pub contact: String,
    pub address: String,
}

impl Takes {
    pub fn of(words: &Words, one: &Activity, today: NaiveDate) -> Self {
        let kind = || words.say(format!("offering-kind-{}", one.kind));
        let state = match one.dates {
            Some(dates) if dates.to < today => words.say("dashboard-activities.ended"),
            Some(dates) if dates.from <= today => words.say("dashboard-activities.now"),
            Some(_) => String::new(),
            None => words.say("dashboard-activities.runs"),
        };
        Self {
            href: format!("/applications/{}", one.application),
            title: one.title.to_string(),
            dates: one.dates.map_or_else(kind, |dates| words.period(&dates)),
            state,
            with: format!("{} · {}", one.supplier, words.tongue(&one.language)),
            contact: words.one("dashboard-activities.ask", "name", &one.contact),
            address: one.contact_address.to_string(),
        }
    }
}

/// An application in a short list.
pub(super) struct Follows {
    pub href: String,
    pub title: String,
    pub detail: String,
    pub stage: &'static str,
    pub changed: String,
    pub instant: String,
}

impl Follows {
    pub fn of(words: &Words, one: &ApplicationView) -> Self {
        let dates = one.dates.map(|dates| words.period(&dates));
        Self { detail: dates.unwrap_or_else(|| one.customer_name.to_string()), ..Self::changed(words, one) }
    }

    fn changed(words: &Words, one: &ApplicationView) -> Self {
        Self {
            href: format!("/applications/{}", one.id),
            title: one.title.to_string(),
            detail: one.applicant.to_string(),
            stage: one.stage.word(),
            changed: words.day(&one.changed_at),
            instant: words.instant(&one.changed_at),
        }
    }
}

/// What changed in an organization.
pub(super) struct Changed {
    pub title: String,
    pub all: String,
    pub rows: Vec<Follows>,
}

impl Changed {
    pub fn of(words: &Words, one: &Concern) -> Option<Self> {
        (!one.changed.is_empty()).then(|| Self {
            title: words.one("dashboard-changed", "organization", &one.name),
            all: format!("/organizations/{}/applications", one.organization),
            rows: one.changed.iter().map(|one| Follows::changed(words, one)).collect(),
        })
    }
}
