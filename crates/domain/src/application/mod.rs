//! Applications: a customer's request for an offering, with attendees (R1, R22, R43).

pub mod ports;
mod stage;
#[cfg(test)]
mod tests;
pub mod usecases;

pub use stage::{Stage, Step};

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::values::{ApplicationId, BillingAccountId, Note, OfferingId, OrganizationId, Timestamp, UserId};

/// A customer's request for an offering. It goes from stage to stage by steps, and keeps each of them.
///
/// ```
/// use domain::application::{Application, Stage, Step};
/// # use domain::values::*;
/// # let (id, now) = (uuid::Uuid::from_u128, Timestamp::default());
/// # let draft = Application {
/// #     id: ApplicationId(id(1)), customer: OrganizationId(id(2)), offering: OfferingId(id(3)),
/// #     applicant: UserId(id(4)), billing_account: None, message: None, attendees: 1, stage: Stage::Draft,
/// #     decisions: Vec::new(), comments: Vec::new(), turn: None, created_at: now, submitted_at: None, changed_at: now,
/// # };
/// let applicant = Some(draft.applicant);
/// let submitted = draft.step(Step::Submit, applicant, None, now)?;
/// assert!(submitted.editable().is_err());
/// // A reviewer takes it before deciding.
/// assert!(submitted.clone().step(Step::Approve, None, None, now).is_err());
/// let approved = submitted.step(Step::Take, None, None, now)?.step(Step::Approve, None, None, now)?;
/// assert!(approved.stage.participation_confirmed());
/// assert_eq!(approved.decisions.len(), 3);
/// # Ok::<(), domain::Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Names it.
    pub id: ApplicationId,
    /// Who applies.
    pub customer: OrganizationId,
    /// For what.
    pub offering: OfferingId,
    /// Who wrote it.
    pub applicant: UserId,
    /// How it is paid.
    pub billing_account: Option<BillingAccountId>,
    /// What the applicant wishes to say.
    pub message: Option<Note>,
    /// How many attendees are listed.
    pub attendees: u32,
    /// How far it has come.
    pub stage: Stage,
    /// Every step taken, in order; appended, never edited.
    pub decisions: Vec<Decision>,
    /// What both sides said, in order.
    pub comments: Vec<Comment>,
    /// Its place in the queues of reviewers and of those who wait: a UUIDv7 made when it was submitted last.
    pub turn: Option<uuid::Uuid>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was submitted last.
    pub submitted_at: Option<Timestamp>,
    /// When it took its last step.
    pub changed_at: Timestamp,
}

/// A step, and who took it, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which.
    pub step: Step,
    /// By whom; `None` for Lyceum itself, which moves up who waits.
    pub by: Option<UserId>,
    /// When.
    pub at: Timestamp,
    /// What has to change, or why.
    pub reason: Option<Note>,
}

/// Something said about an application, by its customer or by a reviewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// By whom.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: Note,
}

impl Application {
    /// The most attendees an application lists.
    pub const MOST_ATTENDEES: u32 = 500;
    /// The most comments an application holds.
    const MOST_COMMENTS: usize = 200;

    /// Takes a step.
    ///
    /// # Errors
    /// [`Refusal::ApplicationStage`] when that step is not open here.
    pub fn step(
        mut self,
        step: Step,
        by: Option<UserId>,
        reason: Option<Note>,
        at: Timestamp,
    ) -> Result<Self, Refusal> {
        if !step.starts_from().contains(&self.stage) {
            return Err(self.wrong_stage());
        }
        self.decisions.push(Decision { step, by, at, reason });
        Ok(Self { stage: step.leads_to(), changed_at: at, ..self })
    }

    /// Says something.
    ///
    /// # Errors
    /// [`Refusal::ApplicationStage`] when it is over, [`Refusal::TooManyComments`].
    pub fn comment(mut self, by: UserId, text: Note, at: Timestamp) -> Result<Self, Refusal> {
        if self.stage.is_over() {
            return Err(self.wrong_stage());
        }
        if self.comments.len() >= Self::MOST_COMMENTS {
            return Err(Refusal::TooManyComments);
        }
        self.comments.push(Comment { by, at, text });
        Ok(self)
    }

    /// Refuses when what it asks for, and for whom, is no longer the customer's to write.
    ///
    /// # Errors
    /// [`Refusal::ApplicationStage`].
    pub fn editable(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Draft | Stage::ChangesRequested => Ok(()),
            Stage::Submitted
            | Stage::UnderReview
            | Stage::Waitlisted
            | Stage::Accepted
            | Stage::Approved
            | Stage::Rejected
            | Stage::Withdrawn
            | Stage::Stopped
            | Stage::Completed => Err(self.wrong_stage()),
        }
    }

    /// Refuses when nobody can be taken off the list or replaced any more.
    ///
    /// # Errors
    /// [`Refusal::ApplicationStage`].
    pub fn list_open(&self) -> Result<(), Refusal> {
        if self.stage.is_over() { Err(self.wrong_stage()) } else { Ok(()) }
    }

    /// Puts so many more on the list of which `most` can take part.
    ///
    /// # Errors
    /// [`Refusal::ApplicationStage`], [`Refusal::TooManyAttendees`].
    pub fn listing(self, more: u32, most: u32) -> Result<Self, Refusal> {
        self.editable()?;
        let attendees = self.attendees.saturating_add(more);
        if attendees > most {
            return Err(Refusal::TooManyAttendees { most });
        }
        Ok(Self { attendees, ..self })
    }

    /// Takes one off the list.
    ///
    /// # Errors
    /// [`Refusal::ApplicationStage`].
    pub fn unlisting(self) -> Result<Self, Refusal> {
        self.list_open()?;
        Ok(Self { attendees: self.attendees.saturating_sub(1), ..self })
    }

    /// The reason given with the latest such step.
    #[must_use]
    pub fn reason(&self, step: Step) -> Option<&Note> {
        self.decisions.iter().rev().find(|decision| decision.step == step)?.reason.as_ref()
    }

    fn wrong_stage(&self) -> Refusal {
        Refusal::ApplicationStage { stage: self.stage.word() }
    }
}
