//! Serving: listen, relay, do what falls due, and stop in good order.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context as _;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use axum::routing::get;
use axum::{Extension, Router};
use axum_server::Handle;
use hyper_util::rt::TokioTimer;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::background::{self, stopped};
use crate::compose::Lyceum;
use crate::connections::Room;
use crate::layers;

/// How long a caller may take to say what they want: a slow one keeps nobody else out.
const HEADERS: Duration = Duration::from_secs(10);

/// How long requests and letters on their way have when it is time to stop.
const GRACE: Duration = Duration::from_secs(10);

/// A server that runs.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    stop: watch::Sender<bool>,
    tasks: JoinSet<anyhow::Result<()>>,
    lyceum: Lyceum,
}

/// Starts serving on `listener`; with `background`, the relay and what falls due run beside it.
///
/// # Errors
/// The listener has no address.
pub fn start(
    lyceum: Lyceum,
    listener: TcpListener,
    background: bool,
    metrics: Option<PrometheusHandle>,
) -> anyhow::Result<Running> {
    let address = listener.local_addr()?;
    let (stop, stopping) = watch::channel(false);
    let mut tasks = JoinSet::new();
    let mut router = lyceum.router.clone();
    if let Some(handle) = metrics {
        router = router.merge(metrics_route(handle.clone()));
        let mut stopping = stopping.clone();
        tasks.spawn(async move {
            loop {
                tokio::select! {
                    () = stopped(&mut stopping) => return Ok(()),
                    () = tokio::time::sleep(Duration::from_secs(5)) => handle.run_upkeep(),
                }
            }
        });
    }
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut signal = stopping.clone();
    let handle = Handle::new();
    let mut server = axum_server::from_tcp(listener.into_std()?)?.handle(handle.clone());
    server.http_builder().http1().timer(TokioTimer::new()).header_read_timeout(HEADERS);
    let server = server.first_request_timeout(HEADERS).acceptor(Room::new(lyceum.connections));
    tasks.spawn(async move { server.serve(service).await.context("serving") });
    tasks.spawn(async move {
        stopped(&mut signal).await;
        handle.graceful_shutdown(Some(GRACE));
        Ok(())
    });
    if background {
        let relay = background::relay(lyceum.sending(), stopping.clone());
        let rounds = background::rounds(lyceum.ports.clone(), stopping);
        tasks.spawn(async {
            relay.await;
            Ok(())
        });
        tasks.spawn(async {
            rounds.await;
            Ok(())
        });
    }
    Ok(Running { address, stop, tasks, lyceum })
}

impl Running {
    /// What runs.
    #[must_use]
    pub fn lyceum(&self) -> &Lyceum {
        &self.lyceum
    }

    /// Stops: nothing new is taken, what is under way is finished within ten seconds, the database is closed.
    ///
    /// # Errors
    /// What stopped it before.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        let _ = self.stop.send(true);
        let ended = tokio::time::timeout(GRACE, async {
            while let Some(task) = self.tasks.join_next().await {
                task.context("a task panicked")??;
            }
            anyhow::Ok(())
        });
        let result = ended.await.unwrap_or_else(|_| {
            tracing::warn!("stopped before everything was finished");
            Ok(())
        });
        self.tasks.abort_all();
        self.lyceum.database.close().await;
        result
    }

    /// Runs until the process is told to stop, or something fails.
    ///
    /// # Errors
    /// What failed.
    pub async fn until_told(mut self) -> anyhow::Result<()> {
        let failed = tokio::select! {
            told = told() => { told?; None }
            Some(ended) = self.tasks.join_next() => Some(ended),
        };
        let stopped = self.stop().await;
        match failed {
            Some(ended) => ended.context("a task panicked")?,
            None => stopped,
        }
    }
}

/// Resolves when the process is told to stop.
pub(crate) async fn told() -> anyhow::Result<()> {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            told = interrupt => told?,
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupt.await?;
    Ok(())
}

/// Prometheus metrics, for callers on this machine only.
fn metrics_route(handle: PrometheusHandle) -> Router {
    let show = |caller: Option<Extension<ConnectInfo<SocketAddr>>>, headers: HeaderMap| async move {
        let local = caller.is_some_and(|Extension(ConnectInfo(peer))| layers::is_here(peer.ip(), &headers));
        if local { handle.render().into_response() } else { StatusCode::NOT_FOUND.into_response() }
    };
    Router::new().route("/metrics", get(show))
}
