//! Reads subjects.

use async_trait::async_trait;
use domain::store::{StoreError, Stored};
use domain::subject::Subject;
use domain::subject::ports::Subjects;
use domain::values::{SubjectId, Title};

use super::MemoryStore;
use super::state::owned;

#[async_trait]
impl Subjects for MemoryStore {
    async fn subject(&self, id: SubjectId) -> Result<Option<Stored<Subject>>, StoreError> {
        Ok(self.lock().one(id.0))
    }

    async fn subjects(&self) -> Result<Vec<Stored<Subject>>, StoreError> {
        let mut subjects: Vec<_> = self.lock().all::<Subject>().map(owned).collect();
        subjects.sort_by_cached_key(|one| (key(&one.area), key(&one.name)));
        Ok(subjects)
    }
}

/// What equal titles have in common: lower case, white space folded.
pub(super) fn key(title: &Title) -> String {
    title.as_str().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
