//! Billing accounts.

use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::billing::BillingAccount;
use domain::ports::Store;
use domain::store::{EntityKind, Key, StoreError, Stored, Version};

use super::compose::{Compose as _, changes, first};
use super::given::{done, given};
use super::market::Market;

/// Whole, in the order they were made, archived ones too; another customer's does not exist.
pub async fn billing_accounts_belong_to_their_customer<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let (other, _) = market.other(&store).await;
    let main = given(&store, market.build.billing_account(market.school.id, "Main")).await;
    let mut second = given(&store, market.build.other_billing_account(market.school.id, "Second")).await;
    let foreign = given(&store, market.build.billing_account(other.id, "Foreign")).await;
    second.invoice.vat = None;
    second.invoice.iban = None;
    second.archived_at = Some(market.build.at);
    done(&store, changes().update(second.clone(), 1)).await;

    let accounts = store.billing_accounts(market.school.id).await.unwrap();
    assert_eq!(accounts, [first(main.clone()), Stored::new(second, Version(2))]);
    let read = async |customer, id| store.billing_account(customer, id).await.unwrap();
    assert_eq!(read(market.school.id, main.id).await, Some(first(main.clone())));
    assert_eq!(read(market.school.id, foreign.id).await, None);
    assert_eq!(store.default_billing_account(market.school.id).await.unwrap(), Some(first(main)));
    assert_eq!(store.default_billing_account(other.id).await.unwrap(), Some(first(foreign)));
}

/// A customer has one default account among those in use; it changes in one commit.
pub async fn a_customer_has_one_default<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let new = |name| market.build.billing_account(market.school.id, name);
    let main = given(&store, new("Main")).await;
    let duplicate = Err(StoreError::Duplicate(Key::DefaultBillingAccount));
    assert_eq!(store.commit(changes().create(new("Second"))).await, duplicate);

    let second = given(&store, BillingAccount { default: false, ..new("Second") }).await;
    let default = BillingAccount { default: true, ..second.clone() };
    assert_eq!(store.commit(changes().update(default.clone(), 1)).await, duplicate);
    let plain = BillingAccount { default: false, ..main };
    done(&store, changes().update(plain, 1).update(default.clone(), 1)).await;
    let now = store.default_billing_account(market.school.id).await.unwrap();
    assert_eq!(now, Some(Stored::new(default.clone(), Version(2))));

    let archived = BillingAccount { archived_at: Some(market.build.at), ..default };
    done(&store, changes().update(archived, 2)).await;
    assert_eq!(store.default_billing_account(market.school.id).await.unwrap(), None);
    given(&store, new("Third")).await;
}

/// What an application names stays: deleting it is a conflict, and leaves everything as it was.
pub async fn a_named_billing_account_stays<S: Store>(store: Arc<S>) {
    let market = Market::open(&store).await;
    let account = given(&store, market.build.billing_account(market.school.id, "Main")).await;
    assert!(!store.billing_account_is_named(account.id).await.unwrap());
    let naming = Application { billing_account: Some(account.id), ..market.at(Stage::Draft) };
    given(&store, naming.clone()).await;
    assert!(store.billing_account_is_named(account.id).await.unwrap());
    let letter = market.build.letter("ann@school.example");
    let deleting = changes().send(letter.clone()).delete(&account, 1);
    assert_eq!(store.commit(deleting).await, Err(StoreError::Conflict(EntityKind::BillingAccount)));
    assert!(store.billing_account(market.school.id, account.id).await.unwrap().is_some());
    assert_eq!(store.letter(letter.id).await.unwrap(), None);

    done(&store, changes().update(Application { billing_account: None, ..naming }, 1)).await;
    assert!(!store.billing_account_is_named(account.id).await.unwrap());
    done(&store, changes().delete(&account, 1)).await;
    assert_eq!(store.billing_accounts(market.school.id).await.unwrap(), []);
}
