//! The pages: one folder a capability, as everywhere.

mod application;
mod assignment;
mod attendance;
mod attendee;
mod audit;
mod billing;
mod dashboard;
mod invitation;
mod language;
mod links;
mod mail;
mod membership;
mod observation;
mod offering;
mod organization;
mod registration;
mod session;
mod signin;
mod start;
mod subject;
mod terms;
mod user;

use std::sync::Arc;

use axum::Router;

use crate::app::App;

type Routes = Router<Arc<App>>;

pub(crate) fn routes() -> Routes {
    Router::new()
        .merge(start::routes())
        .merge(dashboard::routes())
        .merge(terms::routes())
        .merge(language::routes())
        .merge(signin::routes())
        .merge(user::routes())
        .merge(registration::routes())
        .merge(invitation::routes())
        .merge(membership::routes())
        .merge(organization::routes())
        .merge(subject::routes())
        .merge(offering::routes())
        .merge(billing::routes())
        .merge(application::routes())
        .merge(attendee::routes())
        .merge(assignment::routes())
        .merge(observation::routes())
        .merge(session::routes())
        .merge(attendance::routes())
        .merge(audit::routes())
        .merge(mail::routes())
}
