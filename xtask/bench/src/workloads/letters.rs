//! Letters that `lyceum relay` hands to a mail server on this machine.

use std::fs;
use std::time::Instant;

use testkit::smtp::Smtp;

use crate::data::{self, Engine};
use crate::report::Goal;
use crate::run::{Extent, Goals, Site, smallest};
use crate::server::{Server, free_address};
use crate::stores::Ground;

pub async fn run(ground: &Ground, sites: &[Site], extent: &Extent, goals: &mut Goals) -> anyhow::Result<()> {
    for engine in [Engine::Postgres, Engine::Sqlite] {
        let store = &smallest(sites, engine)?.store;
        // Those that invitations and acceptances left are no part of it.
        let settled = "UPDATE letters SET state = 'sent', due_at = NULL WHERE due_at IS NOT NULL".to_owned();
        ground.fill(store, &[settled]).await?;
        ground.fill(store, &data::letters(engine, extent.letters, ground.now)?).await?;

        let sink = Smtp::start().await;
        let port = sink.address().port();
        let config = store.folder().join("relay.toml");
        let usual = fs::read_to_string(store.config())?;
        fs::write(&config, format!("{usual}\n[mail]\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\n"))?;
        let mut command = ground.command(&ground.lyceum, &config);
        let relay = Server::start(command.arg("relay"), free_address()?, &store.folder().join("relay.log"))?;
        let all = usize::try_from(extent.letters)?;
        sink.wait_for(1).await;
        let begun = Instant::now();
        sink.wait_for(all).await;
        let took = begun.elapsed().as_secs_f64();
        let (memory, connections) = (relay.peak()?, sink.connections());
        println!(
            "\n{engine}: {all} letters in {took:.1} s over {connections} connections; memory of the relay {memory:.0} MB"
        );
        #[allow(clippy::cast_precision_loss, reason = "a rate")]
        goals.push(Goal::at_least(format!("letters a second, {engine}"), 200.0, (all - 1) as f64 / took, ""));
    }
    Ok(())
}
