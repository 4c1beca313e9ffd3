//! Every statement follows indexes: no list grows slower with what others store.

use std::path::Path;

use sqlx::{AssertSqlSafe, Row as _};

use crate::{Options, SqliteStore};

/// What a plan may say although it reads all of something: a constant, or an index that holds only what is counted.
const ALLOWED: [&str; 9] = [
    "SCAN CONSTANT ROW",
    "SCAN letters USING COVERING INDEX letters_bounced",
    "SCAN subjects USING INDEX subjects_name",
    // Counted so far and no further.
    "SCAN applications USING COVERING INDEX applications_submitted",
    "SCAN applications USING COVERING INDEX applications_under_review",
    "SCAN q",
    // The first of them.
    "SCAN applications USING INDEX applications_queue",
    // What the caller gives.
    "SCAN k VIRTUAL TABLE INDEX 1:",
    // A page.
    "SCAN k",
];

/// The lists that grow, and the range of the index that each of them is.
const RANGES: [(&str, &str); 41] = [
    (
        "FROM memberships m JOIN users u",
        "m USING INDEX memberships_by_organization (organization_id>? AND (organization_id,id)<(?,?))",
    ),
    (
        "(i.organization_id, i.id) <",
        "i USING INDEX invitations_by_organization (organization_id>? AND (organization_id,id)<(?,?))",
    ),
    ("FROM invitations i JOIN organizations o", "i USING INDEX invitations_by_address (address_key=?)"),
    (
        "(f.organization_id, f.id) <",
        "f USING INDEX facts_by_organization (organization_id>? AND (organization_id,id)<(?,?))",
    ),
    ("(o.kind, o.id) <", "o USING INDEX organizations_by_kind (kind>? AND (kind,id)<(?,?))"),
    ("(r.stage, r.id) <", "r USING INDEX registrations_by_stage (stage>? AND (stage,id)<(?,?))"),
    ("UPDATE letters SET due_at", "letters USING COVERING INDEX letters_due (due_at<?)"),
    ("DELETE FROM letters WHERE address_key", "letters USING INDEX letters_to (address_key=? AND at<?)"),
    ("SET mentions = NULL", "letters USING INDEX letters_mentioning (mentions=?)"),
    ("DELETE FROM letters WHERE about", "letters USING INDEX letters_about (about=?)"),
    ("FROM sign_ins t", "m USING INDEX memberships_by_user (user_id=?)"),
    ("FROM sign_ins t", "a USING INDEX attendees_by_address (address_key=?)"),
    ("(f.supplier_id, f.id) <", "f USING INDEX offerings_by_supplier (supplier_id>? AND (supplier_id,id)<(?,?))"),
    ("f.published AND f.id <", "f USING INDEX offerings_published (id<?)"),
    ("(p.customer_id, p.id) <", "p USING INDEX applications_by_customer (customer_id>? AND (customer_id,id)<(?,?))"),
    ("(p.offering_id, p.id) <", "p USING INDEX applications_by_offering (offering_id>? AND (offering_id,id)<(?,?))"),
    (
        "(a.mentor_id, a.application_id) <",
        "a USING INDEX assignments_by_mentor (mentor_id>? AND (mentor_id,application_id)<(?,?))",
    ),
    ("p.stage IN ('submitted', 'under_review') AND p.turn >", "p USING INDEX applications_queue (turn>?)"),
    ("p.stage = 'submitted' AND p.turn >", "p USING INDEX applications_submitted (turn>?)"),
    ("p.stage = 'under_review' AND p.turn >", "p USING INDEX applications_under_review (turn>?)"),
    ("stage = 'waitlisted' ORDER BY turn", "applications USING INDEX applications_waitlist (offering_id=?)"),
    ("ORDER BY p.changed_at DESC", "p USING INDEX applications_changed (customer_id=?)"),
    (
        "(a.application_id, a.id) <",
        "a USING INDEX attendees_by_application (application_id>? AND (application_id,id)<(?,?))",
    ),
    ("(a.address_key, a.id) <", "a USING INDEX attendees_by_address (address_key>? AND (address_key,id)<(?,?))"),
    (
        "(o.application_id, o.id) <",
        "o USING INDEX observations_by_application (application_id>? AND (application_id,id)<(?,?))",
    ),
    ("(s.offering_id, s.slot) >", "s USING INDEX sessions_by_offering ((offering_id,slot)>(?,?) AND offering_id<?)"),
    ("json_each($1) k CROSS JOIN", "n USING INDEX sessions_by_audience (audience=? AND slot>?)"),
    ("WHERE g.mentor_id = $2", "g USING INDEX assignments_by_mentor (mentor_id=?)"),
    ("WHERE g.mentor_id = $2", "a USING INDEX attendees_by_address (address_key=?)"),
    ("p.stage IN ('accepted', 'approved')\n", "p USING INDEX applications_running (offering_id=? AND id<?)"),
    ("CROSS JOIN applications", "p USING INDEX applications_confirmed (offering_id=? AND customer_id=?)"),
    ("p.offering_id = $1\n", "p USING INDEX applications_confirmed (offering_id=?)"),
    ("JOIN assignments g ON g.application_id", "a USING COVERING INDEX attendees_listed (application_id=?)"),
    ("JOIN assignments g ON g.application_id", "u USING INDEX users_address (address_key=?)"),
    ("JOIN assignments g ON g.application_id", "g USING INDEX assignments_by_application (application_id=?)"),
    (
        "(a.application_id, a.id) >",
        "a USING INDEX attendees_by_application ((application_id,id)>(?,?) AND application_id<?)",
    ),
    ("(a.application_id, a.id) >", "t USING INDEX attendances_marked (session_id=? AND attendee_id=?)"),
    ("SELECT t.attendee_id", "a USING INDEX attendees_by_application (application_id=? AND id>?)"),
    ("SELECT t.attendee_id", "t USING COVERING INDEX attendances_marked (session_id=? AND attendee_id>?)"),
    ("GROUP BY t.application_id", "t USING COVERING INDEX attendances_by_application (application_id=?)"),
    ("t.attendee_id = a.id AND t.id < $2", "t USING INDEX attendances_by_attendee (attendee_id=?)"),
];

#[tokio::test]
async fn every_statement_follows_indexes() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::connect(folder.path().join("lyceum.db"), Options::default()).await.unwrap();
    store.migrate().await.unwrap();

    let mut ranges = RANGES.to_vec();
    for statement in statements() {
        let explain = format!("EXPLAIN QUERY PLAN {statement}");
        let rows = sqlx::query(AssertSqlSafe(explain)).fetch_all(store.db.writer()).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
        for step in &plan {
            assert!(!step.starts_with("SCAN") || ALLOWED.contains(&step.as_str()), "{statement}\n{plan:#?}");
        }
        ranges.retain(|(part, range)| !(statement.contains(part) && plan.iter().any(|step| step.contains(range))));
    }
    assert!(ranges.is_empty(), "no plan has {ranges:#?}");
}

/// The statements that are checked at build time, from what was prepared.
fn statements() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let statements = files.map(|file| serde_json::from_slice::<serde_json::Value>(&file).unwrap());
    let statements = statements.map(|statement| statement["query"].as_str().unwrap().to_owned());
    // Nobody deletes these, and so no index is kept for finding out whether anything refers to them.
    let kept = ["users", "organizations", "memberships", "subjects", "attendees"];
    statements
        .filter(|statement| !kept.iter().any(|kept| statement.starts_with(&format!("DELETE FROM {kept} "))))
        .collect()
}
