//! Registrations: how an organization asks to become a customer, and how that is reviewed.

mod contact;
mod decision;
mod forms;
mod review;
mod reviewed;
mod shapes;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(contact::submit, review::list))
        .routes(routes!(contact::show))
        .routes(routes!(contact::prove))
        .routes(routes!(contact::renew))
        .routes(routes!(contact::amend))
        .routes(routes!(contact::withdraw))
        .routes(routes!(review::counts))
        .routes(routes!(review::view))
        .routes(routes!(review::take))
        .routes(routes!(review::note))
        .routes(routes!(review::request_information))
        .routes(routes!(decision::approve))
        .routes(routes!(decision::reject))
}
