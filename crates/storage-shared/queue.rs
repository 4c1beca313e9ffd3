//! What waits for reviewers, the longest waiting first.

use domain::application::Stage;
use domain::application::ports::{ApplicationView, QueueDepth, QueueFilter};
use domain::page::{Page, PageRequest};
use domain::store::StoreError;
use domain::values::Timestamp;
use sqlx::query_as;
use uuid::Uuid;

use super::applications::{viewed, views};
use super::error::answered;
use super::row::{needle, small};
use crate::db::Pool;

pub async fn of(pool: &Pool, filter: &QueueFilter, page: PageRequest) -> Result<Page<ApplicationView>, StoreError> {
    let after = page.after.map_or(Uuid::nil(), |cursor| cursor.0);
    // Stages in words, so that each range is one of an index that holds only what is queued.
    macro_rules! queued {
        ($stages:literal) => {{
            let query = viewed!(
                "applications p",
                $stages
                    + r#" AND p.turn > $1
                      AND (CAST($2 AS UUID) IS NULL OR p.customer_id = $2)
                      AND (CAST($3 AS UUID) IS NULL OR p.offering_id = $3)
                      AND (CAST($4 AS TEXT) IS NULL
                           OR f.title_key LIKE $4 ESCAPE '\' OR c.name_key LIKE $4 ESCAPE '\')
                      ORDER BY p.turn LIMIT $5"#,
                after,
                filter.customer.map(|customer| customer.0),
                filter.offering.map(|offering| offering.0),
                needle(filter.search.as_deref()),
                i64::from(page.limit) + 1
            );
            answered(query.fetch_all(pool)).await?
        }};
    }
    let rows = match filter.stage {
        None => queued!("p.stage IN ('submitted', 'under_review')"),
        Some(Stage::Submitted) => queued!("p.stage = 'submitted'"),
        Some(Stage::UnderReview) => queued!("p.stage = 'under_review'"),
        Some(
            Stage::Draft
            | Stage::ChangesRequested
            | Stage::Waitlisted
            | Stage::Accepted
            | Stage::Approved
            | Stage::Rejected
            | Stage::Withdrawn
            | Stage::Stopped
            | Stage::Completed,
        ) => Vec::new(),
    };
    Ok(Page::of(views(rows)?, page.limit, |view| view.turn.unwrap_or_default()))
}

struct DepthRow {
    submitted: i64,
    under_review: i64,
    oldest: Option<Timestamp>,
}

pub async fn depth(pool: &Pool) -> Result<QueueDepth, StoreError> {
    let query = query_as!(
        DepthRow,
        r#"SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM applications WHERE stage = 'submitted' LIMIT $1) q)
                      AS "submitted!: i64",
                  (SELECT COUNT(*) FROM (SELECT 1 FROM applications WHERE stage = 'under_review' LIMIT $1) q)
                      AS "under_review!: i64",
                  (SELECT submitted_at FROM applications
                   WHERE stage IN ('submitted', 'under_review') ORDER BY turn LIMIT 1) AS "oldest?: _""#,
        i64::from(QueueDepth::COUNTED)
    );
    let depth = answered(query.fetch_one(pool)).await?;
    Ok(QueueDepth {
        submitted: small("submitted", depth.submitted)?,
        under_review: small("under_review", depth.under_review)?,
        oldest: depth.oldest,
    })
}
