//! Reads mentors' assignments.

use async_trait::async_trait;
use domain::assignment::Assignment;
use domain::assignment::ports::{AssignedMentor, Assignments};
use domain::membership::{Membership, MembershipState};
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::{ApplicationId, AssignmentId, UserId};

use super::MemoryStore;
use super::state::{State, owned};

#[async_trait]
impl Assignments for MemoryStore {
    async fn assignment(
        &self,
        application: ApplicationId,
        id: AssignmentId,
    ) -> Result<Option<Stored<Assignment>>, StoreError> {
        Ok(self.lock().one::<Assignment>(id.0).filter(|one| one.application == application))
    }

    async fn mentors(&self, application: ApplicationId) -> Result<Vec<AssignedMentor>, StoreError> {
        let state = self.lock();
        let mentors = state.assigned(application).filter_map(|(one, membership)| {
            Some(AssignedMentor {
                user: state.one::<User>(one.mentor.0)?.value,
                state: membership.state.word().to_owned(),
                assignment: owned(one),
            })
        });
        Ok(mentors.collect())
    }

    async fn is_assigned(&self, application: ApplicationId, mentor: UserId) -> Result<bool, StoreError> {
        Ok(self.lock().assigned(application).any(|(one, _)| one.mentor == mentor))
    }
}

impl State {
    /// The assignments to an application that last, as do the memberships by which they may; the oldest first.
    pub fn assigned(&self, to: ApplicationId) -> impl Iterator<Item = (Stored<&Assignment>, Membership)> {
        let lasting = self.all::<Assignment>().filter(move |one| one.application == to && one.ended_at.is_none());
        lasting.filter_map(|one| {
            let membership = self.one::<Membership>(one.membership.0)?.value;
            (!matches!(membership.state, MembershipState::Ended { .. })).then_some((one, membership))
        })
    }
}
