//! Passwords: Argon2id (m = 19 MiB, t = 2, p = 1), off the async threads, a bounded number at once.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use domain::store::StoreError;
use domain::user::ports::Passwords;
use domain::values::{Problem, Secret};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::hashing::Hasher;

/// How long somebody waits for their turn before they are asked to come back.
const PATIENCE: Duration = Duration::from_secs(30);

/// The least zxcvbn score: "safely unguessable: moderate protection from offline slow-hash scenario" is 3.
const SCORE: zxcvbn::Score = zxcvbn::Score::Three;

/// How much of a password its strength is judged by: the rest only makes it better.
const JUDGED: usize = 100;

/// Argon2id behind a semaphore.
#[derive(Debug)]
pub struct Argon2 {
    turns: Arc<Semaphore>,
    hasher: Arc<Hasher>,
    // What an unknown user's password is checked against, so that it takes as long.
    decoy: Secret<String>,
}

impl Argon2 {
    /// Hashes at most `at_once` passwords at once.
    ///
    /// # Errors
    /// The hasher does not work on this machine.
    pub fn new(at_once: usize) -> anyhow::Result<Self> {
        let decoy = Hasher::decoy().map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
        let (turns, hasher) = (Arc::new(Semaphore::new(at_once.max(1))), Arc::default());
        Ok(Self { turns, hasher, decoy: Secret::new(decoy) })
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        match tokio::time::timeout(PATIENCE, self.turns.clone().acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            Ok(Err(_)) | Err(_) => Err(StoreError::Unavailable),
        }
    }
}

#[async_trait]
impl Passwords for Argon2 {
    async fn hash(&self, password: &Secret<String>) -> Result<Secret<String>, StoreError> {
        let turn = self.turn().await?;
        let (hasher, password) = (self.hasher.clone(), password.clone());
        let hashed = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            hasher.hash(password.expose()).map(Secret::new)
        });
        hashed.await.map_err(|_| StoreError::Unavailable)?.map_err(|error| StoreError::Corrupt(error.to_string()))
    }

    async fn verify(&self, password: &Secret<String>, hash: Option<Secret<String>>) -> Result<bool, StoreError> {
        let turn = self.turn().await?;
        let (hasher, password) = (self.hasher.clone(), password.clone());
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.clone());
        let verified = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            hasher.verify(password.expose(), hash.expose())
        });
        let right = verified.await.map_err(|_| StoreError::Unavailable)?;
        Ok(right.map_err(|error| StoreError::Corrupt(error.to_string()))? && known)
    }

    fn judge(&self, password: &Secret<String>, words: &[String]) -> Result<(), Problem> {
        let judged: String = password.expose().chars().take(JUDGED).collect();
        let parts: Vec<&str> = words
            .iter()
            .flat_map(|word| word.split(|c: char| !c.is_alphanumeric()))
            .filter(|part| part.len() > 2)
            .collect();
        let whole = words.iter().map(String::as_str);
        let words: Vec<&str> = whole.chain(parts).chain(["lyceum"]).collect();
        if zxcvbn::zxcvbn(&judged, &words).score() >= SCORE { Ok(()) } else { Err(Problem::WeakPassword) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_opens_with_itself_only() {
        let passwords = Argon2::new(2).unwrap();
        let secret = |text: &str| Secret::new(text.to_owned());
        let hash = passwords.hash(&secret("correct horse battery")).await.unwrap();
        assert!(passwords.verify(&secret("correct horse battery"), Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify(&secret("Correct horse battery"), Some(hash)).await.unwrap());
        assert!(!passwords.verify(&secret("nobody's"), None).await.unwrap());
    }

    #[test]
    fn the_decoy_costs_what_a_hash_costs() {
        let cost = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(cost(&Hasher::decoy().unwrap()), cost(&Hasher::default().hash("anything").unwrap()));
        assert!(!Hasher::default().verify("anything", &Hasher::decoy().unwrap()).unwrap());
    }

    #[test]
    fn common_words_and_ones_own_are_weak() {
        let passwords = Argon2::new(1).unwrap();
        let words = ["Maria Lindqvist".to_owned(), "maria@school.se".to_owned()];
        let judge = |text: &str| passwords.judge(&Secret::new(text.to_owned()), &words);
        assert_eq!(judge("password1"), Err(Problem::WeakPassword));
        assert_eq!(judge("lindqvist1"), Err(Problem::WeakPassword));
        assert_eq!(judge("violet-kettle-orbit-42"), Ok(()));
    }
}
