//! The JSON API: `/api/v1`, its description (`/api/openapi.json`) and a page to try it on (`/docs`).
//!
//! A request passes `edge` (time limit, problem documents, headers), then `idempotency`, then one file of `routes`,
//! which reads it with `extract`, calls a use case of `domain`, and answers with `respond`. No rule lives here.
#![warn(missing_docs)]

mod docs;
mod document;
mod edge;
mod extract;
mod idempotency;
mod problem;
mod respond;
mod routes;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::any;
use domain::Ports;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;

use problem::Problem;

/// The most bytes that a request's body may have.
const BODY_LIMIT: usize = 64 * 1024;

/// The same for a file that is sent as it is.
const FILE_LIMIT: usize = 256 * 1024;

/// The ports, as handlers get them.
type Shared = State<Arc<Ports>>;

/// How a handler answers.
type Answer = Result<Response, Problem>;

/// The API over these ports, to be mounted at the root.
pub fn router(ports: Ports) -> Router {
    let ports = Arc::new(ports);
    // A capability's description goes before the next is made: only who reads the description needs it whole.
    let api = routes::ALL.iter().fold(Router::new(), |api, routes| api.merge(Router::from(routes())));
    // One layer, as routers see it: each costs every request something.
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(ports.clone(), edge::edge))
        .layer(CatchPanicLayer::custom(edge::panicked))
        .layer(DefaultBodyLimit::max(FILE_LIMIT))
        .layer(from_fn_with_state(ports.clone(), idempotency::once));
    Router::new()
        .nest("/api/v1", api)
        .route("/api/{*rest}", any(edge::no_such_route))
        .method_not_allowed_fallback(edge::method_not_allowed)
        .layer(layers)
        .merge(docs::routes().layer(from_fn_with_state(ports.clone(), edge::edge)))
        .with_state(ports)
}

/// The description of the API, in OpenAPI 3.1.
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    let all = routes::ALL.iter().fold(OpenApiRouter::new(), |all, routes| all.merge(routes()));
    document::complete(OpenApiRouter::with_openapi(document::about()).nest("/api/v1", all).into_openapi())
}
