//! Offerings: browsed by those entitled, kept by their supplier (R3, R27).

mod apply;
mod browse;
mod edit;
mod fields;
mod one;
mod own;
mod shown;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new().merge(browse::routes()).merge(one::routes()).merge(own::routes()).merge(edit::routes())
}
