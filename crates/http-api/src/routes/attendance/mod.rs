//! Attendance: who was at a session.

mod shapes;
mod sheet;

pub use shapes::{Marked, Tally};

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new().routes(routes!(sheet::whole, sheet::mark)).routes(routes!(sheet::of_application))
}
