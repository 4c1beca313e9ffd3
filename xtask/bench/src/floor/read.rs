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
use super::super::statements::{CALLER, MEMBERS};
use super::super::{Answer, token};
use super::{Pool, State};

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
