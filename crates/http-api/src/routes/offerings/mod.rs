//! Offerings: what suppliers offer, and who browses it.

mod browse;
mod forms;
mod keep;
mod shapes;

pub use shapes::Period;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(browse::browse))
        .routes(routes!(browse::view, keep::edit))
        .routes(routes!(keep::publish))
        .routes(routes!(keep::unpublish))
        .routes(routes!(browse::of_supplier, keep::add))
}
