//! The bare floor: a minimal axum and sqlx server that runs the statements of one workload's request, answers in the
//! same form, and has no other feature: no logs, metrics, limits, layers, permissions, retries or ports.

mod postgres;
mod rows;
mod sqlite;
pub mod statements;

use std::net::SocketAddr;

use axum::Router;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::values::Token;
use tokio::net::TcpListener;

/// How many passwords are hashed at once.
const HASHES: usize = 2;

/// Serves over the database until killed.
pub async fn serve(database: &str, address: SocketAddr) -> anyhow::Result<()> {
    let router: Router = if database.starts_with("sqlite:") {
        sqlite::router(database).await?
    } else {
        postgres::router(database).await?
    };
    Ok(axum::serve(TcpListener::bind(address).await?, router).await?)
}

/// Whatever goes wrong.
struct Fault(anyhow::Error);

type Answer<T> = Result<T, Fault>;

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        (StatusCode::INTERNAL_SERVER_ERROR, format!("{:#}", self.0)).into_response()
    }
}

impl<E: Into<anyhow::Error>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

/// The hash of the token that was sent.
fn token(headers: &HeaderMap) -> anyhow::Result<String> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|shown| shown.to_str().ok()).unwrap_or_default();
    let token = shown.strip_prefix("Bearer ").and_then(Token::read);
    Ok(token.ok_or_else(|| anyhow::anyhow!("no token"))?.hash().as_str().to_owned())
}
