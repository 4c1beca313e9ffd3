//! Sessions as those who deliver write them.

use domain::session;
use domain::session::usecases::SessionForm;
use serde::Deserialize;
use utoipa::ToSchema;

/// A session, as somebody schedules it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSession {
    /// The day.
    #[serde(default)]
    #[schema(required, format = Date, example = "2027-01-12")]
    date: String,
    /// When it starts.
    #[serde(default)]
    #[schema(required, example = "09:00")]
    from: String,
    /// When it ends, on the same day.
    #[serde(default)]
    #[schema(required, example = "10:30")]
    to: String,
    /// By whose clocks: `GET /time-zones` lists the zones. A time that they skip on that day is refused; of one that
    /// comes twice, the first is meant.
    #[serde(default)]
    #[schema(required, example = "Europe/Stockholm")]
    zone: String,
    /// What it is about, when the offering's title does not say enough.
    #[schema(example = "Past tense", max_length = 150)]
    topic: Option<String>,
    /// Where: a room, an address, a link to a meeting.
    #[schema(example = "Room 12, Storgatan 1", max_length = 2000)]
    place: Option<String>,
    /// Whose attendees it is for: `GET /offerings/{offering}/audiences` lists them. Left out, it is for everybody who
    /// takes part in the offering, also those who join later.
    #[schema(example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    application: Option<String>,
}

impl NewSession {
    /// Whom it is for, and the rest.
    pub fn read(self) -> (String, SessionForm) {
        let Self { date, from, to, zone, topic, place, application } = self;
        let (topic, place) = (topic.unwrap_or_default(), place.unwrap_or_default());
        (application.unwrap_or_default(), SessionForm { date, from, to, zone, topic, place })
    }
}

/// What changes in a session: what is left out stays, `null` clears it.
#[derive(Deserialize, ToSchema)]
#[schema(as = SessionChange)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The day.
    #[schema(format = Date, example = "2027-01-13")]
    date: Option<String>,
    /// When it starts.
    #[schema(example = "13:00")]
    from: Option<String>,
    /// When it ends, on the same day.
    #[schema(example = "14:30")]
    to: Option<String>,
    /// By whose clocks.
    #[schema(example = "Europe/Stockholm")]
    zone: Option<String>,
    /// What it is about.
    #[serde(default, deserialize_with = "crate::extract::given")]
    #[schema(value_type = Option<String>, example = "Past tense", max_length = 150)]
    topic: Option<Option<String>>,
    /// Where.
    #[serde(default, deserialize_with = "crate::extract::given")]
    #[schema(value_type = Option<String>, example = "Room 14, Storgatan 1", max_length = 2000)]
    place: Option<Option<String>>,
}

impl Change {
    /// The whole session, changed.
    pub fn of(self, present: &session::Session) -> SessionForm {
        let present = SessionForm::from(present);
        let clearable =
            |change: Option<Option<String>>, present: String| change.map_or(present, Option::unwrap_or_default);
        SessionForm {
            date: self.date.unwrap_or(present.date),
            from: self.from.unwrap_or(present.from),
            to: self.to.unwrap_or(present.to),
            zone: self.zone.unwrap_or(present.zone),
            topic: clearable(self.topic, present.topic),
            place: clearable(self.place, present.place),
        }
    }
}

/// Why.
#[derive(Deserialize, ToSchema)]
#[schema(as = Cancellation)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why, as it is mailed.
    #[serde(default)]
    #[schema(required, example = "The teacher is ill.", max_length = 2000)]
    pub reason: String,
}
