//! Billing accounts: how a customer is invoiced.

mod keep;
mod shapes;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(keep::list, keep::add))
        .routes(routes!(keep::view, keep::edit, keep::remove))
        .routes(routes!(keep::make_default))
}
