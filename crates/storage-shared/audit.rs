//! The audit trail.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use domain::audit::ports::{AuditFilter, AuditTrail, AuditView};
use domain::audit::{By, Concerned, Fact, Recorded};
use domain::page::{Page, PageRequest};
use domain::store::StoreError;
use domain::values::{FactId, OrganizationId, Timestamp, UserId};
use sqlx::query_as;
use sqlx::types::Json;
use uuid::Uuid;

use super::bulk;
use super::error::{answered, corrupt};
use super::row::window;
use super::store::SqlStore;
use crate::together::Together;

#[async_trait]
impl AuditTrail for SqlStore {
    async fn facts(&self, filter: &AuditFilter, page: PageRequest) -> Result<Page<AuditView>, StoreError> {
        let (after, limit) = window(page);
        let organization = filter.organization.map(|organization| organization.0);
        let by = filter.by.map(|user| user.0);
        // The narrowest range that an index holds.
        macro_rules! listed {
            ($range:literal, $order:literal) => {
                query_as!(
                    ViewRow,
                    r#"SELECT f.id AS "id: _", f.at AS "at: _", f.who, f.user_id AS "user_id: _",
                              f.organization_id AS "organization_id: _", f.body AS "body: _",
                              u.name AS "by_name?: String"
                       FROM facts f LEFT JOIN users u ON u.id = f.user_id
                       WHERE "#
                        + $range
                        + " ORDER BY "
                        + $order
                        + " LIMIT $4",
                    organization,
                    by,
                    after,
                    limit
                )
            };
        }
        let reader = self.db.reader();
        let rows = match (organization, by) {
            (Some(_), _) => {
                let query = listed!(
                    "f.organization_id >= $1 AND (f.organization_id, f.id) < ($1, $3)
                     AND (CAST($2 AS UUID) IS NULL OR f.user_id = $2)",
                    "f.organization_id DESC, f.id DESC"
                );
                answered(query.fetch_all(reader)).await?
            }
            (None, Some(_)) => {
                let query = listed!(
                    "f.user_id >= $2 AND (f.user_id, f.id) < ($2, $3) AND CAST($1 AS UUID) IS NULL",
                    "f.user_id DESC, f.id DESC"
                );
                answered(query.fetch_all(reader)).await?
            }
            (None, None) => {
                let query = listed!("CAST($1 AS UUID) IS NULL AND CAST($2 AS UUID) IS NULL AND f.id < $3", "f.id DESC");
                answered(query.fetch_all(reader)).await?
            }
        };
        let views = rows.into_iter().map(AuditView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view: &AuditView| view.recorded.id.0))
    }

    async fn names(&self, concerned: &BTreeSet<Concerned>) -> Result<BTreeMap<Concerned, String>, StoreError> {
        super::concerned::names(self.db.reader(), concerned).await
    }
}

struct ViewRow {
    id: Uuid,
    at: Timestamp,
    who: String,
    user_id: Option<Uuid>,
    organization_id: Option<Uuid>,
    body: Json<Fact>,
    by_name: Option<String>,
}

impl TryFrom<ViewRow> for AuditView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        let by = match (row.who.as_str(), row.user_id) {
            ("user", Some(user)) => By::User(UserId(user)),
            ("link_holder", None) => By::LinkHolder,
            ("system", None) => By::System,
            _ => return Err(corrupt("facts.who holds an unknown word")),
        };
        let organization = row.organization_id.map(OrganizationId);
        let recorded = Recorded { id: FactId(row.id), at: row.at, by, organization, fact: row.body.0 };
        Ok(Self { recorded, by_name: row.by_name })
    }
}

/// Adds any number of facts without one statement for each.
pub fn record(together: &mut Together, facts: &[Recorded]) {
    let into = "INSERT INTO facts (id, at, who, user_id, organization_id, body) ";
    bulk::insert(together, into, facts, |mut row, recorded| {
        let (who, user) = match recorded.by {
            By::User(user) => ("user", Some(user.0)),
            By::LinkHolder => ("link_holder", None),
            By::System => ("system", None),
        };
        row.push_bind(recorded.id.0)
            .push_bind(recorded.at)
            .push_bind(who)
            .push_bind(user)
            .push_bind(recorded.organization.map(|organization| organization.0))
            .push_bind(Json(&recorded.fact));
    });
}
