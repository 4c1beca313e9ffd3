//! How customers are invoiced.

use async_trait::async_trait;
use domain::billing::BillingAccount;
use domain::billing::ports::BillingAccounts;
use domain::store::{StoreError, Stored, Version};
use domain::values::{BillingAccountId, OrganizationId};
use sqlx::types::Json;
use sqlx::{query, query_as, query_scalar};

use super::error::answered;
use super::row::{Row, many, one};
use super::store::SqlStore;
use crate::db::Connection;

#[async_trait]
impl BillingAccounts for SqlStore {
    async fn billing_account(
        &self,
        customer: OrganizationId,
        id: BillingAccountId,
    ) -> Result<Option<Stored<BillingAccount>>, StoreError> {
        let query = query_as!(
            Row::<BillingAccount>,
            r#"SELECT version, body AS "body: _" FROM billing_accounts WHERE id = $1 AND customer_id = $2"#,
            id.0,
            customer.0
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn billing_accounts(&self, customer: OrganizationId) -> Result<Vec<Stored<BillingAccount>>, StoreError> {
        let query = query_as!(
            Row::<BillingAccount>,
            r#"SELECT version, body AS "body: _" FROM billing_accounts WHERE customer_id = $1 ORDER BY id"#,
            customer.0
        );
        many(query.fetch_all(self.db.reader())).await
    }

    async fn default_billing_account(
        &self,
        customer: OrganizationId,
    ) -> Result<Option<Stored<BillingAccount>>, StoreError> {
        let query = query_as!(
            Row::<BillingAccount>,
            r#"SELECT version, body AS "body: _" FROM billing_accounts
               WHERE customer_id = $1 AND is_default AND NOT archived"#,
            customer.0
        );
        one(query.fetch_optional(self.db.reader())).await
    }

    async fn billing_account_is_named(&self, id: BillingAccountId) -> Result<bool, StoreError> {
        let query = query_scalar!("SELECT version FROM applications WHERE billing_account_id = $1 LIMIT 1", id.0);
        Ok(answered(query.fetch_optional(self.db.reader())).await?.is_some())
    }
}

pub async fn create(tx: &mut Connection, account: &BillingAccount) -> sqlx::Result<u64> {
    let query = query!(
        "INSERT INTO billing_accounts (id, version, customer_id, is_default, archived, body)
         VALUES ($1, 1, $2, $3, $4, $5)",
        account.id.0,
        account.customer.0,
        account.default,
        account.archived_at.is_some(),
        Json(account) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}

pub async fn update(tx: &mut Connection, account: &BillingAccount, read: Version) -> sqlx::Result<u64> {
    let query = query!(
        "UPDATE billing_accounts SET version = version + 1, customer_id = $3, is_default = $4, archived = $5, body = $6
         WHERE id = $1 AND version = $2",
        account.id.0,
        read.0,
        account.customer.0,
        account.default,
        account.archived_at.is_some(),
        Json(account) as _
    );
    Ok(query.execute(tx).await?.rows_affected())
}
