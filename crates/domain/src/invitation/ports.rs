//! What invitations need read.

use super::{Invitation, Offer};
use crate::mail::Delivery;
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored};
use crate::values::{InvitationId, OrganizationId, OrganizationName, Timestamp};

/// Which invitations to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationFilter {
    /// In this stage only, by how it reads: `pending`, `expired`, `accepted`, `declined`, `revoked`.
    pub reads: Option<String>,
    /// Part of the address, in any case.
    pub search: Option<String>,
}

/// An invitation in a list, with how far its letter has come (R30).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationView {
    /// The invitation.
    pub invitation: Stored<Invitation>,
    /// The inviter's name.
    pub inviter: Option<String>,
    /// How far its latest letter has come.
    pub delivery: Option<Delivery>,
    /// What the mail server said last, when it refused.
    pub answer: Option<String>,
}

/// An invitation that waits for somebody, with the organization's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The invitation.
    pub invitation: Stored<Invitation>,
    /// The organization's name.
    pub organization: OrganizationName,
}

/// Reads invitations.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Invitations: Send + Sync {
    /// One invitation.
    async fn invitation(&self, id: InvitationId) -> Result<Option<Stored<Invitation>>, StoreError>;
    /// The pending invitation of an organization with this offer to this address key, expired or not.
    async fn pending(
        &self,
        organization: OrganizationId,
        offer: Offer,
        address: &str,
    ) -> Result<Option<Stored<Invitation>>, StoreError>;
    /// Invitations of an organization, the newest first; `now` tells which pending ones have expired.
    async fn invitations(
        &self,
        organization: OrganizationId,
        filter: &InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError>;
    /// One invitation of an organization, as it is listed: another organization's does not exist.
    async fn invitation_view(
        &self,
        organization: OrganizationId,
        id: InvitationId,
    ) -> Result<Option<InvitationView>, StoreError>;
    /// Pending invitations to an address key that are open at `now`, the newest first.
    async fn waiting(&self, address: &str, now: Timestamp) -> Result<Vec<Waiting>, StoreError>;
    /// All invitations to an address key.
    async fn invitations_to(&self, address: &str) -> Result<Vec<Stored<Invitation>>, StoreError>;
    /// Pending invitations, not reminded of yet, that expire between `now` and `before`.
    async fn expiring(
        &self,
        now: Timestamp,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<Stored<Invitation>>, StoreError>;
}
