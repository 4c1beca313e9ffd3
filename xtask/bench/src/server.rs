//! The servers that are measured, each a process of its own.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use hyper::StatusCode;

use crate::drive::{Next, ask};

/// A server; it is killed when dropped.
pub struct Server {
    process: Child,
    pub address: SocketAddr,
    log: PathBuf,
    begun: Instant,
}

/// An address that nobody listens at.
pub fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

impl Server {
    /// Starts a command that is to listen at the address; what it says goes to the log.
    pub fn start(command: &mut Command, address: SocketAddr, log: &Path) -> anyhow::Result<Self> {
        let file = fs::File::create(log)?;
        let begun = Instant::now();
        let process = command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file).spawn()?;
        Ok(Self { process, address, log: log.to_owned(), begun })
    }

    /// Waits until this request is answered as it should be; returns how long that took from the start.
    pub async fn answers(&mut self, next: &Next) -> anyhow::Result<Duration> {
        loop {
            if let Some(request) = next(0)
                && let Ok((StatusCode::OK, _)) = ask(self.address, request).await
            {
                return Ok(self.begun.elapsed());
            }
            if let Some(status) = self.process.try_wait()? {
                bail!("a server ended ({status}): {}", fs::read_to_string(&self.log)?);
            }
            if self.begun.elapsed() > Duration::from_secs(30) {
                bail!("a server does not answer: {}", fs::read_to_string(&self.log)?);
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Its memory at present, in MB.
    pub fn memory(&self) -> anyhow::Result<f64> {
        self.status("VmRSS:")
    }

    /// The most memory it had since [`Server::forget_peak`], in MB.
    pub fn peak(&self) -> anyhow::Result<f64> {
        self.status("VmHWM:")
    }

    pub fn forget_peak(&self) -> anyhow::Result<()> {
        Ok(fs::write(format!("/proc/{}/clear_refs", self.process.id()), "5")?)
    }

    /// The time that processors spent on it so far.
    pub fn work(&self) -> anyhow::Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        // The name before these fields is in parentheses and may itself hold spaces.
        let fields = stat.rsplit_once(')').map(|(_, fields)| fields.split_whitespace()).context("no work told")?;
        let hundredths: u64 = fields.skip(11).take(2).filter_map(|time| time.parse::<u64>().ok()).sum();
        Ok(Duration::from_millis(hundredths * 10))
    }

    fn status(&self, line: &str) -> anyhow::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let found = status.lines().find_map(|one| one.strip_prefix(line));
        let kilobytes: f64 =
            found.and_then(|rest| rest.split_whitespace().next()).context("no memory told")?.parse()?;
        Ok(kilobytes / 1_024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
