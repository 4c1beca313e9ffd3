//! Keeping a customer's billing accounts.

use axum::extract::State;
use domain::billing::usecases;
use domain::values::{BillingAccountId, OrganizationId};

use super::shapes::{BillingAccount, NewBillingAccount};
use crate::extract::{IfMatch, Json, Path, RequiredMatch, SignedIn};
use crate::respond::{List, created, done, ok, tagged, versioned};
use crate::{Answer, Shared};

/// Lists a customer's billing accounts, archived ones too, in the order they were made.
#[utoipa::path(
    get, path = "/organizations/{organization}/billing-accounts", operation_id = "listBillingAccounts",
    tag = "billing-accounts",
    params(("organization" = Uuid, Path)),
    responses(
        (status = 200, description = "All of them, on one page.", body = List<BillingAccount>),
        (status = 403, description = "forbidden"),
    ),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<OrganizationId>) -> Answer {
    let accounts = usecases::list(&ports, &actor, id).await?;
    Ok(ok(List::whole(accounts.iter().map(BillingAccount::from).collect())))
}

/// Adds a billing account; a customer's first one is the default.
#[utoipa::path(
    post, path = "/organizations/{organization}/billing-accounts", operation_id = "addBillingAccount",
    tag = "billing-accounts",
    params(("organization" = Uuid, Path)),
    request_body = NewBillingAccount,
    responses(
        (status = 201, description = "Added.", body = BillingAccount),
        (status = 403, description = "forbidden"),
        (status = 409, description = "too_many_billing_accounts, default_billing_account_exists"),
    ),
)]
pub async fn add(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<OrganizationId>,
    Json(form): Json<NewBillingAccount>,
) -> Answer {
    let added = usecases::add(&ports, &actor, id, &form.into()).await?;
    let location = format!("/organizations/{id}/billing-accounts/{}", added.id);
    Ok(tagged(created(&location, BillingAccount::from(&added)), added.version))
}

/// Shows a billing account.
#[utoipa::path(
    get, path = "/organizations/{organization}/billing-accounts/{account}", operation_id = "getBillingAccount",
    tag = "billing-accounts",
    params(("organization" = Uuid, Path), ("account" = Uuid, Path)),
    responses(
        (status = 200, description = "The billing account.", body = BillingAccount),
        (status = 403, description = "forbidden"),
    ),
)]
pub async fn view(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((customer, id)): Path<(OrganizationId, BillingAccountId)>,
) -> Answer {
    let account = usecases::view(&ports, &actor, customer, id).await?;
    Ok(versioned(BillingAccount::from(&account), account.version))
}

/// Changes a billing account, whole.
#[utoipa::path(
    put, path = "/organizations/{organization}/billing-accounts/{account}", operation_id = "editBillingAccount",
    tag = "billing-accounts",
    params(("organization" = Uuid, Path), ("account" = Uuid, Path), RequiredMatch),
    request_body = NewBillingAccount,
    responses(
        (status = 200, description = "Changed.", body = BillingAccount),
        (status = 403, description = "forbidden"),
        (status = 409, description = "billing_account_archived"),
    ),
)]
pub async fn edit(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((customer, id)): Path<(OrganizationId, BillingAccountId)>,
    RequiredMatch(expected): RequiredMatch,
    Json(form): Json<NewBillingAccount>,
) -> Answer {
    let edited = usecases::edit(&ports, &actor, customer, id, expected, &form.into()).await?;
    Ok(versioned(BillingAccount::from(&edited), edited.version))
}

/// Makes a billing account the default, in the place of the one that was.
#[utoipa::path(
    post, path = "/organizations/{organization}/billing-accounts/{account}/make-default",
    operation_id = "makeDefaultBillingAccount", tag = "billing-accounts",
    params(("organization" = Uuid, Path), ("account" = Uuid, Path), IfMatch),
    responses(
        (status = 200, description = "The default.", body = BillingAccount),
        (status = 403, description = "forbidden"),
        (status = 409, description = "billing_account_archived, default_billing_account_exists"),
    ),
)]
pub async fn make_default(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((customer, id)): Path<(OrganizationId, BillingAccountId)>,
    IfMatch(expected): IfMatch,
) -> Answer {
    let default = usecases::make_default(&ports, &actor, customer, id, expected).await?;
    Ok(versioned(BillingAccount::from(&default), default.version))
}

/// Removes a billing account; one that an application names is archived instead, and stays readable.
#[utoipa::path(
    delete, path = "/organizations/{organization}/billing-accounts/{account}", operation_id = "removeBillingAccount",
    tag = "billing-accounts",
    params(("organization" = Uuid, Path), ("account" = Uuid, Path), RequiredMatch),
    responses(
        (status = 200, description = "Archived: an application names it.", body = BillingAccount),
        (status = 204, description = "Removed."),
        (status = 403, description = "forbidden"),
        (status = 409, description = "default_billing_account, billing_account_archived"),
    ),
)]
pub async fn remove(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path((customer, id)): Path<(OrganizationId, BillingAccountId)>,
    RequiredMatch(expected): RequiredMatch,
) -> Answer {
    let left = usecases::remove(&ports, &actor, customer, id, expected).await?;
    Ok(left.map_or_else(done, |archived| versioned(BillingAccount::from(&archived), archived.version)))
}
