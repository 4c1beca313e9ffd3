//! Passwords without the work.

use async_trait::async_trait;
use domain::store::StoreError;
use domain::user::ports::Passwords;
use domain::values::{Problem, Secret};

/// "Hashes" a password by putting `plain:` before it, and finds a few common ones weak.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainPasswords;

impl PlainPasswords {
    /// A password that is strong enough.
    pub const STRONG: &'static str = "correct horse battery staple";
    /// Passwords that are too easy to guess.
    pub const WEAK: [&'static str; 4] = ["password", "password1", "12345678", "qwertyui"];

    /// What a password's hash is.
    #[must_use]
    pub fn hashed(password: &str) -> Secret<String> {
        Secret::new(format!("plain:{password}"))
    }
}

#[async_trait]
impl Passwords for PlainPasswords {
    async fn hash(&self, password: &Secret<String>) -> Result<Secret<String>, StoreError> {
        Ok(Self::hashed(password.expose()))
    }

    async fn verify(&self, password: &Secret<String>, hash: Option<Secret<String>>) -> Result<bool, StoreError> {
        Ok(hash.is_some_and(|hash| hash == Self::hashed(password.expose())))
    }

    fn judge(&self, password: &Secret<String>, words: &[String]) -> Result<(), Problem> {
        let password = password.expose();
        let own = || words.iter().any(|word| word.eq_ignore_ascii_case(password));
        if Self::WEAK.contains(&password.as_str()) || own() { Err(Problem::WeakPassword) } else { Ok(()) }
    }
}
