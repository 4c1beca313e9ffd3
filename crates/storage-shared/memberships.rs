//! Roles of users in organizations.

use async_trait::async_trait;
use domain::membership::ports::{MemberFilter, MemberView, Memberships};
use domain::membership::{Cause, Membership, Setup};
use domain::page::{Page, PageRequest};
use domain::permission::Role;
use domain::store::{StoreError, Stored, Version};
use domain::values::{MembershipId, OrganizationId, Timestamp, UserId};
use sqlx::types::Json;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::bulk;
use super::error::answered;
use super::row::{Row, known, many, needle, one, parsed, storable, window};
use super::store::SqlStore;
use crate::db::Connection;
use crate::together::Together;

#[async_trait]
impl Memberships for SqlStore {
    async fn membership(
        &self,
        organization: OrganizationId,
        id: MembershipId,
    ) -> Result<Option<Stored<Membership>>, StoreError> {
        let query = query_as!(
            Row::<Membership>,
            r#"SELECT version, body AS "body: _" FROM memberships WHERE id = $1 AND organization_id = $2"#,
            id.0,
            organization.0
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn membership_of(
        &self,
        organization: OrganizationId,
        user: UserId,
        role: Role,
    ) -> Result<Option<Stored<Membership>>, StoreError> {
        let query = query_as!(
            Row::<Membership>,
            r#"SELECT version, body AS "body: _" FROM memberships
               WHERE organization_id = $1 AND role = $2 AND user_id = $3 AND state <> 'ended'"#,
            organization.0,
            role.word(),
            user.0
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn admin(&self, organization: OrganizationId, role: Role) -> Result<Option<Stored<Membership>>, StoreError> {
        let query = query_as!(
            Row::<Membership>,
            r#"SELECT version, body AS "body: _" FROM memberships
               WHERE organization_id = $1 AND role = $2 AND state <> 'ended'
               LIMIT 1"#,
            organization.0,
            role.word()
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn memberships_of(&self, user: UserId) -> Result<Vec<Stored<Membership>>, StoreError> {
        let query = query_as!(
            Row::<Membership>,
            r#"SELECT version, body AS "body: _" FROM memberships
               WHERE user_id = $1 AND state <> 'ended'
               ORDER BY id"#,
            user.0
        );
        many(query.fetch_all(self.db.reader())).await
    }

    async fn members(
        &self,
        organization: OrganizationId,
        filter: &MemberFilter,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError> {
        let (after, limit) = window(page);
        let query = query_as!(
            ViewRow,
            r#"SELECT m.id AS "id: _", m.user_id AS "user_id: _", u.name, u.address, m.role, m.state, m.setup,
                      m.cause AS "cause: _", m.since AS "since: _", m.version
               FROM memberships m JOIN users u ON u.id = m.user_id
               WHERE m.organization_id >= $1 AND (m.organization_id, m.id) < ($1, $2)
                 AND (CAST($3 AS TEXT) IS NULL OR m.role = $3)
                 AND CASE WHEN CAST($4 AS TEXT) IS NULL THEN m.state <> 'ended' ELSE m.state = $4 END
                 AND (CAST($5 AS TEXT) IS NULL
                      OR u.name_key LIKE $5 ESCAPE '\' OR u.address_key LIKE $5 ESCAPE '\')
               ORDER BY m.organization_id DESC, m.id DESC LIMIT $6"#,
            organization.0,
            after,
            filter.role.map(Role::word),
            filter.state.as_deref().map(storable),
            needle(filter.search.as_deref()),
            limit
        );
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        let views = rows.into_iter().map(MemberView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view| view.id.0))
    }
}

struct ViewRow {
    id: Uuid,
    user_id: Uuid,
    name: String,
    address: String,
    role: String,
    state: String,
    setup: String,
    cause: Json<Cause>,
    since: Timestamp,
    version: i64,
}

impl TryFrom<ViewRow> for MemberView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        let setup =
            |word: &str| [Setup::NotNeeded, Setup::Incomplete, Setup::Ready].into_iter().find(|s| s.word() == word);
        Ok(Self {
            id: MembershipId(row.id),
            user: UserId(row.user_id),
            name: parsed("users.name", row.name)?,
            address: parsed("users.address", row.address)?,
            role: known("memberships.role", &row.role, Role::from_word)?,
            state: row.state,
            setup: known("memberships.setup", &row.setup, setup)?,
            cause: row.cause.0,
            since: row.since,
            version: Version(row.version),
        })
    }
}

/// Adds any number of them without one statement for each.
pub fn create(together: &mut Together, all: &[&Membership]) {
    let into = "INSERT INTO memberships
                    (id, version, user_id, organization_id, role, state, setup, since, cause, body) ";
    bulk::insert(together, into, all, |mut row, membership| {
        row.push_bind(membership.id.0)
            .push_bind(Version::FIRST.0)
            .push_bind(membership.user.0)
            .push_bind(membership.organization.0)
            .push_bind(membership.role.word())
            .push_bind(membership.state.word())
            .push_bind(membership.setup.word())
            .push_bind(membership.since)
            .push_bind(Json(&membership.cause))
            .push_bind(Json(*membership));
    });
}

pub async fn update(tx: &mut Connection, membership: &Membership, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE memberships SET version = version + 1,
             user_id = $3, organization_id = $4, role = $5, state = $6, setup = $7, since = $8, cause = $9, body = $10
         WHERE id = $1 AND version = $2",
        membership.id.0,
        read.0,
        membership.user.0,
        membership.organization.0,
        membership.role.word(),
        membership.state.word(),
        membership.setup.word(),
        membership.since,
        Json(&membership.cause) as _,
        Json(membership) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
