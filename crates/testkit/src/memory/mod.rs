//! A store in memory: every port over one lock, with the guards that the databases' schemas hold.

mod answers;
mod applications;
mod assignments;
mod attendances;
mod attendees;
mod audit;
mod billing_accounts;
mod commit;
mod erasure;
mod invitations;
mod memberships;
mod observations;
mod offerings;
mod organizations;
mod outbox;
mod registrations;
mod sessions;
mod sign_ins;
mod state;
mod subjects;
mod unique;
mod users;

use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::page::{Page, PageRequest};
use uuid::Uuid;

use state::State;

/// A store in memory. It passes [the contract](crate::store_contract), so a use case that is tested over it needs no
/// database; what it holds is gone with it.
#[derive(Debug, Default)]
pub struct MemoryStore {
    state: Mutex<State>,
}

impl MemoryStore {
    /// A store that holds the root partner alone.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    // A test that panicked leaves a state that was whole: commits replace it at once.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One page of what comes the newest first.
fn page<T>(newest_first: impl Iterator<Item = T>, request: PageRequest, id: impl Fn(&T) -> Uuid) -> Page<T> {
    let rest = newest_first.skip_while(|one| request.after.is_some_and(|cursor| id(one) >= cursor.0));
    Page::of(rest.take(request.limit as usize + 1).collect(), request.limit, id)
}

/// Whether one of the texts holds what is searched for, in any case.
fn found<const N: usize>(search: Option<&String>, texts: [&str; N]) -> bool {
    let Some(search) = search.map(|text| text.trim().to_lowercase()) else { return true };
    texts.iter().any(|text| text.to_lowercase().contains(&search))
}
