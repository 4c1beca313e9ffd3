//! Reads memberships.

use async_trait::async_trait;
use domain::membership::ports::{MemberFilter, MemberView, Memberships};
use domain::membership::{Membership, MembershipState};
use domain::page::{Page, PageRequest};
use domain::permission::Role;
use domain::store::{StoreError, Stored};
use domain::user::User;
use domain::values::{MembershipId, OrganizationId, UserId};

use super::state::{State, owned};
use super::{MemoryStore, found, page};

#[async_trait]
impl Memberships for MemoryStore {
    async fn membership(
        &self,
        organization: OrganizationId,
        id: MembershipId,
    ) -> Result<Option<Stored<Membership>>, StoreError> {
        Ok(self.lock().one::<Membership>(id.0).filter(|one| one.organization == organization))
    }

    async fn membership_of(
        &self,
        organization: OrganizationId,
        user: UserId,
        role: Role,
    ) -> Result<Option<Stored<Membership>>, StoreError> {
        let is = |one: &Membership| one.organization == organization && one.user == user && one.role == role;
        Ok(self.lock().held().find(|one| is(one)).map(owned))
    }

    async fn admin(&self, organization: OrganizationId, role: Role) -> Result<Option<Stored<Membership>>, StoreError> {
        Ok(self.lock().held().find(|one| one.organization == organization && one.role == role).map(owned))
    }

    async fn memberships_of(&self, user: UserId) -> Result<Vec<Stored<Membership>>, StoreError> {
        Ok(self.lock().held().filter(|one| one.user == user).map(owned).collect())
    }

    async fn members(
        &self,
        organization: OrganizationId,
        filter: &MemberFilter,
        request: PageRequest,
    ) -> Result<Page<MemberView>, StoreError> {
        let state = self.lock();
        let listed = |one: &Membership| {
            one.organization == organization
                && filter.role.is_none_or(|role| one.role == role)
                && match &filter.state {
                    Some(word) => one.state.word() == word,
                    None => !matches!(one.state, MembershipState::Ended { .. }),
                }
        };
        let members = state.all::<Membership>().rev().filter(|one| listed(one)).filter_map(|one| {
            let user = state.one::<User>(one.user.0)?;
            Some(view(one, user.value))
        });
        let members =
            members.filter(|member| found(filter.search.as_ref(), [member.name.as_str(), member.address.as_str()]));
        Ok(page(members, request, |member| member.id.0))
    }
}

impl State {
    /// Memberships that have not ended, the oldest first.
    pub fn held(&self) -> impl DoubleEndedIterator<Item = Stored<&Membership>> {
        self.all::<Membership>().filter(|one| !matches!(one.state, MembershipState::Ended { .. }))
    }
}

fn view(one: Stored<&Membership>, user: User) -> MemberView {
    MemberView {
        id: one.id,
        user: one.user,
        name: user.name,
        address: user.address,
        role: one.role,
        state: one.state.word().to_owned(),
        setup: one.setup,
        cause: one.cause.clone(),
        since: one.since,
        version: one.version,
    }
}
