//! `cargo xtask dev`: the server with data to look at.

use crate::workspace::{command, run};
use anyhow::Result;
use clap::Args;

#[derive(Args)]
#[command(after_help = "Example: cargo xtask dev")]
pub struct Dev {
    /// More for `lyceum demo`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

impl Dev {
    /// Builds and serves until stopped.
    pub fn run(&self) -> Result<()> {
        run(command("cargo").args(["run", "--package", "app", "--bin", "lyceum", "--", "demo"]).args(&self.arguments))
    }
}
