//! Where Postgres's programs are.

use std::env;
use std::path::{Path, PathBuf};

/// What to do when there is no Postgres, in words.
const ADVICE: &str = "No Postgres was found. Install it (Debian: `apt-get install postgresql`; macOS: `brew install \
                      postgresql`), or name the folder of its programs in PG_BIN, or a running server in DATABASE_URL.";

/// The programs that a cluster needs.
#[derive(Clone, Debug)]
pub struct Binaries {
    pub initdb: PathBuf,
    pub postgres: PathBuf,
    pub psql: PathBuf,
}

impl Binaries {
    /// Looks in `PG_BIN`, along the `PATH`, then where Debian keeps them, the newest first.
    #[allow(clippy::disallowed_methods, reason = "the machine's own settings are what is looked for")]
    pub fn find() -> Result<Self, String> {
        if let Some(folder) = env::var_os("PG_BIN") {
            let folder = PathBuf::from(folder);
            return Self::of(&folder)
                .ok_or_else(|| format!("PG_BIN is {}, which lacks initdb, postgres or psql.", folder.display()));
        }
        let path = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&path)
            .chain(versions(Path::new("/usr/lib/postgresql")))
            .find_map(|folder| Self::of(&folder))
            .ok_or_else(|| ADVICE.to_owned())
    }

    /// `psql` alone, which is enough where a server is running already.
    #[allow(clippy::disallowed_methods, reason = "the machine's own settings are what is looked for")]
    pub fn psql() -> Result<PathBuf, String> {
        let path = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&path)
            .map(|folder| folder.join("psql"))
            .find(|psql| psql.is_file())
            .map_or_else(|| Self::find().map(|found| found.psql), Ok)
    }

    fn of(folder: &Path) -> Option<Self> {
        // A link on the PATH leads to the folder that has the rest.
        let postgres = folder.join("postgres").canonicalize().ok()?;
        let home = postgres.parent()?;
        let programs = Self { initdb: home.join("initdb"), psql: home.join("psql"), postgres: postgres.clone() };
        (programs.initdb.is_file() && programs.psql.is_file()).then_some(programs)
    }
}

/// The `bin` folders of the versions under `root`, the newest first.
fn versions(root: &Path) -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = root
        .read_dir()
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    found.sort_by(|one, other| other.cmp(one));
    found.into_iter().map(|(_, folder)| folder).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_comes_first() {
        let root = tempfile::tempdir().unwrap();
        for version in ["9", "16", "15", "common"] {
            std::fs::create_dir_all(root.path().join(version)).unwrap();
        }
        let names: Vec<_> =
            versions(root.path()).iter().map(|path| path.strip_prefix(root.path()).unwrap().to_owned()).collect();
        assert_eq!(names, ["16/bin", "15/bin", "9/bin"].map(PathBuf::from));
    }

    #[test]
    fn a_folder_without_the_programs_is_none() {
        let empty = tempfile::tempdir().unwrap();
        assert!(Binaries::of(empty.path()).is_none());
    }
}
