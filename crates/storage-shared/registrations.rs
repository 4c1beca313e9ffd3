//! Organizations' requests to become customers.

use async_trait::async_trait;
use domain::mail::Delivery;
use domain::page::{Page, PageRequest};
use domain::registration::ports::{Duplicate, QueueCounts, RegistrationFilter, RegistrationView, Registrations};
use domain::registration::{Proof, Registration, Stage};
use domain::store::{StoreError, Stored, Version};
use domain::values::{OrganizationNumber, RegistrationId, Timestamp};
use sqlx::types::Json;
use sqlx::{query, query_as, query_scalar};

use super::error::answered;
use super::row::{Row, count, known, many, needle, one, storable, window};
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl Registrations for SqlStore {
    async fn registration(&self, id: RegistrationId) -> Result<Option<Stored<Registration>>, StoreError> {
        let query = query_as!(
            Row::<Registration>,
            r#"SELECT version, body AS "body: _" FROM registrations WHERE id = $1"#,
            id.0
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn registrations(
        &self,
        filter: &RegistrationFilter,
        page: PageRequest,
    ) -> Result<Page<RegistrationView>, StoreError> {
        let (after, limit) = window(page);
        let stage = filter.stage.as_deref().map(storable);
        let search = needle(filter.search.as_deref());
        // The narrowest range that an index holds.
        macro_rules! listed {
            ($range:literal, $order:literal) => {
                query_as!(
                    ViewRow,
                    r#"SELECT r.version, r.body AS "body: _",
                              (SELECT l.state FROM letters l WHERE l.about = r.id ORDER BY l.id DESC LIMIT 1)
                                  AS "delivery?: String"
                       FROM registrations r
                       WHERE "# + $range + r#"
                         AND (CAST($3 AS BOOLEAN) IS NULL OR r.proven = $3)
                         AND (CAST($4 AS TEXT) IS NULL OR r.name_key LIKE $4 ESCAPE '\')
                       ORDER BY "# + $order + " LIMIT $5",
                    stage,
                    after,
                    filter.proven,
                    search,
                    limit
                )
            };
        }
        let rows = if stage.is_some() {
            let query = listed!("r.stage >= $1 AND (r.stage, r.id) < ($1, $2)", "r.stage DESC, r.id DESC");
            answered(query.fetch_all(self.db.reader())).await?
        } else {
            let query = listed!("CAST($1 AS TEXT) IS NULL AND r.id < $2", "r.id DESC");
            answered(query.fetch_all(self.db.reader())).await?
        };
        let views = rows.into_iter().map(RegistrationView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view| view.id.0))
    }

    async fn duplicates(&self, registration: &Registration) -> Result<Vec<Duplicate>, StoreError> {
        super::duplicates::of(self.db.reader(), registration).await
    }

    async fn registrations_of(&self, address: &str) -> Result<Vec<Stored<Registration>>, StoreError> {
        let query = query_as!(
            Row::<Registration>,
            r#"SELECT version, body AS "body: _" FROM registrations WHERE address_key = $1"#,
            address
        );
        many(query.fetch_all(self.db.reader())).await
    }

    async fn registration_counts(&self) -> Result<QueueCounts, StoreError> {
        let query = query!(
            r#"SELECT COUNT(*) FILTER (WHERE proven AND stage <> 'info_requested') AS "waiting!: i64",
                      COUNT(*) FILTER (WHERE NOT proven) AS "unproven!: i64",
                      COUNT(*) FILTER (WHERE proven AND stage = 'info_requested') AS "info_requested!: i64"
               FROM registrations WHERE stage IN ('submitted', 'under_review', 'info_requested')"#
        );
        let counts = answered(query.fetch_one(self.db.reader())).await?;
        Ok(QueueCounts {
            waiting: count("waiting", counts.waiting)?,
            unproven: count("unproven", counts.unproven)?,
            info_requested: count("info_requested", counts.info_requested)?,
        })
    }

    async fn lapsing(&self, now: Timestamp, limit: u32) -> Result<Vec<Stored<Registration>>, StoreError> {
        let query = query_as!(
            Row::<Registration>,
            r#"SELECT version, body AS "body: _" FROM registrations
               WHERE lapses_at <= $1 ORDER BY lapses_at, id LIMIT $2"#,
            now,
            i64::from(limit)
        );
        many(query.fetch_all(self.db.reader())).await
    }

    async fn registration_delivery(&self, id: RegistrationId) -> Result<Option<Delivery>, StoreError> {
        let query = query_scalar!("SELECT state FROM letters WHERE about = $1 ORDER BY id DESC LIMIT 1", id.0);
        let word = answered(query.fetch_optional(self.db.reader())).await?;
        word.map(|word| known("letters.state", &word, Delivery::from_word)).transpose()
    }
}

struct ViewRow {
    version: i64,
    body: Json<Registration>,
    delivery: Option<String>,
}

impl TryFrom<ViewRow> for RegistrationView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        let Json(registration) = row.body;
        let delivery = row.delivery.map(|word| known("letters.state", &word, Delivery::from_word)).transpose()?;
        Ok(Self {
            id: registration.id,
            proven: is_proven(&registration),
            stage: registration.stage.word().to_owned(),
            organization: registration.profile.name,
            contact: registration.contact.name,
            submitted_at: registration.submitted_at,
            delivery,
            version: Version(row.version),
        })
    }
}

fn is_proven(registration: &Registration) -> bool {
    match registration.proof {
        Proof::Given { .. } => true,
        Proof::Awaited { .. } => false,
    }
}

pub fn number_key(registration: &Registration) -> Option<String> {
    registration.profile.number.as_ref().map(OrganizationNumber::key)
}

fn lapses_at(registration: &Registration) -> Option<Timestamp> {
    match registration.stage {
        Stage::InfoRequested { lapses_at, .. } => Some(lapses_at),
        Stage::Submitted
        | Stage::UnderReview { .. }
        | Stage::Approved { .. }
        | Stage::Rejected { .. }
        | Stage::Withdrawn { .. }
        | Stage::Lapsed { .. } => None,
    }
}

pub async fn create(tx: &mut Connection, registration: &Registration) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO registrations
             (id, version, name, name_key, number_key, address_key, stage, proven, lapses_at, body)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)",
        registration.id.0,
        registration.profile.name.as_str(),
        registration.profile.name.key(),
        number_key(registration),
        registration.contact.address.key(),
        registration.stage.word(),
        is_proven(registration),
        lapses_at(registration),
        Json(registration) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, registration: &Registration, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE registrations SET version = version + 1,
             name = $3, name_key = $4, number_key = $5, address_key = $6, stage = $7, proven = $8, lapses_at = $9,
             body = $10
         WHERE id = $1 AND version = $2",
        registration.id.0,
        read.0,
        registration.profile.name.as_str(),
        registration.profile.name.key(),
        number_key(registration),
        registration.contact.address.key(),
        registration.stage.word(),
        is_proven(registration),
        lapses_at(registration),
        Json(registration) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
