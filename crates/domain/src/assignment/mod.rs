//! Assignments: which mentor follows which application (R22).

pub mod ports;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::values::{ApplicationId, AssignmentId, MembershipId, OrganizationId, Timestamp, UserId};

/// A mentor's assignment to an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Names it.
    pub id: AssignmentId,
    /// To which application.
    pub application: ApplicationId,
    /// Of which customer.
    pub customer: OrganizationId,
    /// By which membership the mentor may.
    pub membership: MembershipId,
    /// Who.
    pub mentor: UserId,
    /// By whom.
    pub by: UserId,
    /// Since when.
    pub since: Timestamp,
    /// Until when; `None` while it lasts.
    pub ended_at: Option<Timestamp>,
}

impl Assignment {
    /// Ends it.
    ///
    /// # Errors
    /// [`Refusal::AssignmentEnded`].
    pub fn end(self, at: Timestamp) -> Result<Self, Refusal> {
        match self.ended_at {
            Some(_) => Err(Refusal::AssignmentEnded),
            None => Ok(Self { ended_at: Some(at), ..self }),
        }
    }
}
