//! Sign-ins and API tokens; whom a token leads to is in `shown`.

use async_trait::async_trait;
use domain::signin::ports::{Shown, SignIns};
use domain::signin::{Access, ApiToken, SignIn};
use domain::store::{StoreError, Stored, Version};
use domain::values::{ApiTokenId, SignInId, Timestamp, TokenHash, UserId};
use sqlx::{query, query_as};
use uuid::Uuid;

use super::error::answered;
use super::row::{known, storable};
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl SignIns for SqlStore {
    async fn by_sign_in(&self, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
        super::shown::by_sign_in(self.db.reader(), token).await
    }

    async fn by_api_token(&self, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
        super::shown::by_api_token(self.db.reader(), token).await
    }

    async fn sign_ins(&self, user: UserId) -> Result<Vec<Stored<SignIn>>, StoreError> {
        let query = query_as!(
            SignInRow,
            r#"SELECT id AS "id: _", version, user_id AS "user_id: _", token, created_at AS "created_at: _",
                      last_seen_at AS "last_seen_at: _", expires_at AS "expires_at: _", device
               FROM sign_ins WHERE user_id = $1 ORDER BY id DESC"#,
            user.0
        );
        Ok(answered(query.fetch_all(self.db.reader())).await?.into_iter().map(Stored::from).collect())
    }

    async fn api_tokens(&self, user: UserId) -> Result<Vec<Stored<ApiToken>>, StoreError> {
        let query = query_as!(
            ApiTokenRow,
            r#"SELECT id AS "id: _", version, user_id AS "user_id: _", token, name, access,
                      created_at AS "created_at: _", last_seen_at AS "last_seen_at: _", expires_at AS "expires_at: _"
               FROM api_tokens WHERE user_id = $1 ORDER BY id DESC"#,
            user.0
        );
        answered(query.fetch_all(self.db.reader())).await?.into_iter().map(Stored::try_from).collect()
    }

    async fn seen(&self, sign_in: SignInId, at: Timestamp) -> Result<(), StoreError> {
        let query = query!("UPDATE sign_ins SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2", sign_in.0, at);
        answered(query.execute(self.db.writer())).await.map(drop)
    }

    async fn token_seen(&self, token: ApiTokenId, at: Timestamp) -> Result<(), StoreError> {
        let query = query!(
            "UPDATE api_tokens SET last_seen_at = $2 WHERE id = $1 AND (last_seen_at IS NULL OR last_seen_at < $2)",
            token.0,
            at
        );
        answered(query.execute(self.db.writer())).await.map(drop)
    }
}

struct SignInRow {
    id: Uuid,
    version: i64,
    user_id: Uuid,
    token: String,
    created_at: Timestamp,
    last_seen_at: Timestamp,
    expires_at: Timestamp,
    device: String,
}

impl From<SignInRow> for Stored<SignIn> {
    fn from(row: SignInRow) -> Self {
        let sign_in = SignIn {
            id: SignInId(row.id),
            user: UserId(row.user_id),
            token: TokenHash::stored(row.token),
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
            device: row.device,
        };
        Self::new(sign_in, Version(row.version))
    }
}

struct ApiTokenRow {
    id: Uuid,
    version: i64,
    user_id: Uuid,
    token: String,
    name: String,
    access: String,
    created_at: Timestamp,
    last_seen_at: Option<Timestamp>,
    expires_at: Timestamp,
}

impl TryFrom<ApiTokenRow> for Stored<ApiToken> {
    type Error = StoreError;

    fn try_from(row: ApiTokenRow) -> Result<Self, StoreError> {
        let token = ApiToken {
            id: ApiTokenId(row.id),
            user: UserId(row.user_id),
            token: TokenHash::stored(row.token),
            name: row.name,
            access: known("api_tokens.access", &row.access, Access::from_word)?,
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
        };
        Ok(Self::new(token, Version(row.version)))
    }
}

pub async fn create(tx: &mut Connection, sign_in: &SignIn) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO sign_ins (id, version, user_id, token, created_at, last_seen_at, expires_at, device)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7)",
        sign_in.id.0,
        sign_in.user.0,
        sign_in.token.as_str(),
        sign_in.created_at,
        sign_in.last_seen_at,
        sign_in.expires_at,
        storable(&sign_in.device)
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, sign_in: &SignIn, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE sign_ins SET version = version + 1,
             user_id = $3, token = $4, created_at = $5, last_seen_at = $6, expires_at = $7, device = $8
         WHERE id = $1 AND version = $2",
        sign_in.id.0,
        read.0,
        sign_in.user.0,
        sign_in.token.as_str(),
        sign_in.created_at,
        sign_in.last_seen_at,
        sign_in.expires_at,
        storable(&sign_in.device)
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn create_token(tx: &mut Connection, token: &ApiToken) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO api_tokens (id, version, user_id, token, name, access, created_at, last_seen_at, expires_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)",
        token.id.0,
        token.user.0,
        token.token.as_str(),
        storable(&token.name),
        token.access.word(),
        token.created_at,
        token.last_seen_at,
        token.expires_at
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update_token(tx: &mut Connection, token: &ApiToken, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE api_tokens SET version = version + 1,
             user_id = $3, token = $4, name = $5, access = $6, created_at = $7, last_seen_at = $8, expires_at = $9
         WHERE id = $1 AND version = $2",
        token.id.0,
        read.0,
        token.user.0,
        token.token.as_str(),
        storable(&token.name),
        token.access.word(),
        token.created_at,
        token.last_seen_at,
        token.expires_at
    );
    Ok(query.execute(tx).await?.rows_affected())
}
