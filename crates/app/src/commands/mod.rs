//! The command line.

mod admin;
mod demo;
mod doctor;
mod relay;
mod serve;

use clap::{Parser, Subcommand};

use crate::config::{Config, Flags};
use crate::telemetry;

/// Lyceum: the accounts of an education marketplace.
///
/// Without a command it serves, on the embedded database in ./data, at http://localhost:8080.
#[derive(Debug, Parser)]
#[command(
    name = "lyceum",
    version,
    after_help = "Example: lyceum serve --listen 127.0.0.1:9000 --data /var/lib/lyceum"
)]
pub struct Arguments {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages and API (what happens without a command).
    Serve,
    /// Only relay mail and do what falls due, beside nodes that serve with `background = false`.
    Relay,
    /// Bring the database's schema up to date, then end.
    Migrate,
    /// Make somebody a System administrator with every privilege.
    #[command(after_help = "Example: lyceum admin ann@example.org --name 'Ann Berg'")]
    Admin(admin::Admin),
    /// Fill an empty store with believable data, then serve.
    Demo,
    /// Print the OpenAPI document.
    Openapi,
    /// Say in words what is wrong with the configuration and what it names.
    Doctor,
}

impl Arguments {
    /// Does what was asked.
    ///
    /// # Errors
    /// What went wrong, in words.
    pub fn run(self) -> anyhow::Result<()> {
        if let Some(Command::Openapi) = self.command {
            println!("{}", http_api::openapi().to_pretty_json()?);
            return Ok(());
        }
        let config = Config::load(&self.flags)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            match self.command {
                Some(Command::Doctor) => return doctor::doctor(&config).await,
                Some(_) | None => telemetry::log(&config.log)?,
            }
            match self.command {
                None | Some(Command::Serve) => serve::serve(&config).await,
                Some(Command::Relay) => relay::relay(&config).await,
                Some(Command::Migrate) => migrate(&config).await,
                Some(Command::Admin(admin)) => admin.run(&config).await,
                Some(Command::Demo) => demo::demo(&config).await,
                Some(Command::Openapi | Command::Doctor) => Ok(()),
            }
        })
    }
}

async fn migrate(config: &Config) -> anyhow::Result<()> {
    let database = crate::database::Database::open(config).await?;
    database.migrate().await?;
    println!("The schema of {} is up to date.", database.describe());
    database.close().await;
    Ok(())
}
