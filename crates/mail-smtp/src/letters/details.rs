//! What a letter lists beneath its text: when, where, who.

use domain::mail::{AboutSession, Letter};
use domain::values::{SessionTime, TimeZone};

use super::words::Words;

/// Something that is looked up rather than read.
pub(super) struct Detail {
    pub(super) label: String,
    pub(super) lines: Vec<String>,
}

/// What a letter lists, for a reader in that zone.
pub(super) fn details(words: &Words, letter: &Letter, zone: TimeZone) -> Vec<Detail> {
    match letter {
        Letter::SessionScheduled { about } | Letter::SessionCancelled { about, .. } => {
            session(words, about, None, zone)
        }
        Letter::SessionChanged { about, was } => session(words, about, was.as_ref(), zone),
        _ => Vec::new(),
    }
}

fn session(words: &Words, about: &AboutSession, was: Option<&SessionTime>, zone: TimeZone) -> Vec<Detail> {
    let listed = |key, lines: Vec<String>| Detail { label: words.say(key), lines };
    let mut all = vec![listed("session-when", times(words, &about.time, zone))];
    all.extend(was.map(|was| listed("session-was", times(words, was, zone))));
    all.extend(about.topic.as_ref().map(|topic| listed("session-topic", vec![topic.to_string()])));
    all.extend(about.place.as_ref().map(|place| {
        let lines = place.as_str().lines().map(str::to_owned).collect();
        listed("session-place", lines)
    }));
    all.push(listed("session-supplier", vec![about.supplier.to_string()]));
    all
}

/// When it is there, and when that is for the reader.
fn times(words: &Words, time: &SessionTime, zone: TimeZone) -> Vec<String> {
    let own = words.own_time(time, zone).map(|own| format!("{} {own}", words.say("session-own-time")));
    std::iter::once(words.time(time)).chain(own).collect()
}
