//! The first System administrator.

use axum::extract::State;
use domain::user::usecases::{self, JoinForm};
use domain::values::Secret;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::blank;
use crate::extract::{Anybody, Json};
use crate::respond::told_once;
use crate::{Answer, Shared};

/// The first System administrator, and the link that the server printed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstAdministrator {
    /// The secret of the printed link.
    #[serde(default)]
    #[schema(required, example = "k1.s.AZDk.1.1900000000.c2lnbmF0dXJl")]
    link: String,
    /// Their address.
    #[serde(default)]
    #[schema(required, format = Email, example = "sy@lyceum.example", max_length = 254)]
    address: String,
    /// Their name.
    #[serde(default)]
    #[schema(required, example = "Sy Admin", max_length = 100)]
    name: String,
    /// Their new password.
    #[serde(default = "blank")]
    #[schema(required, value_type = String, format = Password, example = "correct horse battery staple", min_length = 8, max_length = 1024)]
    password: Secret<String>,
    /// Their language; the platform's own when left out.
    #[schema(example = "en")]
    locale: Option<String>,
    /// Their time zone; UTC when left out.
    #[schema(example = "Europe/Stockholm")]
    zone: Option<String>,
    /// The version of the terms they accept: `GET /settings` tells the one in force.
    #[serde(default)]
    #[schema(required, example = "2026-11")]
    terms: String,
}

/// The sign-in that begins.
#[derive(Serialize, ToSchema)]
#[schema(as = SetupToken)]
pub struct Begun {
    /// The bearer token; shown this once.
    #[schema(example = "lys_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    token: String,
}

/// Sets up the first System administrator, who holds every privilege, and signs them in. The answer is told once:
/// repeated with the same `Idempotency-Key`, it is 409 `idempotency_unanswered`.
#[utoipa::path(
    post, path = "/links/setup", operation_id = "setUp", tag = "links", security((), ("bearer" = [])),
    request_body = FirstAdministrator,
    responses(
        (status = 201, description = "Set up and signed in.", body = Begun),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "address_taken"),
        (status = 410, description = "link_expired, already_set_up"),
    ),
)]
pub async fn set_up(State(ports): Shared, Anybody(actor): Anybody, Json(form): Json<FirstAdministrator>) -> Answer {
    let FirstAdministrator { link, address, name, password, locale, zone, terms } = form;
    let (locale, zone) = (locale.unwrap_or_default(), zone.unwrap_or_default());
    let joining = JoinForm { name, password, locale, zone, terms };
    let token = usecases::set_up(&ports, &actor, &link, &address, &joining).await?;
    Ok(told_once("/me", Begun { token: token.secret().expose().clone() }))
}
