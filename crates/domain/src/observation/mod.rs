//! Observations: notes on the progress of an activity or a learner (R23). Appended; withdrawn, never edited.

pub mod ports;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::permission::words;
use crate::values::{ApplicationId, AttendeeId, Note, ObservationId, OrganizationId, Timestamp, UserId};

/// A note on progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Names it.
    pub id: ObservationId,
    /// On which application.
    pub application: ApplicationId,
    /// Of which customer.
    pub customer: OrganizationId,
    /// By whom.
    pub author: UserId,
    /// About which learner; `None` when it is about the activity as a whole.
    pub about: Option<AttendeeId>,
    /// Who can read it, beside its author.
    pub readers: Readers,
    /// What was observed.
    pub text: Note,
    /// When it was written.
    pub at: Timestamp,
    /// Taken back: its text is shown to nobody but its author.
    pub withdrawn: Option<Withdrawn>,
}

/// That an observation was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: Option<Note>,
}

words! {
    /// Who can read an observation, beside its author.
    Readers {
        /// The assigned mentors and the Customer admin.
        Mentors = "mentors", "Mentors and the Customer admin";
        /// They, and the organization's Applicants.
        Organization = "organization", "The organization";
        /// They, and the attendee it is about; every attendee when it is about the whole.
        Attendees = "attendees", "The organization and the attendee";
    }
}

impl Observation {
    /// Its author takes it back.
    ///
    /// # Errors
    /// [`Refusal::ObservationWithdrawn`].
    pub fn withdraw(self, reason: Option<Note>, at: Timestamp) -> Result<Self, Refusal> {
        match self.withdrawn {
            Some(_) => Err(Refusal::ObservationWithdrawn),
            None => Ok(Self { withdrawn: Some(Withdrawn { at, reason }), ..self }),
        }
    }
}
