//! Where things are, and running programs there.

use anyhow::{Context, Result, ensure};
use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// The root of the workspace.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// A command that runs at the root.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Runs it to a good end.
pub fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{program} could not be started"))?;
    ensure!(status.success(), "{program} failed ({status})");
    Ok(())
}

/// Whether the program is on the `PATH`.
pub fn has_program(name: &str) -> bool {
    let path = setting("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// An environment variable that is set to something.
#[allow(clippy::disallowed_methods, reason = "the machine's own settings are what is looked for")]
pub fn setting(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}
