//! Attendees: listed on an application by its customer, and what they see themselves.

mod import;
mod list;
mod one;
mod own;

pub(super) use list::Listed;
pub(super) use own::{activity, own_page};

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new().merge(list::routes()).merge(one::routes()).merge(import::routes())
}
