//! Reads registrations.

use async_trait::async_trait;
use domain::mail::Delivery;
use domain::organization::{Organization, OrganizationKind};
use domain::page::{Page, PageRequest};
use domain::permission::Role;
use domain::registration::ports::{
    Duplicate, Likeness, QueueCounts, RegistrationFilter, RegistrationView, Registrations,
};
use domain::registration::{Proof, Registration, Stage};
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::{OrganizationId, RegistrationId, Timestamp};

use super::state::{State, owned};
use super::{MemoryStore, found, page};

#[async_trait]
impl Registrations for MemoryStore {
    async fn registration(&self, id: RegistrationId) -> Result<Option<Stored<Registration>>, StoreError> {
        Ok(self.lock().one(id.0))
    }

    async fn registrations(
        &self,
        filter: &RegistrationFilter,
        request: PageRequest,
    ) -> Result<Page<RegistrationView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Registration| {
            filter.stage.as_ref().is_none_or(|word| one.stage.word() == word)
                && filter.proven.is_none_or(|proven| proven == is_proven(one))
                && found(filter.search.as_ref(), [one.profile.name.as_str()])
        };
        let registrations = state.all::<Registration>().rev().filter(|one| listed(one)).map(|one| state.view(one));
        Ok(page(registrations, request, |one| one.id.0))
    }

    async fn duplicates(&self, registration: &Registration) -> Result<Vec<Duplicate>, StoreError> {
        let state = self.lock();
        let registrations = state
            .all::<Registration>()
            .filter(|one| one.id != registration.id && one.stage.is_open())
            .flat_map(|one| {
                let address = one.contact.address.key();
                let like = likeness(registration, number(Some(&one.profile)), Some(address));
                like.map(move |likeness| Duplicate {
                    id: one.id.0,
                    customer: false,
                    name: one.profile.name.clone(),
                    likeness,
                })
            });
        // What it became itself looks like it, of course.
        let own =
            |one: &Organization| matches!(registration.stage, Stage::Approved { customer, .. } if customer == one.id());
        let customers = state
            .all::<Organization>()
            .filter(|one| one.kind() == OrganizationKind::Customer && !own(one))
            .flat_map(|one| {
                let like = likeness(registration, number(one.profile()), state.contact(one.id()));
                like.map(move |likeness| Duplicate {
                    id: one.id().0,
                    customer: true,
                    name: one.name().clone(),
                    likeness,
                })
            });
        Ok(registrations.chain(customers).collect())
    }

    async fn registrations_of(&self, address: &str) -> Result<Vec<Stored<Registration>>, StoreError> {
        let state = self.lock();
        Ok(state.all::<Registration>().filter(|one| one.contact.address.key() == address).map(owned).collect())
    }

    async fn registration_counts(&self) -> Result<QueueCounts, StoreError> {
        let mut counts = QueueCounts::default();
        for one in self.lock().all::<Registration>().filter(|one| one.stage.is_open()) {
            match (&one.stage, is_proven(&one)) {
                (_, false) => counts.unproven += 1,
                (Stage::InfoRequested { .. }, true) => counts.info_requested += 1,
                (_, true) => counts.waiting += 1,
            }
        }
        Ok(counts)
    }

    async fn lapsing(&self, now: Timestamp, limit: u32) -> Result<Vec<Stored<Registration>>, StoreError> {
        let state = self.lock();
        let mut over: Vec<_> = state.all::<Registration>().filter_map(|one| Some((lapses(&one)?, one))).collect();
        over.retain(|(lapses_at, _)| *lapses_at <= now);
        over.sort_by_key(|(lapses_at, one)| (*lapses_at, one.id));
        Ok(over.into_iter().take(limit as usize).map(|(_, one)| owned(one)).collect())
    }

    async fn registration_delivery(&self, id: RegistrationId) -> Result<Option<Delivery>, StoreError> {
        Ok(self.lock().latest_letter(id.0).map(|posted| posted.delivery))
    }
}

impl State {
    fn view(&self, one: Stored<&Registration>) -> RegistrationView {
        RegistrationView {
            id: one.id,
            organization: one.profile.name.clone(),
            contact: one.contact.name.clone(),
            stage: one.stage.word().to_owned(),
            proven: is_proven(&one),
            submitted_at: one.submitted_at,
            delivery: self.latest_letter(one.id.0).map(|posted| posted.delivery),
            version: one.version,
        }
    }

    /// A customer's contact is its Customer admin (R2).
    fn contact(&self, customer: OrganizationId) -> Option<String> {
        let admin = self.held().find(|one| one.organization == customer && one.role == Role::CustomerAdmin)?;
        self.one::<User>(admin.user.0).map(|user| user.address.key())
    }
}

fn is_proven(one: &Registration) -> bool {
    matches!(one.proof, Proof::Given { .. })
}

fn lapses(one: &Registration) -> Option<Timestamp> {
    if let Stage::InfoRequested { lapses_at, .. } = one.stage { Some(lapses_at) } else { None }
}

fn number(profile: Option<&domain::organization::Profile>) -> Option<String> {
    profile.and_then(|profile| profile.number.as_ref()).map(domain::values::OrganizationNumber::key)
}

/// What a registration has in common with something else.
fn likeness(one: &Registration, other: Option<String>, address: Option<String>) -> impl Iterator<Item = Likeness> {
    let same_number = other.is_some() && number(Some(&one.profile)) == other;
    let same_address = address.is_some_and(|address| one.contact.address.key() == address);
    let number = same_number.then_some(Likeness::OrganizationNumber);
    number.into_iter().chain(same_address.then_some(Likeness::ContactAddress))
}
