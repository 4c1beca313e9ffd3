//! Passwords: changed, forgotten.

use axum::extract::State;
use domain::Actor;
use domain::user::usecases;
use domain::values::Secret;
use serde::Deserialize;
use utoipa::ToSchema;

use super::blank;
use crate::extract::{Anybody, Json, Place, SignedIn};
use crate::respond::{accepted, done};
use crate::{Answer, Shared};

/// A change of password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The current password.
    #[serde(default = "blank")]
    #[schema(required, value_type = String, format = Password, example = "correct horse battery staple")]
    current: Secret<String>,
    /// The new password.
    #[serde(default = "blank")]
    #[schema(required, value_type = String, format = Password, example = "seven gentle otters juggle", min_length = 8, max_length = 1024)]
    new: Secret<String>,
}

/// Changes the caller's password; ends every other sign-in of theirs.
#[utoipa::path(
    post, path = "/me/password", operation_id = "changePassword", tag = "me",
    request_body = PasswordChange,
    responses((status = 204, description = "Changed."), (status = 429, description = "too_many_requests")),
)]
pub async fn change(State(ports): Shared, SignedIn(actor): SignedIn, Json(body): Json<PasswordChange>) -> Answer {
    usecases::change_password(&ports, &actor, &body.current, &body.new).await?;
    Ok(done())
}

/// Whose password is forgotten.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Forgotten {
    /// The user's address.
    #[serde(default)]
    #[schema(required, format = Email, example = "ann@school.example")]
    address: String,
}

/// Mails a link to set a new password; the answer is the same whether or not a login has that address. An
/// `Idempotency-Key` has no effect: what it remembered would tell the difference.
#[utoipa::path(
    post, path = "/password-resets", operation_id = "requestPasswordReset", tag = "sign-ins", security(()),
    request_body = Forgotten,
    responses(
        (status = 202, description = "If a login has that address, the link is on its way."),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn forgotten(State(ports): Shared, Place(request): Place, Json(body): Json<Forgotten>) -> Answer {
    let actor = Actor::anonymous(request);
    let asked = usecases::request_password_reset(&ports, &actor, &body.address);
    let (asked, ()) = tokio::join!(asked, tokio::time::sleep(usecases::RESET_ANSWERED_AFTER));
    asked?;
    Ok(accepted())
}

/// A new password, and the link that allows it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordReset {
    /// The secret of the mailed link.
    #[serde(default)]
    #[schema(required, example = "k1.p.AZDk.1.1900000000.c2lnbmF0dXJl")]
    link: String,
    /// The new password.
    #[serde(default = "blank")]
    #[schema(required, value_type = String, format = Password, example = "seven gentle otters juggle", min_length = 8, max_length = 1024)]
    password: Secret<String>,
}

/// Sets a new password by a mailed link, once; ends every sign-in of the user.
#[utoipa::path(
    post, path = "/links/password-reset", operation_id = "resetPassword", tag = "links", security((), ("bearer" = [])),
    request_body = PasswordReset,
    responses(
        (status = 204, description = "Set: sign in with it."),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "user_state"),
        (status = 410, description = "link_expired, link_used"),
    ),
)]
pub async fn reset(State(ports): Shared, Anybody(actor): Anybody, Json(body): Json<PasswordReset>) -> Answer {
    usecases::reset_password(&ports, &actor, &body.link, &body.password).await?;
    Ok(done())
}
