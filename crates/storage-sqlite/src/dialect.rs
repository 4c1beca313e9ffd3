//! What only SQLite says, or says in its own way.

use std::collections::BTreeSet;

use domain::application::Application;
use domain::session::Session;
use domain::store::Key;
use domain::values::{OfferingId, OrganizationId, Timestamp};
use sqlx::error::DatabaseError;
use sqlx::types::{Json, JsonValue};
use sqlx::{SqliteConnection, SqlitePool, query, query_as, query_scalar};
use uuid::Uuid;

use crate::shared::attendances::{LineRow, lines};
use crate::shared::attendees::KnownRow;
use crate::shared::error::Verdict;
use crate::shared::outbox::LetterRow;
use crate::shared::sessions::{ViewRow as SessionRow, shown};

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
           RETURNING id AS "id: _", at AS "at: _", about AS "about: _", state, attempts, answer, mentions,
                     recipient AS "recipient: _", body AS "body: _""#,
        now,
        lease_until,
        limit
    )
    .fetch_all(pool)
    .await
}

/// Writes other words into letters where they tell of somebody.
pub async fn no_longer_mention(
    tx: &mut SqliteConnection,
    key: &str,
    instead: Json<JsonValue>,
    until: Option<Timestamp>,
) -> sqlx::Result<()> {
    let query = query!(
        "UPDATE letters SET mentions = NULL, body = json_patch(body, $2)
         WHERE mentions = $1 AND (CAST($3 AS TEXT) IS NULL OR at <= $3)",
        key,
        instead as _,
        until
    );
    query.execute(tx).await.map(drop)
}

/// What is known of each of these address keys.
pub async fn known(pool: &SqlitePool, customer: OrganizationId, addresses: &[String]) -> sqlx::Result<Vec<KnownRow>> {
    query_as!(
        KnownRow,
        r#"SELECT CAST(k.value AS TEXT) AS "address!: String", u.body AS "user?: _", i.id AS "invitation?: _"
           FROM json_each($2) k
           LEFT JOIN users u ON u.address_key = k.value
           LEFT JOIN invitations i ON i.organization_id = $1 AND i.offer = 'attendee' AND i.address_key = k.value
                                  AND i.stage = 'pending'"#,
        customer.0,
        Json(addresses)
    )
    .fetch_all(pool)
    .await
}

/// The sessions for these audiences, the earliest first: as many of each audience as all of them together may be.
pub async fn schedule(
    pool: &SqlitePool,
    audiences: BTreeSet<Uuid>,
    after: Uuid,
    limit: i64,
) -> sqlx::Result<Vec<SessionRow>> {
    shown!(
        "json_each($1) k CROSS JOIN sessions s ON s.id IN (
             SELECT n.id FROM sessions n WHERE n.audience = unhex(k.value) AND n.slot > $2 ORDER BY n.slot LIMIT $3
         )",
        "ORDER BY s.slot LIMIT $3",
        ids(audiences),
        after,
        limit
    )
    .fetch_all(pool)
    .await
}

/// The applications of these customers for an offering, as far as participation is confirmed.
pub async fn confirmed(
    pool: &SqlitePool,
    offering: OfferingId,
    customers: BTreeSet<Uuid>,
) -> sqlx::Result<Vec<Json<Application>>> {
    query_scalar!(
        r#"SELECT p.body AS "body: _" FROM json_each($2) k
           CROSS JOIN applications p ON p.offering_id = $1 AND p.customer_id = unhex(k.value)
                                    AND p.stage IN ('accepted', 'approved', 'completed')"#,
        offering.0,
        ids(customers)
    )
    .fetch_all(pool)
    .await
}

/// The lines of these attendees on a session's sheet.
pub async fn lines(pool: &SqlitePool, session: &Session, attendees: BTreeSet<Uuid>) -> sqlx::Result<Vec<LineRow>> {
    lines!(
        "json_each($3) k JOIN attendees a ON a.id = unhex(k.value)",
        "",
        session.id.0,
        session.audience(),
        ids(attendees)
    )
    .fetch_all(pool)
    .await
}

/// A list of ids as a value: JSON, which holds no bytes.
fn ids(all: BTreeSet<Uuid>) -> Json<Vec<String>> {
    Json(all.into_iter().map(|id| id.simple().to_string()).collect())
}

/// Somebody else wrote between a transaction's read and its write.
const BUSY_SNAPSHOT: i32 = 517;

/// What a refusal means, by its result code.
pub fn judge(refusal: &dyn DatabaseError) -> Verdict {
    if refusal.is_unique_violation() {
        return Verdict::Duplicate(key(refusal.message()));
    }
    let code: i32 = refusal.code().and_then(|code| code.parse().ok()).unwrap_or_default();
    // What is referred to went away, or is referred to by now.
    if code == BUSY_SNAPSHOT || refusal.is_foreign_key_violation() {
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
        "subjects.area_key, subjects.name_key" => Key::SubjectName,
        "billing_accounts.customer_id" => Key::DefaultBillingAccount,
        "attendees.application_id, attendees.address_key" => Key::Attendee,
        "assignments.membership_id, assignments.application_id" => Key::Assignment,
        "attendances.session_id, attendances.attendee_id" => Key::Attendance,
        "answers.scope, answers.key" => Key::IdempotencyKey,
        _ => Key::Id,
    }
}
