//! Users: what they do for themselves, and what administrators do for them.

mod account;
mod address;
mod administration;
mod me;
mod password;
mod privileges;
mod setup;
mod shapes;

use domain::values::Secret;
use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(me::view, me::edit))
        .routes(routes!(me::consent))
        .routes(routes!(password::change))
        .routes(routes!(password::forgotten))
        .routes(routes!(password::reset))
        .routes(routes!(address::request))
        .routes(routes!(address::confirm))
        .routes(routes!(account::export))
        .routes(routes!(account::erase))
        .routes(routes!(setup::set_up))
        .routes(routes!(administration::list))
        .routes(routes!(administration::view))
        .routes(routes!(administration::deactivate))
        .routes(routes!(administration::reactivate))
        .routes(routes!(privileges::change))
        .routes(routes!(privileges::add_administrator))
}

/// A password that was left out.
pub fn blank() -> Secret<String> {
    Secret::new(String::new())
}
