//! How many statements a request takes, as Postgres logs them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use hyper::StatusCode;

use super::market::Market;
use crate::data::{Consumed, Engine};
use crate::drive::{Next, ask};
use crate::report::Goal;
use crate::requests::{market::approve, roles};

/// As many approvals before: some of them open connections, which takes statements too.
const BEFORE: u64 = 3;

/// Statements that approving takes, with 1 attendee and with 100: the last of the applications there are.
pub async fn of_approving(market: &Market<'_>, ones: u64, hundreds: u64) -> anyhow::Result<Option<Goal>> {
    let Some(site) = market.sites.iter().find(|site| site.store.engine == Engine::Postgres) else { return Ok(None) };
    let (ground, store) = (market.ground, &site.store);
    let settings = |what: &str| ground.cluster.query("postgres", &format!("ALTER DATABASE {} {what}", store.name));
    settings("SET log_statement = 'all'");
    let mut server = ground.serve(store, &ground.lyceum)?;
    server.answers(&roles()).await?;
    let log = PathBuf::from(ground.cluster.query("postgres", "SHOW unix_socket_directories")).join("log");

    let mut counts = Vec::new();
    for (what, count) in [(Consumed::Small, ones), (Consumed::Large, hundreds)] {
        let last = approve(store.scale, what, count);
        skip(&last, count - BEFORE - 1);
        let mut least = usize::MAX;
        for _ in 0..=BEFORE {
            let before = executed(&log)?;
            let (status, said) = ask(server.address, last(0).context("nothing to approve")?).await?;
            ensure!(status == StatusCode::OK, "approving answered {status}: {said}");
            least = least.min(executed(&log)? - before);
        }
        counts.push(least);
    }
    settings("RESET log_statement");
    let measured = format!("{} against {}", counts[1], counts[0]);
    let what = "W8 statements of approving, 100 attendees against 1".to_owned();
    Ok(Some(Goal { what, goal: "as many".to_owned(), measured, met: counts[0] > 0 && counts[1] <= counts[0] }))
}

fn skip(next: &Next, count: u64) {
    (0..count).for_each(|_| drop(next(0)));
}

fn executed(log: &PathBuf) -> anyhow::Result<usize> {
    let log = fs::read_to_string(log)?;
    Ok(log.lines().filter(|line| line.contains("LOG:  execute ") || line.contains("LOG:  statement: ")).count())
}
