//! Reads users.

use async_trait::async_trait;
use domain::membership::{Membership, MembershipState};
use domain::organization::Standing;
use domain::page::{Page, PageRequest};
use domain::permission::Role;
use domain::store::{StoreError, Stored};
use domain::user::ports::{UserFilter, Users};
use domain::user::{Credential, User, UserState};
use domain::values::UserId;

use super::state::{State, owned};
use super::{MemoryStore, found, page};

#[async_trait]
impl Users for MemoryStore {
    async fn user(&self, id: UserId) -> Result<Option<Stored<User>>, StoreError> {
        Ok(self.lock().one(id.0))
    }

    async fn user_by_address(&self, key: &str) -> Result<Option<Stored<User>>, StoreError> {
        Ok(self.lock().all::<User>().find(|user| user.address.key() == key).map(owned))
    }

    async fn credential(&self, user: UserId) -> Result<Option<Stored<Credential>>, StoreError> {
        Ok(self.lock().one(user.0))
    }

    async fn users(&self, filter: &UserFilter, request: PageRequest) -> Result<Page<Stored<User>>, StoreError> {
        let state = self.lock();
        let users = state.all::<User>().rev().filter(|user| {
            found(filter.search.as_ref(), [user.name.as_str(), user.address.as_str()])
                && (!filter.administrators || state.administers(user.id).is_some())
        });
        Ok(page(users.map(owned), request, |user| user.id.0))
    }

    async fn administrators(&self) -> Result<Vec<Stored<User>>, StoreError> {
        let state = self.lock();
        let in_force = |user: &User| {
            user.state == UserState::Active
                && state.administers(user.id).is_some_and(|membership| {
                    membership.state == MembershipState::Active
                        && state.standing(membership.organization) != Standing::Dormant
                })
        };
        Ok(state.all::<User>().filter(|user| in_force(user)).map(owned).collect())
    }
}

impl State {
    /// A user's membership as System administrator.
    fn administers(&self, user: UserId) -> Option<Stored<&Membership>> {
        self.held().find(|one| one.user == user && one.role == Role::SystemAdministrator)
    }
}
