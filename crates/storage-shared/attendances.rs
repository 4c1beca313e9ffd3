//! Who was at a session.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::attendance::ports::{Attendances, Line, Lines, Marked};
use domain::attendance::{Attendance, Mark, Tally};
use domain::attendee::Attendee;
use domain::page::{Page, PageRequest};
use domain::session::Session;
use domain::store::{StoreError, Stored, Version};
use domain::values::{ApplicationId, OfferingId, SessionId};
use sqlx::types::Json;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::bulk;
use super::error::answered;
use super::row::{known, onward, parsed, small, window};
use super::store::SqlStore;
use crate::db::{Connection, Pool};
use crate::dialect;
use crate::together::Together;

/// The lines of a session ($1) for an audience ($2): those it is for, and those who were marked while it was.
macro_rules! lines {
    ($from:literal, $which:literal, $($given:expr),*) => {
        sqlx::query_as!(
            crate::shared::attendances::LineRow,
            r#"SELECT a.body AS "attendee: _", c.name AS customer_name,
                      t.version AS "version?", t.body AS "attendance?: _"
               FROM "# + $from + r#"
               JOIN applications p ON p.id = a.application_id
               JOIN organizations c ON c.id = a.customer_id
               LEFT JOIN attendances t ON t.session_id = $1 AND t.attendee_id = a.id
               WHERE (t.id IS NOT NULL
                      OR a.participation = 'listed' AND p.stage IN ('accepted', 'approved', 'completed')
                         AND (p.id = $2 OR p.offering_id = $2)) "# + $which,
            $($given),*
        )
    };
}
pub(crate) use lines;

#[async_trait]
impl Attendances for SqlStore {
    async fn sheet(&self, session: &Session, lines: &Lines, page: PageRequest) -> Result<Page<Line>, StoreError> {
        let pool = self.db.reader();
        let rows = match (lines, &session.application) {
            (Lines::All, None) => of_offering(pool, session, session.offering, page).await?,
            (Lines::All, Some(application)) | (Lines::Application(application), _) => {
                of_application(pool, session, *application, None, page).await?
            }
            (Lines::Oneself(application, address), _) => {
                of_application(pool, session, *application, Some(address), page).await?
            }
            (Lines::Attendees(attendees), _) => {
                let after = |id: &Uuid| page.after.is_none_or(|cursor| *id > cursor.0);
                let attendees = attendees.iter().map(|attendee| attendee.0).filter(after).collect();
                answered(dialect::lines(pool, session, attendees)).await?
            }
        };
        let mut lines = rows.into_iter().map(Line::try_from).collect::<Result<Vec<_>, _>>()?;
        lines.sort_by_key(|line| line.attendee);
        Ok(Page::of(lines, page.limit, |line: &Line| line.attendee.0))
    }

    async fn tallies(
        &self,
        application: ApplicationId,
        only: Option<String>,
    ) -> Result<Vec<(SessionId, Tally)>, StoreError> {
        let pool = self.db.reader();
        let rows = match only {
            Some(address) => {
                let query = query_as!(
                    CountRow,
                    r#"SELECT t.session_id AS "session_id: _", t.mark, CAST(1 AS BIGINT) AS "number!: i64"
                       FROM attendees a JOIN attendances t ON t.attendee_id = a.id
                       WHERE a.address_key = $2 AND a.application_id = $1"#,
                    application.0,
                    address
                );
                answered(query.fetch_all(pool)).await?
            }
            None => {
                let query = query_as!(
                    CountRow,
                    r#"SELECT t.session_id AS "session_id: _", t.mark, COUNT(*) AS "number!: i64"
                       FROM attendances t WHERE t.application_id = $1
                       GROUP BY t.application_id, t.session_id, t.mark"#,
                    application.0
                );
                answered(query.fetch_all(pool)).await?
            }
        };
        let mut tallies: BTreeMap<SessionId, Tally> = BTreeMap::new();
        for row in rows {
            let mark = known("attendances.mark", &row.mark, Mark::from_word)?;
            tallies.entry(SessionId(row.session_id)).or_default().add(mark, small("number", row.number)?);
        }
        Ok(tallies.into_iter().collect())
    }

