//! What billing accounts need read.

use super::BillingAccount;
use crate::store::{StoreError, Stored};
use crate::values::{BillingAccountId, OrganizationId};

/// Reads billing accounts.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait BillingAccounts: Send + Sync {
    /// One billing account of a customer: another customer's does not exist.
    async fn billing_account(
        &self,
        customer: OrganizationId,
        id: BillingAccountId,
    ) -> Result<Option<Stored<BillingAccount>>, StoreError>;
    /// A customer's billing accounts, archived ones too, in the order they were made. A customer has
    /// [`MAX`](super::usecases::MAX) at most.
    async fn billing_accounts(&self, customer: OrganizationId) -> Result<Vec<Stored<BillingAccount>>, StoreError>;
    /// The default account of a customer.
    async fn default_billing_account(
        &self,
        customer: OrganizationId,
    ) -> Result<Option<Stored<BillingAccount>>, StoreError>;
    /// Whether an application names it.
    async fn billing_account_is_named(&self, id: BillingAccountId) -> Result<bool, StoreError>;
}
