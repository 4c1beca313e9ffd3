//! Requests that took effect under an idempotency key, and what was answered.

use async_trait::async_trait;
use domain::permission::IdempotencyKey;
use domain::ports::{Answers, KnownRequest};
use domain::store::StoreError;
use domain::values::Timestamp;
use sqlx::{query, query_as, query_scalar};

use super::error::answered;
use super::row::storable;
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl Answers for SqlStore {
    async fn answer(&self, scope: &str, key: &str) -> Result<Option<KnownRequest>, StoreError> {
        let query = query_as!(
            KnownRequest,
            "SELECT fingerprint, answer FROM answers WHERE scope = $1 AND key = $2",
            storable(scope),
            storable(key)
        );
        answered(query.fetch_optional(self.db.reader())).await
    }

    async fn keep_answer(&self, scope: &str, key: &str, answer: &str) -> Result<(), StoreError> {
        let query = query!(
            "UPDATE answers SET answer = $3 WHERE scope = $1 AND key = $2",
            storable(scope),
            storable(key),
            storable(answer)
        );
        answered(query.execute(self.db.writer())).await.map(drop)
    }

    async fn forget_answers(&self, before: Timestamp) -> Result<u64, StoreError> {
        let query = query!("DELETE FROM answers WHERE at < $1", before);
        Ok(answered(query.execute(self.db.writer())).await?.rows_affected())
    }

    async fn ping(&self) -> Result<(), StoreError> {
        let query = query_scalar!(r#"SELECT 1 AS "one!: i32""#);
        answered(query.fetch_one(self.db.reader())).await.map(drop)
    }
}

/// Takes a key; a second request with it waits for the first, and then is a duplicate.
pub async fn take(tx: &mut Connection, key: &IdempotencyKey, at: Timestamp) -> sqlx::Result<()> {
    let query = query!(
        "INSERT INTO answers (scope, key, fingerprint, at) VALUES ($1, $2, $3, $4)",
        storable(&key.scope),
        storable(&key.key),
        storable(&key.fingerprint),
        at
    );
    query.execute(tx).await.map(drop)
}
