//! What can go wrong, in the words of the domain: no text of a driver leaves the store.

use std::path::PathBuf;
use std::time::Duration;

use domain::store::{EntityKind, Key, StoreError};
use sqlx::migrate::MigrateError;

use crate::dialect;

/// The longest that callers wait for the database, so that one that froze is told as such within three seconds.
const PATIENCE: Duration = Duration::from_millis(2_800);

/// Why a store cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database's address cannot be read, or nothing answers there.
    #[error("the database does not open: {0}")]
    Connect(#[source] Box<sqlx::Error>),
    /// The folder of the database's file cannot be made.
    #[error("the folder {0} cannot be made: {1}")]
    Folder(PathBuf, #[source] std::io::Error),
    /// The schema is not one that these migrations lead to.
    #[error("the database's schema cannot be brought up to date: {0}")]
    Migrate(#[source] Box<MigrateError>),
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        Self::Connect(Box::new(error))
    }
}

/// What a database's refusal means; each dialect reads its own.
pub enum Verdict {
    /// Something unique is there already.
    Duplicate(Key),
    /// Two changes got into each other's way.
    Contended,
    /// It cannot do anything at present.
    Unavailable,
    /// We asked for something that makes no sense.
    Defect,
}

/// Waits for an answer, but not forever.
pub async fn answered<T>(question: impl Future<Output = sqlx::Result<T>>) -> Result<T, StoreError> {
    in_time(async { question.await.map_err(failure) }).await
}

/// Waits for a result, but not forever.
pub async fn in_time<T>(work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    tokio::time::timeout(PATIENCE, work).await.unwrap_or_else(|_| {
        tracing::warn!("the database does not answer in time");
        Err(StoreError::Unavailable)
    })
}

/// Why a read failed.
pub fn failure(error: sqlx::Error) -> StoreError {
    judged(error, || StoreError::Unavailable)
}

/// Why a write of this kind failed.
pub fn failure_of(kind: EntityKind) -> impl FnOnce(sqlx::Error) -> StoreError {
    move |error| judged(error, || StoreError::Conflict(kind))
}

fn judged(error: sqlx::Error, contended: impl FnOnce() -> StoreError) -> StoreError {
    let verdict = match &error {
        sqlx::Error::Database(refusal) => dialect::judge(refusal.as_ref()),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Verdict::Unavailable,
        _ => Verdict::Defect,
    };
    match verdict {
        Verdict::Duplicate(key) => StoreError::Duplicate(key),
        Verdict::Contended => contended(),
        Verdict::Unavailable => {
            tracing::warn!(%error, "the database is unavailable");
            StoreError::Unavailable
        }
        Verdict::Defect => corrupt(error),
    }
}

/// What is stored, or asked, makes no sense: told to the log, not to callers.
pub fn corrupt(why: impl std::fmt::Display) -> StoreError {
    tracing::error!(%why, "the store holds or was asked what it cannot");
    StoreError::Corrupt(why.to_string())
}
