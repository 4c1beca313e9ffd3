//! Subjects.

use async_trait::async_trait;
use domain::store::{StoreError, Stored, Version};
use domain::subject::Subject;
use domain::subject::ports::Subjects;
use domain::values::SubjectId;
use sqlx::types::Json;
use sqlx::{query, query_as};

use super::row::{Row, folded, many, one};
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl Subjects for SqlStore {
    async fn subject(&self, id: SubjectId) -> Result<Option<Stored<Subject>>, StoreError> {
        let query = query_as!(Row::<Subject>, r#"SELECT version, body AS "body: _" FROM subjects WHERE id = $1"#, id.0);
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn subjects(&self) -> Result<Vec<Stored<Subject>>, StoreError> {
        let query =
            query_as!(Row::<Subject>, r#"SELECT version, body AS "body: _" FROM subjects ORDER BY area_key, name_key"#);
        many(query.fetch_all(self.db.reader())).await
    }
}

pub async fn create(tx: &mut Connection, subject: &Subject) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO subjects (id, version, area_key, name_key, body) VALUES ($1, 1, $2, $3, $4)",
        subject.id.0,
        folded(subject.area.as_str()),
        folded(subject.name.as_str()),
        Json(subject) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, subject: &Subject, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE subjects SET version = version + 1, area_key = $3, name_key = $4, body = $5
         WHERE id = $1 AND version = $2",
        subject.id.0,
        read.0,
        folded(subject.area.as_str()),
        folded(subject.name.as_str()),
        Json(subject) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
