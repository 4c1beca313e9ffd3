//! A real SMTP server for tests, which takes letters or misbehaves as it is told.

mod conversation;

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::BufStream;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::timeout;

#[cfg(test)]
mod tests;

/// How the server treats a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behavior {
    /// Takes the letter.
    Accept,
    /// Refuses the recipient with this code, 4yz.
    RefuseTemporarily(u16),
    /// Refuses the recipient with this code, 5yz.
    RefusePermanently(u16),
    /// Takes the letter, answering to the recipient this much later.
    Delay(Duration),
    /// Never answers to the recipient.
    Hang,
    /// Takes the letter, then closes the connection without saying so.
    DropAfterData,
}

/// How long letters are waited for: longer than a relay's second attempt takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(240);

/// A letter as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// Headers and body, lines ending in CR LF.
    pub data: String,
}

impl Received {
    /// The first header of this name, on one line.
    pub fn header(&self, name: &str) -> Option<String> {
        let headers = self.data.split("\r\n\r\n").next()?.replace("\r\n ", " ").replace("\r\n\t", " ");
        let mut fields = headers.split("\r\n").filter_map(|line| line.split_once(':'));
        fields.find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    }
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Smtp {
    address: SocketAddr,
    desk: Arc<Desk>,
    _open: JoinSet<()>,
}

#[derive(Debug)]
struct Desk {
    received: watch::Sender<Vec<Received>>,
    connections: AtomicUsize,
    rules: Mutex<Rules>,
}

#[derive(Debug)]
struct Rules {
    all: Behavior,
    recipients: HashMap<String, Behavior>,
}

impl Smtp {
    /// Starts on a free port of this machine.
    pub async fn start() -> Self {
        Self::start_at((Ipv4Addr::LOCALHOST, 0).into()).await
    }

    /// Starts where another one stopped.
    pub async fn start_at(address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
        let address = listener.local_addr().unwrap_or(address);
        let rules = Mutex::new(Rules { all: Behavior::Accept, recipients: HashMap::new() });
        let desk = Arc::new(Desk { received: watch::Sender::default(), connections: AtomicUsize::new(0), rules });
        let mut open = JoinSet::new();
        open.spawn(listen(listener, Arc::clone(&desk)));
        Self { address, desk, _open: open }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Treats everybody so from now on, but for those with a behavior of their own.
    pub fn behave(&self, behavior: Behavior) {
        self.desk.rules().all = behavior;
    }

    /// Treats this recipient so from now on.
    pub fn behave_for(&self, recipient: &str, behavior: Behavior) {
        self.desk.rules().recipients.insert(recipient.to_lowercase(), behavior);
    }

    /// The letters so far, oldest first.
    pub fn received(&self) -> Vec<Received> {
        self.desk.received.borrow().clone()
    }

    /// How often somebody connected.
    pub fn connections(&self) -> usize {
        self.desk.connections.load(Ordering::Relaxed)
    }

    /// All letters, once there are at least this many.
    pub async fn wait_for(&self, letters: usize) -> Vec<Received> {
        let mut received = self.desk.received.subscribe();
        match timeout(PATIENCE, received.wait_for(|received| received.len() >= letters)).await {
            Ok(Ok(received)) => received.clone(),
            _ => panic!("waited in vain for {letters} letters, and got {}", self.received().len()),
        }
    }
}

impl Desk {
    fn rules(&self) -> MutexGuard<'_, Rules> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn behavior(&self, recipient: &str) -> Behavior {
        let rules = self.rules();
        rules.recipients.get(&recipient.to_lowercase()).copied().unwrap_or(rules.all)
    }
}

async fn listen(listener: TcpListener, desk: Arc<Desk>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        desk.connections.fetch_add(1, Ordering::Relaxed);
        let desk = Arc::clone(&desk);
        // How a connection ends is the other side's business.
        connections.spawn(async move { conversation::hold(BufStream::new(stream), &desk).await.unwrap_or_default() });
        while connections.try_join_next().is_some() {}
    }
}
