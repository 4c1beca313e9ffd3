//! Memberships: an organization's people, one's own roles, and the welcome after an acceptance.

mod mentor;
mod people;
mod roles;
mod welcome;

use axum::Router;

use super::Routes;

pub(super) fn routes() -> Routes {
    Router::new().merge(people::routes()).merge(mentor::routes()).merge(roles::routes()).merge(welcome::routes())
}
