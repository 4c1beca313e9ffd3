//! The load driver: so many connections, kept open, each sending its next request when the last one is answered.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use hdrhistogram::Histogram;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// A request to send.
pub type Sent = Request<Full<Bytes>>;

/// The next request of a connection; none when there is nothing left to do.
pub type Next = Arc<dyn Fn(usize) -> Option<Sent> + Send + Sync>;

/// What connections do.
#[derive(Clone)]
pub struct Load {
    pub connections: usize,
    pub next: Next,
    pub expected: StatusCode,
    /// How long a connection rests after each answer.
    pub rest: Duration,
}

impl Load {
    /// Connections that never rest.
    pub fn steady(connections: usize, expected: StatusCode, next: Next) -> Self {
        Self { connections, next, expected, rest: Duration::ZERO }
    }
}

/// What was measured.
#[derive(Clone)]
pub struct Round {
    pub seconds: f64,
    /// Microseconds.
    pub took: Histogram<u64>,
}

impl Round {
    /// Answers in a second.
    #[allow(clippy::cast_precision_loss, reason = "a rate")]
    pub fn rate(&self) -> f64 {
        self.took.len() as f64 / self.seconds
    }
}

/// Drives a server for a time, or until there is nothing left to do.
pub async fn drive(address: SocketAddr, load: &Load, time: Duration) -> anyhow::Result<Round> {
    let mut connections = JoinSet::new();
    let mut opened = Vec::new();
    for _ in 0..load.connections {
        opened.push(Connection::open(address).await?);
    }
    let begun = Instant::now();
    for (nth, connection) in opened.into_iter().enumerate() {
        connections.spawn(connection.repeat(nth, load.clone(), begun + time));
    }
    let mut took = Histogram::new(3)?;
    while let Some(ended) = connections.join_next().await {
        took.add(ended??)?;
    }
    Ok(Round { seconds: begun.elapsed().as_secs_f64(), took })
}

/// Sends one request, and reads the answer.
pub async fn ask(address: SocketAddr, request: Sent) -> anyhow::Result<(StatusCode, Value)> {
    let (status, body) = Connection::open(address).await?.send(request).await?;
    Ok((status, serde_json::from_slice(&body).unwrap_or_default()))
}

struct Connection {
    sender: SendRequest<Full<Bytes>>,
    /// Ends with it.
    _driver: JoinSet<()>,
}

impl Connection {
    async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        let mut driver = JoinSet::new();
        driver.spawn(async move {
            // How it ended is told to whoever waits for an answer.
            let _ = connection.await;
        });
        Ok(Self { sender, _driver: driver })
    }

    async fn send(&mut self, request: Sent) -> anyhow::Result<(StatusCode, Bytes)> {
        self.sender.ready().await?;
        let answer = self.sender.send_request(request).await?;
        let status = answer.status();
        Ok((status, answer.into_body().collect().await?.to_bytes()))
    }

    async fn repeat(mut self, nth: usize, load: Load, until: Instant) -> anyhow::Result<Histogram<u64>> {
        let mut took = Histogram::new(3)?;
        while Instant::now() < until {
            let Some(request) = (load.next)(nth) else { break };
            let path = request.uri().path().to_owned();
            let begun = Instant::now();
            let (status, body) = self.send(request).await.with_context(|| path.clone())?;
            took.record(begun.elapsed().as_micros().try_into()?)?;
            if status != load.expected {
                bail!("{path} answered {status}: {}", String::from_utf8_lossy(&body));
            }
            if !load.rest.is_zero() {
                tokio::time::sleep(load.rest).await;
            }
        }
        Ok(took)
    }
}
