//! Dashboards: what concerns the caller, from few reads: what waits for them, what changed, what comes next.

pub mod usecases;

use crate::application::ports::{ApplicationView, QueueDepth};
use crate::attendee::ports::Activity;
use crate::invitation::ports::Waiting;
use crate::permission::Role;
use crate::session::usecases::Entry;
use crate::values::{MembershipId, OrganizationId};

/// What concerns somebody: each part is read only for those whose roles have it.
#[derive(Clone, Debug, Default)]
pub struct Dashboard {
    /// Invitations that wait for their answer; a guest sees these alone.
    pub invitations: Vec<Waiting>,
    /// Roles whose setup waits to be confirmed (R21, R29).
    pub setups: Vec<OpenSetup>,
    /// For reviewers of applications: how many wait.
    pub applications_to_review: Option<QueueDepth>,
    /// For reviewers of registrations: how many wait, those unproven left out; at most [`PageRequest::MAX`](crate::page::PageRequest::MAX).
    pub registrations_to_review: Option<u32>,
    /// For each organization they apply for: what waits for them, and what changed.
    pub organizations: Vec<Concern>,
    /// For mentors: the applications assigned to them, the newest first.
    pub assigned: Vec<ApplicationView>,
    /// For attendees: what they take part in, what comes next before the rest.
    pub activities: Vec<Activity>,
    /// For attendees and mentors: the sessions of today and after, the earliest first.
    pub next: Vec<Entry>,
}

/// A role whose setup waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSetup {
    /// The membership that gives the role.
    pub membership: MembershipId,
    /// The role.
    pub role: Role,
    /// The organization's name.
    pub organization: String,
}

/// What concerns a Customer admin or an Applicant in an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub name: String,
    /// Applications whose changes were requested.
    pub to_change: Vec<ApplicationView>,
    /// Drafts that were begun.
    pub drafts: Vec<ApplicationView>,
    /// The applications that took a step last.
    pub changed: Vec<ApplicationView>,
}
