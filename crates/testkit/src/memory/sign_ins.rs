//! Reads sign-ins and API tokens.

use std::sync::Arc;

use async_trait::async_trait;
use domain::membership::{Cause, Membership, MembershipState, Setup};
use domain::organization::Organization;
use domain::permission::{HeldRole, Person, Role, Via};
use domain::signin::ports::{Shown, SignIns};
use domain::signin::{Access, ApiToken, SignIn};
use domain::store::{Entity, EntityKind, StoreError, Stored};
use domain::user::User;
use domain::values::{ApiTokenId, SignInId, Timestamp, TokenHash, UserId};

use super::MemoryStore;
use super::state::{State, owned};

#[async_trait]
impl SignIns for MemoryStore {
    async fn by_sign_in(&self, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
        let state = self.lock();
        let shown = state.all::<SignIn>().find(|one| one.token == *token).and_then(|one| {
            let (person, state) = state.person(one.user, Via::SignIn(one.id))?;
            Some(Shown { person, state, last_seen_at: Some(one.last_seen_at), expires_at: one.expires_at })
        });
        Ok(shown)
    }

    async fn by_api_token(&self, token: &TokenHash) -> Result<Option<Shown>, StoreError> {
        let state = self.lock();
        let shown = state.all::<ApiToken>().find(|one| one.token == *token).and_then(|one| {
            let via = Via::ApiToken { id: one.id, read_only: one.access == Access::Read };
            let (person, state) = state.person(one.user, via)?;
            Some(Shown { person, state, last_seen_at: one.last_seen_at, expires_at: one.expires_at })
        });
        Ok(shown)
    }

    async fn sign_ins(&self, user: UserId) -> Result<Vec<Stored<SignIn>>, StoreError> {
        Ok(self.lock().all::<SignIn>().rev().filter(|one| one.user == user).map(owned).collect())
    }

    async fn api_tokens(&self, user: UserId) -> Result<Vec<Stored<ApiToken>>, StoreError> {
        Ok(self.lock().all::<ApiToken>().rev().filter(|one| one.user == user).map(owned).collect())
    }

    async fn seen(&self, sign_in: SignInId, at: Timestamp) -> Result<(), StoreError> {
        self.lock().note(EntityKind::SignIn, sign_in.0, |entity| {
            if let Entity::SignIn(one) = entity {
                one.last_seen_at = at;
            }
        });
        Ok(())
    }

    async fn token_seen(&self, token: ApiTokenId, at: Timestamp) -> Result<(), StoreError> {
        self.lock().note(EntityKind::ApiToken, token.0, |entity| {
            if let Entity::ApiToken(one) = entity {
                one.last_seen_at = Some(at);
            }
        });
        Ok(())
    }
}

impl State {
    /// Notes something that is no change of state: the version stays.
    fn note(&mut self, kind: EntityKind, id: uuid::Uuid, note: impl FnOnce(&mut Entity)) {
        if let Some(stored) = self.entities.get_mut(&kind).and_then(|all| all.get_mut(&id)) {
            note(&mut Arc::make_mut(stored).value);
        }
    }

    fn person(&self, id: UserId, via: Via) -> Option<(Person, domain::user::UserState)> {
        let user = self.one::<User>(id.0)?.value;
        let held = self.held().filter(|one| one.user == id).filter_map(|one| self.held_role(&one));
        let roles = held.chain(self.derived(&user.address.key())).collect();
        let person = Person {
            user: id,
            terms: user.terms().cloned(),
            name: user.name,
            address: user.address,
            locale: user.locale,
            zone: user.zone,
            privileges: user.privileges,
            roles,
            via,
        };
        Some((person, user.state))
    }

    fn held_role(&self, one: &Membership) -> Option<HeldRole> {
        let organization = self.one::<Organization>(one.organization.0)?;
        Some(HeldRole {
            membership: Some(one.id),
            role: one.role,
            organization: one.organization,
            organization_name: organization.name().to_string(),
            organization_kind: organization.kind(),
            standing: self.standing(one.organization),
            state: one.state.clone(),
            setup: one.setup,
            cause: one.cause.clone(),
            since: one.since,
        })
    }

    /// The Attendee roles that follow from confirmed participation (R43), in the order the applications were begun.
    fn derived(&self, address: &str) -> impl Iterator<Item = HeldRole> {
        let mut applications: Vec<_> = self.participations(address).map(|(_, application)| application).collect();
        applications.sort_by_key(|application| application.id);
        applications.into_iter().filter_map(|application| {
            let customer = self.one::<Organization>(application.customer.0)?;
            Some(HeldRole {
                membership: None,
                role: Role::Attendee,
                organization: application.customer,
                organization_name: customer.name().to_string(),
                organization_kind: customer.kind(),
                standing: self.standing(application.customer),
                state: MembershipState::Active,
                setup: Setup::NotNeeded,
                cause: Cause::ParticipationConfirmed { application: application.id },
                since: application.changed_at,
            })
        })
    }
}
