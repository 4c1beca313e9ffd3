//! Reads the audit trail.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use domain::application::Application;
use domain::audit::ports::{AuditFilter, AuditTrail, AuditView};
use domain::audit::{By, Concerned, Recorded};
use domain::billing::BillingAccount;
use domain::invitation::Invitation;
use domain::membership::Membership;
use domain::offering::Offering;
use domain::organization::Organization;
use domain::page::{Page, PageRequest};
use domain::registration::Registration;
use domain::session::Session;
use domain::store::StoreError;
use domain::subject::Subject;
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

    async fn names(&self, concerned: &BTreeSet<Concerned>) -> Result<BTreeMap<Concerned, String>, StoreError> {
        let state = self.lock();
        let user = |id: UserId| state.one::<User>(id.0).map(|user| user.name.to_string());
        let name = |whom: &Concerned| match *whom {
            Concerned::User(id) => user(id),
            Concerned::Membership(id) => state.one::<Membership>(id.0).and_then(|one| user(one.user)),
            Concerned::Invitation(id) => state.one::<Invitation>(id.0).map(|one| one.address.key()),
            Concerned::Registration(id) => state.one::<Registration>(id.0).map(|one| one.profile.name.to_string()),
            Concerned::Subject(id) => state.one::<Subject>(id.0).map(|one| one.name.to_string()),
            Concerned::Offering(id) => state.one::<Offering>(id.0).map(|one| one.title.to_string()),
            Concerned::BillingAccount(id) => state.one::<BillingAccount>(id.0).map(|one| one.name.to_string()),
            Concerned::Application(id) => state
                .one::<Application>(id.0)
                .and_then(|one| state.one::<Offering>(one.offering.0).map(|offering| offering.title.to_string())),
            Concerned::Session(id) => state
                .one::<Session>(id.0)
                .and_then(|one| state.one::<Offering>(one.offering.0).map(|offering| offering.title.to_string())),
            Concerned::Organization(id) => state.one::<Organization>(id.0).map(|one| one.name().to_string()),
        };
        Ok(concerned.iter().filter_map(|one| Some((*one, name(one)?))).collect())
    }
}
