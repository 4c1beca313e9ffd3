//! The audit trail: every change of state, who or what, when, why (R50).

mod fact;
pub mod ports;
pub mod usecases;

pub use fact::{Concerned, Fact};

use serde::{Deserialize, Serialize};

use crate::values::{FactId, OrganizationId, Timestamp, UserId};

/// Who or what did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", content = "user", rename_all = "snake_case")]
pub enum By {
    /// A user.
    User(UserId),
    /// Somebody not signed in, who submitted a public form or held a mailed link.
    LinkHolder,
    /// Lyceum itself.
    System,
}

/// A fact as the trail keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Names it.
    pub id: FactId,
    /// When it became true.
    pub at: Timestamp,
    /// Who or what did it.
    pub by: By,
    /// The organization it belongs to, whose admin may read it.
    pub organization: Option<OrganizationId>,
    /// What happened.
    pub fact: Fact,
}
