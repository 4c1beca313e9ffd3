//! What subjects need read.

use super::Subject;
use crate::store::{StoreError, Stored};
use crate::values::SubjectId;

/// Reads subjects.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Subjects: Send + Sync {
    /// One subject.
    async fn subject(&self, id: SubjectId) -> Result<Option<Stored<Subject>>, StoreError>;
    /// Every subject, by the keys of area and name: a vocabulary of a few hundred words.
    async fn subjects(&self) -> Result<Vec<Stored<Subject>>, StoreError>;
}
