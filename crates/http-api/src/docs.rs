//! The description of the API, and pages to read and try it: all from the binary.

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use domain::Ports;
use tower_http::set_header::SetResponseHeaderLayer;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::problem::{catalog, field_catalog, title};

/// The page is somebody else's, and styles itself inline; nothing else is opened for it.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                   connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The description, written out once.
static DESCRIPTION: LazyLock<String> = LazyLock::new(|| crate::openapi().to_json().unwrap_or_default());

/// `/api/openapi.json`, `/docs` and `/docs/problems`.
pub fn routes() -> Router<Arc<Ports>> {
    let ui: Router<Arc<Ports>> = SwaggerUi::new("/docs").config(Config::from("/api/openapi.json")).into();
    let kind = [(header::CONTENT_TYPE, "application/json")];
    ui.route("/docs/problems", get(|| async { problems() }))
        .layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP)))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("max-age=3600")))
        .route("/api/openapi.json", get(move || async move { (kind, DESCRIPTION.as_str()) }))
}

/// Explains every problem, at the address that its `type` names.
fn problems() -> impl IntoResponse {
    let mut page = String::from(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>Problems</title><style>body{font:1rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem;\
         color-scheme:light dark}:target{background:Highlight;color:HighlightText}dt{margin-top:1rem}</style>\
         <h1>Problems</h1><p>Every problem that the API answers with: its code, its status, and what it says.</p><dl>",
    );
    for entry in catalog() {
        let (code, title, detail) = (&entry.code, title(&entry.code), escaped(&entry.detail));
        let _ = write!(page, "<dt id={code}><code>{code}</code> ({}): {title}<dd>{detail}", entry.status);
    }
    page.push_str("</dl><h2>Problems with fields</h2><p>What the <code>errors</code> of a problem name.</p><dl>");
    for entry in field_catalog() {
        let _ = write!(page, "<dt><code>{}</code><dd>{}", entry.code, escaped(&entry.detail));
    }
    page.push_str("</dl></html>");
    Html(page)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
