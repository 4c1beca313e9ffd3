//! A database for one test, copied from one that was migrated once.

use super::Cluster;
use std::collections::HashSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, OnceLock};
use tokio::sync::Mutex;

/// The cluster that all tests of this process share: the server at `DATABASE_URL`, or one started on first use.
pub fn shared() -> &'static Cluster {
    static SHARED: OnceLock<Cluster> = OnceLock::new();
    SHARED.get_or_init(Cluster::given_or_started)
}

/// A database of one test; it goes when this goes.
#[derive(Debug)]
pub struct Database {
    name: String,
}

impl Database {
    /// Its name on the [`shared`] server.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where to connect.
    pub fn url(&self) -> String {
        shared().url(&self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A panic now would hide why the test failed.
        if !std::thread::panicking() {
            shared().remove(&self.name);
        }
    }
}

/// A fresh copy of the database `template`, which `migrate` is given the address of once in a process, to fill it.
pub async fn database(template: &str, migrate: impl AsyncFnOnce(String)) -> Database {
    static TEMPLATES: LazyLock<Mutex<HashSet<String>>> = LazyLock::new(Mutex::default);
    static COPIES: AtomicU32 = AtomicU32::new(0);

    // Several processes may use one server at once.
    let template = format!("{template}_{}", std::process::id());
    {
        let mut templates = TEMPLATES.lock().await;
        if !templates.contains(&template) {
            shared().create(&template, None);
            migrate(shared().url(&template)).await;
            shared().seal(&template);
            templates.insert(template.clone());
        }
    }
    let name = format!("{template}_{}", COPIES.fetch_add(1, Ordering::Relaxed));
    shared().create(&name, Some(&template));
    Database { name }
}
