//! W6: starting on an existing store, and memory.

use std::time::Duration;

use crate::data::Engine;
use crate::measure::{Line, Who, median};
use crate::report::Goal;
use crate::requests::roles;
use crate::run::{Goals, Site};
use crate::stores::Ground;

const STARTS: usize = 5;

pub async fn run(ground: &Ground, sites: &[Site], lines: &[Line], goals: &mut Goals) -> anyhow::Result<()> {
    for engine in [Engine::Postgres, Engine::Sqlite] {
        let Some(site) = sites.iter().filter(|site| site.store.engine == engine).max_by_key(|site| site.store.scale.0)
        else {
            continue;
        };
        let (mut starts, mut idle) = (Vec::new(), Vec::new());
        for _ in 0..STARTS {
            let mut server = ground.serve(&site.store, &ground.lyceum)?;
            starts.push(server.answers(&roles()).await?.as_secs_f64());
            tokio::time::sleep(Duration::from_millis(500)).await;
            idle.push(server.memory()?);
        }
        let what = format!("{engine}, {}", site.store.scale);
        goals.push(Goal::at_most(format!("W6 first answer after the start, {what}"), 0.2, median(starts), " s"));
        goals.push(Goal::at_most(format!("W6 memory idle, {what}"), 25.0, median(idle), " MB"));
        let loaded = lines.iter().filter(|line| line.who == Who::Lyceum && line.engine == engine);
        if let Some(most) = loaded.map(|line| line.memory).max_by(f64::total_cmp) {
            goals.push(Goal::at_most(format!("W6 memory under load (W1 to W4), {engine}"), 60.0, most, " MB"));
        }
    }
    Ok(())
}
