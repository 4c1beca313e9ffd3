//! Commits: worked out on a copy of the state, which takes its place when everything went well.

use std::sync::Arc;

use async_trait::async_trait;
use domain::audit::Recorded;
use domain::mail::ports::Posted;
use domain::mail::{Delivery, Envelope};
use domain::permission::IdempotencyKey;
use domain::ports::KnownRequest;
use domain::store::{Changes, Commit, Entity, EntityKind, Guard, Key, StoreError, Stored, Version, Write};
use domain::values::Timestamp;
use uuid::Uuid;

use super::MemoryStore;
use super::state::{Slot, State};
use super::unique::keys;

#[async_trait]
impl Commit for MemoryStore {
    async fn commit(&self, changes: Changes) -> Result<(), StoreError> {
        let mut state = self.lock();
        let mut next = state.clone();
        next.apply(changes)?;
        *state = next;
        Ok(())
    }
}

impl State {
    fn apply(&mut self, changes: Changes) -> Result<(), StoreError> {
        // First of all, so that a repeated request learns that it is one, whatever it has changed already.
        changes.idempotency.map_or(Ok(()), |key| self.take_key(key, changes.at))?;
        changes.guards.iter().try_for_each(|guard| self.holds(*guard))?;
        changes.writes.into_iter().try_for_each(|write| self.write(write))?;
        changes.erasure.iter().for_each(|erasure| self.erase(erasure));
        changes.facts.into_iter().try_for_each(|fact| self.record(fact))?;
        changes.letters.into_iter().try_for_each(|letter| self.post(letter))
    }

    fn take_key(&mut self, key: IdempotencyKey, at: Timestamp) -> Result<(), StoreError> {
        let known = KnownRequest { fingerprint: key.fingerprint, answer: None };
        vacant(self.requests.insert((key.scope, key.key), (known, at)), Key::IdempotencyKey)
    }

    fn holds(&self, guard: Guard) -> Result<(), StoreError> {
        self.at(guard.kind, guard.id, guard.version).map(drop)
    }

    fn write(&mut self, write: Write) -> Result<(), StoreError> {
        match write {
            Write::Create(one) if self.get(one.kind(), one.uuid()).is_some() => Err(StoreError::Duplicate(Key::Id)),
            Write::Create(one) => self.becomes(one, Version::FIRST),
            Write::Update(one, version) => {
                let old = self.at(one.kind(), one.uuid(), version)?;
                self.release(&old);
                self.becomes(one, version.next())
            }
            Write::Delete(kind, id, version) => {
                let old = self.at(kind, id, version)?;
                if matches!(&**old, Entity::BillingAccount(one) if self.names(one.id)) {
                    return Err(StoreError::Conflict(kind));
                }
                self.release(&old);
                self.entities.entry(kind).or_default().remove(&id);
                Ok(())
            }
        }
    }

    /// What is stored, when it still has the version that was read.
    fn at(&self, kind: EntityKind, id: Uuid, version: Version) -> Result<Arc<Stored<Entity>>, StoreError> {
        match self.get(kind, id) {
            Some(stored) if stored.version == version => Ok(Arc::clone(stored)),
            Some(_) | None => Err(StoreError::Conflict(kind)),
        }
    }

    fn release(&mut self, old: &Entity) {
        for (_, text) in keys(old) {
            self.taken.remove(&text);
        }
    }

    fn becomes(&mut self, one: Entity, version: Version) -> Result<(), StoreError> {
        if matches!(&one, Entity::Application(of) if of.billing_account.is_some_and(|id| !self.has(id))) {
            return Err(StoreError::Conflict(one.kind()));
        }
        for (key, text) in keys(&one) {
            vacant(self.taken.insert(text, one.uuid()), key)?;
        }
        self.put(Stored::new(one, version));
        Ok(())
    }

    fn record(&mut self, fact: Recorded) -> Result<(), StoreError> {
        vacant(self.facts.insert(fact.id, Arc::new(fact)), Key::Id)
    }

    fn post(&mut self, envelope: Envelope) -> Result<(), StoreError> {
        let (id, due_at) = (envelope.id, Some(envelope.at));
        let posted = Posted { envelope, delivery: Delivery::Queued, answer: None };
        vacant(self.letters.insert(id, Arc::new(Slot { posted, due_at, attempts: 0 })), Key::Id)
    }
}

/// Refuses when something was there already.
fn vacant<T>(previous: Option<T>, key: Key) -> Result<(), StoreError> {
    previous.map_or(Ok(()), |_| Err(StoreError::Duplicate(key)))
}
