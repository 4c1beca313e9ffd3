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
pub type Routes = OpenApiRouter<Arc<Ports>>;

/// Every operation, by capability.
pub const ALL: [fn() -> Routes; 18] = [
    platform::routes,
    registrations::routes,
    sign_ins::routes,
    users::routes,
    invitations::routes,
    members::routes,
    organizations::routes,
    subjects::routes,
    offerings::routes,
    billing_accounts::routes,
    applications::routes,
    attendees::routes,
    observations::routes,
    sessions::routes,
    attendance::routes,
    dashboard::routes,
    audit::routes,
    mailbox::routes,
];
