//! A Postgres server to test with: one started here, or one that is given; its databases and its misfortunes.

mod binaries;
mod processes;
mod server;

use binaries::Binaries;
use server::Server;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A Postgres server for tests, gone when dropped or when the process ends, however it ends.
/// It panics, saying why, when it cannot do as it is told.
#[derive(Debug)]
pub struct Cluster {
    base: String,
    psql: PathBuf,
    own: Option<Server>,
}

impl Cluster {
    /// Starts a server that forgets everything when the machine stops: fast, for most tests.
    pub fn start() -> Self {
        Self::launch(false)
    }

    /// Starts a server that keeps its promises: for tests and measurements of durability.
    pub fn start_durable() -> Self {
        Self::launch(true)
    }

    /// The server at `DATABASE_URL`, else a started one.
    pub fn given_or_started() -> Self {
        match given() {
            Some(base) => Self { base, psql: must(Binaries::psql()), own: None },
            None => Self::start(),
        }
    }

    /// Whether this machine has what [`Cluster::given_or_started`] needs.
    pub fn possible() -> bool {
        if given().is_some() { Binaries::psql().is_ok() } else { Binaries::find().is_ok() }
    }

    fn launch(durable: bool) -> Self {
        let programs = must(Binaries::find());
        let psql = programs.psql.clone();
        let server = Server::start(programs, durable);
        Self { base: server.url(), psql, own: Some(server) }
    }

    /// Where to connect for this database.
    pub fn url(&self, database: &str) -> String {
        with_database(&self.base, database)
    }

    /// Makes a database, empty or as a copy.
    pub fn create(&self, database: &str, template: Option<&str>) {
        let template = template.map(|name| format!(r#" TEMPLATE "{name}""#)).unwrap_or_default();
        self.administer(&[&format!(r#"CREATE DATABASE "{database}"{template}"#)]);
    }

    /// Closes a database to everybody, so that it can be copied at any time.
    pub fn seal(&self, database: &str) {
        self.administer(&[
            &format!(r#"ALTER DATABASE "{database}" WITH ALLOW_CONNECTIONS false"#),
            &format!("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{database}'"),
        ]);
    }

    /// Removes a database, in use or not.
    pub fn remove(&self, database: &str) {
        self.administer(&[&format!(r#"DROP DATABASE IF EXISTS "{database}" WITH (FORCE)"#)]);
    }

    /// Runs a file of statements, all or none of them.
    pub fn run_file(&self, database: &str, file: &Path) {
        let mut psql = self.psql(database);
        psql.arg("--single-transaction").arg("--file").arg(file);
        output(psql);
    }

    /// Runs a statement and returns what it says, a line a row.
    pub fn query(&self, database: &str, statement: &str) -> String {
        let mut psql = self.psql(database);
        psql.args(["--command", statement]);
        output(psql)
    }

    fn administer(&self, statements: &[&str]) {
        let mut psql = self.psql("postgres");
        psql.args(statements.iter().flat_map(|statement| ["--command", statement]));
        output(psql);
    }

    fn psql(&self, database: &str) -> Command {
        let mut psql = Command::new(&self.psql);
        psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--dbname"]);
        psql.arg(self.url(database)).env("PGOPTIONS", "--client-min-messages=warning").stdin(Stdio::null());
        psql
    }

    /// Ends the server as a power cut would: no process of it gets a last word.
    pub fn kill(&self) {
        self.own().kill();
    }

    /// Starts the server again at the same address; one that runs is stopped first, cutting its connections.
    pub fn restart(&self) {
        self.own().restart();
    }

    /// Lets the server do nothing at all, connections staying open, until [`Cluster::thaw`].
    pub fn freeze(&self) {
        self.own().freeze();
    }

    /// Lets a frozen server go on.
    pub fn thaw(&self) {
        self.own().thaw();
    }

    #[track_caller]
    fn own(&self) -> &Server {
        self.own.as_ref().unwrap_or_else(|| panic!("the server at DATABASE_URL is not this test's to stop"))
    }
}

/// The value, or a panic that says why not: without a server no test can go on.
#[track_caller]
fn must<T, E: std::fmt::Display>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error}"))
}

#[allow(clippy::disallowed_methods, reason = "the machine's own settings are what is looked for")]
fn given() -> Option<String> {
    std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// What the command says, if it ends well.
#[track_caller]
fn output(mut command: Command) -> String {
    let output = must(command.output());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
}

/// The address with another database in it.
fn with_database(base: &str, database: &str) -> String {
    let host = base.find("://").map_or(0, |at| at + 3);
    let query = base.find('?').unwrap_or(base.len());
    let path = base[host..query].find('/').map_or(query, |at| host + at);
    format!("{}/{database}{}", &base[..path], &base[query..])
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn an_address_takes_another_database() {
        for (base, expected) in [
            ("postgres:///a?host=/tmp/x", "postgres:///t?host=/tmp/x"),
            ("postgres://u:p@h:1/a", "postgres://u:p@h:1/t"),
            ("postgres://h", "postgres://h/t"),
            ("postgres://h?sslmode=disable", "postgres://h/t?sslmode=disable"),
        ] {
            assert_eq!(with_database(base, "t"), expected);
        }
    }
}
