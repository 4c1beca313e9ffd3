//! Registrations: how an organization asks to become a customer, and how that is reviewed (R5–R13).

mod form;
pub mod ports;
#[cfg(test)]
mod tests;
pub mod usecases;

pub use form::{Contact, ContactForm, RegistrationForm};

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::link::Link;
use crate::organization::Profile;
use crate::values::{EmailAddress, Note, OrganizationId, PersonName, RegistrationId, Timestamp, UserId};

/// An organization's request to become a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Names it.
    pub id: RegistrationId,
    /// The organization, as it describes itself.
    pub profile: Profile,
    /// The person who will be Customer admin.
    pub contact: Contact,
    /// What they wish to tell the reviewer.
    pub message: Option<Note>,
    /// Whether the contact's address is proven (R6).
    pub proof: Proof,
    /// Which link in a row the contact holds.
    pub generation: u32,
    /// What was verified, in order (R7).
    pub notes: Vec<ReviewNote>,
    /// How far it has come.
    pub stage: Stage,
    /// When it was first submitted.
    pub submitted_at: Timestamp,
}

/// Whether the contact's address is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "proof", rename_all = "snake_case")]
pub enum Proof {
    /// Not yet.
    Awaited {
        /// Until when the mailed link proves it.
        until: Timestamp,
    },
    /// By the mailed link.
    Given {
        /// When.
        at: Timestamp,
    },
}

/// What a reviewer verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewNote {
    /// The reviewer.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub note: Note,
}

/// How far a registration has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say who, when and why")]
pub enum Stage {
    /// Waits for a reviewer.
    Submitted,
    /// A reviewer has taken it.
    UnderReview { reviewer: UserId, since: Timestamp },
    /// The contact was asked something, and has until `lapses_at` to answer.
    InfoRequested { question: Note, by: UserId, at: Timestamp, lapses_at: Timestamp },
    /// It became a customer.
    Approved { by: UserId, at: Timestamp, customer: OrganizationId },
    /// It was refused.
    Rejected { by: UserId, at: Timestamp, reason: Note },
    /// The contact took it back.
    Withdrawn { at: Timestamp },
    /// The contact did not answer in time.
    Lapsed { at: Timestamp },
}

impl Stage {
    /// The words of all stages, in their order.
    pub const WORDS: [&'static str; 7] =
        ["submitted", "under_review", "info_requested", "approved", "rejected", "withdrawn", "lapsed"];

    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::UnderReview { .. } => "under_review",
            Self::InfoRequested { .. } => "info_requested",
            Self::Approved { .. } => "approved",
            Self::Rejected { .. } => "rejected",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Lapsed { .. } => "lapsed",
        }
    }

    /// Whether anything can still happen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self {
            Self::Submitted | Self::UnderReview { .. } | Self::InfoRequested { .. } => true,
            Self::Approved { .. } | Self::Rejected { .. } | Self::Withdrawn { .. } | Self::Lapsed { .. } => false,
        }
    }
}

impl Registration {
    /// Refuses a link that is not the contact's latest.
    ///
    /// # Errors
    /// [`Refusal::LinkExpired`], [`Refusal::LinkSuperseded`].
    pub fn shown_by(&self, link: &Link, now: Timestamp) -> Result<(), Refusal> {
        link.check(self.generation, now)
    }

    /// The contact proves their address: a deliberate act, for opening a link changes nothing. Proving it again
    /// changes nothing.
    ///
    /// # Errors
    /// [`Refusal::ProofExpired`] after 24 hours.
    pub fn prove(self, now: Timestamp) -> Result<Self, Refusal> {
        match self.proof {
            Proof::Given { .. } => Ok(self),
            Proof::Awaited { until } if now >= until => Err(Refusal::ProofExpired),
            Proof::Awaited { .. } => Ok(Self { proof: Proof::Given { at: now }, ..self }),
        }
    }

