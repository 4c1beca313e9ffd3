//! Notes on the progress of an activity or a learner.

use async_trait::async_trait;
use domain::observation::ports::{ObservationView, Observations, Reader};
use domain::observation::{Observation, Readers};
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored, Version};
use domain::values::{ApplicationId, ObservationId};
use sqlx::types::Json;
use sqlx::{query, query_as};

use super::error::answered;
use super::row::{Row, one, parsed, window};
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl Observations for SqlStore {
    async fn observation(
        &self,
        application: ApplicationId,
        id: ObservationId,
    ) -> Result<Option<Stored<Observation>>, StoreError> {
        let query = query_as!(
            Row::<Observation>,
            r#"SELECT version, body AS "body: _" FROM observations WHERE id = $1 AND application_id = $2"#,
            id.0,
            application.0
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn observations(
        &self,
        application: ApplicationId,
        reader: &Reader,
        page: PageRequest,
    ) -> Result<Page<ObservationView>, StoreError> {
        let (after, limit) = window(page);
        let shown = |readers| reader.shown.contains(&readers);
        let query = query_as!(
            ViewRow,
            r#"SELECT o.version, o.body AS "body: _", u.name AS author, a.body AS "about?: _"
               FROM observations o
               JOIN users u ON u.id = o.author_id
               LEFT JOIN attendees a ON a.id = o.about_id
               WHERE o.application_id >= $1 AND (o.application_id, o.id) < ($1, $2)
                 AND (o.author_id = $3
                      OR NOT o.withdrawn
                         AND CASE o.readers WHEN 'mentors' THEN CAST($4 AS BOOLEAN)
                                            WHEN 'organization' THEN CAST($5 AS BOOLEAN)
                                            ELSE CAST($6 AS BOOLEAN) END
                         AND (CAST($7 AS TEXT) IS NULL OR o.about_id IS NULL OR a.address_key = $7))
               ORDER BY o.application_id DESC, o.id DESC LIMIT $8"#,
            application.0,
            after,
            reader.user.0,
            shown(Readers::Mentors),
            shown(Readers::Organization),
            shown(Readers::Attendees),
            reader.only_about,
            limit
        );
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        let views = rows.into_iter().map(ObservationView::try_from).collect::<Result<_, _>>()?;
        Ok(Page::of(views, page.limit, |view: &ObservationView| view.observation.id.0))
    }
}

struct ViewRow {
    version: i64,
    body: Json<Observation>,
    author: String,
    about: Option<Json<domain::attendee::Attendee>>,
}

impl TryFrom<ViewRow> for ObservationView {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            observation: Stored::new(row.body.0, Version(row.version)),
            author: parsed("users.name", row.author)?,
            about: row.about.map(|Json(attendee)| attendee.name),
        })
    }
}

pub async fn create(tx: &mut Connection, observation: &Observation) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO observations (id, version, application_id, author_id, about_id, readers, withdrawn, body)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7)",
        observation.id.0,
        observation.application.0,
        observation.author.0,
        observation.about.map(|attendee| attendee.0),
        observation.readers.word(),
        observation.withdrawn.is_some(),
        Json(observation) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, observation: &Observation, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE observations SET version = version + 1,
             application_id = $3, author_id = $4, about_id = $5, readers = $6, withdrawn = $7, body = $8
         WHERE id = $1 AND version = $2",
        observation.id.0,
        read.0,
        observation.application.0,
        observation.author.0,
        observation.about.map(|attendee| attendee.0),
        observation.readers.word(),
        observation.withdrawn.is_some(),
        Json(observation) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
