//! Invitations: the page that a mailed link leads to, what waits for oneself, and the inviting side.

mod doors;
mod invite;
mod open;
mod sent;
mod waiting;

pub(super) use waiting::offered;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new().merge(open::routes()).merge(waiting::routes()).merge(sent::routes()).merge(invite::routes())
}