    /// A fresh link for the contact: it supersedes the older one, and proves the address until `until`.
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`] when it is over.
    pub fn renew_link(self, until: Timestamp) -> Result<Self, Refusal> {
        if !self.stage.is_open() {
            return Err(self.wrong_stage());
        }
        let proof = match self.proof {
            Proof::Given { .. } => self.proof,
            Proof::Awaited { .. } => Proof::Awaited { until },
        };
        Ok(Self { proof, generation: self.generation + 1, ..self })
    }

    /// A reviewer takes it.
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`].
    pub fn take(self, reviewer: UserId, since: Timestamp) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Submitted => Ok(Self { stage: Stage::UnderReview { reviewer, since }, ..self }),
            Stage::UnderReview { .. }
            | Stage::InfoRequested { .. }
            | Stage::Approved { .. }
            | Stage::Rejected { .. }
            | Stage::Withdrawn { .. }
            | Stage::Lapsed { .. } => Err(self.wrong_stage()),
        }
    }

    /// A reviewer records what was verified.
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`] when it is over.
    pub fn note(mut self, by: UserId, note: Note, at: Timestamp) -> Result<Self, Refusal> {
        if !self.stage.is_open() {
            return Err(self.wrong_stage());
        }
        self.notes.push(ReviewNote { by, at, note });
        Ok(self)
    }

    /// A reviewer asks the contact something, who then has until `lapses_at`; the letter carries a new link.
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`], [`Refusal::AddressUnproven`].
    pub fn request_information(
        self,
        by: UserId,
        question: Note,
        at: Timestamp,
        lapses_at: Timestamp,
    ) -> Result<Self, Refusal> {
        self.decidable()?;
        Ok(Self { stage: Stage::InfoRequested { question, by, at, lapses_at }, ..self })
    }

    /// The contact corrects what they wrote: it waits for a reviewer again. The address stays, for it was proven.
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`].
    pub fn amend(self, profile: Profile, contact: Contact, message: Option<Note>) -> Result<Self, Refusal> {
        match self.stage {
            Stage::InfoRequested { .. } | Stage::Submitted => {
                let contact = Contact { address: self.contact.address, ..contact };
                Ok(Self { profile, contact, message, stage: Stage::Submitted, ..self })
            }
            Stage::UnderReview { .. }
            | Stage::Approved { .. }
            | Stage::Rejected { .. }
            | Stage::Withdrawn { .. }
            | Stage::Lapsed { .. } => Err(self.wrong_stage()),
        }
    }

    /// The contact takes it back.
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`] when it is over.
    pub fn withdraw(self, at: Timestamp) -> Result<Self, Refusal> {
        if self.stage.is_open() { Ok(Self { stage: Stage::Withdrawn { at }, ..self }) } else { Err(self.wrong_stage()) }
    }

    /// Nobody answered in time.
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`] when it does not wait for an answer, or still may.
    pub fn lapse(self, now: Timestamp) -> Result<Self, Refusal> {
        match self.stage {
            Stage::InfoRequested { lapses_at, .. } if now >= lapses_at => {
                Ok(Self { stage: Stage::Lapsed { at: now }, ..self })
            }
            Stage::InfoRequested { .. }
            | Stage::Submitted
            | Stage::UnderReview { .. }
            | Stage::Approved { .. }
            | Stage::Rejected { .. }
            | Stage::Withdrawn { .. }
            | Stage::Lapsed { .. } => Err(self.wrong_stage()),
        }
    }

    /// It becomes `customer`: only after somebody recorded what was verified (R7).
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`], [`Refusal::AddressUnproven`], [`Refusal::NothingVerified`].
    pub fn approve(self, by: UserId, customer: OrganizationId, at: Timestamp) -> Result<Self, Refusal> {
        self.decidable()?;
        if self.notes.is_empty() {
            return Err(Refusal::NothingVerified);
        }
        Ok(Self { stage: Stage::Approved { by, at, customer }, ..self })
    }

    /// It is refused, for a reason (R10).
    ///
    /// # Errors
    /// [`Refusal::RegistrationStage`].
    pub fn reject(self, by: UserId, reason: Note, at: Timestamp) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Submitted | Stage::UnderReview { .. } => {
                Ok(Self { stage: Stage::Rejected { by, at, reason }, ..self })
            }
            Stage::InfoRequested { .. }
            | Stage::Approved { .. }
            | Stage::Rejected { .. }
            | Stage::Withdrawn { .. }
            | Stage::Lapsed { .. } => Err(self.wrong_stage()),
        }
    }

    /// What is left of it when its contact is erased (R49): the organization and the decision. One that was still open
    /// has nobody left to ask.
    #[must_use]
    pub fn erased(self, user: UserId, at: Timestamp) -> Self {
        let contact = Contact {
            name: PersonName::erased(),
            address: EmailAddress::erased(user),
            telephone: None,
            locale: self.contact.locale,
        };
        let stage = if self.stage.is_open() { Stage::Withdrawn { at } } else { self.stage };
        Self { contact, message: None, stage, ..self }
    }

    fn decidable(&self) -> Result<(), Refusal> {
        match (&self.stage, self.proof) {
            (Stage::Submitted | Stage::UnderReview { .. }, Proof::Given { .. }) => Ok(()),
            (Stage::Submitted | Stage::UnderReview { .. }, Proof::Awaited { .. }) => Err(Refusal::AddressUnproven),
            (
                Stage::InfoRequested { .. }
                | Stage::Approved { .. }
                | Stage::Rejected { .. }
                | Stage::Withdrawn { .. }
                | Stage::Lapsed { .. },
                _,
            ) => Err(self.wrong_stage()),
        }
    }

    fn wrong_stage(&self) -> Refusal {
        Refusal::RegistrationStage { stage: self.stage.word() }
    }
}
