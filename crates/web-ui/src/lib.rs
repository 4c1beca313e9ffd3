//! The server-rendered pages: a request is received as a [`visit`], a page of [`pages`] answers it.
//!
//! Pages call the use cases of `domain` and nothing else; what goes wrong becomes a [`fault`], which is a page too.

mod app;
mod assets;
mod choices;
mod cookies;
mod fault;
mod form;
mod headers;
mod listing;
mod navigation;
mod pages;
mod reply;
mod upload;
pub mod view;
mod visit;
mod words;

#[cfg(test)]
mod styleguide;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use domain::Ports;
use tower_http::csrf::CsrfLayer;

use app::App;

/// The most bytes that a form may have: as many as the API takes.
const FORM_LIMIT: usize = 64 * 1024;

/// How the pages are served.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Cookies are `__Host-` and `Secure`: everywhere but on plain HTTP, where browsers would drop them.
    pub secure_cookies: bool,
}

/// The pages, to be mounted at `/`. The peer's address is read from `ConnectInfo`.
pub fn router(ports: Ports, options: Options) -> Router {
    let same_site = match CsrfLayer::new().add_trusted_origin(&ports.settings.origin) {
        Ok(layer) => layer,
        // The origin is no address: then only the browser's own word counts.
        Err(_) => CsrfLayer::new(),
    };
    let app = Arc::new(App::new(ports, options));
    pages::routes()
        .fallback(fault::nothing_here)
        .method_not_allowed_fallback(fault::not_like_this)
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(same_site)
        .layer(from_fn_with_state(app.clone(), visit::receive))
        .merge(assets::routes())
        .with_state(app)
}
