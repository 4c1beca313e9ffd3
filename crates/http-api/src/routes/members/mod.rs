//! Memberships: an organization's people, and the caller's own roles.

mod manage;
mod own;
mod people;
mod shapes;

pub use shapes::Membership;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(people::list))
        .routes(routes!(people::add_mentor))
        .routes(routes!(people::change_admin))
        .routes(routes!(manage::view))
        .routes(routes!(manage::suspend))
        .routes(routes!(manage::resume))
        .routes(routes!(manage::remove))
        .routes(routes!(own::roles))
        .routes(routes!(own::leave))
        .routes(routes!(own::set_up))
}
