//! Answers kept under idempotency keys.

use async_trait::async_trait;
use domain::ports::{Answers, KnownRequest};
use domain::store::StoreError;

use super::MemoryStore;

#[async_trait]
impl Answers for MemoryStore {
    async fn answer(&self, scope: &str, key: &str) -> Result<Option<KnownRequest>, StoreError> {
        Ok(self.lock().requests.get(&(scope.to_owned(), key.to_owned())).cloned())
    }

    async fn keep_answer(&self, scope: &str, key: &str, answer: &str) -> Result<(), StoreError> {
        if let Some(known) = self.lock().requests.get_mut(&(scope.to_owned(), key.to_owned())) {
            known.answer = Some(answer.to_owned());
        }
        Ok(())
    }

    async fn ping(&self) -> Result<(), StoreError> {
        Ok(())
    }
}
