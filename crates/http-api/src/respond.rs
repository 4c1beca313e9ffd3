//! How handlers answer.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::store::Version;
use serde::Serialize;
use utoipa::ToSchema;

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub struct List<T> {
    /// What is on this page.
    pub items: Vec<T>,
    /// Where the next page starts, for `after`; `null` at the end.
    #[schema(required, example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    pub next: Option<String>,
}

impl<T> List<T> {
    /// A list that is never long enough for pages.
    pub fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }
}

/// Marks an answer that holds a secret told once: it is not kept for repeated requests.
#[derive(Clone, Copy)]
pub struct ToldOnce;

/// 200 with what was read or changed.
pub fn ok(body: impl Serialize) -> Response {
    axum::Json(body).into_response()
}

/// The same with its version as ETag.
pub fn versioned(body: impl Serialize, version: Version) -> Response {
    tagged(ok(body), version)
}

/// 201 with what was made, and where it is.
pub fn created(location: &str, body: impl Serialize) -> Response {
    let mut response = (StatusCode::CREATED, axum::Json(body)).into_response();
    if let Ok(location) = HeaderValue::try_from(format!("/api/v1{location}")) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// 201 with a secret that is told this once.
pub fn told_once(location: &str, body: impl Serialize) -> Response {
    let mut response = created(location, body);
    response.extensions_mut().insert(ToldOnce);
    response
}

/// 202: a letter will say more.
pub fn accepted() -> Response {
    StatusCode::ACCEPTED.into_response()
}

/// 204: done, nothing more to say.
pub fn done() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// An answer with a version as ETag.
pub fn tagged(mut response: Response, version: Version) -> Response {
    if let Ok(tag) = HeaderValue::try_from(etag_text(version)) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// A version as an ETag.
pub fn etag_text(version: Version) -> String {
    format!("\"{}\"", version.0)
}
