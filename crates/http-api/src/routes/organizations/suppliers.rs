//! Suppliers.

use axum::extract::State;
use domain::organization::OrganizationKind;
use domain::organization::ports::OrganizationFilter;
use domain::organization::usecases::{self, SupplierForm};
use domain::values::Form;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::NewProfile;
use super::shapes::{NewPerson, Organization, Row};
use crate::extract::{Filter, Json, Listing, PageParams, SignedIn, search, word};
use crate::respond::{List, created, tagged};
use crate::{Answer, Shared};

/// Which suppliers to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// In this state only: `active` or `deactivated`.
    #[param(pattern = "^(active|deactivated)$")]
    state: Option<String>,
    /// Part of the name, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
}

impl Filter for Narrowed {
    type Parsed = OrganizationFilter;

    fn parse(self, form: &mut Form) -> Option<OrganizationFilter> {
        let state = word(form, "state", self.state, &["active", "deactivated"]);
        let search = search(form, self.search);
        let kind = Some(OrganizationKind::Supplier);
        Some(OrganizationFilter { kind, partner: None, state: state?, search: search? })
    }
}

/// Lists suppliers, the newest first.
#[utoipa::path(
    get, path = "/suppliers", operation_id = "listSuppliers", tag = "organizations",
    params(Narrowed, PageParams),
    responses((status = 200, description = "A page.", body = List<Row>), (status = 403, description = "forbidden")),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn, listing: Listing<Narrowed>) -> Answer {
    let page = usecases::list(&ports, &actor, &listing.filter, listing.page).await?;
    Ok(listing.answer(page.map(Row::from)))
}

/// A supplier and its Supplier admin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSupplier {
    /// The supplier.
    #[serde(default, deserialize_with = "crate::extract::object")]
    #[schema(required)]
    profile: NewProfile,
    /// Its Supplier admin.
    #[serde(default, deserialize_with = "crate::extract::object")]
    #[schema(required)]
    admin: NewPerson,
}

/// Registers a supplier with its Supplier admin, who is told by mail.
#[utoipa::path(
    post, path = "/suppliers", operation_id = "registerSupplier", tag = "organizations",
    request_body = NewSupplier,
    responses(
        (status = 201, description = "Registered.", body = Organization),
        (status = 403, description = "forbidden"),
        (status = 409, description = "organization_name_taken, user_state"),
    ),
)]
pub async fn register(State(ports): Shared, SignedIn(actor): SignedIn, Json(form): Json<NewSupplier>) -> Answer {
    let form = SupplierForm { profile: form.profile.into(), admin: form.admin.into() };
    let made = usecases::register_supplier(&ports, &actor, &form).await?;
    let response = created(&format!("/organizations/{}", made.id()), Organization::from(&made.value));
    Ok(tagged(response, made.version))
}
