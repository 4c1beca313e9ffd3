//! Sessions: scheduled by those who deliver, on the calendars of those who take part.

mod forms;
mod lists;
mod schedule;
mod shapes;

pub use shapes::{Entry, Session};

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(lists::of_offering, schedule::schedule))
        .routes(routes!(schedule::audiences))
        .routes(routes!(schedule::view, schedule::change))
        .routes(routes!(schedule::cancel))
        .routes(routes!(lists::of_application))
        .routes(routes!(lists::calendar))
}
