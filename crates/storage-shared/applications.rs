//! Customers' requests for offerings; what is queued is in `queue`.

use async_trait::async_trait;
use domain::application::ports::{ApplicationFilter, ApplicationView, Applications, ListOf, QueueDepth, QueueFilter};
use domain::application::{Application, Stage};
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored, Version};
use domain::values::{ApplicationId, OfferingId, OrganizationId, Period, Timestamp};
use sqlx::types::Json;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::error::answered;
use super::queue;
use super::row::{Row, known, many, needle, one, parsed, small, window};
use super::store::SqlStore;
use crate::db::Connection;

/// Applications as they are listed.
macro_rules! viewed {
    ($from:literal, $which:literal $(+ $more:literal)*, $($given:expr),*) => {
        sqlx::query_as!(
            crate::shared::applications::ViewRow,
            r#"SELECT p.id AS "id: _", p.customer_id AS "customer_id: _", c.name AS customer_name,
                      p.offering_id AS "offering_id: _", f.title, f.kind, f.dates AS "dates: _", u.name AS applicant,
                      p.stage, p.attendees, p.turn AS "turn: _", p.submitted_at AS "submitted_at: _",
                      p.changed_at AS "changed_at: _", p.version
               FROM "# + $from + r#"
               JOIN offerings f ON f.id = p.offering_id
               JOIN organizations c ON c.id = p.customer_id
               JOIN users u ON u.id = p.applicant_id
               WHERE "# + $which $(+ $more)*,
            $($given),*
        )
    };
}
pub(crate) use viewed;

