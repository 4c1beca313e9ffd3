//! Partners, customers and suppliers.

use async_trait::async_trait;
use domain::organization::ports::{OrganizationFilter, OrganizationView, Organizations};
use domain::organization::{Located, Organization, OrganizationKind};
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored, Version};
use domain::values::{OrganizationId, OrganizationNumber};
use sqlx::types::Json;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::error::answered;
use super::row::{known, needle, parsed, storable, window};
use super::shown::located;
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl Organizations for SqlStore {
    async fn organization(&self, id: OrganizationId) -> Result<Option<Located>, StoreError> {
        let query = query_as!(
            LocatedRow,
            r#"SELECT o.version, o.body AS "body: _", o.standing, p.standing AS "partner_standing?"
               FROM organizations o LEFT JOIN organizations p ON p.id = o.partner_id
               WHERE o.id = $1"#,
            id.0
        );
        let Some(row) = answered(query.fetch_optional(self.db.reader())).await? else { return Ok(None) };
        let standing = located(&row.standing, row.partner_standing.as_deref())?;
        Ok(Some(Located { organization: Stored::new(row.body.0, Version(row.version)), standing }))
    }

    async fn organizations(
        &self,
        filter: &OrganizationFilter,
        page: PageRequest,
    ) -> Result<Page<OrganizationView>, StoreError> {
        let (after, limit) = window(page);
        let kind = filter.kind.map(OrganizationKind::word);
        let partner = filter.partner.map(|partner| partner.0);
        let state = filter.state.as_deref().map(storable);
        let search = needle(filter.search.as_deref());
        // The narrowest range that an index holds.
        macro_rules! listed {
            ($range:literal, $order:literal) => {
                query_as!(
                    ViewRow,
                    r#"SELECT o.id AS "id: _", o.kind, o.name, o.state, o.standing, o.version,
                              p.standing AS "partner_standing?",
                              (SELECT u.name FROM memberships m JOIN users u ON u.id = m.user_id
                               WHERE m.organization_id = o.id AND m.role = o.admin_role AND m.state <> 'ended'
                               LIMIT 1) AS "admin?: String"
                       FROM organizations o LEFT JOIN organizations p ON p.id = o.partner_id
                       WHERE "# + $range + r#"
                         AND (CAST($4 AS TEXT) IS NULL OR o.state = $4)
                         AND (CAST($5 AS TEXT) IS NULL OR o.name_key LIKE $5 ESCAPE '\')
                       ORDER BY "# + $order + " LIMIT $6",
                    kind,
                    partner,
                    after,
                    state,
                    search,
                    limit
                )
            };
        }
        let reader = self.db.reader();
        let rows = match (partner, kind) {
            (Some(_), _) => {
                let query = listed!(
                    "o.partner_id >= $2 AND (o.partner_id, o.id) < ($2, $3)
                     AND (CAST($1 AS TEXT) IS NULL OR o.kind = $1)",
                    "o.partner_id DESC, o.id DESC"
                );
                answered(query.fetch_all(reader)).await?
            }
            (None, Some(_)) => {
                let query = listed!(
                    "o.kind >= $1 AND (o.kind, o.id) < ($1, $3) AND CAST($2 AS UUID) IS NULL",
                    "o.kind DESC, o.id DESC"
                );
                answered(query.fetch_all(reader)).await?
            }
            (None, None) => {
                let query = listed!("CAST($1 AS TEXT) IS NULL AND CAST($2 AS UUID) IS NULL AND o.id < $3", "o.id DESC");
                answered(query.fetch_all(reader)).await?
            }
        };
        let views = rows.into_iter().map(OrganizationView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view| view.id.0))
    }
}

struct LocatedRow {
    version: i64,
    body: Json<Organization>,
    standing: String,
    partner_standing: Option<String>,
}

struct ViewRow {
    id: Uuid,
    kind: String,
    name: String,
    state: String,
    standing: String,
    version: i64,
    partner_standing: Option<String>,
    admin: Option<String>,
}

impl TryFrom<ViewRow> for OrganizationView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: OrganizationId(row.id),
            kind: known("organizations.kind", &row.kind, OrganizationKind::from_word)?,
            name: parsed("organizations.name", row.name)?,
            state: row.state,
            standing: located(&row.standing, row.partner_standing.as_deref())?,
            admin: row.admin,
            version: Version(row.version),
        })
    }
}

fn number_key(organization: &Organization) -> Option<String> {
    organization.profile().and_then(|profile| profile.number.as_ref()).map(OrganizationNumber::key)
}

fn admin_role(organization: &Organization) -> Option<&'static str> {
    match organization.kind() {
        OrganizationKind::Partner => None,
        kind @ (OrganizationKind::Customer | OrganizationKind::Supplier) => Some(kind.admin_role().word()),
    }
}

pub async fn create(tx: &mut Connection, organization: &Organization) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO organizations
             (id, version, kind, partner_id, name, name_key, number_key, state, standing, admin_role, body)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        organization.id().0,
        organization.kind().word(),
        organization.partner().map(|partner| partner.0),
        organization.name().as_str(),
        organization.name().key(),
        number_key(organization),
        organization.state(),
        organization.standing().word(),
        admin_role(organization),
        Json(organization) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, organization: &Organization, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE organizations SET version = version + 1,
             kind = $3, partner_id = $4, name = $5, name_key = $6, number_key = $7, state = $8, standing = $9,
             admin_role = $10, body = $11
         WHERE id = $1 AND version = $2",
        organization.id().0,
        read.0,
        organization.kind().word(),
        organization.partner().map(|partner| partner.0),
        organization.name().as_str(),
        organization.name().key(),
        number_key(organization),
        organization.state(),
        organization.standing().word(),
        admin_role(organization),
        Json(organization) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
