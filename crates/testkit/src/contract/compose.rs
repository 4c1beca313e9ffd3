//! Changes, written as a case thinks of them.

use domain::audit::Recorded;
use domain::mail::Envelope;
use domain::permission::IdempotencyKey;
use domain::store::{Aggregate, Changes, Entity, Guard, Stored, Version, Write};

/// Adds to changes.
pub(super) trait Compose: Sized {
    /// Something new.
    fn create(self, one: impl Into<Entity>) -> Self;
    /// A new state of what was read at a version.
    fn update(self, one: impl Into<Entity>, version: i64) -> Self;
    /// The end of what was read at a version.
    fn delete<T: Aggregate>(self, one: &T, version: i64) -> Self;
    /// Holds only at this version.
    fn provided<T: Aggregate>(self, one: &T, version: i64) -> Self;
    /// A fact.
    fn record(self, fact: Recorded) -> Self;
    /// A letter.
    fn send(self, letter: Envelope) -> Self;
    /// Takes effect once.
    fn once(self, scope: &str, key: &str) -> Self;
    /// Something new, of each.
    fn create_all<T: Into<Entity>>(self, many: impl IntoIterator<Item = T>) -> Self {
        many.into_iter().fold(self, |changes, one| changes.create(one))
    }
}

impl Compose for Changes {
    fn create(mut self, one: impl Into<Entity>) -> Self {
        self.writes.push(Write::Create(one.into()));
        self
    }

    fn update(mut self, one: impl Into<Entity>, version: i64) -> Self {
        self.writes.push(Write::Update(one.into(), Version(version)));
        self
    }

    fn delete<T: Aggregate>(mut self, one: &T, version: i64) -> Self {
        self.writes.push(Write::Delete(T::KIND, one.uuid(), Version(version)));
        self
    }

    fn provided<T: Aggregate>(mut self, one: &T, version: i64) -> Self {
        self.guards.push(Guard { kind: T::KIND, id: one.uuid(), version: Version(version) });
        self
    }

    fn record(mut self, fact: Recorded) -> Self {
        self.facts.push(fact);
        self
    }

    fn send(mut self, letter: Envelope) -> Self {
        self.letters.push(letter);
        self
    }

    fn once(mut self, scope: &str, key: &str) -> Self {
        let (scope, key) = (scope.to_owned(), key.to_owned());
        self.idempotency = Some(IdempotencyKey { scope, key, fingerprint: "fingerprint".to_owned() });
        self
    }
}

/// Nothing yet.
pub(super) fn changes() -> Changes {
    Changes::default()
}

/// What was just created, as a store reads it.
pub(super) fn first<T>(value: T) -> Stored<T> {
    Stored::new(value, Version::FIRST)
}
