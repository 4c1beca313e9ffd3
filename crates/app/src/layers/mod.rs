//! What surrounds every request: ids, logs, metrics, limits, the caller's real address.

mod caller;
mod observe;
mod probes;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use domain::Ports;
use domain::ports::Ids;

use crate::config::Config;

pub use caller::is_here;
use observe::Observed;

/// How long a request may take.
const TIMEOUT: Duration = Duration::from_secs(60);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers of every answer. Pages and API say more where they need to; this holds for whatever is answered.
const EVERYWHERE: [(HeaderName, HeaderValue); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
];

/// Headers of every answer where browsers come by HTTPS.
const SECURE: [(HeaderName, HeaderValue); 1] =
    [(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"))];

/// What surrounds requests, as configured.
struct Surroundings {
    proxies: Vec<IpAddr>,
    secure: bool,
    ids: Arc<dyn Ids>,
}

/// Puts it all around the pages and the API: in one layer, for each costs every request something.
pub fn around(router: Router, ports: &Ports, config: &Config) -> Router {
    let surroundings = Surroundings {
        proxies: config.trusted_proxies.clone(),
        secure: config.origin.starts_with("https://"),
        ids: ports.ids.clone(),
    };
    router.merge(probes::routes(ports.clone())).layer(from_fn_with_state(Arc::new(surroundings), surround))
}

async fn surround(State(here): State<Arc<Surroundings>>, mut request: Request, next: Next) -> Response {
    caller::resolve(&here.proxies, &mut request);
    // Ids are ours: what a caller sends would end up in our log.
    let id = here.ids.next();
    let observed = Observed::new(id, &request);
    let mut response = observed.watch(in_time(TIMEOUT, next.run(request))).await;
    let headers = response.headers_mut();
    let secure = if here.secure { &SECURE[..] } else { &[] };
    for (name, value) in EVERYWHERE.iter().chain(secure) {
        headers.entry(name).or_insert_with(|| value.clone());
    }
    if let Ok(id) = HeaderValue::try_from(id.to_string()) {
        headers.insert(REQUEST_ID, id);
    }
    response
}

/// Ends what takes too long; whoever waited is told when to come back.
async fn in_time(limit: Duration, answer: impl Future<Output = Response>) -> Response {
    match tokio::time::timeout(limit, answer).await {
        Ok(answered) => answered,
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")]).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_takes_too_long_says_when_to_come_back() {
        let late = in_time(Duration::from_millis(1), std::future::pending()).await;
        assert_eq!(late.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(late.headers()[header::RETRY_AFTER], "5");
        let quick = in_time(TIMEOUT, std::future::ready(StatusCode::OK.into_response())).await;
        assert!(!quick.headers().contains_key(header::RETRY_AFTER));
    }
}
