//! What the tests need besides Rust and a C compiler: installed on Debian, asked for elsewhere.

use crate::cluster::Cluster;
use crate::workspace::{command, has_program, run, setting};
use anyhow::{Result, bail};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// Something needed: how to tell that it is there, the Debian packages that bring it, and another way.
struct Tool {
    name: &'static str,
    there: fn() -> bool,
    packages: &'static [&'static str],
    otherwise: &'static str,
}

const POSTGRES: Tool = Tool {
    name: "Postgres",
    there: Cluster::possible,
    packages: &["postgresql"],
    otherwise: "the folder of its programs in PG_BIN, or a running server in DATABASE_URL",
};

const BROWSER: [Tool; 2] = [
    Tool {
        name: "Chromium",
        there: || setting("CHROMIUM").is_some() || CHROMIUM.into_iter().any(has_program),
        packages: &["chromium", "fonts-liberation"],
        otherwise: "its program in CHROMIUM",
    },
    Tool {
        name: "Node.js with npm",
        there: || ["node", "npm"].into_iter().all(has_program),
        packages: &["nodejs", "npm"],
        otherwise: "version 18 or newer on the PATH",
    },
];

/// The names it goes by; the stories' `harness.mjs` knows them too.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Sees to it that everything is there.
pub fn tools(with_browser: bool) -> Result<()> {
    let browser = BROWSER.iter().filter(|_| with_browser);
    let missing: Vec<_> = std::iter::once(&POSTGRES).chain(browser).filter(|tool| !(tool.there)()).collect();
    if missing.is_empty() {
        println!("all there");
        return Ok(());
    }
    if !Path::new("/etc/debian_version").exists() || !has_program("apt-get") || !is_root() {
        bail!("{}", wanted(&missing));
    }
    let packages: Vec<_> = missing.iter().flat_map(|tool| tool.packages).collect();
    println!("installing what is missing, which may take a minute or two: {packages:?}");
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))?;
    let still: Vec<_> = missing.into_iter().filter(|tool| !(tool.there)()).collect();
    if !still.is_empty() {
        bail!("installed, but not found. {}", wanted(&still));
    }
    Ok(())
}

/// Sees to it that the stories' packages are those of the lock file.
pub fn npm(folder: &Path) -> Result<()> {
    let changed = |file: &str| fs::metadata(folder.join(file)).and_then(|file| file.modified()).ok();
    let (locked, installed) = (changed("package-lock.json"), changed("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= locked {
        println!("all there");
        return Ok(());
    }
    run(command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}

/// It tells thousands of lines; what goes wrong is told apart from them.
fn apt() -> Command {
    let mut apt = command("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).stdout(Stdio::null());
    apt
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

fn wanted(missing: &[&Tool]) -> String {
    let mut text = "The tests need".to_owned();
    for Tool { name, packages, otherwise, .. } in missing {
        text += &format!("\n  {name} (Debian: `apt-get install {}`; or {otherwise})", packages.join(" "));
    }
    text + "\nand nothing is left out in silence: the browser's part can be with `--skip browser`."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_its_packages() {
        let text = wanted(&[&POSTGRES, &BROWSER[0]]);
        assert!(text.contains("Postgres (Debian: `apt-get install postgresql`; or the folder"), "{text}");
        assert!(text.contains("Chromium (Debian: `apt-get install chromium fonts-liberation`;"), "{text}");
    }

    #[test]
    fn packages_are_installed_once() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("node_modules")).unwrap();
        fs::write(folder.path().join("package-lock.json"), "{}").unwrap();
        fs::write(folder.path().join("node_modules/.package-lock.json"), "{}").unwrap();
        npm(folder.path()).unwrap();
    }
}
