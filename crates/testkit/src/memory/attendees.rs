//! Reads attendees.

use async_trait::async_trait;
use domain::application::Application;
use domain::attendee::ports::{Activity, AttendeeView, Attendees, Invited, Known};
use domain::attendee::{Attendee, Participation};
use domain::invitation::{Invitation, Offer, Stage};
use domain::offering::Offering;
use domain::organization::Organization;
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::{ApplicationId, AttendeeId, OrganizationId};

use super::state::{State, owned};
use super::{MemoryStore, page};

#[async_trait]
impl Attendees for MemoryStore {
    async fn attendee(&self, application: ApplicationId, id: AttendeeId) -> Result<Option<AttendeeView>, StoreError> {
        let state = self.lock();
        let attendee = state.one::<Attendee>(id.0).filter(|one| one.application == application);
        Ok(attendee.and_then(|one| state.attendee(one)))
    }

    async fn listed(&self, application: ApplicationId) -> Result<Vec<AttendeeView>, StoreError> {
        let state = self.lock();
        let listed = state
            .all::<Attendee>()
            .filter(|one| one.application == application && one.participation == Participation::Listed);
        Ok(listed.filter_map(|one| state.attendee(owned(one))).collect())
    }

    async fn attendees(
        &self,
        application: ApplicationId,
        request: PageRequest,
    ) -> Result<Page<AttendeeView>, StoreError> {
        let state = self.lock();
        let attendees = state.all::<Attendee>().rev().filter(|one| one.application == application);
        let attendees = attendees.filter_map(|one| state.attendee(owned(one)));
        Ok(page(attendees, request, |one| one.attendee.id.0))
    }

    async fn known(&self, customer: OrganizationId, addresses: &[String]) -> Result<Vec<Known>, StoreError> {
        let state = self.lock();
        let known = |address: &String| Known {
            address: address.clone(),
            user: state.addressee(address),
            invited: state.asked(customer, address).map(|one| one.id),
        };
        Ok(addresses.iter().map(known).collect())
    }

    async fn attendees_of(&self, address: &str) -> Result<Vec<Stored<Attendee>>, StoreError> {
        Ok(self.lock().all::<Attendee>().filter(|one| one.address.key() == address).map(owned).collect())
    }

    async fn activities(&self, address: &str, request: PageRequest) -> Result<Page<Activity>, StoreError> {
        let state = self.lock();
        let parts: Vec<_> = state.participations(address).collect();
        let activities = parts.into_iter().rev().filter_map(|(one, application)| state.activity(&one, application));
        Ok(page(activities, request, |one| one.attendee.0))
    }

    async fn takes_part(&self, application: ApplicationId, address: &str) -> Result<bool, StoreError> {
        let state = self.lock();
        Ok(state.participations(address).any(|(one, _)| one.application == application))
    }
}

impl State {
    /// Where an address takes part: listed, and the application's participation is confirmed (R43).
    pub fn participations(&self, address: &str) -> impl Iterator<Item = (Stored<&Attendee>, Application)> {
        let listed = self
            .all::<Attendee>()
            .filter(move |one| one.address.key() == address && one.participation == Participation::Listed);
        listed.filter_map(|one| {
            let application = self.one::<Application>(one.application.0)?.value;
            application.stage.participation_confirmed().then_some((one, application))
        })
    }

    pub fn addressee(&self, address: &str) -> Option<User> {
        self.all::<User>().find(|user| user.address.key() == address).map(|user| user.value.clone())
    }

    /// A customer's invitation to register that waits for an address.
    fn asked(&self, customer: OrganizationId, address: &str) -> Option<Invitation> {
        let waits = |one: &Invitation| {
            one.organization == customer
                && one.offer == Offer::Attendee
                && one.address.key() == address
                && matches!(one.stage, Stage::Pending { .. })
        };
        self.all::<Invitation>().find(|one| waits(one)).map(|one| one.value.clone())
    }

    fn attendee(&self, attendee: Stored<Attendee>) -> Option<AttendeeView> {
        let address = attendee.address.key();
        let invited = self.asked(attendee.customer, &address).map(|one| Invited {
            invitation: one.id,
            expires_at: one.expires_at,
            delivery: self.latest_letter(one.id.0).map(|posted| posted.delivery),
        });
        let contact = self.one::<User>(attendee.added_by.0)?.value;
        Some(AttendeeView {
            user: self.addressee(&address),
            invited,
            added_by: contact.name,
            contact: contact.address,
            attendee,
        })
    }

    fn activity(&self, one: &Attendee, application: Application) -> Option<Activity> {
        let offering = self.one::<Offering>(application.offering.0)?.value;
        let contact = self.one::<User>(one.added_by.0)?.value;
        Some(Activity {
            attendee: one.id,
            application: one.application,
            customer: one.customer,
            customer_name: self.one::<Organization>(one.customer.0)?.name().clone(),
            supplier: self.one::<Organization>(offering.supplier.0)?.name().clone(),
            title: offering.title,
            kind: offering.kind.word().to_owned(),
            dates: offering.kind.dates(),
            language: offering.language,
            stage: application.stage,
            since: application.changed_at,
            contact: contact.name,
            contact_address: contact.address,
        })
    }
}
