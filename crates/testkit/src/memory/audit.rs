//! Reads the audit trail.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use domain::audit::ports::{AuditFilter, AuditTrail, AuditView};
use domain::audit::{By, Recorded, Subject};
use domain::invitation::Invitation;
use domain::membership::Membership;
use domain::organization::Organization;
use domain::page::{Page, PageRequest};
use domain::registration::Registration;
use domain::store::StoreError;
use domain::user::User;
use domain::values::UserId;

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

    async fn names(&self, subjects: &BTreeSet<Subject>) -> Result<BTreeMap<Subject, String>, StoreError> {
        let state = self.lock();
        let user = |id: UserId| state.one::<User>(id.0).map(|user| user.name.to_string());
        let name = |subject: &Subject| match *subject {
            Subject::User(id) => user(id),
            Subject::Membership(id) => state.one::<Membership>(id.0).and_then(|one| user(one.user)),
            Subject::Invitation(id) => state.one::<Invitation>(id.0).map(|one| one.address.key()),
            Subject::Registration(id) => state.one::<Registration>(id.0).map(|one| one.profile.name.to_string()),
            Subject::Organization(id) => state.one::<Organization>(id.0).map(|one| one.name().to_string()),
        };
        Ok(subjects.iter().filter_map(|one| Some((*one, name(one)?))).collect())
    }
}
