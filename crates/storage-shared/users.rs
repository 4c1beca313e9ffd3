//! Users and their credentials.

use async_trait::async_trait;
use domain::organization::ROOT;
use domain::page::{Page, PageRequest};
use domain::permission::Role;
use domain::store::{StoreError, Stored, Version};
use domain::user::ports::{UserFilter, Users};
use domain::user::{Credential, User};
use domain::values::{Secret, Timestamp, UserId};
use sqlx::types::Json;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::error::{answered, corrupt};
use super::row::{Row, folded, many, needle, one, window};
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl Users for SqlStore {
    async fn user(&self, id: UserId) -> Result<Option<Stored<User>>, StoreError> {
        let query = query_as!(Row::<User>, r#"SELECT version, body AS "body: _" FROM users WHERE id = $1"#, id.0);
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn user_by_address(&self, key: &str) -> Result<Option<Stored<User>>, StoreError> {
        let query =
            query_as!(Row::<User>, r#"SELECT version, body AS "body: _" FROM users WHERE address_key = $1"#, key);
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn credential(&self, user: UserId) -> Result<Option<Stored<Credential>>, StoreError> {
        let query = query_as!(
            CredentialRow,
            r#"SELECT user_id AS "user_id: _", version, hash, generation, changed_at AS "changed_at: _"
               FROM credentials WHERE user_id = $1"#,
            user.0
        );
        answered(query.fetch_optional(self.db.reader())).await?.map(Stored::try_from).transpose()
    }

    async fn users(&self, filter: &UserFilter, page: PageRequest) -> Result<Page<Stored<User>>, StoreError> {
        let (after, limit) = window(page);
        let search = needle(filter.search.as_deref());
        let users = if filter.administrators {
            let query = query_as!(
                Row::<User>,
                r#"SELECT u.version, u.body AS "body: _" FROM users u
                   WHERE u.id IN (SELECT m.user_id FROM memberships m
                                  WHERE m.organization_id = $1 AND m.role = $2 AND m.state <> 'ended')
                     AND u.id < $3
                     AND (CAST($4 AS TEXT) IS NULL
                          OR u.name_key LIKE $4 ESCAPE '\' OR u.address_key LIKE $4 ESCAPE '\')
                   ORDER BY u.id DESC LIMIT $5"#,
                ROOT.0,
                Role::SystemAdministrator.word(),
                after,
                search,
                limit
            );
            many(query.fetch_all(self.db.reader())).await?
        } else {
            let query = query_as!(
                Row::<User>,
                r#"SELECT version, body AS "body: _" FROM users
                   WHERE id < $1
                     AND (CAST($2 AS TEXT) IS NULL OR name_key LIKE $2 ESCAPE '\' OR address_key LIKE $2 ESCAPE '\')
                   ORDER BY id DESC LIMIT $3"#,
                after,
                search,
                limit
            );
            many(query.fetch_all(self.db.reader())).await?
        };
        Ok(Page::of(users, page.limit, |user| user.id.0))
    }

    async fn administrators(&self) -> Result<Vec<Stored<User>>, StoreError> {
        let query = query_as!(
            Row::<User>,
            r#"SELECT u.version, u.body AS "body: _" FROM memberships m
               JOIN organizations o ON o.id = m.organization_id
               JOIN users u ON u.id = m.user_id
               WHERE m.organization_id = $1 AND m.role = $2 AND m.state <> 'ended' AND m.state = 'active'
                 AND u.state = 'active' AND o.standing <> 'dormant'
               ORDER BY u.id"#,
            ROOT.0,
            Role::SystemAdministrator.word()
        );
        many(query.fetch_all(self.db.reader())).await
    }
}

struct CredentialRow {
    user_id: Uuid,
    version: i64,
    hash: Option<String>,
    generation: i64,
    changed_at: Timestamp,
}

impl TryFrom<CredentialRow> for Stored<Credential> {
    type Error = StoreError;

    fn try_from(row: CredentialRow) -> Result<Self, StoreError> {
        let credential = Credential {
            user: UserId(row.user_id),
            hash: row.hash.map(Secret::new),
            generation: row.generation.try_into().map_err(corrupt)?,
            changed_at: row.changed_at,
        };
        Ok(Self::new(credential, Version(row.version)))
    }
}

pub async fn create(tx: &mut Connection, user: &User) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO users (id, version, address, address_key, name, name_key, state, body)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7)",
        user.id.0,
        user.address.as_str(),
        user.address.key(),
        user.name.as_str(),
        folded(user.name.as_str()),
        user.state.word(),
        Json(user) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, user: &User, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE users SET version = version + 1,
             address = $3, address_key = $4, name = $5, name_key = $6, state = $7, body = $8
         WHERE id = $1 AND version = $2",
        user.id.0,
        read.0,
        user.address.as_str(),
        user.address.key(),
        user.name.as_str(),
        folded(user.name.as_str()),
        user.state.word(),
        Json(user) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn create_credential(tx: &mut Connection, credential: &Credential) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO credentials (user_id, version, hash, generation, changed_at) VALUES ($1, 1, $2, $3, $4)",
        credential.user.0,
        credential.hash.as_ref().map(Secret::expose),
        i64::from(credential.generation),
        credential.changed_at
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update_credential(tx: &mut Connection, credential: &Credential, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE credentials SET version = version + 1, hash = $3, generation = $4, changed_at = $5
         WHERE user_id = $1 AND version = $2",
        credential.user.0,
        read.0,
        credential.hash.as_ref().map(Secret::expose),
        i64::from(credential.generation),
        credential.changed_at
    );
    Ok(query.execute(tx).await?.rows_affected())
}
