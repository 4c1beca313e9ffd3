//! Times, in the reader's zone, with the zone named.

use chrono::{Datelike as _, SecondsFormat, Timelike as _};
use domain::values::Timestamp;

use super::{Facts, Words};

impl Words {
    /// A moment: day, time and zone.
    pub fn moment(&self, at: &Timestamp) -> String {
        self.look_up("moment", &self.facts(at))
    }

    /// A day.
    pub fn day(&self, at: &Timestamp) -> String {
        self.look_up("day", &self.facts(at))
    }

    /// A moment as machines read it.
    pub fn instant(&self, at: &Timestamp) -> String {
        at.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    fn facts(&self, at: &Timestamp) -> Facts {
        let local = at.with_timezone(&self.zone.rules());
        Facts::from([
            ("day".into(), local.day().to_string().into()),
            ("month".into(), local.month().into()),
            ("year".into(), local.year().to_string().into()),
            ("time".into(), format!("{:02}:{:02}", local.hour(), local.minute()).into()),
            ("zone".into(), self.zone.as_str().replace('_', " ").into()),
        ])
    }
}
