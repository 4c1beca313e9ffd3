//! API tokens: for programs, named, limited, with an end.

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::signin::ApiToken;
use domain::signin::usecases::{self, ApiTokenForm};
use domain::values::ApiTokenId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path, SignedIn};
use crate::respond::{List, done, ok, told_once};
use crate::{Answer, Shared, words};

/// An API token to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApiToken {
    /// What you call it.
    #[serde(default)]
    #[schema(required, example = "Nightly export", max_length = 100)]
    name: String,
    /// What it may do: `read`, or `full` for all that you may.
    #[serde(default)]
    #[schema(required, value_type = words::Access, example = "read")]
    access: String,
    /// For how many days.
    #[serde(default)]
    #[schema(required, minimum = 1, maximum = 365, example = 90)]
    days: i64,
}

/// An API token of the caller.
#[derive(Serialize, ToSchema)]
#[schema(as = ApiToken)]
pub struct Listed {
    /// Names it.
    id: Uuid,
    /// What you call it.
    name: String,
    /// What it may do.
    #[schema(value_type = words::Access)]
    access: &'static str,
    /// Since when.
    created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    #[schema(required)]
    last_seen_at: Option<DateTime<Utc>>,
    /// When it ends, or ended.
    expires_at: DateTime<Utc>,
}

/// An API token that was made.
#[derive(Serialize, ToSchema)]
#[schema(as = ApiTokenMade)]
pub struct Made {
    /// What is kept of it.
    #[serde(flatten)]
    kept: Listed,
    /// The bearer token; shown this once, only its hash is kept.
    #[schema(example = "lyt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    token: String,
}

impl From<ApiToken> for Listed {
    fn from(one: ApiToken) -> Self {
        Self {
            id: one.id.0,
            name: one.name,
            access: one.access.word(),
            created_at: one.created_at,
            last_seen_at: one.last_seen_at,
            expires_at: one.expires_at,
        }
    }
}

/// Lists the caller's API tokens, the newest first; ended ones too, until they are revoked.
#[utoipa::path(
    get, path = "/me/api-tokens", operation_id = "listApiTokens", tag = "sign-ins",
    responses((status = 200, description = "All of them, on one page.", body = List<Listed>)),
)]
pub async fn list(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    let tokens = usecases::api_tokens(&ports, &actor).await?;
    Ok(ok(List::whole(tokens.into_iter().map(|one| Listed::from(one.value)).collect())))
}

/// Makes an API token, shown this once; only who signed in with a password makes them, not a token.
#[utoipa::path(
    post, path = "/me/api-tokens", operation_id = "createApiToken", tag = "sign-ins",
    request_body = NewApiToken,
    responses(
        (status = 201, description = "Made.", body = Made),
        (status = 403, description = "token_by_token"),
    ),
)]
pub async fn create(State(ports): Shared, SignedIn(actor): SignedIn, Json(form): Json<NewApiToken>) -> Answer {
    let NewApiToken { name, access, days } = form;
    let (token, kept) = usecases::create_api_token(&ports, &actor, &ApiTokenForm { name, access, days }).await?;
    let location = format!("/me/api-tokens/{}", kept.id);
    Ok(told_once(&location, Made { kept: kept.into(), token: token.secret().expose().clone() }))
}

/// Ends one of the caller's API tokens, at once.
#[utoipa::path(
    delete, path = "/me/api-tokens/{token}", operation_id = "revokeApiToken", tag = "sign-ins",
    params(("token" = Uuid, Path)),
    responses((status = 204, description = "Ended.")),
)]
pub async fn revoke(State(ports): Shared, SignedIn(actor): SignedIn, Path(id): Path<ApiTokenId>) -> Answer {
    usecases::revoke_api_token(&ports, &actor, id).await?;
    Ok(done())
}
