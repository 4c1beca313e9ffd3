//! Applications: listed, begun, worked on and decided.

mod acts;
mod begin;
mod decision;
mod details;
mod forms;
mod lists;
mod next;
mod offering;
mod one;
mod queue;
mod rights;
mod timeline;

pub(super) use forms::Forms;
pub(super) use offering::{Choosing, Fit};
pub(super) use one::{Asked, section, shown};
pub(super) use rights::Rights;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new()
        .merge(lists::routes())
        .merge(begin::routes())
        .merge(queue::routes())
        .merge(acts::routes())
        .merge(offering::routes())
}
