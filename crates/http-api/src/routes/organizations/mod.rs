//! Organizations: customers, suppliers, and what they have in common.

mod customers;
mod profile;
mod services;
mod shapes;
mod suppliers;
mod view;

pub use profile::{NewProfile, Profile};
pub use shapes::NewPerson;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(customers::list))
        .routes(routes!(customers::activate))
        .routes(routes!(customers::pause))
        .routes(routes!(customers::resume))
        .routes(routes!(customers::deactivate))
        .routes(routes!(customers::close))
        .routes(routes!(suppliers::list, suppliers::register))
        .routes(routes!(view::view, view::edit))
        .routes(routes!(services::change))
}
