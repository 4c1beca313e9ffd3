//! What `cargo xtask bench` runs: generated data, servers, a load driver, and the floor that Lyceum is held against.
//!
//! `docs/performance.md` tells what is measured, and what came of it.
#![allow(clippy::disallowed_methods, reason = "measures time on this machine; no rule of Lyceum's depends on it")]
#![allow(clippy::duplicate_mod, reason = "the floor is compiled once for each engine, from the same text")]

mod data;
mod drive;
mod floor;
mod machine;
mod measure;
mod report;
mod requests;
mod run;
mod server;
mod stores;
mod workloads;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Measures.
    Run {
        /// The `lyceum` binary.
        #[arg(long)]
        lyceum: PathBuf,
        /// Another binary, such as one from before a change, to measure in turns with it.
        #[arg(long)]
        before: Option<PathBuf>,
        /// Small stores and short rounds.
        #[arg(long)]
        quick: bool,
        /// Which workloads; all when none is named.
        chosen: Vec<run::Name>,
    },
    /// Serves as the bare floor does.
    Floor { database: String, address: SocketAddr },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().what {
        What::Run { lyceum, before, quick, chosen } => {
            // One thread: the driver takes no more of the machine than it must.
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(run::run(lyceum, before, quick, &chosen))
        }
        What::Floor { database, address } => {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
            runtime.block_on(floor::serve(&database, address))
        }
    }
}
