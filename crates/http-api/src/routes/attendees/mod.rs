//! Attendees: who is to take part, listed one by one or from a file, and what they see themselves.

mod activities;
mod import;
mod manage;
mod shapes;

pub use activities::Activity;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(manage::list, manage::add))
        .routes(routes!(manage::view))
        .routes(routes!(manage::replace))
        .routes(routes!(manage::remove))
        .routes(routes!(manage::invite))
        .routes(routes!(import::plan))
        .routes(routes!(import::import))
        .routes(routes!(activities::list))
}
