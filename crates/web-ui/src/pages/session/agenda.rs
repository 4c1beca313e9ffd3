//! Sessions by day, in the reader's words and by the reader's clocks.

use chrono::NaiveDate;
use domain::session::SessionState;
use domain::session::ports::SessionView;

use crate::view::Crumb;
use crate::visit::Visit;
use crate::words::Words;

/// Sessions, day by day.
pub(in crate::pages) struct Agenda {
    pub days: Vec<Day>,
}

/// The sessions of a day.
pub(in crate::pages) struct Day {
    /// As machines read it.
    pub date: String,
    pub title: String,
    pub rows: Vec<Row>,
}

/// A session; empty where there is nothing to tell.
pub(in crate::pages) struct Row {
    pub id: String,
    pub day: NaiveDate,
    pub instant: String,
    pub hours: String,
    /// When it is by the clocks there.
    pub there: String,
    pub title: String,
    pub href: String,
    pub topic: String,
    pub place: String,
    /// Where a place that is a link leads.
    pub meeting: String,
    /// For whom it is, or why it is here.
    pub whom: String,
    /// The word of its state, once it is more than scheduled.
    pub state: &'static str,
    /// Why it does not take place.
    pub reason: String,
    /// Who was there.
    pub tally: String,
    pub ways: Vec<Crumb>,
}

/// The day it is, where the reader is.
pub(super) fn today(visit: &Visit) -> NaiveDate {
    visit.words.local_day(visit.ports().clock.now())
}

impl Agenda {
    /// Of sessions that stand in the order of time.
    pub fn of(words: &Words, rows: impl IntoIterator<Item = Row>) -> Self {
        let mut days: Vec<Day> = Vec::new();
        for row in rows {
            let date = row.day.to_string();
            match days.last_mut() {
                Some(day) if day.date == date => day.rows.push(row),
                _ => days.push(Day { date, title: capital(&words.weekday(row.day)), rows: vec![row] }),
            }
        }
        Self { days }
    }
}

impl Row {
    pub fn of(words: &Words, view: &SessionView, href: String) -> Self {
        let session = &view.session;
        let starts = session.time.starts_at();
        let place = session.place.as_ref().map(ToString::to_string).unwrap_or_default();
        Self {
            id: format!("session-{}", session.id),
            day: words.local_day(starts),
            instant: words.instant(&starts),
            hours: words.hours(&session.time),
            there: words.hours_there(&session.time).unwrap_or_default(),
            title: view.title.to_string(),
            href,
            topic: session.topic.as_ref().map(ToString::to_string).unwrap_or_default(),
            meeting: meeting(&place),
            place,
            whom: String::new(),
            state: match session.state {
                SessionState::Scheduled => "",
                SessionState::Held { .. } | SessionState::Cancelled { .. } => session.state.word(),
            },
            reason: match &session.state {
                SessionState::Cancelled { reason, .. } => reason.to_string(),
                SessionState::Scheduled | SessionState::Held { .. } => String::new(),
            },
            tally: String::new(),
            ways: Vec::new(),
        }
    }

    /// Whether there is more to it than what and when.
    pub fn has_more(&self) -> bool {
        !(self.state.is_empty() && self.tally.is_empty() && self.ways.is_empty())
    }

    /// Where its offering is known already: called by its topic.
    pub fn within(mut self) -> Self {
        if !self.topic.is_empty() {
            self.title = std::mem::take(&mut self.topic);
        }
        self
    }
}

/// As a heading begins.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Where a place leads that is a link to a meeting, and nothing else.
fn meeting(place: &str) -> String {
    let link = place.starts_with("https://") && !place.contains(char::is_whitespace);
    if link { place.to_owned() } else { String::new() }
}
