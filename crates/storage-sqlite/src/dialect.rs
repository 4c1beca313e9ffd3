//! What only SQLite says, or says in its own way.

use domain::store::Key;
use domain::values::Timestamp;
use sqlx::error::DatabaseError;
use sqlx::{SqlitePool, query_as};

use crate::shared::error::Verdict;
use crate::shared::outbox::LetterRow;

/// After a `SELECT`: nobody changes what it finds until the end of the transaction, for there is one writer.
pub const HELD: &str = "";

/// Leases letters.
pub async fn claim(
    pool: &SqlitePool,
    now: Timestamp,
    lease_until: Timestamp,
    limit: i64,
) -> sqlx::Result<Vec<LetterRow>> {
    query_as!(
        LetterRow,
        r#"UPDATE letters SET due_at = $2, attempts = attempts + 1
           WHERE id IN (SELECT id FROM letters WHERE due_at <= $1 ORDER BY due_at, id LIMIT $3)
           RETURNING id AS "id: _", at AS "at: _", about AS "about: _", state, attempts, answer,
                     recipient AS "recipient: _", body AS "body: _""#,
        now,
        lease_until,
        limit
    )
    .fetch_all(pool)
    .await
}

/// Somebody else wrote between a transaction's read and its write.
const BUSY_SNAPSHOT: i32 = 517;

/// What a refusal means, by its result code.
pub fn judge(refusal: &dyn DatabaseError) -> Verdict {
    if refusal.is_unique_violation() {
        return Verdict::Duplicate(key(refusal.message()));
    }
    let code: i32 = refusal.code().and_then(|code| code.parse().ok()).unwrap_or_default();
    if code == BUSY_SNAPSHOT {
        return Verdict::Contended;
    }
    // The low byte is the code proper, the rest says more.
    match code & 0xff {
        // Busy, locked, out of memory, read-only, interrupted, input or output failed, full, cannot open.
        5 | 6 | 7 | 8 | 9 | 10 | 13 | 14 => Verdict::Unavailable,
        _ => Verdict::Defect,
    }
}

/// Which key it was; SQLite tells by its columns.
fn key(message: &str) -> Key {
    let (_, columns) = message.rsplit_once(": ").unwrap_or_default();
    match columns {
        "users.address_key" => Key::UserAddress,
        "memberships.organization_id, memberships.role, memberships.user_id" => Key::Membership,
        "memberships.organization_id" => Key::CustomerAdmin,
        "memberships.organization_id, memberships.role" => Key::SupplierAdmin,
        "invitations.organization_id, invitations.offer, invitations.address_key" => Key::PendingInvitation,
        "organizations.partner_id, organizations.name_key" | "organizations.name_key" => Key::OrganizationName,
        "answers.scope, answers.key" => Key::IdempotencyKey,
        _ => Key::Id,
    }
}
