//! Observations: notes on the progress of an activity or a learner (R23). Appended; withdrawn, never edited.

pub mod ports;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::permission::words;
use crate::values::{ApplicationId, AttendeeId, Note, ObservationId, OrganizationId, Timestamp, UserId};

/// A note on progress. Taken back it is still there, with its text unchanged, for its author.
///
/// ```
/// use domain::Refusal;
/// use domain::observation::{Observation, Readers};
/// use domain::values::Note;
/// # use domain::values::*;
/// # let (id, now) = (uuid::Uuid::from_u128, Timestamp::default());
/// # let (application, customer, mentor) = (ApplicationId(id(1)), OrganizationId(id(2)), UserId(id(3)));
///
/// let written = Observation {
///     id: ObservationId(id(4)),
///     application,
///     customer,
///     author: mentor,
///     about: None,
///     readers: Readers::Organization,
///     text: Note::parse("The group speaks freely.").unwrap(),
///     at: now,
///     withdrawn: None,
/// };
/// let withdrawn = written.clone().withdraw(None, now)?;
/// assert_eq!(withdrawn.text, written.text);
/// assert_eq!(withdrawn.withdraw(None, now), Err(Refusal::ObservationWithdrawn));
/// # Ok::<(), Refusal>(())
/// ```
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
