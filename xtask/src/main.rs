//! `cargo xtask`: the project's chores.

mod bench;
#[allow(dead_code, reason = "the same source text as testkit's, of which only a part is needed here")]
#[path = "../../crates/testkit/src/postgres/cluster/mod.rs"]
mod cluster;
mod dev;
mod layers;
mod prepare;
mod requirements;
mod setup;
mod test;
mod tidy;
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
    /// Runs every check and every test, installing what they need where it can.
    Test(test::Test),
    /// Checks that no crate knows more than it may, and that the tree is tidy.
    Layers,
    /// Checks every query against both engines and writes what they said into the storage crates' `.sqlx` folders.
    Prepare(prepare::Prepare),
    /// Writes which tests prove which requirement into `docs/requirements.md`.
    Requirements(requirements::Requirements),
    /// Measures how fast the server is, beside the bare floor.
    Bench(bench::Bench),
    /// Serves with believable data, to look at while developing.
    Dev(dev::Dev),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().chore {
        Chore::Test(test) => test.run(),
        Chore::Layers => layers::run().and_then(|()| tidy::run()),
        Chore::Prepare(prepare) => prepare.run(),
        Chore::Requirements(requirements) => requirements.run(),
        Chore::Bench(bench) => bench.run(),
        Chore::Dev(dev) => dev.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
