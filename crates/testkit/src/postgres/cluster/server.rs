//! A Postgres server and its data in a folder of their own, made in a moment and gone without a trace.

use super::binaries::Binaries;
use super::must;
use super::processes;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;

/// Waits for its input to end, as it does however the starting process dies; then stops the server, frozen or not, and
/// removes the folder.
const REAPER: &str = r#"
read -r _
pid=$(head -n 1 "$0/data/postmaster.pid") && kill -QUIT "$pid" && kill -CONT "$pid"
turns=0
while [ -e "$0/data/postmaster.pid" ] && [ $turns -lt 200 ]; do sleep 0.05; turns=$((turns + 1)); done
rm -rf "$0""#;

/// Faster, and forgetful when the machine stops.
const FORGETFUL: [&str; 4] = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off"];

/// The number and the group of a user.
type User = (u32, u32);

#[derive(Debug)]
pub struct Server {
    programs: Binaries,
    folder: PathBuf,
    user: Option<User>,
    durable: bool,
    running: Mutex<Child>,
    reaper: Child,
}

impl Server {
    pub fn start(programs: Binaries, durable: bool) -> Self {
        let folder = must(tempfile::Builder::new().prefix("lyceum-pg-").tempdir()).keep();
        let user = unprivileged(&folder);
        if let Some((uid, gid)) = user {
            must(chown(&folder, Some(uid), Some(gid)));
        }
        let mut reaper = plain("sh", user, &folder);
        let reaper = must(reaper.args(["-c", REAPER]).arg(&folder).stdin(Stdio::piped()).spawn());
        let made = must(
            plain(&programs.initdb, user, &folder)
                .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", "-D"])
                .arg(folder.join("data"))
                .stderr(Stdio::piped())
                .output(),
        );
        assert!(made.status.success(), "initdb failed: {}", String::from_utf8_lossy(&made.stderr));
        let running = Mutex::new(serve(&programs, &folder, user, durable));
        Self { programs, folder, user, durable, running, reaper }
    }

    /// Where it listens: a socket in its folder, so that no two servers can want the same port.
    pub fn url(&self) -> String {
        format!("postgres:///postgres?host={}&user=postgres", self.folder.display())
    }

    pub fn kill(&self) {
        let mut running = self.running();
        let family = processes::family(running.id());
        processes::signal("KILL", &family);
        let _ = running.wait();
        wait_until("the server to die", || !family.iter().any(|&pid| processes::runs(pid)));
        // Its number may soon be another process's.
        let _ = fs::remove_file(self.folder.join("data/postmaster.pid"));
    }

    pub fn restart(&self) {
        let mut running = self.running();
        if matches!(running.try_wait(), Ok(None)) {
            processes::signal("INT", &[running.id()]);
            let _ = running.wait();
        }
        *running = serve(&self.programs, &self.folder, self.user, self.durable);
    }

    pub fn freeze(&self) {
        processes::signal("STOP", &processes::family(self.running().id()));
    }

    pub fn thaw(&self) {
        processes::signal("CONT", &processes::family(self.running().id()));
    }

    fn running(&self) -> MutexGuard<'_, Child> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.thaw();
        drop(self.reaper.stdin.take());
        let _ = self.reaper.wait();
        let _ = self.running().wait();
    }
}

fn serve(programs: &Binaries, folder: &Path, user: Option<User>, durable: bool) -> Child {
    let log = must(fs::File::options().create(true).append(true).open(folder.join("log")));
    let mut command = plain(&programs.postgres, user, folder);
    command.arg("-D").arg(folder.join("data")).arg("-k").arg(folder).stderr(log);
    command.args(["-c", "listen_addresses=", "-c", "max_connections=300"]);
    if !durable {
        command.args(FORGETFUL.iter().flat_map(|setting| ["-c", setting]));
    }
    let mut server = must(command.spawn());
    wait_until("Postgres to answer", || {
        if let Ok(Some(status)) = server.try_wait() {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            panic!("Postgres did not start ({status}): {log}");
        }
        let state = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap_or_default();
        state.starts_with(&format!("{}\n", server.id())) && state.trim_end().ends_with("ready")
    });
    server
}

/// A command that knows nothing of the caller's settings, and that a Ctrl-C at the terminal does not reach.
fn plain(program: impl AsRef<OsStr>, user: Option<User>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C");
    command.current_dir(folder).process_group(0);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command
}

/// Postgres refuses to run as root: then it runs as another user.
fn unprivileged(folder: &Path) -> Option<User> {
    if must(fs::metadata(folder)).uid() != 0 {
        return None;
    }
    let users = must(fs::read_to_string("/etc/passwd"));
    let find = |name| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map(str::parse);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    };
    let found = ["postgres", "nobody"].into_iter().find_map(find);
    assert!(found.is_some(), "Postgres does not run as root, and there is neither a user postgres nor nobody");
    found
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..6_000 {
        if holds() {
            return;
        }
        sleep(Duration::from_millis(10));
    }
    panic!("waited a minute for {what}");
}
