//! The table itself.

use super::{Action, Privilege, Role};

/// How far a role's right to an action reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Not at all.
    None,
    /// Everywhere.
    Everywhere,
    /// Everywhere, with the privilege.
    With(Privilege),
    /// In the organization that the role is held in; a partner's includes its customers'.
    Own,
    /// In what was assigned.
    Assigned,
    /// On oneself.
    Oneself,
}

impl Scope {
    /// Its sign in the printed matrix.
    #[must_use]
    pub fn sign(self) -> String {
        match self {
            Self::None => "-".to_owned(),
            Self::Everywhere => "all".to_owned(),
            Self::With(privilege) => format!("with:{}", privilege.word()),
            Self::Own => "own".to_owned(),
            Self::Assigned => "assigned".to_owned(),
            Self::Oneself => "self".to_owned(),
        }
    }
}

/// How far `role` may do `action`.
#[must_use]
pub fn scope(action: Action, role: Role) -> Scope {
    use Action as Act;
    use Privilege as P;
    use Role::{
        Applicant, Attendee, CustomerAdmin, Mentor, PartnerAdministrator, Professional, SupplierAdmin,
        SystemAdministrator,
    };
    use Scope::{Assigned, Everywhere, None, Oneself, Own, With};

    match (action, role) {
        (Act::OwnAccount, _) => Oneself,

        (Act::ReviewRegistrations, SystemAdministrator) => With(P::ReviewRegistrations),
        (Act::ManagePartners, SystemAdministrator) => With(P::ManagePartners),
        (
            Act::ManageCustomers
            | Act::ChangeCustomerState
            | Act::ChangeCustomerAdmin
            | Act::EditOrganization
            | Act::ReadBillingAccounts
            | Act::ViewPeople
            | Act::RevokeInvitations
            | Act::AddMentor
            | Act::ManagePeople
            | Act::AssignMentors,
            SystemAdministrator,
        ) => With(P::ManageCustomers),
        (Act::ManageServicePlans, SystemAdministrator | PartnerAdministrator) => With(P::ManageServicePlans),
        (Act::BrowseOfferings, SystemAdministrator | PartnerAdministrator | SupplierAdmin | Professional) => Everywhere,
        (Act::ViewApplications | Act::ReviewApplications, SystemAdministrator) => With(P::ReviewApplications),
        (
            Act::ScheduleSessions | Act::ViewSchedule | Act::MarkAttendance | Act::ViewAttendance,
            SystemAdministrator,
        ) => With(P::ScheduleSessions),
        (Act::ManageSuppliers | Act::ManageSubjects, SystemAdministrator) => With(P::ManageSuppliers),
        (Act::VerifyExpertise, SystemAdministrator) => With(P::VerifyExpertise),
        (Act::ReadAudit, SystemAdministrator) => With(P::ReadAudit),
        (Act::ManageUsers, SystemAdministrator) => With(P::ManageUsers),

        (
            Act::ManageCustomers
            | Act::ChangeCustomerState
            | Act::ChangeCustomerAdmin
            | Act::EditOrganization
            | Act::ReadAudit,
            PartnerAdministrator,
        ) => Own,

        (
            Act::EditOrganization
            | Act::ReadBillingAccounts
            | Act::WriteBillingAccounts
            | Act::BrowseOfferings
            | Act::InvitePeople
            | Act::ViewPeople
            | Act::RevokeInvitations
            | Act::AddMentor
            | Act::ManagePeople
            | Act::EditApplications
            | Act::ViewApplications
            | Act::AssignMentors
            | Act::AddObservations
            | Act::ViewSchedule
            | Act::ViewAttendance
            | Act::ReadAudit,
            CustomerAdmin,
        ) => Own,
        (
            Act::ReadBillingAccounts
            | Act::BrowseOfferings
            | Act::EditApplications
            | Act::ViewApplications
            | Act::AddObservations
            | Act::ViewSchedule
            | Act::ViewAttendance,
            Applicant,
        ) => Own,
        (Act::ViewApplications | Act::AddObservations | Act::ViewSchedule | Act::ViewAttendance, Mentor) => Assigned,

        (
            Act::EditOrganization
            | Act::ScheduleSessions
            | Act::ViewSchedule
            | Act::ManageProfessionals
            | Act::PublishOfferings
            | Act::FileExpertise
            | Act::ReadAudit,
            SupplierAdmin,
        ) => Own,
        (
            Act::ViewApplications
            | Act::AddObservations
            | Act::ViewSchedule
            | Act::MarkAttendance
            | Act::ViewAttendance,
            Professional,
        ) => Assigned,
        (Act::FileExpertise, Professional) => Oneself,
        (Act::ViewSchedule | Act::ViewAttendance, Attendee) => Oneself,

        // What the table does not give is not given: the one place where silence is the rule.
        _ => None,
    }
}

/// The whole table as text, one action a line: checked in, so that a change of rights is a readable diff.
#[must_use]
pub fn matrix() -> String {
    let mut lines =
        vec![format!("action: {}", Role::ALL.iter().map(|role| role.word()).collect::<Vec<_>>().join(" | "))];
    for action in Action::ALL {
        let cells: Vec<_> = Role::ALL.iter().map(|role| scope(*action, *role).sign()).collect();
        lines.push(format!("{}: {}", action.word(), cells.join(" | ")));
    }
    lines.join("\n") + "\n"
}
