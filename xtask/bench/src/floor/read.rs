//! Who am I, and a page of members: compiled for each engine.

use anyhow::Context as _;
use axum::extract::{Path, Query, State as Of};
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use sqlx::query_as;
use uuid::Uuid;

use super::super::rows::{Caller, CallerRow, Member, Page};
use super::super::{Answer, token};
use super::{Pool, State};

const CALLER: &str = "SELECT t.id, CAST(NULL AS TEXT) AS access, t.last_seen_at, t.expires_at, u.body AS \"user\",
           m.body AS membership, o.name, o.kind, o.standing, p.standing AS partner_standing
    FROM sign_ins t
    JOIN users u ON u.id = t.user_id
    LEFT JOIN memberships m ON m.user_id = t.user_id AND m.state <> 'ended'
    LEFT JOIN organizations o ON o.id = m.organization_id
    LEFT JOIN organizations p ON p.id = o.partner_id
    WHERE t.token = $1
    ORDER BY m.id";

const MEMBERS: &str = r"SELECT m.id, m.user_id, u.name, u.address, m.role, m.state, m.setup, m.cause, m.since, m.version
    FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.organization_id = $1 AND m.id < $2
      AND (CAST($3 AS TEXT) IS NULL OR m.role = $3)
      AND CASE WHEN CAST($4 AS TEXT) IS NULL THEN m.state <> 'ended' ELSE m.state = $4 END
      AND (CAST($5 AS TEXT) IS NULL OR u.name_key LIKE $5 ESCAPE '\' OR u.address_key LIKE $5 ESCAPE '\')
    ORDER BY m.id DESC LIMIT $6";

pub fn routes() -> Router<State> {
    Router::new()
        .route("/api/v1/me/roles", get(roles))
        .route("/api/v1/organizations/{organization}/members", get(members))
}

/// Who sent the request.
pub async fn caller(pool: &Pool, headers: &HeaderMap) -> anyhow::Result<Caller> {
    let rows = query_as::<_, CallerRow>(CALLER).bind(token(headers)?).fetch_all(pool).await?;
    Caller::of(rows).context("nobody has this token")
}

async fn roles(Of(state): Of<State>, headers: HeaderMap) -> Answer<Json<Caller>> {
    Ok(Json(caller(&state.reader, &headers).await?))
}

#[derive(Deserialize)]
struct Paging {
    limit: usize,
}

async fn members(
    Of(state): Of<State>,
    headers: HeaderMap,
    Path(organization): Path<Uuid>,
    Query(paging): Query<Paging>,
) -> Answer<Json<Page>> {
    caller(&state.reader, &headers).await?;
    let mut items = query_as::<_, Member>(MEMBERS)
        .bind(organization)
        .bind(Uuid::max())
        .bind(None::<&str>)
        .bind(None::<&str>)
        .bind(None::<&str>)
        .bind(i64::try_from(paging.limit)? + 1)
        .fetch_all(&state.reader)
        .await?;
    let more = items.len() > paging.limit;
    items.truncate(paging.limit);
    let next = items.last().filter(|_| more).map(|last| last.id);
    Ok(Json(Page { items, next }))
}
