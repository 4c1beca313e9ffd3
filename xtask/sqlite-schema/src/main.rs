//! `sqlite-schema FILE MIGRATIONS`: makes the file and applies the migrations to it.

use anyhow::Context;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use std::path::PathBuf;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let file = arguments.next().context("the file to make is missing")?;
    let migrations = arguments.next().context("the folder of migrations is missing")?;

    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let mut connection = options.connect().await?;
    Migrator::new(migrations).await?.run(&mut connection).await?;
    connection.close().await?;
    Ok(())
}
