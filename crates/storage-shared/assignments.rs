//! Which mentor follows which application.

use async_trait::async_trait;
use domain::assignment::Assignment;
use domain::assignment::ports::{AssignedMentor, Assignments};
use domain::store::{StoreError, Stored, Version};
use domain::user::User;
use domain::values::{ApplicationId, AssignmentId, UserId};
use sqlx::types::Json;
use sqlx::{query, query_as, query_scalar};

use super::bulk;
use super::error::answered;
use super::row::{Row, one};
use super::store::SqlStore;
use crate::db::Connection;
use crate::together::Together;

#[async_trait]
impl Assignments for SqlStore {
    async fn assignment(
        &self,
        application: ApplicationId,
        id: AssignmentId,
    ) -> Result<Option<Stored<Assignment>>, StoreError> {
        let query = query_as!(
            Row::<Assignment>,
            r#"SELECT version, body AS "body: _" FROM assignments WHERE id = $1 AND application_id = $2"#,
            id.0,
            application.0
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn mentors(&self, application: ApplicationId) -> Result<Vec<AssignedMentor>, StoreError> {
        let query = query_as!(
            MentorRow,
            r#"SELECT a.version, a.body AS "body: _", u.body AS "user: _", m.state
               FROM assignments a
               JOIN memberships m ON m.id = a.membership_id
               JOIN users u ON u.id = a.mentor_id
               WHERE a.application_id = $1 AND a.ended_at IS NULL AND m.state <> 'ended'
               ORDER BY a.id"#,
            application.0
        );
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        Ok(rows.into_iter().map(AssignedMentor::from).collect())
    }

    async fn is_assigned(&self, application: ApplicationId, mentor: UserId) -> Result<bool, StoreError> {
        let query = query_scalar!(
            "SELECT a.version FROM assignments a JOIN memberships m ON m.id = a.membership_id
             WHERE a.mentor_id = $1 AND a.application_id = $2 AND a.ended_at IS NULL AND m.state <> 'ended'
             LIMIT 1",
            mentor.0,
            application.0
        );
        Ok(answered(query.fetch_optional(self.db.reader())).await?.is_some())
    }
}

struct MentorRow {
    version: i64,
    body: Json<Assignment>,
    user: Json<User>,
    state: String,
}

impl From<MentorRow> for AssignedMentor {
    fn from(row: MentorRow) -> Self {
        Self { assignment: Stored::new(row.body.0, Version(row.version)), user: row.user.0, state: row.state }
    }
}

/// Adds any number of them without one statement for each.
pub fn create(together: &mut Together, all: &[&Assignment]) {
    let into = "INSERT INTO assignments (id, version, application_id, membership_id, mentor_id, ended_at, body) ";
    bulk::insert(together, into, all, |mut row, assignment| {
        row.push_bind(assignment.id.0)
            .push_bind(Version::FIRST.0)
            .push_bind(assignment.application.0)
            .push_bind(assignment.membership.0)
            .push_bind(assignment.mentor.0)
            .push_bind(assignment.ended_at)
            .push_bind(Json(*assignment));
    });
}

pub async fn update(tx: &mut Connection, assignment: &Assignment, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE assignments SET version = version + 1,
             application_id = $3, membership_id = $4, mentor_id = $5, ended_at = $6, body = $7
         WHERE id = $1 AND version = $2",
        assignment.id.0,
        read.0,
        assignment.application.0,
        assignment.membership.0,
        assignment.mentor.0,
        assignment.ended_at,
        Json(assignment) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
