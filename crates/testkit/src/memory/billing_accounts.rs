//! Reads billing accounts.

use async_trait::async_trait;
use domain::application::Application;
use domain::billing::BillingAccount;
use domain::billing::ports::BillingAccounts;
use domain::store::{EntityKind, StoreError, Stored};
use domain::values::{BillingAccountId, OrganizationId};

use super::MemoryStore;
use super::state::{State, owned};

#[async_trait]
impl BillingAccounts for MemoryStore {
    async fn billing_account(
        &self,
        customer: OrganizationId,
        id: BillingAccountId,
    ) -> Result<Option<Stored<BillingAccount>>, StoreError> {
        Ok(self.lock().one::<BillingAccount>(id.0).filter(|one| one.customer == customer))
    }

    async fn billing_accounts(&self, customer: OrganizationId) -> Result<Vec<Stored<BillingAccount>>, StoreError> {
        Ok(self.lock().all::<BillingAccount>().filter(|one| one.customer == customer).map(owned).collect())
    }

    async fn default_billing_account(
        &self,
        customer: OrganizationId,
    ) -> Result<Option<Stored<BillingAccount>>, StoreError> {
        let is = |one: &BillingAccount| one.customer == customer && one.default && one.archived_at.is_none();
        Ok(self.lock().all::<BillingAccount>().find(|one| is(one)).map(owned))
    }

    async fn billing_account_is_named(&self, id: BillingAccountId) -> Result<bool, StoreError> {
        Ok(self.lock().names(id))
    }
}

impl State {
    /// Whether a billing account exists.
    pub fn has(&self, id: BillingAccountId) -> bool {
        self.get(EntityKind::BillingAccount, id.0).is_some()
    }

    /// Whether an application names a billing account.
    pub fn names(&self, id: BillingAccountId) -> bool {
        self.all::<Application>().any(|one| one.billing_account == Some(id))
    }
}
