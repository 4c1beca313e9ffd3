//! `cargo xtask bench`: how fast the server is, beside the bare floor, on this machine.

use crate::setup;
use crate::workspace::{command, root, run};
use anyhow::Result;
use clap::Args;
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Args)]
#[command(after_help = "Example: cargo xtask bench --quick W8 applications dashboard")]
pub struct Bench {
    /// Small stores and short rounds: done in four minutes.
    #[arg(long)]
    quick: bool,
    /// Another binary, such as one from before a change, to measure in turns with the new one.
    #[arg(long, value_name = "BINARY")]
    before: Option<PathBuf>,
    /// Which workloads: W1 to W8, letters, applications, dashboard; all when none is named.
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
        let before: Vec<_> =
            self.before.iter().flat_map(|binary| [OsString::from("--before"), binary.into()]).collect();
        let release = root().join("target/release");
        let mut bench = command(&release.join("bench").to_string_lossy());
        bench.arg("run").arg("--lyceum").arg(release.join("lyceum"));
        run(bench.args(before).args(self.quick.then_some("--quick")).args(&self.workloads))
    }
}