#[async_trait]
impl Applications for SqlStore {
    async fn application(&self, id: ApplicationId) -> Result<Option<Stored<Application>>, StoreError> {
        let query =
            query_as!(Row::<Application>, r#"SELECT version, body AS "body: _" FROM applications WHERE id = $1"#, id.0);
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn applications(
        &self,
        of: ListOf,
        filter: &ApplicationFilter,
        page: PageRequest,
    ) -> Result<Page<ApplicationView>, StoreError> {
        let (after, limit) = window(page);
        let stage = filter.stage.map(Stage::word);
        let search = needle(filter.search.as_deref());
        macro_rules! listed {
            ($owner:expr, $from:literal, $range:literal, $order:literal) => {{
                let query = viewed!(
                    $from,
                    $range
                        + r#" AND (CAST($3 AS TEXT) IS NULL OR p.stage = $3)
                          AND (CAST($4 AS TEXT) IS NULL
                               OR f.title_key LIKE $4 ESCAPE '\' OR u.name_key LIKE $4 ESCAPE '\')
                          ORDER BY "#
                        + $order
                        + " LIMIT $5",
                    $owner.0,
                    after,
                    stage,
                    search,
                    limit
                );
                answered(query.fetch_all(self.db.reader())).await?
            }};
        }
        let rows = match of {
            // Those of one stage may be few among many.
            ListOf::Customer(customer) if stage.is_some() => {
                listed!(customer, "applications p", "p.customer_id = $1 AND p.stage = $3 AND p.id < $2", "p.id DESC")
            }
            ListOf::Customer(customer) => listed!(
                customer,
                "applications p",
                "p.customer_id >= $1 AND (p.customer_id, p.id) < ($1, $2)",
                "p.customer_id DESC, p.id DESC"
            ),
            ListOf::Offering(offering) => listed!(
                offering,
                "applications p",
                "p.offering_id >= $1 AND (p.offering_id, p.id) < ($1, $2)",
                "p.offering_id DESC, p.id DESC"
            ),
            ListOf::Mentor(mentor) => listed!(
                mentor,
                "assignments a
                 JOIN memberships m ON m.id = a.membership_id AND m.state <> 'ended'
                 JOIN applications p ON p.id = a.application_id",
                "a.mentor_id >= $1 AND (a.mentor_id, a.application_id) < ($1, $2) AND a.ended_at IS NULL",
                "a.mentor_id DESC, a.application_id DESC"
            ),
        };
        Ok(Page::of(views(rows)?, page.limit, |view| view.id.0))
    }

    async fn queue(&self, filter: &QueueFilter, page: PageRequest) -> Result<Page<ApplicationView>, StoreError> {
        queue::of(self.db.reader(), filter, page).await
    }

    async fn queue_depth(&self) -> Result<QueueDepth, StoreError> {
        queue::depth(self.db.reader()).await
    }

    async fn waitlist(&self, offering: OfferingId, limit: u32) -> Result<Vec<Stored<Application>>, StoreError> {
        let query = query_as!(
            Row::<Application>,
            r#"SELECT version, body AS "body: _" FROM applications
               WHERE offering_id = $1 AND stage = 'waitlisted' ORDER BY turn LIMIT $2"#,
            offering.0,
            i64::from(limit)
        );
        many(query.fetch_all(self.db.reader())).await
    }

    async fn changed(&self, customer: OrganizationId, limit: u32) -> Result<Vec<ApplicationView>, StoreError> {
        let query = viewed!(
            "applications p",
            "p.customer_id = $1 AND p.stage <> 'draft' ORDER BY p.changed_at DESC, p.id DESC LIMIT $2",
            customer.0,
            i64::from(limit)
        );
        views(answered(query.fetch_all(self.db.reader())).await?)
    }
}

pub struct ViewRow {
    pub id: Uuid,
    pub customer_id: Uuid,
    pub customer_name: String,
    pub offering_id: Uuid,
    pub title: String,
    pub kind: String,
    pub dates: Option<Json<Period>>,
    pub applicant: String,
    pub stage: String,
    pub attendees: i64,
    pub turn: Option<Uuid>,
    pub submitted_at: Option<Timestamp>,
    pub changed_at: Timestamp,
    pub version: i64,
}

pub fn views(rows: Vec<ViewRow>) -> Result<Vec<ApplicationView>, StoreError> {
    rows.into_iter().map(ApplicationView::try_from).collect()
}

impl TryFrom<ViewRow> for ApplicationView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: ApplicationId(row.id),
            customer: OrganizationId(row.customer_id),
            customer_name: parsed("organizations.name", row.customer_name)?,
            offering: OfferingId(row.offering_id),
            title: parsed("offerings.title", row.title)?,
            kind: row.kind,
            dates: row.dates.map(|Json(dates)| dates),
            applicant: parsed("users.name", row.applicant)?,
            stage: known("applications.stage", &row.stage, Stage::from_word)?,
            attendees: small("applications.attendees", row.attendees)?,
            turn: row.turn,
            submitted_at: row.submitted_at,
            changed_at: row.changed_at,
            version: Version(row.version),
        })
    }
}

pub async fn create(tx: &mut Connection, application: &Application) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO applications
             (id, version, customer_id, offering_id, applicant_id, billing_account_id, stage, attendees, turn,
              submitted_at, changed_at, body)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        application.id.0,
        application.customer.0,
        application.offering.0,
        application.applicant.0,
        application.billing_account.map(|account| account.0),
        application.stage.word(),
        i64::from(application.attendees),
        application.turn,
        application.submitted_at,
        application.changed_at,
        Json(application) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, application: &Application, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE applications SET version = version + 1,
             customer_id = $3, offering_id = $4, applicant_id = $5, billing_account_id = $6, stage = $7,
             attendees = $8, turn = $9, submitted_at = $10, changed_at = $11, body = $12
         WHERE id = $1 AND version = $2",
        application.id.0,
        read.0,
        application.customer.0,
        application.offering.0,
        application.applicant.0,
        application.billing_account.map(|account| account.0),
        application.stage.word(),
        i64::from(application.attendees),
        application.turn,
        application.submitted_at,
        application.changed_at,
        Json(application) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
