//! Answers kept under idempotency keys.

use async_trait::async_trait;
use domain::ports::{Answers, KnownRequest};
use domain::store::StoreError;
use domain::values::Timestamp;

use super::MemoryStore;

#[async_trait]
impl Answers for MemoryStore {
    async fn answer(&self, scope: &str, key: &str) -> Result<Option<KnownRequest>, StoreError> {
        Ok(self.lock().requests.get(&(scope.to_owned(), key.to_owned())).map(|(known, _)| known.clone()))
    }

    async fn keep_answer(&self, scope: &str, key: &str, answer: &str) -> Result<(), StoreError> {
        if let Some((known, _)) = self.lock().requests.get_mut(&(scope.to_owned(), key.to_owned())) {
            known.answer = Some(answer.to_owned());
        }
        Ok(())
    }

    async fn forget_answers(&self, before: Timestamp) -> Result<u64, StoreError> {
        let requests = &mut self.lock().requests;
        let known = requests.len();
        requests.retain(|_, (_, at)| *at >= before);
        Ok((known - requests.len()) as u64)
    }

    async fn ping(&self) -> Result<(), StoreError> {
        Ok(())
    }
}
