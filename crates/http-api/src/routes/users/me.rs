//! The caller's own profile, preferences and consent.

use axum::extract::State;
use domain::user::usecases::{self, ProfileForm};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::{Me, NotificationsChange};
use crate::extract::{Json, RequiredMatch, SignedIn};
use crate::respond::{done, versioned};
use crate::{Answer, Shared};

/// Shows the caller's own user.
#[utoipa::path(
    get, path = "/me", operation_id = "getMe", tag = "me",
    responses((status = 200, description = "The user.", body = Me)),
)]
pub async fn view(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    let me = usecases::me(&ports, &actor).await?;
    Ok(versioned(Me::from(&me.value), me.version))
}

/// What changes in one's profile; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[schema(as = MeChange)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Their name.
    #[schema(example = "Ann Lind", max_length = 100)]
    name: Option<String>,
    /// Their language.
    #[schema(example = "en")]
    locale: Option<String>,
    /// Their time zone.
    #[schema(example = "Europe/Stockholm")]
    zone: Option<String>,
    /// Which letters they want.
    #[serde(default, deserialize_with = "crate::extract::object")]
    notifications: NotificationsChange,
}

/// Changes the caller's profile; what is left out stays.
#[utoipa::path(
    patch, path = "/me", operation_id = "editMe", tag = "me",
    params(RequiredMatch),
    request_body = Change,
    responses((status = 200, description = "Changed.", body = Me)),
)]
pub async fn edit(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    RequiredMatch(expected): RequiredMatch,
    Json(change): Json<Change>,
) -> Answer {
    let me = usecases::me(&ports, &actor).await?;
    let form = ProfileForm {
        name: change.name.unwrap_or_else(|| me.name.to_string()),
        locale: change.locale.unwrap_or_else(|| me.locale.to_string()),
        zone: change.zone.unwrap_or_else(|| me.zone.to_string()),
        notifications: change.notifications.of(me.notifications),
    };
    let edited = usecases::edit(&ports, &actor, expected.or(Some(me.version)), &form).await?;
    Ok(versioned(Me::from(&edited.value), edited.version))
}

/// A consent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewConsent {
    /// The version of the terms: `GET /settings` tells the one in force.
    #[serde(default)]
    #[schema(required, example = "2026-11")]
    terms: String,
}

/// Accepts the terms in force.
#[utoipa::path(
    post, path = "/me/consents", operation_id = "consent", tag = "me",
    request_body = NewConsent,
    responses((status = 204, description = "Accepted, now or before.")),
)]
pub async fn consent(State(ports): Shared, SignedIn(actor): SignedIn, Json(body): Json<NewConsent>) -> Answer {
    usecases::consent(&ports, &actor, &body.terms).await?;
    Ok(done())
}
