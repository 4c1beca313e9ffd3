//! When sessions are: by the reader's clocks, and by those there.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use domain::values::{SessionTime, Timestamp};

use super::{Facts, Words, fact};

impl Words {
    /// The reader's zone.
    pub fn zone(&self) -> String {
        self.zone.as_str().replace('_', " ")
    }

    /// The day of a moment, where the reader is.
    pub fn local_day(&self, at: Timestamp) -> NaiveDate {
        self.zone.day_of(at)
    }

    /// A date with its day of the week.
    pub fn weekday(&self, date: NaiveDate) -> String {
        let weekday = date.weekday().number_from_monday();
        self.look_up("weekday", &Facts::from([("weekday".into(), weekday.into()), fact("day", self.date(date))]))
    }

    /// From when to when, by the reader's clocks; an end on another day names it.
    pub fn hours(&self, time: &SessionTime) -> String {
        let (starts, ends) = self.wall(time);
        let hours = format!("{}–{}", starts.format("%H:%M"), ends.format("%H:%M"));
        if starts.date() == ends.date() { hours } else { format!("{hours} ({})", self.date(ends.date())) }
    }

    /// Day and hours by the clocks there; nothing where the reader's clocks show the same.
    pub fn hours_there(&self, time: &SessionTime) -> Option<String> {
        let there = (time.date().and_time(time.from()), time.date().and_time(time.to()));
        (self.wall(time) != there).then(|| {
            let hours = format!("{}–{}", there.0.format("%H:%M"), there.1.format("%H:%M"));
            let day = self.date(time.date());
            let zone = time.zone().as_str().replace('_', " ");
            self.look_up("hours-there", &Facts::from([fact("day", day), fact("hours", hours), fact("zone", zone)]))
        })
    }

    fn wall(&self, time: &SessionTime) -> (NaiveDateTime, NaiveDateTime) {
        let local = |at: Timestamp| at.with_timezone(&self.zone.rules()).naive_local();
        (local(time.starts_at()), local(time.ends_at()))
    }
}

#[cfg(test)]
mod tests {
    use domain::values::{Form, Locale, SessionTime, TimeZone};

    use super::Words;

    fn lesson(from: &str, to: &str) -> SessionTime {
        SessionTime::parse(&mut Form::default(), "2027-01-12", from, to, "Europe/Stockholm").unwrap()
    }

    #[test]
    fn hours_are_those_of_the_readers_clocks() {
        let words = |zone: &str| Words::of(&Locale::english(), TimeZone::parse(zone).unwrap());
        assert_eq!(words("Europe/Stockholm").hours(&lesson("09:00", "10:30")), "09:00–10:30");
        assert_eq!(words("UTC").hours(&lesson("00:30", "01:30")), "23:30–00:30 (12 January 2027)");
        assert_eq!(
            words("UTC").weekday(words("UTC").local_day(lesson("00:30", "02:00").starts_at())),
            "Monday 11 January 2027"
        );
    }

    #[test]
    fn the_clocks_there_are_told_where_they_differ() {
        let words = |zone: &str| Words::of(&Locale::english(), TimeZone::parse(zone).unwrap());
        // Other zones with the same clocks need no word.
        assert_eq!(words("Europe/Paris").hours_there(&lesson("09:00", "10:30")), None);
        assert_eq!(
            words("America/New_York").hours_there(&lesson("09:00", "10:30")).as_deref(),
            Some("By the clocks there: 12 January 2027, 09:00–10:30 (Europe/Stockholm)")
        );
    }
}
