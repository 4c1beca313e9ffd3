//! One log line and one measurement for each request; neither holds a query, where links could be.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::response::Response;
use tracing::{Instrument as _, Span};
use uuid::Uuid;

/// A request that is logged and measured.
pub struct Observed {
    started: Instant,
    method: &'static str,
    route: String,
    span: Span,
}

impl Observed {
    #[allow(clippy::disallowed_methods, reason = "measures how long it took; no rule depends on it")]
    pub fn new(id: Uuid, request: &Request) -> Self {
        let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
        let method = label(request.method());
        let span = tracing::info_span!("request", %id, method, route);
        Self { started: Instant::now(), method, route, span }
    }

    /// Waits for the answer.
    pub async fn watch(self, answer: impl Future<Output = Response>) -> Response {
        let response = answer.instrument(self.span.clone()).await;
        let took = self.started.elapsed();
        let status = response.status().as_u16();
        let _entered = self.span.enter();
        if response.status().is_server_error() {
            tracing::warn!(status, ms = took.as_millis(), "answered");
        } else {
            tracing::debug!(status, ms = took.as_millis(), "answered");
        }
        let (method, route, status) = (self.method, self.route, status.to_string());
        metrics::histogram!("lyceum_request_seconds", "method" => method, "route" => route, "status" => status)
            .record(took.as_secs_f64());
        response
    }
}

/// A method as a label: callers make up methods, and each label is kept for as long as the process runs.
fn label(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
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
