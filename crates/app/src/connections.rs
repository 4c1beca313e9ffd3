//! How many connections may be open at once.

use std::io;
use std::sync::Arc;

use axum::Extension;
use axum::middleware::AddExtension;
use axum_server::accept::Accept;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::Layer as _;

/// Accepts a connection while there is room, and closes it at once when there is none: what it would cost to keep
/// callers waiting is what the limit is for.
#[derive(Clone, Debug)]
pub struct Room(Arc<Semaphore>);

impl Room {
    /// Room for so many connections.
    #[must_use]
    pub fn new(connections: usize) -> Self {
        Self(Arc::new(Semaphore::new(connections.clamp(1, Semaphore::MAX_PERMITS))))
    }
}

impl<I, S> Accept<I, S> for Room {
    type Stream = I;
    // A connection's place is taken as long as its service lives, which is as long as it does.
    type Service = AddExtension<S, Arc<OwnedSemaphorePermit>>;
    type Future = std::future::Ready<io::Result<(I, Self::Service)>>;

    fn accept(&self, stream: I, service: S) -> Self::Future {
        let place = self.0.clone().try_acquire_owned();
        std::future::ready(place.map(|place| (stream, Extension(Arc::new(place)).layer(service))).map_err(|_| {
            metrics::counter!("lyceum_connections_refused_total").increment(1);
            io::Error::from(io::ErrorKind::QuotaExceeded)
        }))
    }
}
