//! What the holder of an invitation's link does.

use axum::extract::State;
use domain::invitation::usecases::{self, Way};
use domain::user::usecases::JoinForm;
use domain::values::Secret;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::accepted;
use super::door::OpenedInvitation;
use crate::extract::{Anybody, Json, SignedIn};
use crate::respond::{done, ok, told_once};
use crate::routes::members::Membership;
use crate::routes::platform::Shown;
use crate::routes::users::blank;
use crate::{Answer, Shared};

/// Opens an invitation: tells what can be done, and changes nothing, however often it is opened.
#[utoipa::path(
    post, path = "/links/invitation", operation_id = "openInvitation", tag = "links", security((), ("bearer" = [])),
    request_body = Shown,
    responses(
        (status = 200, description = "The invitation, also when it is over.", body = OpenedInvitation),
        (status = 404, description = "link_unknown"),
    ),
)]
pub async fn open(State(ports): Shared, Anybody(actor): Anybody, Json(shown): Json<Shown>) -> Answer {
    let opened = usecases::open(&ports, &actor, &shown.link).await?;
    Ok(ok(OpenedInvitation::new(opened, &ports.settings.origin)))
}

/// Accepts, signed in with the invited address: a member at once, or an attendee. Accepting twice is accepting once.
#[utoipa::path(
    post, path = "/links/invitation/accept", operation_id = "acceptInvitation", tag = "links",
    request_body = Shown,
    responses(
        (status = 200, description = "Accepted.", body = Membership),
        (status = 204, description = "Accepted as an attendee: `GET /me/activities` shows what is confirmed."),
        (status = 403, description = "wrong_account"),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "organization_not_in_force, already_member, no_login"),
        (status = 410, description = "link_expired, link_superseded, invitation_accepted, invitation_declined, invitation_revoked, invitation_expired"),
    ),
)]
pub async fn accept(State(ports): Shared, SignedIn(actor): SignedIn, Json(shown): Json<Shown>) -> Answer {
    let membership = usecases::accept(&ports, &actor, Way::Link(&shown.link)).await?;
    Ok(accepted(membership.as_ref()))
}

/// Declines; whoever holds the link may, signed in or not.
#[utoipa::path(
    post, path = "/links/invitation/decline", operation_id = "declineInvitation", tag = "links", security((), ("bearer" = [])),
    request_body = Shown,
    responses(
        (status = 204, description = "Declined."),
        (status = 403, description = "wrong_account"),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "no_login"),
        (status = 410, description = "link_expired, link_superseded, invitation_accepted, invitation_declined, invitation_revoked, invitation_expired"),
    ),
)]
pub async fn decline(State(ports): Shared, Anybody(actor): Anybody, Json(shown): Json<Shown>) -> Answer {
    usecases::decline(&ports, &actor, Way::Link(&shown.link)).await?;
    Ok(done())
}

/// A new user, and the link that invited them. The address is the invited one, and no part of it.
#[derive(Deserialize, ToSchema)]
#[schema(as = InvitationRegistration)]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// The secret of the mailed link.
    #[serde(default)]
    #[schema(required, example = "k1.i.AZDk.1.1900000000.c2lnbmF0dXJl")]
    link: String,
    /// Their name; may be left out where opening the invitation tells it: by a user made by an administrator, who may
    /// also change it, and by an attendee, who is called as they are listed: another name is refused.
    #[serde(default)]
    #[schema(example = "Mia Holm", max_length = 100)]
    name: String,
    /// Their new password.
    #[serde(default = "blank")]
    #[schema(required, value_type = String, format = Password, example = "correct horse battery staple", min_length = 8, max_length = 1024)]
    password: Secret<String>,
    /// Their language; the invitation's when left out.
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

/// A user who was registered.
#[derive(Serialize, ToSchema)]
#[schema(as = RegisteredUser)]
pub struct Registered {
    /// The user.
    user: Uuid,
    /// The bearer token of the sign-in that begins; shown this once.
    #[schema(example = "lys_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    token: String,
}

/// Registers somebody without a login, and accepts, in one step; also sets the first password of a user made by an
/// administrator. The answer is told once: repeated with the same `Idempotency-Key`, it is 409 `idempotency_unanswered`.
#[utoipa::path(
    post, path = "/links/invitation/register", operation_id = "registerByInvitation", tag = "links", security((), ("bearer" = [])),
    request_body = Joining,
    responses(
        (status = 201, description = "Registered, accepted and signed in.", body = Registered),
        (status = 404, description = "link_unknown"),
        (status = 409, description = "login_exists, organization_not_in_force, address_taken, user_state"),
        (status = 410, description = "link_expired, link_superseded, link_used, invitation_accepted, invitation_declined, invitation_revoked, invitation_expired"),
    ),
)]
pub async fn register(State(ports): Shared, Anybody(actor): Anybody, Json(form): Json<Joining>) -> Answer {
    let Joining { link, name, password, locale, zone, terms } = form;
    let (locale, zone) = (locale.unwrap_or_default(), zone.unwrap_or_default());
    let joining = JoinForm { name, password, locale, zone, terms };
    let registered = usecases::register(&ports, &actor, &link, &joining).await?;
    let token = registered.token.secret().expose().clone();
    Ok(told_once("/me", Registered { user: registered.user.0, token }))
}
