//! What can be done: the rows of the permission table.

use super::role::words;
use serde::{Deserialize, Serialize};

words! {
    /// Something that a role may or may not do.
    Action {
        /// Review registrations (R7).
        ReviewRegistrations = "review_registrations", "Review registrations";
        /// Manage partners and their services.
        ManagePartners = "manage_partners", "Manage partners and their services";
        /// Add, copy and edit customers and their services.
        ManageCustomers = "manage_customers", "Add, copy, edit customers, their services";
        /// See and set service plans (R34).
        ManageServicePlans = "manage_service_plans", "See and set service plans";
        /// Activate, pause, deactivate and close customers (R39).
        ChangeCustomerState = "change_customer_state", "Activate, pause, deactivate, close customers";
        /// Change a Customer admin (R12).
        ChangeCustomerAdmin = "change_customer_admin", "Change a Customer admin";
        /// Edit the organization's profile.
        EditOrganization = "edit_organization", "Edit the organization's profile";
        /// Read billing accounts.
        ReadBillingAccounts = "read_billing_accounts", "Read billing accounts";
        /// Write billing accounts.
        WriteBillingAccounts = "write_billing_accounts", "Write billing accounts";
        /// Browse offerings.
        BrowseOfferings = "browse_offerings", "Browse offerings";
        /// Invite Applicants and Mentors, and resend.
        InvitePeople = "invite_people", "Invite Applicant, Mentor; resend";
        /// List a customer's people and invitations.
        ViewPeople = "view_people", "List people and invitations of a customer";
        /// Revoke a customer's invitations.
        RevokeInvitations = "revoke_invitations", "Revoke a customer's invitations";
        /// Add an existing user as mentor (R16).
        AddMentor = "add_mentor", "Add a mentor directly";
        /// Suspend and remove Applicants and Mentors (R4).
        ManagePeople = "manage_people", "Suspend, remove Applicants and Mentors";
        /// Create, edit, submit and withdraw applications and their attendees.
        EditApplications = "edit_applications", "Create, edit, submit, withdraw applications; attendees";
        /// View applications.
        ViewApplications = "view_applications", "View applications";
        /// Review and decide applications.
        ReviewApplications = "review_applications", "Review applications";
        /// Assign mentors to applications (R22).
        AssignMentors = "assign_mentors", "Assign mentors";
        /// Add observations (R23).
        AddObservations = "add_observations", "Add observations";
        /// Schedule sessions.
        ScheduleSessions = "schedule_sessions", "Schedule sessions";
        /// View the schedule.
        ViewSchedule = "view_schedule", "View schedule";
        /// Mark attendance.
        MarkAttendance = "mark_attendance", "Mark attendance";
        /// View attendance.
        ViewAttendance = "view_attendance", "View attendance";
        /// Register suppliers and change their admins (R26).
        ManageSuppliers = "manage_suppliers", "Register suppliers, change a Supplier admin";
        /// Invite, suspend and remove professionals (R25, R30).
        ManageProfessionals = "manage_professionals", "Invite, suspend, remove professionals";
        /// Keep the subjects in which offerings and expertise are told (R27).
        ManageSubjects = "manage_subjects", "Keep the subjects";
        /// Publish offerings.
        PublishOfferings = "publish_offerings", "Publish offerings";
        /// File evidence of expertise.
        FileExpertise = "file_expertise", "File expertise evidence";
        /// Verify and revoke expertise, never one's own filing (R28).
        VerifyExpertise = "verify_expertise", "Verify, revoke expertise (not one's own filing)";
        /// Read the audit trail (R50).
        ReadAudit = "read_audit", "Read the audit trail";
        /// Manage users and grant privileges, never to oneself.
        ManageUsers = "manage_users", "Manage users, grant privileges (not to oneself)";
        /// Own profile, preferences, sign-ins, export; answer own invitations.
        OwnAccount = "own_account", "Own profile, preferences, sign-ins, feed, export; answer own invitations";
    }
}

impl Action {
    /// The action in words, for messages.
    #[must_use]
    pub fn describe(self) -> String {
        let label = self.label();
        let mut chars = label.chars();
        chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
    }
}
