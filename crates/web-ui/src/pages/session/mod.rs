//! Sessions: scheduled by those who deliver, on the calendars of those they are for (R22, R44).

mod agenda;
mod calendar;
mod coming;
mod edit;
mod list;
mod one;
mod rights;

pub(super) use agenda::{Agenda, Row};
pub(super) use calendar::row;
pub(super) use coming::Coming;
pub(super) use list::tabs;
pub(super) use one::pairs;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new().merge(calendar::routes()).merge(list::routes()).merge(edit::routes()).merge(one::routes())
}
