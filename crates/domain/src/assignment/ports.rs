//! What assignments need read.

use super::Assignment;
use crate::store::{StoreError, Stored};
use crate::user::User;
use crate::values::{ApplicationId, AssignmentId, UserId};

/// A mentor assigned to an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignedMentor {
    /// The assignment.
    pub assignment: Stored<Assignment>,
    /// The mentor.
    pub user: User,
    /// The state's word of the membership by which they may: suspended ones stay assigned, and see nothing (S58).
    pub state: String,
}

/// Reads assignments.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Assignments: Send + Sync {
    /// One assignment to an application: another application's does not exist.
    async fn assignment(
        &self,
        application: ApplicationId,
        id: AssignmentId,
    ) -> Result<Option<Stored<Assignment>>, StoreError>;
    /// Who is assigned to an application at present, in the order they were.
    async fn mentors(&self, application: ApplicationId) -> Result<Vec<AssignedMentor>, StoreError>;
    /// Whether a user is assigned to an application at present.
    async fn is_assigned(&self, application: ApplicationId, mentor: UserId) -> Result<bool, StoreError>;
}