    async fn marks_of(&self, address: &str, page: PageRequest) -> Result<Page<Marked>, StoreError> {
        let (after, limit) = window(page);
        let query = query_as!(
            MarkedRow,
            r#"SELECT t.id AS "id: _", t.mark, f.title, s.body AS "session: _"
               FROM attendees a
               JOIN attendances t ON t.attendee_id = a.id AND t.id < $2
               JOIN sessions s ON s.id = t.session_id
               JOIN offerings f ON f.id = s.offering_id
               WHERE a.address_key = $1
               ORDER BY t.id DESC LIMIT $3"#,
            address,
            after,
            limit
        );
        let rows = answered(query.fetch_all(self.db.reader())).await?;
        let marks = rows.into_iter().map(|row| Ok((row.id, Marked::try_from(row)?)));
        let marks = marks.collect::<Result<_, StoreError>>()?;
        Ok(Page::of(marks, page.limit, |(id, _)| *id).map(|(_, marked)| marked))
    }
}

async fn of_application(
    pool: &Pool,
    session: &Session,
    application: ApplicationId,
    address: Option<&String>,
    page: PageRequest,
) -> Result<Vec<LineRow>, StoreError> {
    let (after, limit) = onward(page);
    let query = lines!(
        "attendees a",
        "AND a.application_id <= $3 AND (a.application_id, a.id) > ($3, $4)
         AND (CAST($5 AS TEXT) IS NULL OR a.address_key = $5)
         ORDER BY a.application_id, a.id LIMIT $6",
        session.id.0,
        session.audience(),
        application.0,
        after,
        address,
        limit
    );
    answered(query.fetch_all(pool)).await
}

async fn of_offering(
    pool: &Pool,
    session: &Session,
    offering: OfferingId,
    page: PageRequest,
) -> Result<Vec<LineRow>, StoreError> {
    let (after, limit) = onward(page);
    let query = lines!(
        "(SELECT a.id FROM applications p
          JOIN attendees a ON a.application_id = p.id AND a.participation = 'listed'
          WHERE p.offering_id = $3 AND p.stage IN ('accepted', 'approved', 'completed') AND a.id > $4
          UNION
          SELECT t.attendee_id FROM attendances t WHERE t.session_id = $1 AND t.attendee_id > $4
          ORDER BY 1 LIMIT $5) k
         JOIN attendees a ON a.id = k.id",
        "ORDER BY k.id",
        session.id.0,
        session.audience(),
        offering.0,
        after,
        limit
    );
    answered(query.fetch_all(pool)).await
}

pub struct LineRow {
    pub attendee: Json<Attendee>,
    pub customer_name: String,
    pub version: Option<i64>,
    pub attendance: Option<Json<Attendance>>,
}

impl TryFrom<LineRow> for Line {
    type Error = StoreError;

    fn try_from(row: LineRow) -> Result<Self, StoreError> {
        let Json(attendee) = row.attendee;
        let attendance = row.attendance.zip(row.version);
        Ok(Self {
            attendee: attendee.id,
            name: attendee.name,
            application: attendee.application,
            customer: attendee.customer,
            customer_name: parsed("organizations.name", row.customer_name)?,
            attendance: attendance.map(|(Json(body), version)| Stored::new(body, Version(version))),
        })
    }
}

struct CountRow {
    session_id: Uuid,
    mark: String,
    number: i64,
}

struct MarkedRow {
    id: Uuid,
    mark: String,
    title: String,
    session: Json<Session>,
}

impl TryFrom<MarkedRow> for Marked {
    type Error = StoreError;

    fn try_from(row: MarkedRow) -> Result<Self, StoreError> {
        Ok(Self {
            title: parsed("offerings.title", row.title)?,
            starts_at: row.session.time.starts_at(),
            mark: known("attendances.mark", &row.mark, Mark::from_word)?,
        })
    }
}

/// Adds any number of them without one statement for each.
pub fn create(together: &mut Together, all: &[&Attendance]) {
    let into = "INSERT INTO attendances (id, version, session_id, attendee_id, application_id, mark, body) ";
    bulk::insert(together, into, all, |mut row, attendance| {
        row.push_bind(attendance.id.0)
            .push_bind(Version::FIRST.0)
            .push_bind(attendance.session.0)
            .push_bind(attendance.attendee.0)
            .push_bind(attendance.application.0)
            .push_bind(attendance.mark.word())
            .push_bind(Json(*attendance));
    });
}

pub async fn update(tx: &mut Connection, attendance: &Attendance, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE attendances SET version = version + 1,
             session_id = $3, attendee_id = $4, application_id = $5, mark = $6, body = $7
         WHERE id = $1 AND version = $2",
        attendance.id.0,
        read.0,
        attendance.session.0,
        attendance.attendee.0,
        attendance.application.0,
        attendance.mark.word(),
        Json(attendance) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
