//! The stores that servers run over: made, migrated by `lyceum migrate`, filled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::ensure;
use domain::values::Timestamp;
use testkit::postgres::Cluster;

use crate::data::{self, Engine, Scale};
use crate::server::{Server, free_address};

/// What there is much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum World {
    Members,
    Applications,
}

impl std::fmt::Display for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Members => "members",
            Self::Applications => "applications",
        })
    }
}

/// What every store needs.
pub struct Ground {
    /// The `lyceum` binary.
    pub lyceum: PathBuf,
    /// Another one, to measure in turns with it.
    pub before: Option<PathBuf>,
    /// Where everything is kept; gone at the end.
    pub folder: tempfile::TempDir,
    /// A server that keeps its promises.
    pub cluster: Cluster,
    /// When everything generated came to be.
    pub now: Timestamp,
}

/// A store with generated data.
pub struct Store {
    pub engine: Engine,
    pub scale: Scale,
    /// The name of its database, and of its folder.
    pub name: String,
    folder: PathBuf,
    url: String,
}

impl Ground {
    /// Starts Postgres.
    pub fn new(lyceum: PathBuf, before: Option<PathBuf>) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("lyceum-bench-").tempdir()?;
        fs::write(folder.path().join("server.keys"), data::keys_file())?;
        let now: Timestamp = std::time::SystemTime::now().into();
        let now = Timestamp::from_timestamp(now.timestamp(), 0).unwrap_or(now);
        Ok(Self { lyceum, before, folder, cluster: Cluster::start_durable(), now })
    }

    /// Makes and fills a store.
    pub async fn store(&self, engine: Engine, scale: Scale, world: World) -> anyhow::Result<Store> {
        let name = format!("bench_{}_{world}_{}", engine.to_string().to_lowercase(), scale.0);
        let folder = self.folder.path().join(&name);
        fs::create_dir(&folder)?;
        let url = match engine {
            Engine::Postgres => {
                self.cluster.create(&name, None);
                self.cluster.url(&name)
            }
            Engine::Sqlite => format!("sqlite:{}", folder.join("lyceum.db").display()),
        };
        let store = Store { engine, scale, name, folder, url };
        fs::write(store.config(), self.configuration(&store)?)?;
        let output = self.command(&self.lyceum, &store.config()).arg("migrate").output()?;
        ensure!(output.status.success(), "lyceum migrate: {}", String::from_utf8_lossy(&output.stderr));
        let rows = match world {
            World::Members => data::world(engine, scale, self.now)?,
            World::Applications => data::market(engine, scale, self.now)?,
        };
        self.fill(&store, &rows).await?;
        Ok(store)
    }

    /// Adds rows.
    pub async fn fill(&self, store: &Store, statements: &[String]) -> anyhow::Result<()> {
        match store.engine {
            Engine::Postgres => data::postgres(&self.cluster, &store.name, statements),
            Engine::Sqlite => data::sqlite(&store.folder.join("lyceum.db"), statements).await,
        }
    }

    /// What differs from the defaults: where things are, and that nobody is asked to slow down.
    fn configuration(&self, store: &Store) -> anyhow::Result<String> {
        let mut lines = vec![
            format!("data = {:?}", store.folder),
            format!("keys = {:?}", self.folder.path().join("server.keys")),
            "background = false".to_owned(),
        ];
        if store.engine == Engine::Postgres {
            lines.push(format!("database = {:?}", store.url));
        }
        lines.push(format!("[platform]\nterms = {:?}", data::TERMS));
        lines.push("[limits]".to_owned());
        lines.extend(
            ["sign_in", "invite", "import", "place", "mail_to"].map(|limit| format!("{limit} = 1_000_000_000")),
        );
        Ok(lines.join("\n"))
    }

    /// A binary with this configuration.
    pub fn command(&self, lyceum: &Path, config: &Path) -> Command {
        let mut command = plain(lyceum, self.folder.path());
        command.arg("--config").arg(config);
        command
    }

    /// Starts `lyceum serve`.
    pub fn serve(&self, store: &Store, lyceum: &Path) -> anyhow::Result<Server> {
        let address = free_address()?;
        let mut command = self.command(lyceum, &store.config());
        command.arg("serve").arg("--listen").arg(address.to_string());
        Server::start(&mut command, address, &store.folder.join("lyceum.log"))
    }

    /// Starts the floor.
    pub fn floor(&self, store: &Store) -> anyhow::Result<Server> {
        let address = free_address()?;
        let mut command = plain(&std::env::current_exe()?, self.folder.path());
        command.arg("floor").arg(&store.url).arg(address.to_string());
        Server::start(&mut command, address, &store.folder.join("floor.log"))
    }
}

impl Store {
    pub fn config(&self) -> PathBuf {
        self.folder.join("lyceum.toml")
    }

    /// Its folder, for what goes with it.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// A command that knows nothing of the caller's settings.
fn plain(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().current_dir(folder);
    command
}
