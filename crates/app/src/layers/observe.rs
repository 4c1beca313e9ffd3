//! One log line and one measurement for each request; neither holds a query, where links could be.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
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
    let labels = [("method", label(&method).to_owned()), ("route", route), ("status", status.to_string())];
    metrics::histogram!("lyceum_request_seconds", &labels).record(took.as_secs_f64());
    response
}

/// A method as a label: callers make up methods, and each label is kept for as long as the process runs.
fn label(method: &Method) -> &str {
    let known = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];
    if known.contains(method) { method.as_str() } else { "other" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_method_is_no_label_of_its_own() {
        assert_eq!(label(&Method::PATCH), "PATCH");
        assert_eq!(label(&Method::from_bytes(b"EVIL1").unwrap()), "other");
    }
}
