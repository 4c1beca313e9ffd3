//! Reads the audit trail.

use async_trait::async_trait;
use domain::audit::ports::{AuditFilter, AuditTrail, AuditView};
use domain::audit::{By, Recorded};
use domain::page::{Page, PageRequest};
use domain::store::StoreError;
use domain::user::User;

use super::{MemoryStore, page};

#[async_trait]
impl AuditTrail for MemoryStore {
    async fn facts(&self, filter: &AuditFilter, request: PageRequest) -> Result<Page<AuditView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Recorded| {
            filter.organization.is_none_or(|organization| one.organization == Some(organization))
                && filter.by.is_none_or(|user| one.by == By::User(user))
        };
        let facts = state.facts.values().rev().filter(|one| listed(one)).map(|one| {
            let by = match one.by {
                By::User(id) => state.one::<User>(id.0),
                By::LinkHolder | By::System => None,
            };
            AuditView { recorded: (**one).clone(), by_name: by.map(|user| user.name.to_string()) }
        });
        Ok(page(facts, request, |one| one.recorded.id.0))
    }
}
