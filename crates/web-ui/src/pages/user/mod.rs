//! Users: joining, one's own things, and what administrators do.

mod address;
mod administration;
mod data;
mod join;
mod password;
mod privileges;
mod profile;
mod setup;

pub(super) use join::{Join, join_form, usual_zone};
pub(super) use profile::{Preferences, profile_form};

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new()
        .merge(setup::routes())
        .merge(password::routes())
        .merge(address::routes())
        .merge(profile::routes())
        .merge(data::routes())
        .merge(administration::routes())
        .merge(privileges::routes())
}
