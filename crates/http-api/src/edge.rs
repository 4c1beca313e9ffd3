//! What every answer of the API has in common.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, header};
use axum::middleware::Next;
use axum::response::IntoResponse as _;
use domain::Ports;

use crate::problem::{Code, Problem};

/// How long a request may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// Ends what takes too long, writes problems out, and keeps answers out of caches: they name people.
pub async fn edge(State(ports): State<Arc<Ports>>, request: Request, next: Next) -> axum::response::Response {
    let mut response = within(TIME_LIMIT, next.run(request)).await;
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        problem.write(&ports.settings.origin, &mut response);
    }
    let headers = response.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.entry(header::X_CONTENT_TYPE_OPTIONS).or_insert(HeaderValue::from_static("nosniff"));
    headers.entry(header::REFERRER_POLICY).or_insert(HeaderValue::from_static("no-referrer"));
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static("default-src 'none'"));
    response
}

async fn within(limit: Duration, answer: impl Future<Output = Response<Body>>) -> Response<Body> {
    let answered = tokio::time::timeout(limit, answer).await;
    answered.unwrap_or_else(|_| Problem::from(Code::TimedOut).into_response())
}

/// There is no such path.
pub async fn no_such_route() -> Problem {
    Code::NotFound.into()
}

/// There is such a path, but not for this method.
pub async fn method_not_allowed() -> Problem {
    Code::MethodNotAllowed.into()
}

/// A handler panicked: a defect, whose text is for the log only.
#[allow(clippy::needless_pass_by_value, reason = "the layer gives it so")]
pub fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    tracing::error!(text = text.unwrap_or_default(), "a handler panicked");
    Problem::from(Code::Internal).into_response()
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    #[tokio::test]
    async fn what_takes_too_long_is_503() {
        let response = within(Duration::from_millis(1), std::future::pending()).await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(response.headers().contains_key(header::RETRY_AFTER));
    }
}
