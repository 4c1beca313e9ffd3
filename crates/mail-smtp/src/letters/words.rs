//! The words of one language, filled with what a letter is about.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike};
use domain::application::Stage;
use domain::mail::{About, AboutSession};
use domain::permission::Role;
use domain::values::{Locale, Period, SessionTime, TimeZone, Timestamp};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{Loader as _, static_loader};
use unic_langid::{LanguageIdentifier, langid};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // The marks that isolate text directions show up as boxes in some mail programs.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A language and the facts its texts may name.
pub(super) struct Words {
    language: LanguageIdentifier,
    facts: HashMap<Cow<'static, str>, FluentValue<'static>>,
}

impl Words {
    /// The words of a language; English where there are none.
    pub(super) fn of(locale: &Locale) -> Self {
        Self { language: locale.as_str().parse().unwrap_or(langid!("en")), facts: HashMap::new() }
    }

    /// A fact, under the name by which texts know it.
    pub(super) fn tell(&mut self, name: &'static str, value: impl ToString) {
        self.facts.insert(name.into(), value.to_string().into());
    }

    /// A number, of which texts may choose the plural.
    pub(super) fn count(&mut self, name: &'static str, number: i64) {
        self.facts.insert(name.into(), number.into());
    }

    /// A role: its name, the name with its article, and what its holder does.
    pub(super) fn role(&mut self, role: Role) {
        let key = format!("role-{}", role.word());
        let (name, one, does) =
            (self.say(&key), self.say(&format!("{key}.one")), self.line(&format!("{key}.does")).unwrap_or_default());
        self.tell("role", name);
        self.tell("one", one);
        self.tell("does", does);
    }

    /// An application: whose it is, and for what, with its dates when they are known.
    pub(super) fn application(&mut self, about: &About) {
        self.tell("organization", &about.organization);
        self.tell("title", &about.title);
        let activity = match about.dates {
            Some(dates) => {
                self.tell("dates", self.period(dates));
                self.say("activity.dated")
            }
            None => self.say("activity"),
        };
        self.tell("activity", activity);
    }

    /// How far an application has come.
    pub(super) fn stage(&mut self, stage: Stage) {
        self.tell("stage", self.say(&format!("stage-{}", stage.word())));
    }

    /// A session: of what, and on which day.
    pub(super) fn session(&mut self, about: &AboutSession) {
        self.tell("title", &about.title);
        self.tell("day", self.weekday(about.time.date()));
    }

    /// How a list of attendees has changed.
    pub(super) fn attendees(&mut self, added: u32, removed: u32) {
        self.count("added", added.into());
        self.count("removed", removed.into());
        let change = match (added, removed) {
            (_, 0) => "attendees-added",
            (0, _) => "attendees-removed",
            _ => "attendees-exchanged",
        };
        self.tell("change", self.say(change));
    }

    /// A text that every language has.
    pub(super) fn say(&self, key: &str) -> String {
        LOCALES.lookup_complete(&self.language, key, Some(&self.facts))
    }

    /// A text that not every letter has, on one line.
    pub(super) fn line(&self, key: &str) -> Option<String> {
        Some(unbroken(&LOCALES.try_lookup_complete(&self.language, key, Some(&self.facts))?))
    }

    /// A text's paragraphs.
    pub(super) fn paragraphs(&self, key: &str) -> Vec<String> {
        let text = LOCALES.try_lookup_complete(&self.language, key, Some(&self.facts)).unwrap_or_default();
        text.split("\n\n").map(unbroken).filter(|paragraph| !paragraph.is_empty()).collect()
    }

    /// A moment in the reader's zone, with the zone named.
    pub(super) fn moment(&self, at: Timestamp, zone: TimeZone) -> String {
        let local = at.with_timezone(&zone.rules());
        let mut facts = date(local.date_naive());
        facts.insert("time".into(), clock(local).into());
        facts.insert("zone".into(), zone.as_str().into());
        LOCALES.lookup_complete(&self.language, "moment", Some(&facts))
    }

    /// A session's time, by the clocks where it takes place.
    pub(super) fn time(&self, time: &SessionTime) -> String {
        self.span(time.date().and_time(time.from()), time.date().and_time(time.to()), time.zone())
    }

    /// The same by the reader's clocks, when those say something else.
    pub(super) fn own_time(&self, time: &SessionTime, zone: TimeZone) -> Option<String> {
        let by = |zone: TimeZone| {
            let clocks = |at: Timestamp| at.with_timezone(&zone.rules()).naive_local();
            (clocks(time.starts_at()), clocks(time.ends_at()))
        };
        let (from, to) = by(zone);
        ((from, to) != by(time.zone())).then(|| self.span(from, to, zone))
    }

    /// A date with its weekday.
    pub(super) fn weekday(&self, day: NaiveDate) -> String {
        LOCALES.lookup_complete(&self.language, "date.weekday", Some(&date(day)))
    }

    fn span(&self, from: NaiveDateTime, to: NaiveDateTime, zone: TimeZone) -> String {
        let facts = HashMap::from([
            ("first".into(), self.weekday(from.date()).into()),
            ("last".into(), self.weekday(to.date()).into()),
            ("from".into(), clock(from).into()),
            ("to".into(), clock(to).into()),
            ("zone".into(), zone.as_str().into()),
        ]);
        let key = if from.date() == to.date() { "span" } else { "span.overnight" };
        LOCALES.lookup_complete(&self.language, key, Some(&facts))
    }

    /// Dates, the first without what it shares with the last.
    fn period(&self, Period { from, to }: Period) -> String {
        let written = |key: &str, day| LOCALES.lookup_complete(&self.language, key, Some(&date(day)));
        let last = written("date", to);
        let (whole, first) = if from == to {
            return last;
        } else if from.year() != to.year() {
            ("period", written("date", from))
        } else if from.month() != to.month() {
            ("period", written("date.in-year", from))
        } else {
            ("period.in-month", written("date.in-month", from))
        };
        let facts = HashMap::from([("first".into(), first.into()), ("last".into(), last.into())]);
        LOCALES.lookup_complete(&self.language, whole, Some(&facts))
    }
}

/// A date, in the names that the texts use.
fn date(date: NaiveDate) -> HashMap<Cow<'static, str>, FluentValue<'static>> {
    HashMap::from([
        ("weekday".into(), date.weekday().number_from_monday().into()),
        ("day".into(), date.day().to_string().into()),
        ("month".into(), date.month().into()),
        ("year".into(), date.year().to_string().into()),
    ])
}

/// What a clock shows.
fn clock(time: impl Timelike) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// One line: texts are broken where their file is, which means nothing, and no subject may hold a line break.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
