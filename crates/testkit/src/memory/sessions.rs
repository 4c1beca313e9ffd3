//! Reads sessions.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::application::Application;
use domain::assignment::Assignment;
use domain::attendee::{Attendee, Participation};
use domain::membership::{Membership, MembershipState};
use domain::offering::Offering;
use domain::organization::{Organization, Standing};
use domain::page::{Page, PageRequest};
use domain::session::Session;
use domain::session::ports::{Audience, Part, SessionView, Sessions};
use domain::store::{StoreError, Stored};
use domain::user::{User, UserState};
use domain::values::{ApplicationId, OfferingId, OrganizationId, SessionId, UserId};
use uuid::Uuid;

use super::state::{State, owned};
use super::{MemoryStore, page};

#[async_trait]
impl Sessions for MemoryStore {
    async fn session(&self, id: SessionId) -> Result<Option<SessionView>, StoreError> {
        let state = self.lock();
        let session = state.one::<Session>(id.0);
        Ok(session.and_then(|one| state.shown_session(one)))
    }

    async fn sessions(&self, offering: OfferingId, request: PageRequest) -> Result<Page<SessionView>, StoreError> {
        Ok(self.lock().schedule_of(request, |one| one.offering == offering))
    }

    async fn schedule(&self, audiences: &[Uuid], request: PageRequest) -> Result<Page<SessionView>, StoreError> {
        Ok(self.lock().schedule_of(request, |one| audiences.contains(&one.audience())))
    }

    async fn parts(&self, address: &str, user: UserId) -> Result<Vec<Part>, StoreError> {
        let state = self.lock();
        let attended = state.participations(address).map(|(_, application)| (application, false));
        let mentored = state.all::<Assignment>().filter(|one| one.mentor == user);
        let mentored = mentored.filter_map(|one| {
            let application = state.one::<Application>(one.application.0)?.value;
            let follows = state.mentors_in_force(application.id).any(|assigned| assigned.id == one.id);
            (follows && application.stage.participation_confirmed()).then_some((application, true))
        });
        let mut parts: Vec<_> = attended.chain(mentored).collect();
        parts.sort_by_key(|(application, mentors)| (application.id, *mentors));
        let part = |(application, mentors): (Application, bool)| {
            Some(Part {
                application: application.id,
                offering: application.offering,
                customer: application.customer,
                customer_name: state.one::<Organization>(application.customer.0)?.name().clone(),
                mentors,
            })
        };
        Ok(parts.into_iter().filter_map(part).collect())
    }

    async fn audiences(&self, offering: OfferingId, request: PageRequest) -> Result<Page<Audience>, StoreError> {
        let state = self.lock();
        let audiences = state.all::<Application>().rev();
        let audiences = audiences.filter(|one| one.offering == offering && one.stage.takes_places());
        let audiences = audiences.filter_map(|one| {
            Some(Audience {
                application: one.id,
                customer: state.one::<Organization>(one.customer.0)?.name().clone(),
                applicant: state.one::<User>(one.applicant.0)?.value.name,
                attendees: one.attendees,
            })
        });
        Ok(page(audiences, request, |one| one.application.0))
    }

    async fn concerning(
        &self,
        session: &Session,
        customers: &[OrganizationId],
    ) -> Result<Vec<Application>, StoreError> {
        let state = self.lock();
        let concerned = state.taking_part_in(session).filter(|one| customers.contains(&one.customer));
        Ok(concerned.map(|one| one.value.clone()).collect())
    }

    async fn invited(&self, session: &Session) -> Result<Vec<User>, StoreError> {
        let state = self.lock();
        let awake = |one: &Stored<&Application>| state.standing(one.customer) != Standing::Dormant;
        let invited = state.taking_part_in(session).filter(awake).flat_map(|application| {
            let attendees = state
                .all::<Attendee>()
                .filter(|one| one.application == application.id && one.participation == Participation::Listed);
            let attendees = attendees.filter_map(|one| state.addressee(&one.address.key()));
            let mentors = state.mentors_in_force(application.id).filter_map(|one| Some(state.one(one.mentor.0)?.value));
            attendees.chain(mentors).collect::<Vec<User>>()
        });
        let active = invited.filter(|user| user.state == UserState::Active);
        let each: BTreeMap<_, _> = active.map(|user| (user.id, user)).collect();
        Ok(each.into_values().collect())
    }
}

impl State {
    /// The applications that a session is for: those of its audience whose participation is confirmed.
    pub fn taking_part_in(&self, session: &Session) -> impl Iterator<Item = Stored<&Application>> {
        let (offering, only) = (session.offering, session.application);
        self.all::<Application>().filter(move |one| {
            one.offering == offering && only.is_none_or(|id| one.id == id) && one.stage.participation_confirmed()
        })
    }

    fn mentors_in_force(&self, to: ApplicationId) -> impl Iterator<Item = Stored<&Assignment>> {
        let active = |(one, held): (_, Membership)| (held.state == MembershipState::Active).then_some(one);
        self.assigned(to).filter_map(active)
    }

    /// A page of a schedule: the earliest first.
    fn schedule_of(&self, request: PageRequest, listed: impl Fn(&Session) -> bool) -> Page<SessionView> {
        let after = |one: &Session| request.after.is_none_or(|cursor| one.slot() > cursor.0);
        let mut sessions: Vec<_> = self.all::<Session>().filter(|one| listed(one) && after(one)).collect();
        sessions.sort_by_key(|one| one.slot());
        let views = sessions.into_iter().filter_map(|one| self.shown_session(owned(one)));
        let some = views.take(request.limit as usize + 1).collect();
        Page::of(some, request.limit, |view: &SessionView| view.session.slot())
    }

    fn shown_session(&self, session: Stored<Session>) -> Option<SessionView> {
        let customer = |one: Stored<Application>| self.one::<Organization>(one.customer.0);
        let application = session.application.and_then(|id| self.one::<Application>(id.0));
        Some(SessionView {
            title: self.one::<Offering>(session.offering.0)?.value.title,
            supplier: self.one::<Organization>(session.supplier.0)?.name().clone(),
            customer: application.and_then(customer).map(|one| one.name().clone()),
            session,
        })
    }
}
