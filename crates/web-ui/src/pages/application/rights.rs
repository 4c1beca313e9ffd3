//! What the reader of an application may do with it.

use domain::application::usecases::Details;
use domain::permission::{Action, Target, Tie};

use crate::visit::Visit;

/// What the reader of an application may do with it; the page shows nothing else.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Rights {
    /// Write it, and its list of attendees.
    pub edits: bool,
    /// Decide it.
    pub reviews: bool,
    /// Assign mentors to it.
    pub assigns: bool,
    /// Add observations.
    pub observes: bool,
    /// Read its schedule, and how its attendees attended.
    pub follows: bool,
    /// Keep its customer's billing accounts.
    pub bills: bool,
    /// Invite people to its customer.
    pub invites: bool,
}

impl Rights {
    pub fn of(visit: &Visit, read: &Details) -> Self {
        let customer = read.application.customer;
        let assigned = read.mentors.iter().any(|mentor| Some(mentor.user.id) == visit.actor.user());
        let tie = Tie { assigned, takes_part: false };
        let may = |action| visit.actor.require(action, Target::Application { customer, tie }).is_ok();
        let here = Target::from(&read.customer.organization.value);
        Self {
            edits: may(Action::EditApplications),
            reviews: visit.actor.require(Action::ReviewApplications, Target::Platform).is_ok(),
            assigns: may(Action::AssignMentors),
            observes: may(Action::AddObservations),
            follows: may(Action::ViewAttendance),
            bills: visit.actor.require(Action::WriteBillingAccounts, here).is_ok(),
            invites: visit.actor.require(Action::InvitePeople, here).is_ok(),
        }
    }
}
