//! `lyceum serve`.

use anyhow::Context as _;
use domain::user::usecases::{is_set_up, setup_link};
use tokio::net::TcpListener;

use crate::compose::{Instead, Lyceum, compose};
use crate::config::Config;
use crate::{serve, telemetry};

/// Serves until told to stop.
pub async fn serve(config: &Config) -> anyhow::Result<()> {
    let lyceum = compose(config, Instead::default()).await?;
    run(config, lyceum).await
}

/// Serves what is composed already.
pub async fn run(config: &Config, lyceum: Lyceum) -> anyhow::Result<()> {
    let listener = TcpListener::bind(config.listen).await.with_context(|| {
        format!("cannot listen on {}: is something else there? Choose another with --listen", config.listen)
    })?;
    let metrics = telemetry::metrics()?;
    announce(config, &lyceum).await?;
    println!("Listening on {}", listener.local_addr()?);
    serve::start(lyceum, listener, config.background, Some(metrics))?.until_told().await
}

async fn announce(config: &Config, lyceum: &Lyceum) -> anyhow::Result<()> {
    let origin = &lyceum.ports.settings.origin;
    println!("Lyceum serves at {origin}  (API documentation: {origin}/docs)");
    println!(
        "Data is kept in {}.",
        match &config.database {
            None => config.data.join("lyceum.db").display().to_string(),
            Some(_) => "Postgres".to_owned(),
        }
    );
    if config.mail.host.is_none() {
        println!("Mail does not leave this machine: read it at {origin}/mailbox");
    }
    if !config.secure_cookies() {
        tracing::warn!("origin {origin} is neither https nor this machine: cookies cannot be Secure");
    }
    if !is_set_up(&lyceum.ports).await? {
        println!("\nSet up the first System administrator (valid for 24 hours, then start again):");
        println!("  {origin}/setup/open?link={}\n", setup_link(&lyceum.ports).expose());
    }
    Ok(())
}
