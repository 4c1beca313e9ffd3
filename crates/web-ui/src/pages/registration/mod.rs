//! Registering an organization, following that, and reviewing it.

mod answer;
mod fields;
mod one;
mod queue;
mod register;
mod status;
mod timeline;

pub(super) use fields::{Fields, profile_form};

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new()
        .merge(register::routes())
        .merge(status::routes())
        .merge(answer::routes())
        .merge(queue::routes())
        .merge(one::routes())
}
