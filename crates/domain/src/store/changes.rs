//! The one value that a use case hands to the store.

use super::{Aggregate, Entity, EntityKind, Stored, Version};
use crate::audit::{By, Fact, Recorded};
use crate::mail::{Envelope, Letter, Mentioned, Recipient};
use crate::permission::{Actor, IdempotencyKey, Identity};
use crate::user::FormerAddress;
use crate::values::{FactId, LetterId, OrganizationId, Timestamp, UserId};
use crate::{Error, Ports, Refusal};

/// One write.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// Something new, at [`Version::FIRST`].
    Create(Entity),
    /// A new state of something read at this version.
    Update(Entity, Version),
    /// The end of something read at this version.
    Delete(EntityKind, uuid::Uuid, Version),
}

/// Something that was read and must still be as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guard {
    /// What kind of entity.
    pub kind: EntityKind,
    /// Which.
    pub id: uuid::Uuid,
    /// The version read.
    pub version: Version,
}

/// A person of whom nothing is kept beside an id (R49). Letters to them go, and so do the answers to their requests;
/// letters to others no longer name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub user: UserId,
    /// Every address that is or was theirs, and until when.
    pub addresses: Vec<FormerAddress>,
}

/// Everything that becomes true in one commit: writes in their order, an erasure, guards, facts and letters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The writes, in their order.
    pub writes: Vec<Write>,
    /// What must still be as it was read.
    pub guards: Vec<Guard>,
    /// Whose data goes, before the letters of this commit are put in.
    pub erasure: Option<Erasure>,
    /// What the audit trail keeps of it (R50).
    pub facts: Vec<Recorded>,
    /// What is mailed because of it.
    pub letters: Vec<Envelope>,
    /// When it becomes true.
    pub at: Timestamp,
    /// The caller's key, which takes effect once (S69).
    pub idempotency: Option<IdempotencyKey>,
}

/// Builds and commits [`Changes`] on behalf of an actor.
pub struct Change<'a> {
    ports: &'a Ports,
    by: By,
    at: Timestamp,
    read_only: bool,
    changes: Changes,
}

impl<'a> Change<'a> {
    pub(crate) fn new(ports: &'a Ports, actor: &Actor, at: Timestamp) -> Self {
        let by = match &actor.identity {
            Identity::Person(person) => By::User(person.user),
            Identity::Anonymous => By::LinkHolder,
            Identity::System => By::System,
        };
        let changes = Changes { at, idempotency: actor.request.idempotency.clone(), ..Changes::default() };
        Self { ports, by, at, read_only: actor.read_only(), changes }
    }

    /// The ports it is committed through.
    pub(crate) fn ports(&self) -> &'a Ports {
        self.ports
    }

    /// Who or what does it.
    pub(crate) fn by(&self) -> By {
        self.by
    }

    /// When it becomes true.
    pub(crate) fn at(&self) -> Timestamp {
        self.at
    }

    /// Writes something new.
    #[must_use]
    pub fn create(mut self, one: impl Into<Entity>) -> Self {
        self.changes.writes.push(Write::Create(one.into()));
        self
    }

    /// Writes the new state of something that was read.
    #[must_use]
    pub fn update<T: Aggregate>(mut self, read: &Stored<T>, becomes: T) -> Self {
        self.changes.writes.push(Write::Update(becomes.into(), read.version));
        self
    }

    /// Deletes something that was read.
    #[must_use]
    pub fn delete<T: Aggregate>(mut self, read: &Stored<T>) -> Self {
        self.changes.writes.push(Write::Delete(T::KIND, read.uuid(), read.version));
        self
    }

    /// Holds only while what was read is still so.
    #[must_use]
    pub fn provided<T: Aggregate>(mut self, read: &Stored<T>) -> Self {
        self.changes.guards.push(Guard { kind: T::KIND, id: read.uuid(), version: read.version });
        self
    }

    /// Says for the audit trail what happened, and to which organization it belongs.
    #[must_use]
    pub fn record(mut self, organization: Option<OrganizationId>, fact: Fact) -> Self {
        let id = FactId(self.ports.ids.next());
        self.changes.facts.push(Recorded { id, at: self.at, by: self.by, organization, fact });
        self
    }

    /// Says that somebody not signed in did it, proven by a link: the user it concerns.
    #[must_use]
    pub fn by_user(mut self, user: UserId) -> Self {
        self.by = By::User(user);
        self
    }

    /// Mails a letter.
    #[must_use]
    pub fn send(self, to: Recipient, letter: Letter) -> Self {
        self.send_mentioning(None, to, letter)
    }

    /// Mails a letter that names somebody beside its recipient.
    #[must_use]
    pub fn send_mentioning(mut self, who: impl Into<Option<Mentioned>>, to: Recipient, letter: Letter) -> Self {
        let id = LetterId(self.ports.ids.next());
        let mentions = who.into();
        self.changes.letters.push(Envelope { mentions, ..Envelope::new(id, to, letter, self.at) });
        self
    }

    /// Keeps nothing of a person beside what the other writes keep.
    #[must_use]
    pub fn erase(mut self, user: UserId, addresses: Vec<FormerAddress>) -> Self {
        self.changes.erasure = Some(Erasure { user, addresses });
        self
    }

    /// Applies `f` when there is something to apply it to.
    #[must_use]
    pub fn with<T>(self, some: Option<T>, f: impl FnOnce(Self, T) -> Self) -> Self {
        match some {
            Some(one) => f(self, one),
            None => self,
        }
    }

    /// Applies `f` for each.
    #[must_use]
    pub fn each<T>(self, many: impl IntoIterator<Item = T>, f: impl FnMut(Self, T) -> Self) -> Self {
        many.into_iter().fold(self, f)
    }

    /// Makes it true.
    ///
    /// # Errors
    /// [`Refusal::ReadOnlyToken`] for an actor who may only read, else as [`super::Commit::commit`].
    pub async fn commit(self) -> Result<(), Error> {
        if self.read_only {
            return Err(Refusal::ReadOnlyToken.into());
        }
        Ok(self.ports.commit.commit(self.changes).await?)
    }
}
