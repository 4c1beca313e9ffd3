//! The `lyceum` binary.

use std::process::ExitCode;

use app::commands::Arguments;
use clap::Parser as _;

fn main() -> ExitCode {
    match Arguments::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lyceum: {error:#}");
            ExitCode::FAILURE
        }
    }
}
