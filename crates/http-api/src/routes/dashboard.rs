//! What concerns the caller: what waits for them, what changed, what comes next.

use axum::extract::State;
use domain::dashboard::{self, usecases};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

use super::Routes;
use super::applications::{Depth, Row};
use super::attendees::Activity;
use super::invitations::WaitingInvitation;
use super::sessions::Entry;
use crate::extract::SignedIn;
use crate::respond::ok;
use crate::{Answer, Shared, words};

pub fn routes() -> Routes {
    Routes::new().routes(routes!(view))
}

/// What concerns the caller; each part is there for those whose roles have it, else empty or `null`.
#[derive(Serialize, ToSchema)]
struct Dashboard {
    /// Invitations that wait for an answer.
    invitations: Vec<WaitingInvitation>,
    /// Roles whose setup waits to be confirmed.
    setups: Vec<OpenSetup>,
    /// For reviewers: how many applications wait.
    #[schema(required)]
    applications_to_review: Option<Depth>,
    /// For reviewers: how many registrations wait, 200 at most.
    #[schema(required)]
    registrations_to_review: Option<u32>,
    /// For each organization that the caller applies for: what waits, and what changed.
    organizations: Vec<Concern>,
    /// For mentors: the latest applications assigned to them.
    assigned: Vec<Row>,
    /// For attendees: what they take part in, what comes next first.
    activities: Vec<Activity>,
    /// For attendees and mentors: the sessions of today and after, the earliest first, five at most.
    next: Vec<Entry>,
}

/// A role whose setup waits to be confirmed.
#[derive(Serialize, ToSchema)]
struct OpenSetup {
    /// The membership that gives it.
    membership: Uuid,
    /// The role.
    #[schema(value_type = words::Role)]
    role: &'static str,
    /// The organization's name.
    organization_name: String,
}

/// What concerns a Customer admin or an Applicant in an organization, five of each kind at most.
#[derive(Serialize, ToSchema)]
struct Concern {
    /// The organization.
    organization: Uuid,
    /// Its name.
    organization_name: String,
    /// Applications whose changes were requested.
    to_change: Vec<Row>,
    /// Drafts that were begun.
    drafts: Vec<Row>,
    /// Applications that took a step last.
    changed: Vec<Row>,
}

impl From<dashboard::Dashboard> for Dashboard {
    fn from(one: dashboard::Dashboard) -> Self {
        Self {
            invitations: one.invitations.into_iter().map(WaitingInvitation::from).collect(),
            setups: one.setups.into_iter().map(OpenSetup::from).collect(),
            applications_to_review: one.applications_to_review.map(Depth::from),
            registrations_to_review: one.registrations_to_review,
            organizations: one.organizations.into_iter().map(Concern::from).collect(),
            assigned: one.assigned.into_iter().map(Row::from).collect(),
            activities: one.activities.into_iter().map(Activity::from).collect(),
            next: one.next.into_iter().map(Entry::from).collect(),
        }
    }
}

impl From<dashboard::OpenSetup> for OpenSetup {
    fn from(open: dashboard::OpenSetup) -> Self {
        Self { membership: open.membership.0, role: open.role.word(), organization_name: open.organization }
    }
}

impl From<dashboard::Concern> for Concern {
    fn from(concern: dashboard::Concern) -> Self {
        let rows = |views: Vec<_>| views.into_iter().map(Row::from).collect();
        Self {
            organization: concern.organization.0,
            organization_name: concern.name,
            to_change: rows(concern.to_change),
            drafts: rows(concern.drafts),
            changed: rows(concern.changed),
        }
    }
}

/// Tells what concerns the caller: what waits for them, what changed, what comes next.
#[utoipa::path(
    get, path = "/me/dashboard", operation_id = "getMyDashboard", tag = "me",
    responses(
        (status = 200, description = "The dashboard.", body = Dashboard),
        (status = 403, description = "consent_needed"),
    ),
)]
async fn view(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    Ok(ok(Dashboard::from(usecases::view(&ports, &actor).await?)))
}
