//! Keeping a customer's billing accounts (R3).

mod form;

pub use form::BillingForm;

use super::BillingAccount;
use crate::audit::Fact;
use crate::organization::usecases::visible;
use crate::organization::{Located, OrganizationKind};
use crate::permission::{Action, Actor};
use crate::ports::retry;
use crate::store::{EntityKind, Stored, Version};
use crate::values::{BillingAccountId, OrganizationId};
use crate::{Error, Ports, Refusal};

/// The most billing accounts a customer has, archived ones included.
pub const MAX: usize = 100;

/// Lists a customer's billing accounts, archived ones too, in the order they were made.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn list(
    ports: &Ports,
    actor: &Actor,
    customer: OrganizationId,
) -> Result<Vec<Stored<BillingAccount>>, Error> {
    of_customer(ports, actor, customer, Action::ReadBillingAccounts).await?;
    Ok(ports.billing_accounts.billing_accounts(customer).await?)
}

/// Shows a billing account.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Forbidden`].
pub async fn view(
    ports: &Ports,
    actor: &Actor,
    customer: OrganizationId,
    id: BillingAccountId,
) -> Result<Stored<BillingAccount>, Error> {
    of_customer(ports, actor, customer, Action::ReadBillingAccounts).await?;
    read(ports, customer, id).await
}

/// Adds a billing account; a customer's first one is the default.
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::TooManyBillingAccounts`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn add(
    ports: &Ports,
    actor: &Actor,
    customer: OrganizationId,
    form: &BillingForm,
) -> Result<Stored<BillingAccount>, Error> {
    // Of two first accounts at once, one is the default.
    retry(|| async {
        let found = of_customer(ports, actor, customer, Action::WriteBillingAccounts).await?;
        let (name, invoice) = form.parse()?;
        let present = ports.billing_accounts.billing_accounts(customer).await?;
        if present.len() >= MAX {
            return Err(Refusal::TooManyBillingAccounts { most: MAX }.into());
        }
        let id = BillingAccountId(ports.ids.next());
        let default = !present.iter().any(|account| account.default);
        let account = BillingAccount { id, customer, name, invoice, default, archived_at: None };
        ports
            .change(actor, ports.clock.now())
            .create(account.clone())
            .provided(&found.organization)
            .record(Some(customer), Fact::BillingAccountAdded { account: id })
            .commit()
            .await?;
        Ok(Stored::new(account, Version::FIRST))
    })
    .await
}

/// Edits a billing account.
///
/// # Errors
/// [`Error::Invalid`], [`Refusal::BillingAccountArchived`], [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn edit(
    ports: &Ports,
    actor: &Actor,
    customer: OrganizationId,
    id: BillingAccountId,
    expected: Option<Version>,
    form: &BillingForm,
) -> Result<Stored<BillingAccount>, Error> {
    of_customer(ports, actor, customer, Action::WriteBillingAccounts).await?;
    let account = read(ports, customer, id).await?;
    account.expect(expected)?;
    let (name, invoice) = form.parse()?;
    account.in_use()?;
    let edited = BillingAccount { name, invoice, ..account.value.clone() };
    ports
        .change(actor, ports.clock.now())
        .update(&account, edited.clone())
        .record(Some(customer), Fact::BillingAccountEdited { account: id })
        .commit()
        .await?;
    Ok(Stored::new(edited, account.version.next()))
}

/// Makes a billing account the default, in the place of the one that was.
///
/// # Errors
/// [`Refusal::BillingAccountArchived`], [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`].
pub async fn make_default(
    ports: &Ports,
    actor: &Actor,
    customer: OrganizationId,
    id: BillingAccountId,
    expected: Option<Version>,
) -> Result<Stored<BillingAccount>, Error> {
    of_customer(ports, actor, customer, Action::WriteBillingAccounts).await?;
    let account = read(ports, customer, id).await?;
    account.expect(expected)?;
    account.in_use()?;
    if account.default {
        return Ok(account);
    }
    let former = ports.billing_accounts.default_billing_account(customer).await?;
    let default = BillingAccount { default: true, ..account.value.clone() };
    ports
        .change(actor, ports.clock.now())
        .with(former, |change, former| {
            let was = BillingAccount { default: false, ..former.value.clone() };
            change.update(&former, was)
        })
        .update(&account, default.clone())
        .record(Some(customer), Fact::BillingAccountMadeDefault { account: id })
        .commit()
        .await?;
    Ok(Stored::new(default, account.version.next()))
}

/// Removes a billing account: archived when an application names it, so that it stays readable there; else deleted.
/// Says what is left of it.
///
/// # Errors
/// [`Refusal::DefaultBillingAccount`], [`Refusal::BillingAccountArchived`], [`Error::Stale`], [`Error::Unknown`],
/// [`Error::Forbidden`].
pub async fn remove(
    ports: &Ports,
    actor: &Actor,
    customer: OrganizationId,
    id: BillingAccountId,
    expected: Option<Version>,
) -> Result<Option<Stored<BillingAccount>>, Error> {
    of_customer(ports, actor, customer, Action::WriteBillingAccounts).await?;
    let account = read(ports, customer, id).await?;
    account.expect(expected)?;
    let now = ports.clock.now();
    let archived = account.value.clone().archive(now)?;
    let change = ports.change(actor, now);
    if ports.billing_accounts.billing_account_is_named(id).await? {
        change
            .update(&account, archived.clone())
            .record(Some(customer), Fact::BillingAccountArchived { account: id })
            .commit()
            .await?;
        return Ok(Some(Stored::new(archived, account.version.next())));
    }
    change.delete(&account).record(Some(customer), Fact::BillingAccountRemoved { account: id }).commit().await?;
    Ok(None)
}

async fn of_customer(ports: &Ports, actor: &Actor, customer: OrganizationId, action: Action) -> Result<Located, Error> {
    let found = visible(ports, actor, customer, action).await?;
    match found.kind() {
        OrganizationKind::Customer => Ok(found),
        OrganizationKind::Partner | OrganizationKind::Supplier => Err(Error::Unknown(EntityKind::Organization)),
    }
}

async fn read(ports: &Ports, customer: OrganizationId, id: BillingAccountId) -> Result<Stored<BillingAccount>, Error> {
    let account = ports.billing_accounts.billing_account(customer, id).await?;
    account.ok_or(Error::Unknown(EntityKind::BillingAccount))
}
