//! Sign-ins.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::permission::Via;
use domain::signin::{SignIn, usecases};
use domain::values::{Secret, SignInId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path, Place, SignedIn};
use crate::respond::{List, done, ok, told_once};
use crate::{Answer, Shared};

/// Who signs in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSignIn {
    /// The user's address.
    #[serde(default)]
    #[schema(required, example = "ann@school.example")]
    address: String,
    /// The user's password.
    #[serde(default = "crate::routes::users::blank")]
    #[schema(required, value_type = String, format = Password, example = "correct horse battery staple")]
    password: Secret<String>,
}

/// A sign-in that begins.
#[derive(Serialize, ToSchema)]
#[schema(as = SignInToken)]
pub struct Begun {
    /// Names it.
    id: Uuid,
    /// The bearer token; shown this once, only its hash is kept.
    #[schema(example = "lys_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    token: String,
    /// When it ends at the latest; unused for 14 days, it ends sooner.
    expires_at: DateTime<Utc>,
}

/// Signs in with address and password; the token goes into `Authorization: Bearer`. An `Idempotency-Key` has no effect.
#[utoipa::path(
    post, path = "/sign-ins", operation_id = "signIn", tag = "sign-ins", security(()),
    request_body = NewSignIn,
    responses(
        (status = 201, description = "Signed in.", body = Begun),
        (status = 401, description = "sign_in_failed"),
        (status = 429, description = "too_many_requests"),
    ),
)]
pub async fn sign_in(State(ports): Shared, Place(request): Place, Json(form): Json<NewSignIn>) -> Answer {
    let (token, sign_in) = usecases::sign_in(&ports, request, &form.address, &form.password).await?;
    let begun = Begun { id: sign_in.id.0, token: token.secret().expose().clone(), expires_at: sign_in.expires_at };
    Ok(told_once(&format!("/me/sign-ins/{}", sign_in.id), begun))
}

/// Ends the sign-in whose token is sent; the token is over at once.
#[utoipa::path(
    post, path = "/me/sign-out", operation_id = "signOut", tag = "sign-ins",
    responses((status = 204, description = "Signed out.")),
)]
pub async fn sign_out(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    usecases::sign_out(&ports, &actor).await?;
    Ok(done())
}

/// A sign-in of the caller.
#[derive(Serialize, ToSchema)]
#[schema(as = SignIn)]
pub struct Listed {
    /// Names it.
    id: Uuid,
    /// What it is, as its browser or program says.
    #[schema(example = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")]
    device: String,
    /// Since when.
    created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    last_seen_at: DateTime<Utc>,
    /// When it ends at the latest.
    expires_at: DateTime<Utc>,
    /// Whether it is the one that this request uses.
    current: bool,
}

/// Lists the caller's sign-ins that hold, the newest first.
#[utoipa::path(
    get, path = "/me/sign-ins", operation_id = "listSignIns", tag = "sign-ins",
    responses((status = 200, description = "All of them, on one page.", body = List<Listed>)),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    let via = actor.person()?.via;
    let sign_ins = usecases::sign_ins(&ports, &actor).await?;
    let listed = sign_ins.into_iter().map(|one| Listed::new(one.value, via));
    Ok(ok(List::whole(listed.collect())))
}

impl Listed {
    fn new(one: SignIn, via: Via) -> Self {
        Self {
            id: one.id.0,
            current: via == Via::SignIn(one.id),
            device: one.device,
            created_at: one.created_at,
            last_seen_at: one.last_seen_at,
            expires_at: one.expires_at,
        }
    }
}

/// Ends one of the caller's sign-ins; its token is over at once.
#[utoipa::path(
    delete, path = "/me/sign-ins/{sign_in}", operation_id = "revokeSignIn", tag = "sign-ins",
    params(("sign_in" = Uuid, Path)),
    responses((status = 204, description = "Ended.")),
)]
pub async fn revoke(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<SignInId>) -> Answer {
    usecases::revoke_sign_in(&ports, &actor, id).await?;
    Ok(done())
}
