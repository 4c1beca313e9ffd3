//! Running the statements: durability does not matter while a store is filled, only afterwards.

use std::io::Write as _;
use std::path::Path;

use anyhow::Context as _;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _};
use testkit::postgres::Cluster;

/// Runs the statements in a database of the cluster.
pub fn postgres(cluster: &Cluster, database: &str, statements: &[String]) -> anyhow::Result<()> {
    let mut file = tempfile::NamedTempFile::new()?;
    // Rows refer to each other as they should: checking each would take most of the time.
    writeln!(file, "SET session_replication_role = replica; SET synchronous_commit = off;")?;
    for statement in statements {
        writeln!(file, "{statement};")?;
    }
    cluster.run_file(database, file.path());
    cluster.query(database, "VACUUM ANALYZE");
    cluster.query(database, "CHECKPOINT");
    Ok(())
}

/// Runs the statements in an SQLite file.
pub async fn sqlite(path: &Path, statements: &[String]) -> anyhow::Result<()> {
    let mut connection = SqliteConnectOptions::new().filename(path).connect().await?;
    connection.execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN IMMEDIATE").await?;
    for statement in statements {
        let told = || statement.chars().take(300).collect::<String>();
        connection.execute(AssertSqlSafe(statement.clone())).await.with_context(told)?;
    }
    connection.execute("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)").await?;
    connection.close().await?;
    std::fs::File::open(path)?.sync_all()?;
    Ok(())
}
