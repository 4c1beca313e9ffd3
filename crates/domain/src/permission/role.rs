//! Roles and privileges.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $type:ident { $($(#[$vdoc:meta])* $name:ident = $word:literal, $label:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $type { $($(#[$vdoc])* $name,)* }

        impl $type {
            /// All of them, in the order of the permission table.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its word in the API and in stores.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// Its name in the glossary.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
            }

            /// Reads a word; `None` when it is none of them.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// A role: held through a membership, except Attendee, which is derived (R43).
    Role {
        /// The platform's own administrator: reviews, approves, keeps order.
        SystemAdministrator = "system_administrator", "System administrator";
        /// Administers a partner and its customers.
        PartnerAdministrator = "partner_administrator", "Partner administrator";
        /// The one user who acts for a customer (R2).
        CustomerAdmin = "customer_admin", "Customer admin";
        /// Applies for offerings on behalf of a customer.
        Applicant = "applicant", "Applicant";
        /// Follows along what is assigned to them (R15).
        Mentor = "mentor", "Mentor";
        /// The one user who acts for a supplier (R26).
        SupplierAdmin = "supplier_admin", "Supplier admin";
        /// Teaches and coaches for a supplier (R25).
        Professional = "professional", "Professional";
        /// Learns: derived from confirmed participation (R43).
        Attendee = "attendee", "Attendee";
    }
}

words! {
    /// A right that a System administrator or Partner administrator may hold beside the role.
    Privilege {
        /// Review registrations of organizations.
        ReviewRegistrations = "review_registrations", "review registrations";
        /// Review and decide applications.
        ReviewApplications = "review_applications", "review applications";
        /// Add and edit customers, change their admins, manage their people.
        ManageCustomers = "manage_customers", "manage customers";
        /// Manage partners and their services.
        ManagePartners = "manage_partners", "manage partners";
        /// Register suppliers and change their admins.
        ManageSuppliers = "manage_suppliers", "manage suppliers";
        /// See and set service plans.
        ManageServicePlans = "manage_service_plans", "manage service plans";
        /// Verify and revoke expertise.
        VerifyExpertise = "verify_expertise", "verify expertise";
        /// Schedule sessions.
        ScheduleSessions = "schedule_sessions", "schedule sessions";
        /// Manage users and their privileges.
        ManageUsers = "manage_users", "manage users";
        /// Read the whole audit trail.
        ReadAudit = "read_audit", "read audit";
    }
}
