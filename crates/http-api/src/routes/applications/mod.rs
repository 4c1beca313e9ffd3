//! Applications: written by customers, decided by reviewers, followed by mentors.

mod decision;
mod lists;
mod mentors;
mod shapes;
mod write;

pub use shapes::{Depth, Row};

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(lists::of_customer, write::begin))
        .routes(routes!(lists::of_offering))
        .routes(routes!(lists::of_mentor))
        .routes(routes!(lists::queue))
        .routes(routes!(lists::depth))
        .routes(routes!(write::view, write::edit))
        .routes(routes!(write::submit))
        .routes(routes!(write::withdraw))
        .routes(routes!(write::comment))
        .routes(routes!(decision::take))
        .routes(routes!(decision::request_changes))
        .routes(routes!(decision::approve))
        .routes(routes!(decision::reject))
        .routes(routes!(decision::waitlist))
        .routes(routes!(decision::move_up))
        .routes(routes!(decision::stop))
        .routes(routes!(decision::complete))
        .routes(routes!(mentors::list, mentors::assign))
        .routes(routes!(mentors::take_off))
}
