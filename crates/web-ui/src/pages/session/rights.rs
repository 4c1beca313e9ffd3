//! What the reader of an offering's sessions may do with them.

use domain::Error;
use domain::permission::{Action, Target};
use domain::values::OrganizationId;

use crate::visit::Visit;

/// What the reader may do with the sessions of a supplier.
#[derive(Clone, Copy)]
pub(super) struct Rights {
    /// Schedule, change and cancel them.
    pub schedules: bool,
    /// Say who was there.
    pub marks: bool,
    /// Schedule more of them: the supplier is in force.
    pub adds: bool,
}

impl Rights {
    pub async fn of(visit: &Visit, supplier: OrganizationId) -> Result<Self, Error> {
        let Some(found) = visit.ports().organizations.organization(supplier).await? else {
            return Ok(Self { schedules: false, marks: false, adds: false });
        };
        let target = Target::from(&found.organization.value);
        let may = |action| visit.actor.require(action, target).is_ok();
        let schedules = may(Action::ScheduleSessions);
        Ok(Self { schedules, marks: may(Action::MarkAttendance), adds: schedules && found.in_force().is_ok() })
    }
}
