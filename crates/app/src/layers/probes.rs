//! Health: `/livez` says that the process answers, `/readyz` that its store does.

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::Ports;

/// The probes' routes.
pub fn routes(ports: Ports) -> Router {
    Router::new().route("/livez", get(|| async { "ok\n" })).route("/readyz", get(ready)).with_state(ports)
}

async fn ready(State(ports): State<Ports>) -> Response {
    match ports.answers.ping().await {
        Ok(()) => "ok\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "1")], "the store does not answer\n")
            .into_response(),
    }
}
