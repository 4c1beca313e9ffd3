//! What memberships need read.

use super::{Cause, Membership, Setup};
use crate::page::{Page, PageRequest};
use crate::permission::Role;
use crate::store::{StoreError, Stored, Version};
use crate::values::{EmailAddress, MembershipId, OrganizationId, PersonName, Timestamp, UserId};

/// Which members to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// With this role only.
    pub role: Option<Role>,
    /// In this state only, by its word; else all that have not ended.
    pub state: Option<String>,
    /// Part of a name or address, in any case.
    pub search: Option<String>,
}

/// A member in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    /// The membership.
    pub id: MembershipId,
    /// Who.
    pub user: UserId,
    /// The person's name.
    pub name: PersonName,
    /// The person's address.
    pub address: EmailAddress,
    /// As what.
    pub role: Role,
    /// The state's word.
    pub state: String,
    /// Whether setup is complete.
    pub setup: Setup,
    /// Why.
    pub cause: Cause,
    /// Since when.
    pub since: Timestamp,
    /// The version read.
    pub version: Version,
}

/// Reads memberships.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Memberships: Send + Sync {
    /// One membership of an organization: another organization's does not exist.
    async fn membership(
        &self,
        organization: OrganizationId,
        id: MembershipId,
    ) -> Result<Option<Stored<Membership>>, StoreError>;
    /// The membership of a user with a role in an organization that has not ended.
    async fn membership_of(
        &self,
        organization: OrganizationId,
        user: UserId,
        role: Role,
    ) -> Result<Option<Stored<Membership>>, StoreError>;
    /// The one admin of an organization.
    async fn admin(&self, organization: OrganizationId, role: Role) -> Result<Option<Stored<Membership>>, StoreError>;
    /// Every membership of a user that has not ended.
    async fn memberships_of(&self, user: UserId) -> Result<Vec<Stored<Membership>>, StoreError>;
    /// Members of an organization, the newest first.
    async fn members(
        &self,
        organization: OrganizationId,
        filter: &MemberFilter,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError>;
}
