//! `cargo xtask test`: everything that must hold, the cheap first.

use crate::prepare::Prepare;
use crate::requirements::Requirements;
use crate::workspace::{command, root, run};
use crate::{layers, setup, tidy};
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use std::time::{Duration, Instant};

/// Where the browser's stories are.
const STORIES: &str = "crates/app/tests/browser";

#[derive(Args)]
#[command(after_help = "Example: cargo xtask test --skip browser")]
pub struct Test {
    /// Leaves a suite out; the run then says so at its end.
    #[arg(long, value_enum)]
    skip: Vec<Suite>,
}

/// A suite that may be left out, by name only.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Suite {
    /// The stories in Chromium; their tests have `browser` in their names.
    Browser,
}

impl Test {
    /// Runs all, and stops at the first that fails.
    pub fn run(&self) -> Result<()> {
        let browser = !self.skip.contains(&Suite::Browser);
        let stories = root().join(STORIES);
        let mut steps = Steps::default();
        steps.take("tools", || setup::tools(browser))?;
        steps.take("format", || cargo(&["fmt", "--all", "--check"]))?;
        steps.take("layers", layers::run)?;
        steps.take("tidy", tidy::run)?;
        steps.take("requirements", || Requirements { check: true }.run())?;
        if browser {
            steps.take("npm packages", || setup::npm(&stories))?;
            steps.take("browser harness", || run(command("npm").args(["test", "--silent"]).current_dir(&stories)))?;
        }
        steps.take("domain alone", || cargo(&["check", "--package", "domain"]))?;
        steps.take("clippy", || cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
        steps.take("queries", || Prepare { check: true }.run())?;
        steps.take("tests", || {
            let skip: &[&str] = if browser { &[] } else { &["--", "--skip", "browser"] };
            cargo(&[&["test", "--workspace"], skip].concat())
        })?;
        steps.tell();
        if !browser {
            println!("left out, as asked: browser");
        }
        Ok(())
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    run(command("cargo").args(arguments))
}

/// What was done and how long it took.
#[derive(Default)]
struct Steps {
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    #[allow(clippy::disallowed_methods, reason = "how long a step takes is for people to read")]
    fn take(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("── {name}");
        let start = Instant::now();
        step().with_context(|| format!("{name} failed"))?;
        self.done.push((name, start.elapsed()));
        Ok(())
    }

    fn tell(&self) {
        println!("── all is well");
        for (name, time) in &self.done {
            println!("{:>8.1} s  {name}", time.as_secs_f32());
        }
    }
}
