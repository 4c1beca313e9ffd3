//! Commits: one transaction, whole or not at all.

use async_trait::async_trait;
use domain::store::{Changes, Commit, Entity, EntityKind, Guard, StoreError, Version, Write};
use sqlx::query;
use uuid::Uuid;

use super::error::{failure, failure_of, in_time};
use super::store::SqlStore;
use super::{
    answers, applications, assignments, attendees, audit, billing_accounts, erasure, invitations, memberships,
    observations, offerings, organizations, outbox, registrations, sign_ins, subjects, users,
};
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
    for writes in changes.writes.chunk_by(together) {
        write(tx, writes).await?;
    }
    if let Some(erasure) = &changes.erasure {
        erasure::carry_out(tx, erasure).await.map_err(failure)?;
    }
    audit::record(tx, &changes.facts).await.map_err(failure)?;
    outbox::post(tx, &changes.letters).await.map_err(failure_of(EntityKind::Letter))
}

/// Whether two writes take one statement: what comes in numbers is created with few.
fn together(one: &Write, next: &Write) -> bool {
    use EntityKind::{Assignment, Attendee, Invitation, Membership};
    let (Write::Create(one), Write::Create(next)) = (one, next) else { return false };
    one.kind() == next.kind() && matches!(one.kind(), Assignment | Attendee | Invitation | Membership)
}

/// One write, or several that take one statement.
async fn write(tx: &mut Connection, writes: &[Write]) -> Result<(), StoreError> {
    let Some(first) = writes.first() else { return Ok(()) };
    let (kind, written) = match first {
        Write::Create(one) => (one.kind(), create(tx, one, writes).await),
        Write::Update(one, read) => (one.kind(), update(tx, one, *read).await),
        Write::Delete(kind, id, read) => (*kind, delete(tx, *kind, *id, *read).await),
    };
    expect(writes.len() as u64, written.map_err(failure_of(kind))?, kind)
}

/// What was read is no longer there when fewer rows are touched than were meant.
fn expect(meant: u64, touched: u64, kind: EntityKind) -> Result<(), StoreError> {
    if touched == meant { Ok(()) } else { Err(StoreError::Conflict(kind)) }
}

/// Creates one thing, or all of its kind that come with it.
async fn create(tx: &mut Connection, one: &Entity, writes: &[Write]) -> sqlx::Result<u64> {
    macro_rules! all {
        ($kind:ident) => {
            &writes
                .iter()
                .filter_map(|write| if let Write::Create(Entity::$kind(one)) = write { Some(one) } else { None })
                .collect::<Vec<_>>()
        };
    }
    match one {
        Entity::User(one) => users::create(tx, one).await,
        Entity::Credential(one) => users::create_credential(tx, one).await,
        Entity::SignIn(one) => sign_ins::create(tx, one).await,
        Entity::ApiToken(one) => sign_ins::create_token(tx, one).await,
        Entity::Organization(one) => organizations::create(tx, one).await,
        Entity::Membership(_) => memberships::create(tx, all!(Membership)).await,
        Entity::Registration(one) => registrations::create(tx, one).await,
        Entity::Invitation(_) => invitations::create(tx, all!(Invitation)).await,
        Entity::Subject(one) => subjects::create(tx, one).await,
        Entity::Offering(one) => offerings::create(tx, one).await,
        Entity::BillingAccount(one) => billing_accounts::create(tx, one).await,
        Entity::Application(one) => applications::create(tx, one).await,
        Entity::Attendee(_) => attendees::create(tx, all!(Attendee)).await,
        Entity::Assignment(_) => assignments::create(tx, all!(Assignment)).await,
        Entity::Observation(one) => observations::create(tx, one).await,
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
        Entity::Subject(one) => subjects::update(tx, one, read).await,
        Entity::Offering(one) => offerings::update(tx, one, read).await,
        Entity::BillingAccount(one) => billing_accounts::update(tx, one, read).await,
        Entity::Application(one) => applications::update(tx, one, read).await,
        Entity::Attendee(one) => attendees::update(tx, one, read).await,
        Entity::Assignment(one) => assignments::update(tx, one, read).await,
        Entity::Observation(one) => observations::update(tx, one, read).await,
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
        EntityKind::Subject => delete!("subjects", "id"),
        EntityKind::Offering => delete!("offerings", "id"),
        EntityKind::BillingAccount => delete!("billing_accounts", "id"),
        EntityKind::Application => delete!("applications", "id"),
        EntityKind::Attendee => delete!("attendees", "id"),
        EntityKind::Assignment => delete!("assignments", "id"),
        EntityKind::Observation => delete!("observations", "id"),
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
        EntityKind::Subject => held!("subjects", "id"),
        EntityKind::Offering => held!("offerings", "id"),
        EntityKind::BillingAccount => held!("billing_accounts", "id"),
        EntityKind::Application => held!("applications", "id"),
        EntityKind::Attendee => held!("attendees", "id"),
        EntityKind::Assignment => held!("assignments", "id"),
        EntityKind::Observation => held!("observations", "id"),
        // Letters have no version to be read at.
        EntityKind::Letter => return Ok(false),
    };
    Ok(found?.is_some())
}
