//! What surrounds every request: ids, logs, metrics, limits, the caller's real address.

mod caller;
mod observe;
mod probes;

use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use domain::Ports;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::config::Config;

pub use caller::is_here;

/// How long a request may take.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Headers of every answer.
const EVERYWHERE: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("referrer-policy", "same-origin"),
];

/// Puts the layers around the pages and the API. The first to see a request is the last line.
pub fn around(router: Router, ports: &Ports, config: &Config) -> Router {
    let id = HeaderName::from_static("x-request-id");
    let proxies: std::sync::Arc<[_]> = config.trusted_proxies.clone().into();
    let mut router = router.merge(probes::routes(ports.clone()));
    // Pages and API say more where they need to; this holds for whatever is answered.
    for (name, value) in EVERYWHERE {
        let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
        router = router.layer(SetResponseHeaderLayer::if_not_present(name, value));
    }
    if config.origin.starts_with("https://") {
        let hsts = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        router = router.layer(SetResponseHeaderLayer::if_not_present(header::STRICT_TRANSPORT_SECURITY, hsts));
    }
    in_time(router, TIMEOUT)
        .layer(PropagateRequestIdLayer::new(id.clone()))
        .layer(from_fn(observe::observe))
        .layer(SetRequestIdLayer::new(id, MakeRequestUuid))
        .layer(from_fn_with_state(proxies, caller::resolve))
}

/// Ends what takes too long; whoever waited is told when to come back.
fn in_time(router: Router, limit: Duration) -> Router {
    let later = |response: &Response| {
        (response.status() == StatusCode::SERVICE_UNAVAILABLE).then(|| HeaderValue::from_static("5"))
    };
    router
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limit))
        .layer(SetResponseHeaderLayer::if_not_present(header::RETRY_AFTER, later))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn what_takes_too_long_says_when_to_come_back() {
        let slow = Router::new().route("/", get(std::future::pending::<()>)).route("/quick", get(|| async {}));
        let router = in_time(slow, Duration::from_millis(1));
        let ask = |path: &str| Request::get(path).body(Body::empty()).unwrap();
        let late = router.clone().oneshot(ask("/")).await.unwrap();
        assert_eq!(late.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(late.headers()[header::RETRY_AFTER], "5");
        let quick = router.oneshot(ask("/nowhere")).await.unwrap();
        assert!(!quick.headers().contains_key(header::RETRY_AFTER));
    }
}
