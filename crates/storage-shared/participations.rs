//! What people take part in: listed by their address, on an application whose participation is confirmed (R43).

use domain::application::Stage;
use domain::attendee::ports::Activity;
use domain::page::{Page, PageRequest};
use domain::store::StoreError;
use domain::values::{ApplicationId, AttendeeId, OrganizationId, Period, Timestamp};
use sqlx::types::Json;
use sqlx::{query_as, query_scalar};
use uuid::Uuid;

use super::error::answered;
use super::row::{known, parsed, window};
use crate::db::Pool;

pub async fn activities(pool: &Pool, address: &str, page: PageRequest) -> Result<Page<Activity>, StoreError> {
    let (after, limit) = window(page);
    let query = query_as!(
        ActivityRow,
        r#"SELECT a.id AS "id: _", p.id AS "application_id: _", c.id AS "customer_id: _", c.name AS customer_name,
                  f.title, f.kind, f.dates AS "dates: _", f.language, s.name AS supplier, p.stage,
                  p.changed_at AS "since: _", b.name AS contact, b.address AS contact_address
           FROM attendees a
           JOIN applications p ON p.id = a.application_id AND p.stage IN ('accepted', 'approved', 'completed')
           JOIN offerings f ON f.id = p.offering_id
           JOIN organizations c ON c.id = p.customer_id
           JOIN organizations s ON s.id = f.supplier_id
           JOIN users b ON b.id = a.added_by
           WHERE a.address_key >= $1 AND (a.address_key, a.id) < ($1, $2) AND a.participation = 'listed'
           ORDER BY a.address_key DESC, a.id DESC LIMIT $3"#,
        address,
        after,
        limit
    );
    let rows = answered(query.fetch_all(pool)).await?;
    let activities = rows.into_iter().map(Activity::try_from).collect::<Result<_, _>>()?;
    Ok(Page::of(activities, page.limit, |activity: &Activity| activity.attendee.0))
}

pub async fn takes_part(pool: &Pool, application: ApplicationId, address: &str) -> Result<bool, StoreError> {
    let query = query_scalar!(
        "SELECT a.version FROM attendees a
         JOIN applications p ON p.id = a.application_id AND p.stage IN ('accepted', 'approved', 'completed')
         WHERE a.application_id = $1 AND a.address_key = $2 AND a.participation = 'listed'",
        application.0,
        address
    );
    Ok(answered(query.fetch_optional(pool)).await?.is_some())
}

struct ActivityRow {
    id: Uuid,
    application_id: Uuid,
    customer_id: Uuid,
    customer_name: String,
    title: String,
    kind: String,
    dates: Option<Json<Period>>,
    language: String,
    supplier: String,
    stage: String,
    since: Timestamp,
    contact: String,
    contact_address: String,
}

impl TryFrom<ActivityRow> for Activity {
    type Error = StoreError;

    fn try_from(row: ActivityRow) -> Result<Self, StoreError> {
        Ok(Self {
            attendee: AttendeeId(row.id),
            application: ApplicationId(row.application_id),
            customer: OrganizationId(row.customer_id),
            customer_name: parsed("organizations.name", row.customer_name)?,
            title: parsed("offerings.title", row.title)?,
            kind: row.kind,
            dates: row.dates.map(|Json(dates)| dates),
            language: parsed("offerings.language", row.language)?,
            supplier: parsed("organizations.name", row.supplier)?,
            stage: known("applications.stage", &row.stage, Stage::from_word)?,
            since: row.since,
            contact: parsed("users.name", row.contact)?,
            contact_address: parsed("users.address", row.contact_address)?,
        })
    }
}
