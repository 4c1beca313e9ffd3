//! What organizations need read.

use super::{Located, OrganizationKind, Standing};
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Version};
use crate::values::{OrganizationId, OrganizationName};

/// Which organizations to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganizationFilter {
    /// Of this kind only.
    pub kind: Option<OrganizationKind>,
    /// Below this partner only.
    pub partner: Option<OrganizationId>,
    /// In this state only, by its word.
    pub state: Option<String>,
    /// Part of the name, in any case.
    pub search: Option<String>,
}

/// An organization in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationView {
    /// Which.
    pub id: OrganizationId,
    /// What kind.
    pub kind: OrganizationKind,
    /// Its name.
    pub name: OrganizationName,
    /// Its state's word.
    pub state: String,
    /// Whether its roles count, its partner considered.
    pub standing: Standing,
    /// The name of its admin, when it has one.
    pub admin: Option<String>,
    /// The version read.
    pub version: Version,
}

/// Reads organizations.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Organizations: Send + Sync {
    /// One organization where it stands.
    async fn organization(&self, id: OrganizationId) -> Result<Option<Located>, StoreError>;
    /// Organizations, the newest first.
    async fn organizations(
        &self,
        filter: &OrganizationFilter,
        page: PageRequest,
    ) -> Result<Page<OrganizationView>, StoreError>;
}
