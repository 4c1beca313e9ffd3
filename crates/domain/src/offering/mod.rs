//! Offerings: what suppliers offer (R27).

pub mod ports;
#[cfg(test)]
mod tests;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::application::{Application, Step};
use crate::error::Refusal;
use crate::organization::PlatformService;
use crate::values::{Locale, Money, Note, OfferingId, OrganizationId, Period, SubjectId, Title};

/// What a supplier offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offering {
    /// Names it.
    pub id: OfferingId,
    /// Who offers it.
    pub supplier: OrganizationId,
    /// What it teaches.
    pub subject: SubjectId,
    /// In which language.
    pub language: Locale,
    /// What it is called.
    pub title: Title,
    /// What it is about.
    pub description: Option<Note>,
    /// What it costs for each attendee.
    pub price: Option<Money>,
    /// What kind it is.
    pub kind: Kind,
    /// How many can take part at once; `None` when nobody counts.
    pub capacity: Option<u32>,
    /// How many places confirmed applications have taken.
    pub taken: u32,
    /// Whether customers see it.
    pub published: bool,
}

/// What kind of offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// A course on scheduled dates, always with a capacity.
    Course {
        /// Its dates.
        dates: Period,
    },
    /// A course that runs on.
    OngoingCourse,
    /// Coaching.
    Coaching,
    /// A service on request.
    OnRequest,
}

impl Kind {
    /// The words of all kinds.
    pub const WORDS: [&'static str; 4] = ["course", "ongoing_course", "coaching", "on_request"];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Course { .. } => "course",
            Self::OngoingCourse => "ongoing_course",
            Self::Coaching => "coaching",
            Self::OnRequest => "on_request",
        }
    }

    /// Its dates, when it has any.
    #[must_use]
    pub fn dates(self) -> Option<Period> {
        match self {
            Self::Course { dates } => Some(dates),
            Self::OngoingCourse | Self::Coaching | Self::OnRequest => None,
        }
    }

    /// The platform service that a customer needs to apply for it.
    #[must_use]
    pub fn service(self) -> PlatformService {
        match self {
            Self::Course { .. } | Self::OngoingCourse => PlatformService::Courses,
            Self::Coaching => PlatformService::Coaching,
            Self::OnRequest => PlatformService::OnRequest,
        }
    }

    /// How an application for it is confirmed: scheduled courses are approved, all others accepted.
    #[must_use]
    pub fn confirming(self) -> Step {
        match self {
            Self::Course { .. } => Step::Approve,
            Self::OngoingCourse | Self::Coaching | Self::OnRequest => Step::Accept,
        }
    }
}

impl Offering {
    /// The most attendees an application for it lists.
    #[must_use]
    pub fn most_attendees(&self) -> u32 {
        self.capacity.map_or(Application::MOST_ATTENDEES, |capacity| capacity.min(Application::MOST_ATTENDEES))
    }

    /// How many places are left; `None` when nobody counts.
    #[must_use]
    pub fn left(&self) -> Option<u32> {
        self.capacity.map(|capacity| capacity.saturating_sub(self.taken))
    }

    /// Whether so many fit in.
    #[must_use]
    pub fn has_room(&self, places: u32) -> bool {
        self.left().is_none_or(|left| places <= left)
    }

    /// Takes places.
    ///
    /// # Errors
    /// [`Refusal::OfferingFull`].
    pub fn take(self, places: u32) -> Result<Self, Refusal> {
        if self.has_room(places) {
            Ok(Self { taken: self.taken + places, ..self })
        } else {
            Err(Refusal::OfferingFull { left: self.left().unwrap_or_default() })
        }
    }

    /// Refuses to let so many wait who fit in: they would wait for a place to become free, and it is.
    ///
    /// # Errors
    /// [`Refusal::OfferingHasRoom`].
    pub fn keeps_waiting(&self, asked: u32) -> Result<(), Refusal> {
        if self.has_room(asked) { Err(Refusal::OfferingHasRoom { asked }) } else { Ok(()) }
    }

    /// Gives places back.
    #[must_use]
    pub fn free(self, places: u32) -> Self {
        Self { taken: self.taken.saturating_sub(places), ..self }
    }
}
