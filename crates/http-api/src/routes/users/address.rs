//! Changing one's address.

use axum::extract::State;
use domain::user::usecases;
use domain::values::Secret;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::blank;
use crate::extract::{Anybody, Json, SignedIn};
use crate::respond::{accepted, ok};
use crate::routes::platform::Shown;
use crate::{Answer, Shared};

/// A change of address.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressChange {
    /// The new address.
    #[serde(default)]
    #[schema(required, format = Email, example = "ann.lind@school.example", max_length = 254)]
    address: String,
    /// The current password.
    #[serde(default = "blank")]
    #[schema(required, value_type = String, format = Password, example = "correct horse battery staple")]
    password: Secret<String>,
}

/// Mails a link to the new address; until it is used, nothing changes.
#[utoipa::path(
    post, path = "/me/address-changes", operation_id = "requestAddressChange", tag = "me",
    request_body = AddressChange,
    responses((status = 202, description = "The link is on its way."), (status = 429, description = "too_many_requests")),
)]
pub async fn request(State(ports): Shared, SignedIn(actor): SignedIn, Json(body): Json<AddressChange>) -> Answer {
    usecases::request_address_change(&ports, &actor, &body.address, &body.password).await?;
    Ok(accepted())
}

/// The address from now on.
#[derive(Serialize, ToSchema)]
pub struct AddressChanged {
    /// The address.
    #[schema(example = "ann.lind@school.example")]
    address: String,
}

/// Proves the new address by its mailed link: it is the user's from now on, and both addresses are told.
#[utoipa::path(
    post, path = "/links/address-change", operation_id = "confirmAddress", tag = "links", security((), ("bearer" = [])),
    request_body = Shown,
    responses(
        (status = 200, description = "Changed.", body = AddressChanged),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "address_taken, user_state"),
        (status = 410, description = "link_expired, link_superseded, link_used"),
    ),
)]
pub async fn confirm(State(ports): Shared, Anybody(actor): Anybody, Json(shown): Json<Shown>) -> Answer {
    let address = usecases::confirm_address(&ports, &actor, &shown.link).await?;
    Ok(ok(AddressChanged { address: address.to_string() }))
}
