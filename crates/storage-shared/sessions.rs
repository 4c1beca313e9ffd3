//! Teaching events on the calendar; whom they are for is in `audiences`.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::application::Application;
use domain::page::{Page, PageRequest};
use domain::session::Session;
use domain::session::ports::{Audience, Part, SessionView, Sessions};
use domain::store::{StoreError, Stored, Version};
use domain::user::User;
use domain::values::{OfferingId, OrganizationId, SessionId, UserId};
use sqlx::query;
use sqlx::types::Json;
use uuid::Uuid;

use super::audiences;
use super::error::answered;
use super::row::{onward, parsed};
use super::store::SqlStore;
use crate::db::Connection;
use crate::dialect;

/// Sessions as they are shown.
macro_rules! shown {
    ($from:literal, $which:literal, $($given:expr),*) => {
        sqlx::query_as!(
            crate::shared::sessions::ViewRow,
            r#"SELECT s.version, s.body AS "body: _", f.title, o.name AS supplier, c.name AS "customer?"
               FROM "# + $from + r#"
               JOIN offerings f ON f.id = s.offering_id
               JOIN organizations o ON o.id = s.supplier_id
               LEFT JOIN applications p ON p.id = s.audience
               LEFT JOIN organizations c ON c.id = p.customer_id
               "# + $which,
            $($given),*
        )
    };
}
pub(crate) use shown;

#[async_trait]
impl Sessions for SqlStore {
    async fn session(&self, id: SessionId) -> Result<Option<SessionView>, StoreError> {
        let query = shown!("sessions s", "WHERE s.id = $1", id.0);
        answered(query.fetch_optional(self.db.reader())).await?.map(SessionView::try_from).transpose()
    }

    async fn sessions(&self, offering: OfferingId, page: PageRequest) -> Result<Page<SessionView>, StoreError> {
        let (after, limit) = onward(page);
        let query = shown!(
            "sessions s",
            "WHERE s.offering_id <= $1 AND (s.offering_id, s.slot) > ($1, $2)
             ORDER BY s.offering_id, s.slot LIMIT $3",
            offering.0,
            after,
            limit
        );
        views(answered(query.fetch_all(self.db.reader())).await?, page)
    }

    async fn schedule(&self, audiences: &[Uuid], page: PageRequest) -> Result<Page<SessionView>, StoreError> {
        let (after, limit) = onward(page);
        let each: BTreeSet<Uuid> = audiences.iter().copied().collect();
        views(answered(dialect::schedule(self.db.reader(), each, after, limit)).await?, page)
    }

    async fn parts(&self, address: &str, user: UserId) -> Result<Vec<Part>, StoreError> {
        audiences::parts(self.db.reader(), address, user).await
    }

    async fn audiences(&self, offering: OfferingId, page: PageRequest) -> Result<Page<Audience>, StoreError> {
        audiences::of(self.db.reader(), offering, page).await
    }

    async fn concerning(
        &self,
        session: &Session,
        customers: &[OrganizationId],
    ) -> Result<Vec<Application>, StoreError> {
        audiences::concerning(self.db.reader(), session, customers).await
    }

    async fn invited(&self, session: &Session) -> Result<Vec<User>, StoreError> {
        audiences::invited(self.db.reader(), session).await
    }
}

pub struct ViewRow {
    pub version: i64,
    pub body: Json<Session>,
    pub title: String,
    pub supplier: String,
    pub customer: Option<String>,
}

fn views(rows: Vec<ViewRow>, page: PageRequest) -> Result<Page<SessionView>, StoreError> {
    let views = rows.into_iter().map(SessionView::try_from).collect::<Result<_, _>>()?;
    Ok(Page::of(views, page.limit, |view: &SessionView| view.session.slot()))
}

impl TryFrom<ViewRow> for SessionView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            session: Stored::new(row.body.0, Version(row.version)),
            title: parsed("offerings.title", row.title)?,
            supplier: parsed("organizations.name", row.supplier)?,
            customer: row.customer.map(|name| parsed("organizations.name", name)).transpose()?,
        })
    }
}

pub async fn create(tx: &mut Connection, session: &Session) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO sessions (id, version, offering_id, supplier_id, audience, slot, body)
         VALUES ($1, 1, $2, $3, $4, $5, $6)",
        session.id.0,
        session.offering.0,
        session.supplier.0,
        session.audience(),
        session.slot(),
        Json(session) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, session: &Session, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE sessions SET version = version + 1,
             offering_id = $3, supplier_id = $4, audience = $5, slot = $6, body = $7
         WHERE id = $1 AND version = $2",
        session.id.0,
        read.0,
        session.offering.0,
        session.supplier.0,
        session.audience(),
        session.slot(),
        Json(session) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
