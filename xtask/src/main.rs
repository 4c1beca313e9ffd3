//! `cargo xtask`: the project's chores.

#[allow(dead_code, reason = "the same source text as testkit's, of which only a part is needed here")]
#[path = "../../crates/testkit/src/postgres/cluster/mod.rs"]
mod cluster;
mod prepare;
mod workspace;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The chores of Lyceum's developers.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Checks every query against both engines and writes what they said into the storage crates' `.sqlx` folders.
    Prepare(prepare::Prepare),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().chore {
        Chore::Prepare(prepare) => prepare.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
