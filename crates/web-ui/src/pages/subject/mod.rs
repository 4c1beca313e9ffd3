//! The subjects in which offerings are told (R27).

mod edit;
mod list;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new().merge(list::routes()).merge(edit::routes())
}
