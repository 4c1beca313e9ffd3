//! What only Postgres says, or says in its own way.

use std::collections::BTreeSet;

use domain::application::Application;
use domain::session::Session;
use domain::store::Key;
use domain::values::{OfferingId, OrganizationId, Timestamp};
use sqlx::error::DatabaseError;
use sqlx::types::{Json, JsonValue};
use sqlx::{PgConnection, PgPool, query, query_as, query_scalar};
use uuid::Uuid;

use crate::shared::attendances::{LineRow, lines};
use crate::shared::attendees::KnownRow;
use crate::shared::error::Verdict;
use crate::shared::outbox::LetterRow;
use crate::shared::sessions::{ViewRow as SessionRow, shown};

/// After a `SELECT`: keeps others from changing what it finds until the end of the transaction.
pub const HELD: &str = " FOR SHARE";

/// Leases letters; those that another relay is leasing at this moment are passed over.
pub async fn claim(pool: &PgPool, now: Timestamp, lease_until: Timestamp, limit: i64) -> sqlx::Result<Vec<LetterRow>> {
    query_as!(
        LetterRow,
        r#"WITH due AS MATERIALIZED (
               SELECT id FROM letters WHERE due_at <= $1 ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
           )
           UPDATE letters l SET due_at = $2, attempts = l.attempts + 1
           FROM due WHERE l.id = due.id
           RETURNING l.id, l.at, l.about, l.state, l.attempts, l.answer, l.mentions,
                     l.recipient AS "recipient: _", l.body AS "body: _""#,
        now,
        lease_until,
        limit
    )
    .fetch_all(pool)
    .await
}

/// Writes other words into letters where they tell of somebody.
pub async fn no_longer_mention(
    tx: &mut PgConnection,
    key: &str,
    instead: Json<JsonValue>,
    until: Option<Timestamp>,
) -> sqlx::Result<()> {
    let query = query!(
        "UPDATE letters SET mentions = NULL, body = body || $2
         WHERE mentions = $1 AND (CAST($3 AS TIMESTAMPTZ) IS NULL OR at <= $3)",
        key,
        instead as _,
        until
    );
    query.execute(tx).await.map(drop)
}

/// What is known of each of these address keys.
pub async fn known(pool: &PgPool, customer: OrganizationId, addresses: &[String]) -> sqlx::Result<Vec<KnownRow>> {
    query_as!(
        KnownRow,
        r#"SELECT k.address AS "address!", u.body AS "user?: _", i.id AS "invitation?"
           FROM UNNEST(CAST($2 AS TEXT[])) AS k (address)
           LEFT JOIN users u ON u.address_key = k.address
           LEFT JOIN invitations i ON i.organization_id = $1 AND i.offer = 'attendee' AND i.address_key = k.address
                                  AND i.stage = 'pending'"#,
        customer.0,
        addresses
    )
    .fetch_all(pool)
    .await
}

/// The sessions for these audiences, the earliest first: as many of each audience as all of them together may be.
pub async fn schedule(
    pool: &PgPool,
    audiences: BTreeSet<Uuid>,
    after: Uuid,
    limit: i64,
) -> sqlx::Result<Vec<SessionRow>> {
    shown!(
        "(SELECT n.* FROM UNNEST(CAST($1 AS UUID[])) AS k (audience)
          CROSS JOIN LATERAL (SELECT id, version, offering_id, supplier_id, audience, slot, body FROM sessions
                              WHERE audience = k.audience AND slot > $2 ORDER BY slot LIMIT $3) n
          ORDER BY n.slot LIMIT $3) s",
        "ORDER BY s.slot",
        &Vec::from_iter(audiences),
        after,
        limit
    )
    .fetch_all(pool)
    .await
}

/// The applications of these customers for an offering, as far as participation is confirmed.
pub async fn confirmed(
    pool: &PgPool,
    offering: OfferingId,
    customers: BTreeSet<Uuid>,
) -> sqlx::Result<Vec<Json<Application>>> {
    query_scalar!(
        // OFFSET 0: each customer's are looked up, however few an offering has on average.
        r#"SELECT p.body AS "body: _" FROM UNNEST(CAST($2 AS UUID[])) AS k (customer)
           CROSS JOIN LATERAL (SELECT body FROM applications
                               WHERE offering_id = $1 AND customer_id = k.customer
                                 AND stage IN ('accepted', 'approved', 'completed') OFFSET 0) p"#,
        offering.0,
        &Vec::from_iter(customers)
    )
    .fetch_all(pool)
    .await
}

/// The lines of these attendees on a session's sheet.
pub async fn lines(pool: &PgPool, session: &Session, attendees: BTreeSet<Uuid>) -> sqlx::Result<Vec<LineRow>> {
    lines!("attendees a", "AND a.id = ANY($3)", session.id.0, session.audience(), &Vec::from_iter(attendees))
        .fetch_all(pool)
        .await
}

/// What a refusal means, by its SQLSTATE.
pub fn judge(refusal: &dyn DatabaseError) -> Verdict {
    let code = refusal.code().unwrap_or_default();
    match code.as_ref() {
        "23505" => Verdict::Duplicate(key(refusal.constraint().unwrap_or_default())),
        // What is referred to went away, or is referred to by now; serialization failure, deadlock.
        "23503" | "40001" | "40P01" => Verdict::Contended,
        // A lock or statement that took too long, a server that stops or starts, a replica.
        "55P03" | "57014" | "57P01" | "57P02" | "57P03" | "57P05" | "25P03" | "25006" => Verdict::Unavailable,
        // The connection, and what the server has too little of.
        other if other.starts_with("08") || other.starts_with("53") || other.starts_with("58") => Verdict::Unavailable,
        _ => Verdict::Defect,
    }
}

fn key(constraint: &str) -> Key {
    match constraint {
        "users_address" => Key::UserAddress,
        "memberships_held" => Key::Membership,
        "memberships_customer_admin" => Key::CustomerAdmin,
        "memberships_supplier_admin" => Key::SupplierAdmin,
        "invitations_pending" => Key::PendingInvitation,
        "organizations_customer_name" | "organizations_supplier_name" => Key::OrganizationName,
        "subjects_name" => Key::SubjectName,
        "billing_accounts_default" => Key::DefaultBillingAccount,
        "attendees_listed" => Key::Attendee,
        "assignments_held" => Key::Assignment,
        "attendances_marked" => Key::Attendance,
        "answers_pkey" => Key::IdempotencyKey,
        _ => Key::Id,
    }
}
