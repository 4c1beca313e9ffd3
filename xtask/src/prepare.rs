//! `cargo xtask prepare`: the answers of both engines about every query, so that a build needs no database.

use crate::cluster::Cluster;
use crate::workspace::{command, root, run};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A build folder of its own: no waiting for other builds, and theirs stays as it is.
const TARGET: &str = "target/prepare";

#[derive(Args)]
#[command(after_help = "Example: cargo xtask prepare, after every change of a query or a migration")]
pub struct Prepare {
    /// Only tells whether the folders are up to date.
    #[arg(long)]
    pub check: bool,
}

impl Prepare {
    /// Prepares both storage crates; what is there stays when one fails.
    pub fn run(&self) -> Result<()> {
        let scratch = tempfile::tempdir()?;
        let cluster = Cluster::given_or_started();
        let database = format!("lyceum_prepare_{}", std::process::id());
        let prepared = postgres(&cluster, &database, scratch.path());
        cluster.remove(&database);
        let prepared = [("storage-postgres", prepared?), ("storage-sqlite", sqlite(scratch.path())?)];

        let mut stale = Vec::new();
        for (name, answers) in &prepared {
            let folder = root().join("crates").join(name).join(".sqlx");
            let differing = differences(&read(&folder)?, answers);
            if !self.check {
                write(&folder, answers)?;
            }
            println!("{name}: {} queries, {} changed", answers.len(), differing.len());
            stale.extend(differing.into_iter().map(|file| format!("  crates/{name}/.sqlx/{file}")));
        }
        if self.check && !stale.is_empty() {
            bail!("`cargo xtask prepare` was forgotten; these differ:\n{}", stale.join("\n"));
        }
        Ok(())
    }
}

/// The files of a `.sqlx` folder by name.
type Answers = BTreeMap<String, Vec<u8>>;

fn postgres(cluster: &Cluster, database: &str, scratch: &Path) -> Result<Answers> {
    cluster.create(database, None);
    for file in migrations("postgres")? {
        cluster.run_file(database, &file);
    }
    check("storage-postgres", "LYCEUM_POSTGRES_URL", &cluster.url(database), &scratch.join("postgres"))
}

fn sqlite(scratch: &Path) -> Result<Answers> {
    let file = scratch.join("lyceum.db");
    let mut schema = command("cargo");
    schema.args(["run", "--quiet", "--package", "sqlite-schema", "--target-dir", TARGET, "--"]);
    run(schema.arg(&file).arg(root().join("migrations/sqlite")))?;
    check("storage-sqlite", "LYCEUM_SQLITE_URL", &format!("sqlite:{}", file.display()), &scratch.join("sqlite"))
}

/// Compiles the crate against a live database; the query macros leave in `answers` what it said.
fn check(name: &str, variable: &str, url: &str, answers: &Path) -> Result<Answers> {
    fs::create_dir(answers)?;
    // An unchanged crate would not be compiled again.
    run(command("cargo").args(["clean", "--quiet", "--package", name, "--target-dir", TARGET]))?;
    let mut check = command("cargo");
    check.args(["check", "--quiet", "--package", name, "--target-dir", TARGET]);
    check.env("SQLX_OFFLINE_DIR", answers).env("SQLX_OFFLINE", "false").env(variable, url);
    run(&mut check).with_context(|| format!("{name} does not compile against its engine"))?;
    read(answers)
}

fn migrations(engine: &str) -> Result<Vec<PathBuf>> {
    let folder = root().join("migrations").join(engine);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        files.push(entry?.path());
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "sql"));
    files.sort();
    Ok(files)
}

fn read(folder: &Path) -> Result<Answers> {
    let mut answers = Answers::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            answers.insert(entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?);
        }
    }
    Ok(answers)
}

fn write(folder: &Path, answers: &Answers) -> Result<()> {
    fs::create_dir_all(folder)?;
    let old = read(folder)?;
    for file in old.keys().filter(|file| !answers.contains_key(*file)) {
        fs::remove_file(folder.join(file))?;
    }
    for (file, answer) in answers.iter().filter(|(file, answer)| old.get(*file) != Some(*answer)) {
        fs::write(folder.join(file), answer)?;
    }
    Ok(())
}

/// The files that are new, gone or different.
fn differences(old: &Answers, new: &Answers) -> Vec<String> {
    let mut names: Vec<_> = old.keys().chain(new.keys()).collect();
    names.sort();
    names.dedup();
    names.into_iter().filter(|name| old.get(*name) != new.get(*name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(files: &[(&str, &str)]) -> Answers {
        files.iter().map(|(name, answer)| ((*name).to_owned(), answer.as_bytes().to_vec())).collect()
    }

    #[test]
    fn new_gone_and_changed_files_differ() {
        let old = answers(&[("gone", "1"), ("changed", "1"), ("same", "1")]);
        let new = answers(&[("new", "1"), ("changed", "2"), ("same", "1")]);
        assert_eq!(differences(&old, &new), ["changed", "gone", "new"]);
    }

    #[test]
    fn writing_leaves_exactly_the_new_files() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join(".sqlx");
        write(&folder, &answers(&[("gone", "1"), ("kept", "1")])).unwrap();
        write(&folder, &answers(&[("kept", "2")])).unwrap();
        assert_eq!(read(&folder).unwrap(), answers(&[("kept", "2")]));
    }
}
