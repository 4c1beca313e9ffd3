//! Reads applications.

use async_trait::async_trait;
use domain::application::ports::{ApplicationFilter, ApplicationView, Applications, ListOf, QueueDepth, QueueFilter};
use domain::application::{Application, Stage};
use domain::offering::Offering;
use domain::organization::Organization;
use domain::page::{Page, PageRequest};
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::{ApplicationId, OfferingId, OrganizationId};

use super::state::{State, owned};
use super::{MemoryStore, found, page};

#[async_trait]
impl Applications for MemoryStore {
    async fn application(&self, id: ApplicationId) -> Result<Option<Stored<Application>>, StoreError> {
        Ok(self.lock().one(id.0))
    }

    async fn applications(
        &self,
        of: ListOf,
        filter: &ApplicationFilter,
        request: PageRequest,
    ) -> Result<Page<ApplicationView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Application| {
            filter.stage.is_none_or(|stage| one.stage == stage)
                && match of {
                    ListOf::Customer(customer) => one.customer == customer,
                    ListOf::Mentor(mentor) => state.assigned(one.id).any(|(given, _)| given.mentor == mentor),
                    ListOf::Offering(offering) => one.offering == offering,
                }
        };
        let views = state.all::<Application>().rev().filter(|one| listed(one)).filter_map(|one| state.applied(one));
        let views = views.filter(|view| found(filter.search.as_ref(), [view.title.as_str(), view.applicant.as_str()]));
        Ok(page(views, request, |view| view.id.0))
    }

    async fn queue(&self, filter: &QueueFilter, request: PageRequest) -> Result<Page<ApplicationView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Application| {
            filter.stage.is_none_or(|stage| one.stage == stage)
                && filter.customer.is_none_or(|customer| one.customer == customer)
                && filter.offering.is_none_or(|offering| one.offering == offering)
                && request.after.is_none_or(|cursor| one.turn > Some(cursor.0))
        };
        let views = state.queued().into_iter().filter(|one| listed(one)).filter_map(|one| state.applied(one));
        let views =
            views.filter(|view| found(filter.search.as_ref(), [view.title.as_str(), view.customer_name.as_str()]));
        let some = views.take(request.limit as usize + 1).collect();
        Ok(Page::of(some, request.limit, |view: &ApplicationView| view.turn.unwrap_or_default()))
    }

    async fn queue_depth(&self) -> Result<QueueDepth, StoreError> {
        let state = self.lock();
        let queue = state.queued();
        let at = |stage| {
            let waiting = queue.iter().filter(|one| one.stage == stage);
            waiting.take(QueueDepth::COUNTED as usize).count().try_into().unwrap_or(QueueDepth::COUNTED)
        };
        Ok(QueueDepth {
            submitted: at(Stage::Submitted),
            under_review: at(Stage::UnderReview),
            oldest: queue.first().and_then(|one| one.submitted_at),
        })
    }

    async fn waitlist(&self, offering: OfferingId, limit: u32) -> Result<Vec<Stored<Application>>, StoreError> {
        let state = self.lock();
        let mut waiting: Vec<_> = state
            .all::<Application>()
            .filter(|one| one.offering == offering && one.stage == Stage::Waitlisted)
            .collect();
        waiting.sort_by_key(|one| one.turn);
        Ok(waiting.into_iter().take(limit as usize).map(owned).collect())
    }

    async fn changed(&self, customer: OrganizationId, limit: u32) -> Result<Vec<ApplicationView>, StoreError> {
        let state = self.lock();
        let mut changed: Vec<_> = state
            .all::<Application>()
            .filter(|one| one.customer == customer && one.stage != Stage::Draft)
            .filter_map(|one| state.applied(one))
            .collect();
        changed.sort_by_key(|one| std::cmp::Reverse((one.changed_at, one.id)));
        changed.truncate(limit as usize);
        Ok(changed)
    }
}

impl State {
    /// The reviewers' queue, the longest waiting first.
    fn queued(&self) -> Vec<Stored<&Application>> {
        let in_queue = |one: &Application| matches!(one.stage, Stage::Submitted | Stage::UnderReview);
        let mut queue: Vec<_> = self.all::<Application>().filter(|one| in_queue(one) && one.turn.is_some()).collect();
        queue.sort_by_key(|one| one.turn);
        queue
    }

    fn applied(&self, one: Stored<&Application>) -> Option<ApplicationView> {
        let offering = self.one::<Offering>(one.offering.0)?.value;
        Some(ApplicationView {
            id: one.id,
            customer: one.customer,
            customer_name: self.one::<Organization>(one.customer.0)?.name().clone(),
            offering: one.offering,
            title: offering.title,
            kind: offering.kind.word().to_owned(),
            dates: offering.kind.dates(),
            applicant: self.one::<User>(one.applicant.0)?.value.name,
            stage: one.stage,
            attendees: one.attendees,
            turn: one.turn,
            submitted_at: one.submitted_at,
            changed_at: one.changed_at,
            version: one.version,
        })
    }
}
