//! What users need read, and how passwords are hashed.

use super::{Credential, User};
use crate::page::{Page, PageRequest};
use crate::store::{StoreError, Stored};
use crate::values::{Problem, Secret, UserId};

/// Which users to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserFilter {
    /// Part of a name or address, in any case.
    pub search: Option<String>,
    /// System administrators only.
    pub administrators: bool,
}

/// Reads users.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Users: Send + Sync {
    /// One user.
    async fn user(&self, id: UserId) -> Result<Option<Stored<User>>, StoreError>;
    /// The user with this address key.
    async fn user_by_address(&self, key: &str) -> Result<Option<Stored<User>>, StoreError>;
    /// A user's credential.
    async fn credential(&self, user: UserId) -> Result<Option<Stored<Credential>>, StoreError>;
    /// Users, the newest first.
    async fn users(&self, filter: &UserFilter, page: PageRequest) -> Result<Page<Stored<User>>, StoreError>;
    /// System administrators in force who hold the privilege, for letters to reviewers and the last-one rule.
    async fn administrators(&self) -> Result<Vec<Stored<User>>, StoreError>;
}

/// Hashes and checks passwords. Bounded in how many at once.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait::async_trait]
pub trait Passwords: Send + Sync {
    /// Hashes a password, in PHC form.
    async fn hash(&self, password: &Secret<String>) -> Result<Secret<String>, StoreError>;
    /// Checks a password. Without a hash it works as long as with one, and says no.
    async fn verify(&self, password: &Secret<String>, hash: Option<Secret<String>>) -> Result<bool, StoreError>;
    /// Judges how easily a password is guessed, the person's own words considered.
    fn judge(&self, password: &Secret<String>, words: &[String]) -> Result<(), Problem>;
}
