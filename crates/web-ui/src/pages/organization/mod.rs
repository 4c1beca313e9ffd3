//! Organizations: customers and suppliers have the same pages.

mod admin;
mod edit;
mod lists;
mod overview;
mod place;
mod services;
mod state;
mod suppliers;

pub(super) use place::Place;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new()
        .merge(lists::routes())
        .merge(suppliers::routes())
        .merge(overview::routes())
        .merge(edit::routes())
        .merge(services::routes())
        .merge(state::routes())
        .merge(admin::routes())
}
