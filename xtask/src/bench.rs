//! `cargo xtask bench`: how fast the server is, beside the bare floor, on this machine.

use crate::setup;
use crate::workspace::{command, root, run};
use anyhow::Result;
use clap::Args;

#[derive(Args)]
#[command(after_help = "Example: cargo xtask bench --quick W1 W3")]
pub struct Bench {
    /// Small stores and short rounds: done in three minutes.
    #[arg(long)]
    quick: bool,
    /// Which workloads: W1 to W7, letters; all when none is named.
    workloads: Vec<String>,
}

impl Bench {
    /// Builds for release and measures.
    pub fn run(&self) -> Result<()> {
        setup::tools(false)?;
        // Apart, so that the server is built as it is shipped.
        for package in ["app", "bench"] {
            run(command("cargo").args(["build", "--release", "--package", package]))?;
        }
        let release = root().join("target/release");
        let mut bench = command(&release.join("bench").to_string_lossy());
        bench.arg("run").arg("--lyceum").arg(release.join("lyceum"));
        run(bench.args(self.quick.then_some("--quick")).args(&self.workloads))
    }
}
