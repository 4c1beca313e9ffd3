//! News of letters, between the nodes.
//!
//! A `NOTIFY` inside a commit would make every such commit wait for all others, for Postgres keeps notifications in
//! order by one lock: measured, it cuts commits to a third. So commits tell a task here, which notifies the other
//! nodes a few times a second. News lost in a crash are only late: relays also look by the clock.

use std::sync::Arc;
use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use tokio::sync::{Mutex, Notify};
use tokio::task::AbortHandle;

const CHANNEL: &str = "lyceum_letters";

/// However many commits there are, the other nodes hear of them at most so often.
const PAUSE: Duration = Duration::from_millis(100);

/// Tells of letters and waits for them.
#[derive(Debug)]
pub struct News {
    /// Wakes this node's own relay at once.
    here: Notify,
    /// Wakes the task that tells the others.
    elsewhere: Arc<Notify>,
    /// A connection for listening, opened when somebody waits.
    ear: PgPool,
    listener: Mutex<Option<PgListener>>,
    task: AbortHandle,
}

impl News {
    pub fn new(pool: PgPool, address: PgConnectOptions) -> Self {
        let elsewhere = Arc::new(Notify::new());
        let task = tokio::spawn(tell(pool, Arc::clone(&elsewhere))).abort_handle();
        let ear = PgPoolOptions::new()
            .max_connections(1)
            .max_lifetime(None)
            .idle_timeout(None)
            .acquire_timeout(Duration::from_secs(5))
            .connect_lazy_with(address);
        Self { here: Notify::new(), elsewhere, ear, listener: Mutex::new(None), task }
    }

    /// Tells that a commit left letters.
    pub fn announce(&self) {
        self.here.notify_one();
        self.elsewhere.notify_one();
    }

    /// Waits for news from here or elsewhere.
    pub async fn wait(&self) {
        tokio::select! {
            () = self.here.notified() => {}
            () = self.listen() => {}
        }
    }

    /// Waits for another node's news. A listener that is lost is news as well: something may have been missed.
    async fn listen(&self) {
        let mut listener = self.listener.lock().await;
        let ears = match &mut *listener {
            Some(ears) => ears,
            none => match self.open().await {
                Ok(ears) => none.insert(ears),
                Err(error) => {
                    tracing::debug!(%error, "no news from other nodes at present");
                    return std::future::pending().await;
                }
            },
        };
        if let Err(error) = ears.try_recv().await {
            tracing::debug!(%error, "listening for other nodes ended");
            *listener = None;
        }
    }

    async fn open(&self) -> sqlx::Result<PgListener> {
        let mut ears = PgListener::connect_with(&self.ear).await?;
        ears.listen(CHANNEL).await?;
        Ok(ears)
    }

    pub async fn close(&self) {
        self.task.abort();
        // The pool waits for what it lent: a listener nobody uses now. One in use ends with its waiting.
        if let Ok(mut listener) = self.listener.try_lock() {
            listener.take();
            self.ear.close().await;
        }
    }
}

impl Drop for News {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Tells the other nodes, many commits at once.
async fn tell(pool: PgPool, news: Arc<Notify>) {
    loop {
        news.notified().await;
        if let Err(error) = sqlx::query!("SELECT pg_notify($1, '')", CHANNEL).execute(&pool).await {
            tracing::debug!(%error, "other nodes were not told of letters");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
