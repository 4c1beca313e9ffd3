//! What suppliers offer.

use async_trait::async_trait;
use domain::offering::Offering;
use domain::offering::ports::{OfferingFilter, OfferingView, Offerings};
use domain::organization::Standing;
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored, Version};
use domain::subject::Subject;
use domain::values::OfferingId;
use sqlx::types::Json;
use sqlx::{query, query_as};

use super::error::answered;
use super::row::{folded, known, needle, parsed, storable, window};
use super::store::SqlStore;
use crate::db::Connection;

/// Offerings as they are shown.
macro_rules! viewed {
    ($which:literal $(+ $more:literal)*, $($given:expr),*) => {
        query_as!(
            ViewRow,
            r#"SELECT f.version, f.body AS "body: _", o.name, o.standing, s.body AS "subject: _"
               FROM offerings f
               JOIN organizations o ON o.id = f.supplier_id
               JOIN subjects s ON s.id = f.subject_id
               WHERE "# + $which $(+ $more)*,
            $($given),*
        )
    };
}

#[async_trait]
impl Offerings for SqlStore {
    async fn offering(&self, id: OfferingId) -> Result<Option<OfferingView>, StoreError> {
        let query = viewed!("f.id = $1", id.0);
        answered(query.fetch_optional(self.db.reader())).await?.map(OfferingView::try_from).transpose()
    }

    async fn offerings(&self, filter: &OfferingFilter, page: PageRequest) -> Result<Page<OfferingView>, StoreError> {
        let (after, limit) = window(page);
        // The range of the index that holds a supplier's, or what is published.
        macro_rules! listed {
            ($range:literal, $order:literal) => {
                viewed!(
                    $range
                        + r#" AND (CAST($3 AS TEXT) IS NULL OR f.kind = $3)
                          AND (CAST($4 AS UUID) IS NULL OR f.subject_id = $4)
                          AND (CAST($5 AS TEXT) IS NULL OR f.language = $5)
                          AND (NOT CAST($6 AS BOOLEAN) OR f.capacity IS NULL OR f.taken < f.capacity)
                          AND (CAST($7 AS TEXT) IS NULL OR f.title_key LIKE $7 ESCAPE '\')
                          ORDER BY "#
                        + $order
                        + " LIMIT $8",
                    filter.supplier.map(|supplier| supplier.0),
                    after,
                    filter.kind.as_deref().map(storable),
                    filter.subject.map(|subject| subject.0),
                    filter.language.as_deref().map(storable),
                    filter.available,
                    needle(filter.search.as_deref()),
                    limit
                )
            };
        }
        let reader = self.db.reader();
        let rows = match filter.supplier {
            Some(_) => {
                let query = listed!(
                    "f.supplier_id >= $1 AND (f.supplier_id, f.id) < ($1, $2)",
                    "f.supplier_id DESC, f.id DESC"
                );
                answered(query.fetch_all(reader)).await?
            }
            None => {
                let query = listed!(
                    "CAST($1 AS UUID) IS NULL AND f.published AND f.id < $2 AND o.standing = 'in_force'",
                    "f.id DESC"
                );
                answered(query.fetch_all(reader)).await?
            }
        };
        let views = rows.into_iter().map(OfferingView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view: &OfferingView| view.offering.id.0))
    }
}

struct ViewRow {
    version: i64,
    body: Json<Offering>,
    name: String,
    standing: String,
    subject: Json<Subject>,
}

impl TryFrom<ViewRow> for OfferingView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        let Json(subject) = row.subject;
        Ok(Self {
            offering: Stored::new(row.body.0, Version(row.version)),
            supplier: parsed("organizations.name", row.name)?,
            standing: known("organizations.standing", &row.standing, Standing::from_word)?,
            subject: subject.name,
            area: subject.area,
        })
    }
}

pub async fn create(tx: &mut Connection, offering: &Offering) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO offerings
             (id, version, supplier_id, subject_id, kind, language, title, title_key, dates, capacity, taken,
              published, body)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        offering.id.0,
        offering.supplier.0,
        offering.subject.0,
        offering.kind.word(),
        offering.language.as_str(),
        offering.title.as_str(),
        folded(offering.title.as_str()),
        offering.kind.dates().map(Json) as _,
        offering.capacity.map(i64::from),
        i64::from(offering.taken),
        offering.published,
        Json(offering) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, offering: &Offering, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE offerings SET version = version + 1,
             supplier_id = $3, subject_id = $4, kind = $5, language = $6, title = $7, title_key = $8, dates = $9,
             capacity = $10, taken = $11, published = $12, body = $13
         WHERE id = $1 AND version = $2",
        offering.id.0,
        read.0,
        offering.supplier.0,
        offering.subject.0,
        offering.kind.word(),
        offering.language.as_str(),
        offering.title.as_str(),
        folded(offering.title.as_str()),
        offering.kind.dates().map(Json) as _,
        offering.capacity.map(i64::from),
        i64::from(offering.taken),
        offering.published,
        Json(offering) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
