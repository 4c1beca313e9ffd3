//! One log line and one measurement for each request; neither holds a query, where links could be.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

/// Logs and measures a request.
#[allow(clippy::disallowed_methods, reason = "measures how long it took; no rule depends on it")]
pub async fn observe(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    let span = tracing::info_span!("request", %id, %method, %route);
    let response = next.run(request).instrument(span.clone()).await;
    let took = started.elapsed();
    let status = response.status().as_u16();
    let _entered = span.enter();
    if response.status().is_server_error() {
        tracing::warn!(status, ms = took.as_millis(), "answered");
    } else {
        tracing::debug!(status, ms = took.as_millis(), "answered");
    }
    let labels = [("method", method.to_string()), ("route", route), ("status", status.to_string())];
    metrics::histogram!("lyceum_request_seconds", &labels).record(took.as_secs_f64());
    response
}
