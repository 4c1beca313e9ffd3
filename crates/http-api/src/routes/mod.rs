//! The operations, a file or folder per capability.

mod applications;
mod attendance;
mod attendees;
mod audit;
mod billing_accounts;
mod dashboard;
mod invitations;
mod mailbox;
mod members;
mod observations;
mod offerings;
mod organizations;
mod platform;
mod registrations;
mod sessions;
mod sign_ins;
mod subjects;
mod users;

use std::sync::Arc;

use domain::Ports;
use utoipa_axum::router::OpenApiRouter;

/// The routes of a capability.
type Routes = OpenApiRouter<Arc<Ports>>;

/// Every operation.
pub fn all() -> Routes {
    Routes::new()
        .merge(platform::routes())
        .merge(registrations::routes())
        .merge(sign_ins::routes())
        .merge(users::routes())
        .merge(invitations::routes())
        .merge(members::routes())
        .merge(organizations::routes())
        .merge(subjects::routes())
        .merge(offerings::routes())
        .merge(billing_accounts::routes())
        .merge(applications::routes())
        .merge(attendees::routes())
        .merge(observations::routes())
        .merge(sessions::routes())
        .merge(attendance::routes())
        .merge(dashboard::routes())
        .merge(audit::routes())
        .merge(mailbox::routes())
}
