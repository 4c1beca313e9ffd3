//! What signing in needs read.

use super::{ApiToken, SignIn};
use crate::permission::Person;
use crate::store::{StoreError, Stored};
use crate::user::UserState;
use crate::values::{ApiTokenId, SignInId, Timestamp, TokenHash, UserId};

/// What a token leads to: read in one query, at each request, so that rights are never older than it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The person, with every role that has not ended.
    pub person: Person,
    /// Whether the user is active.
    pub state: UserState,
    /// When the token was last used, to the minute.
    pub last_seen_at: Option<Timestamp>,
    /// When the token ends.
    pub expires_at: Timestamp,
}

/// Reads sign-ins and API tokens.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait SignIns: Send + Sync {
    /// The person behind a sign-in's token.
    async fn by_sign_in(&self, token: &TokenHash) -> Result<Option<Shown>, StoreError>;
    /// The person behind an API token.
    async fn by_api_token(&self, token: &TokenHash) -> Result<Option<Shown>, StoreError>;
    /// A user's sign-ins, the newest first.
    async fn sign_ins(&self, user: UserId) -> Result<Vec<Stored<SignIn>>, StoreError>;
    /// A user's API tokens, the newest first.
    async fn api_tokens(&self, user: UserId) -> Result<Vec<Stored<ApiToken>>, StoreError>;
    /// Notes that a sign-in was used; not a change of state, so outside any commit.
    async fn seen(&self, sign_in: SignInId, at: Timestamp) -> Result<(), StoreError>;
    /// Notes that an API token was used.
    async fn token_seen(&self, token: ApiTokenId, at: Timestamp) -> Result<(), StoreError>;
}
