//! The store itself; its ports are in the files beside, one for each capability.

use std::time::Duration;

use sqlx::migrate::MigrateError;

use super::error::OpenError;
use crate::db::Db;

/// Every storage port over one database.
#[derive(Debug)]
pub struct SqlStore {
    pub(crate) db: Db,
}

impl SqlStore {
    /// Brings the schema up to date; several nodes may do so at once.
    ///
    /// # Errors
    /// The database does not answer, or its schema is not ours.
    pub async fn migrate(&self) -> Result<(), OpenError> {
        let migrator = sqlx::migrate!();
        self.db.migrate(&migrator).await.map_err(|error: MigrateError| OpenError::Migrate(Box::new(error)))
    }

    /// Waits until a commit, of this or another node, may have left letters to be sent; at most so long.
    pub async fn wait_for_letters(&self, at_most: Duration) {
        // Too long a wait is no failure.
        let _ = tokio::time::timeout(at_most, self.db.letters()).await;
    }

    /// Ends every connection, in good order.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
