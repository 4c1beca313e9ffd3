//! A customer's billing accounts (R3).

mod edit;
mod list;
mod one;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new().merge(list::routes()).merge(one::routes()).merge(edit::routes())
}
