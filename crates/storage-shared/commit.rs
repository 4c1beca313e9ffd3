//! Commits: one transaction, whole or not at all.

use async_trait::async_trait;
use domain::store::{Changes, Commit, Entity, EntityKind, Guard, StoreError, Version, Write};
use sqlx::query;
use uuid::Uuid;

use super::error::{failure, failure_of, in_time};
use super::store::SqlStore;
use super::{
    answers, applications, assignments, attendances, attendees, audit, billing_accounts, erasure, invitations,
    memberships, observations, offerings, organizations, outbox, registrations, sessions, sign_ins, subjects, users,
};
use crate::db::Connection;
use crate::dialect::HELD;
use crate::together::Together;

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
    // Before anything is posted: it takes the letters that were.
    if let Some(erasure) = &changes.erasure {
        erasure::carry_out(tx, erasure).await.map_err(failure)?;
    }
    let mut together = Together::default();
    changes.guards.iter().try_for_each(|guard| hold(&mut together, guard))?;
    audit::record(&mut together, &changes.facts);
    outbox::post(&mut together, &changes.letters);
    let mut writes = changes.writes.as_slice();
    loop {
        writes = add(&mut together, writes);
        let kind = changes.guards.first().map_or(EntityKind::Letter, |guard| guard.kind);
        let found = std::mem::take(&mut together).run(tx).await.map_err(failure_of(kind))?;
        for (guard, found) in changes.guards.iter().zip(found) {
            expect(found, guard.kind)?;
        }
        let Some((next, others)) = writes.split_first() else { return Ok(()) };
        write(tx, next).await?;
        writes = others;
    }
}

/// Adds the first writes, as far as they make what is made many at once; the others are left.
fn add<'a>(together: &mut Together, writes: &'a [Write]) -> &'a [Write] {
    let (mut memberships, mut invitations) = (Vec::new(), Vec::new());
    let (mut attendees, mut assignments, mut attendances) = (Vec::new(), Vec::new(), Vec::new());
    let mut left = writes;
    while let Some((Write::Create(one), others)) = left.split_first() {
        match one {
            Entity::Membership(one) => memberships.push(one),
            Entity::Invitation(one) => invitations.push(one),
            Entity::Attendee(one) => attendees.push(one),
            Entity::Assignment(one) => assignments.push(one),
            Entity::Attendance(one) => attendances.push(one),
            _ => break,
        }
        left = others;
    }
    memberships::create(together, &memberships);
    invitations::create(together, &invitations);
    attendees::create(together, &attendees);
    assignments::create(together, &assignments);
    attendances::create(together, &attendances);
    left
}

async fn write(tx: &mut Connection, write: &Write) -> Result<(), StoreError> {
    let (kind, written) = match write {
        Write::Create(one) => (one.kind(), create(tx, one).await),
        Write::Update(one, read) => (one.kind(), update(tx, one, *read).await),
        Write::Delete(kind, id, read) => (*kind, delete(tx, *kind, *id, *read).await),
    };
    expect(written.map_err(failure_of(kind))? == 1, kind)
}

/// What was read must still be there.
fn expect(there: bool, kind: EntityKind) -> Result<(), StoreError> {
    if there { Ok(()) } else { Err(StoreError::Conflict(kind)) }
}

async fn create(tx: &mut Connection, one: &Entity) -> sqlx::Result<u64> {
    match one {
        Entity::User(one) => users::create(tx, one).await,
        Entity::Credential(one) => users::create_credential(tx, one).await,
        Entity::SignIn(one) => sign_ins::create(tx, one).await,
        Entity::ApiToken(one) => sign_ins::create_token(tx, one).await,
        Entity::Organization(one) => organizations::create(tx, one).await,
        Entity::Registration(one) => registrations::create(tx, one).await,
        Entity::Subject(one) => subjects::create(tx, one).await,
        Entity::Offering(one) => offerings::create(tx, one).await,
        Entity::BillingAccount(one) => billing_accounts::create(tx, one).await,
        Entity::Application(one) => applications::create(tx, one).await,
        Entity::Observation(one) => observations::create(tx, one).await,
        Entity::Session(one) => sessions::create(tx, one).await,
        // Added together.
        Entity::Membership(_)
        | Entity::Invitation(_)
        | Entity::Attendee(_)
        | Entity::Assignment(_)
        | Entity::Attendance(_) => Ok(0),
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
        Entity::Session(one) => sessions::update(tx, one, read).await,
        Entity::Attendance(one) => attendances::update(tx, one, read).await,
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
        EntityKind::Session => delete!("sessions", "id"),
        EntityKind::Attendance => delete!("attendances", "id"),
        // Letters have no version to be read at.
        EntityKind::Letter => return Ok(0),
    };
    Ok(done?.rows_affected())
}

/// Finds something if it is as it was read, and keeps it so until the end of the transaction.
fn hold(together: &mut Together, guard: &Guard) -> Result<(), StoreError> {
    let (table, key) = match guard.kind {
        EntityKind::User => ("users", "id"),
        EntityKind::Credential => ("credentials", "user_id"),
        EntityKind::SignIn => ("sign_ins", "id"),
        EntityKind::ApiToken => ("api_tokens", "id"),
        EntityKind::Organization => ("organizations", "id"),
        EntityKind::Membership => ("memberships", "id"),
        EntityKind::Registration => ("registrations", "id"),
        EntityKind::Invitation => ("invitations", "id"),
        EntityKind::Subject => ("subjects", "id"),
        EntityKind::Offering => ("offerings", "id"),
        EntityKind::BillingAccount => ("billing_accounts", "id"),
        EntityKind::Application => ("applications", "id"),
        EntityKind::Attendee => ("attendees", "id"),
        EntityKind::Assignment => ("assignments", "id"),
        EntityKind::Observation => ("observations", "id"),
        EntityKind::Session => ("sessions", "id"),
        EntityKind::Attendance => ("attendances", "id"),
        // Letters have no version to be read at.
        EntityKind::Letter => return Err(StoreError::Conflict(guard.kind)),
    };
    together.find(|select| {
        select.push(format_args!("SELECT 1 FROM {table} WHERE {key} = ")).push_bind(guard.id);
        select.push(" AND version = ").push_bind(guard.version.0).push(HELD);
    });
    Ok(())
}
