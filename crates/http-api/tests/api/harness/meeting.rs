//! Two commits that meet: both callers have read before either writes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use domain::store::{Changes, Commit, StoreError};
use tokio::sync::Barrier;

/// A store's writing side that lets two commits wait for each other.
pub struct Meeting {
    store: Arc<dyn Commit>,
    both: Barrier,
    awaited: AtomicUsize,
}

impl Meeting {
    pub fn over(store: Arc<dyn Commit>) -> Arc<Self> {
        Arc::new(Self { store, both: Barrier::new(2), awaited: AtomicUsize::new(0) })
    }

    /// The next two commits wait for each other.
    pub fn of_the_next_two(&self) {
        self.awaited.store(2, Ordering::SeqCst);
    }
}

#[async_trait]
impl Commit for Meeting {
    async fn commit(&self, changes: Changes) -> Result<(), StoreError> {
        let waits = self.awaited.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
        if waits {
            self.both.wait().await;
        }
        self.store.commit(changes).await
    }
}
