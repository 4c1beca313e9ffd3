//! What reading the trail needs.

use std::collections::{BTreeMap, BTreeSet};

use super::{Concerned, Recorded};
use crate::page::{Page, PageRequest};
use crate::store::StoreError;
use crate::values::{OrganizationId, UserId};

/// Which facts to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Of this organization only.
    pub organization: Option<OrganizationId>,
    /// Done by this user only.
    pub by: Option<UserId>,
}

/// A fact, and the name of who did it at the time of reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditView {
    /// The fact.
    pub recorded: Recorded,
    /// The name of the user who did it.
    pub by_name: Option<String>,
}

/// Reads the audit trail.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait AuditTrail: Send + Sync {
    /// Facts, the newest first.
    async fn facts(&self, filter: &AuditFilter, page: PageRequest) -> Result<Page<AuditView>, StoreError>;
    /// What concerned are called at the time of reading: a name, or the address of an invitation. What is not kept has
    /// none.
    async fn names(&self, concerned: &BTreeSet<Concerned>) -> Result<BTreeMap<Concerned, String>, StoreError>;
}
