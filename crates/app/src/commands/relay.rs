//! `lyceum relay`: background work alone.

use tokio::sync::watch;

use crate::background;
use crate::compose::{Instead, compose};
use crate::config::Config;

/// Relays until told to stop.
pub async fn relay(config: &Config) -> anyhow::Result<()> {
    let lyceum = compose(config, Instead::default()).await?;
    let (stop, stopping) = watch::channel(false);
    let relay = tokio::spawn(background::relay(lyceum.sending(), stopping.clone()));
    let rounds = tokio::spawn(background::rounds(lyceum.ports.clone(), stopping));
    tracing::info!("relaying");
    crate::serve::told().await?;
    let _ = stop.send(true);
    relay.await?;
    rounds.await?;
    lyceum.database.close().await;
    Ok(())
}
