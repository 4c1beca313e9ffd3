//! Commits: one transaction, whole or not at all.

use async_trait::async_trait;
use domain::store::{Changes, Commit, Entity, EntityKind, Guard, StoreError, Version, Write};
use sqlx::query;
use uuid::Uuid;

use super::error::{failure, failure_of, in_time};
use super::store::SqlStore;
use super::{answers, audit, erasure, invitations, memberships, organizations, outbox, registrations, sign_ins, users};
use crate::db::Connection;

#[async_trait]
impl Commit for SqlStore {
    async fn commit(&self, changes: Changes) -> Result<(), StoreError> {
        in_time(async {
            let mut tx = self.db.begin().await.map_err(failure)?;
            apply(&mut tx, &changes).await?;
            tx.commit().await.map_err(failure)
        })
        .await?;
        if !changes.letters.is_empty() {
            self.db.announce_letters();
        }
        Ok(())
    }
}

async fn apply(tx: &mut Connection, changes: &Changes) -> Result<(), StoreError> {
    // First of all, so that a repeated request learns that it is one, whatever it has changed already.
    if let Some(key) = &changes.idempotency {
        answers::take(tx, key, changes.at).await.map_err(failure)?;
    }
    for guard in &changes.guards {
        let holds = holds(tx, guard).await.map_err(failure_of(guard.kind))?;
        expect(1, u64::from(holds), guard.kind)?;
    }
    for writes in changes.writes.chunk_by(|one, next| new_membership(one).and(new_membership(next)).is_some()) {
        write(tx, writes).await?;
    }
    if let Some(erasure) = &changes.erasure {
        erasure::carry_out(tx, erasure).await.map_err(failure)?;
    }
    audit::record(tx, &changes.facts).await.map_err(failure)?;
    outbox::post(tx, &changes.letters).await.map_err(failure_of(EntityKind::Letter))
}

/// One write, or several that take one statement.
async fn write(tx: &mut Connection, writes: &[Write]) -> Result<(), StoreError> {
    let memberships: Vec<_> = writes.iter().filter_map(new_membership).collect();
    if !memberships.is_empty() {
        let added = memberships::create(tx, &memberships).await.map_err(failure_of(EntityKind::Membership))?;
        return expect(memberships.len() as u64, added, EntityKind::Membership);
    }
    for write in writes {
        let (kind, written) = match write {
            Write::Create(one) => (one.kind(), create(tx, one).await),
            Write::Update(one, read) => (one.kind(), update(tx, one, *read).await),
            Write::Delete(kind, id, read) => (*kind, delete(tx, *kind, *id, *read).await),
        };
        expect(1, written.map_err(failure_of(kind))?, kind)?;
    }
    Ok(())
}

fn new_membership(write: &Write) -> Option<&domain::membership::Membership> {
    if let Write::Create(Entity::Membership(one)) = write { Some(one) } else { None }
}

/// What was read is no longer there when fewer rows are touched than were meant.
fn expect(meant: u64, touched: u64, kind: EntityKind) -> Result<(), StoreError> {
    if touched == meant { Ok(()) } else { Err(StoreError::Conflict(kind)) }
}

async fn create(tx: &mut Connection, one: &Entity) -> sqlx::Result<u64> {
    match one {
        Entity::User(one) => users::create(tx, one).await,
        Entity::Credential(one) => users::create_credential(tx, one).await,
        Entity::SignIn(one) => sign_ins::create(tx, one).await,
        Entity::ApiToken(one) => sign_ins::create_token(tx, one).await,
        Entity::Organization(one) => organizations::create(tx, one).await,
        Entity::Membership(one) => memberships::create(tx, &[one]).await,
        Entity::Registration(one) => registrations::create(tx, one).await,
        Entity::Invitation(one) => invitations::create(tx, one).await,
    }
}

async fn update(tx: &mut Connection, one: &Entity, read: Version) -> sqlx::Result<u64> {
    match one {
        Entity::User(one) => users::update(tx, one, read).await,
        Entity::Credential(one) => users::update_credential(tx, one, read).await,
        Entity::SignIn(one) => sign_ins::update(tx, one, read).await,
        Entity::ApiToken(one) => sign_ins::update_token(tx, one, read).await,
        Entity::Organization(one) => organizations::update(tx, one, read).await,
        Entity::Membership(one) => memberships::update(tx, one, read).await,
        Entity::Registration(one) => registrations::update(tx, one, read).await,
        Entity::Invitation(one) => invitations::update(tx, one, read).await,
    }
}

async fn delete(tx: &mut Connection, kind: EntityKind, id: Uuid, read: Version) -> sqlx::Result<u64> {
    macro_rules! delete {
        ($table:literal, $key:literal) => {
            query!("DELETE FROM " + $table + " WHERE " + $key + " = $1 AND version = $2", id, read.0).execute(tx).await
        };
    }
    let done = match kind {
        EntityKind::User => delete!("users", "id"),
        EntityKind::Credential => delete!("credentials", "user_id"),
        EntityKind::SignIn => delete!("sign_ins", "id"),
        EntityKind::ApiToken => delete!("api_tokens", "id"),
        EntityKind::Organization => delete!("organizations", "id"),
        EntityKind::Membership => delete!("memberships", "id"),
        EntityKind::Registration => delete!("registrations", "id"),
        EntityKind::Invitation => delete!("invitations", "id"),
        // Letters have no version to be read at.
        EntityKind::Letter => return Ok(0),
    };
    Ok(done?.rows_affected())
}

/// Whether something is as it was read, and stays so until the end of the transaction.
async fn holds(tx: &mut Connection, guard: &Guard) -> sqlx::Result<bool> {
    macro_rules! held {
        ($table:literal, $key:literal) => {
            held_at!($table, $key, guard.id, guard.version.0).fetch_optional(tx).await
        };
    }
    let found = match guard.kind {
        EntityKind::User => held!("users", "id"),
        EntityKind::Credential => held!("credentials", "user_id"),
        EntityKind::SignIn => held!("sign_ins", "id"),
        EntityKind::ApiToken => held!("api_tokens", "id"),
        EntityKind::Organization => held!("organizations", "id"),
        EntityKind::Membership => held!("memberships", "id"),
        EntityKind::Registration => held!("registrations", "id"),
        EntityKind::Invitation => held!("invitations", "id"),
        // Letters have no version to be read at.
        EntityKind::Letter => return Ok(false),
    };
    Ok(found?.is_some())
}
