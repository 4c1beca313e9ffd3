//! Style sheets, script and emblem. Their addresses hold a hash of what they contain, so that browsers keep them.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;

use crate::app::App;
use crate::headers;
use crate::view::Assets;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/assets/{name}", get(serve))
}

/// The addresses of what every page loads.
pub(crate) fn addresses() -> Assets {
    Assets {
        styles: ["lyceum.css", "shell.css", "components.css"].map(address).into(),
        script: address("lyceum.js"),
        icon: address("favicon.svg"),
    }
}

fn address(name: &str) -> String {
    let hash = Files::get(name).map(|file| hash(&file)).unwrap_or_default();
    format!("/assets/{hash}-{name}")
}

fn hash(file: &rust_embed::EmbeddedFile) -> String {
    file.metadata.sha256_hash().iter().take(6).fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

async fn serve(Path(name): Path<String>) -> Response {
    let mut response = find(&name).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response());
    headers::secure(&mut response);
    response
}

fn find(name: &str) -> Option<Response> {
    let plain = name.split_once('-').map_or(name, |(_, plain)| plain);
    let file = Files::get(plain)?;
    let kept = if name.starts_with(&hash(&file)) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let kind = mime_guess::from_path(plain).first_or_octet_stream();
    let kind = HeaderValue::from_str(kind.as_ref()).ok()?;
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, HeaderValue::from_static(kept))];
    Some((headers, file.data.into_owned()).into_response())
}
