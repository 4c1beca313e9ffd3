//! Reads attendance.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::attendance::ports::{Attendances, Line, Lines, Marked};
use domain::attendance::{Attendance, Tally};
use domain::attendee::{Attendee, Participation};
use domain::offering::Offering;
use domain::organization::Organization;
use domain::page::{Page, PageRequest};
use domain::session::Session;
use domain::store::{StoreError, Stored};
use domain::values::{ApplicationId, AttendeeId, SessionId};

use super::state::{State, owned};
use super::{MemoryStore, page};

#[async_trait]
impl Attendances for MemoryStore {
    async fn sheet(&self, session: &Session, lines: &Lines, request: PageRequest) -> Result<Page<Line>, StoreError> {
        let state = self.lock();
        let wanted = |one: &Attendee| match lines {
            Lines::All => true,
            Lines::Application(application) => one.application == *application,
            Lines::Oneself(application, address) => one.application == *application && one.address.key() == *address,
            Lines::Attendees(attendees) => attendees.contains(&one.id),
        };
        let confirmed: Vec<_> = state.taking_part_in(session).map(|one| one.id).collect();
        let marks: BTreeMap<_, _> = state.marks_at(session.id).map(|one| (one.attendee, one)).collect();
        let after = |one: &Attendee| request.after.is_none_or(|cursor| one.id.0 > cursor.0);
        let found = state.all::<Attendee>().filter(|one| after(one) && wanted(one)).filter(|one| {
            one.participation == Participation::Listed && confirmed.contains(&one.application)
                || marks.contains_key(&one.id)
        });
        let found = found.filter_map(|one| {
            Some(Line {
                attendee: one.id,
                name: one.name.clone(),
                application: one.application,
                customer: one.customer,
                customer_name: state.one::<Organization>(one.customer.0)?.name().clone(),
                attendance: marks.get(&one.id).cloned().map(owned),
            })
        });
        let some = found.take(request.limit as usize + 1).collect();
        Ok(Page::of(some, request.limit, |line: &Line| line.attendee.0))
    }

    async fn tallies(
        &self,
        application: ApplicationId,
        only: Option<String>,
    ) -> Result<Vec<(SessionId, Tally)>, StoreError> {
        let state = self.lock();
        let counted = |one: &Attendance| {
            one.application == application && only.as_ref().is_none_or(|address| state.is_called(one.attendee, address))
        };
        let mut tallies: BTreeMap<SessionId, Tally> = BTreeMap::new();
        for one in state.all::<Attendance>().filter(|one| counted(one)) {
            tallies.entry(one.session).or_default().add(one.mark, 1);
        }
        Ok(tallies.into_iter().collect())
    }

    async fn marks_of(&self, address: &str, request: PageRequest) -> Result<Page<Marked>, StoreError> {
        let state = self.lock();
        let theirs = state.all::<Attendance>().rev().filter(|one| state.is_called(one.attendee, address));
        let marks = theirs.filter_map(|one| {
            let session = state.one::<Session>(one.session.0)?.value;
            let title = state.one::<Offering>(session.offering.0)?.value.title;
            Some((one.id, Marked { title, starts_at: session.time.starts_at(), mark: one.mark }))
        });
        Ok(page(marks, request, |(id, _)| id.0).map(|(_, marked)| marked))
    }
}

impl State {
    fn marks_at(&self, session: SessionId) -> impl Iterator<Item = Stored<&Attendance>> {
        self.all::<Attendance>().filter(move |one| one.session == session)
    }

    fn is_called(&self, attendee: AttendeeId, address: &str) -> bool {
        self.one::<Attendee>(attendee.0).is_some_and(|one| one.address.key() == address)
    }
}
