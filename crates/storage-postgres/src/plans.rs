//! Every statement follows indexes: no list grows slower with what others store.

use std::path::Path;

use serde_json::Value;
use sqlx::{AssertSqlSafe, Executor as _, PgConnection};
use testkit::postgres::database;

use crate::{Options, PostgresStore};

/// The indexes that hold only what is counted, and so are read whole.
const COUNTED: [&str; 6] = [
    "letters_due",
    "letters_bounced",
    "subjects_name",
    // Counted so far and no further, and the first of them.
    "applications_submitted",
    "applications_under_review",
    "applications_queue",
];

/// The lists that grow, and the index range that each of them is.
const RANGES: [(&str, &str, &str); 44] = [
    (
        "FROM memberships m JOIN users u",
        "memberships_by_organization",
        "((organization_id >= $1) AND (ROW(organization_id, id) < ROW($1, $2)))",
    ),
    (
        "(i.organization_id, i.id) <",
        "invitations_by_organization",
        "((organization_id >= $1) AND (ROW(organization_id, id) < ROW($1, $2)))",
    ),
    ("FROM invitations i JOIN organizations o", "invitations_by_address", "(address_key = $1)"),
    (
        "(f.organization_id, f.id) <",
        "facts_by_organization",
        "((organization_id >= $1) AND (ROW(organization_id, id) < ROW($1, $3)))",
    ),
    ("(o.kind, o.id) <", "organizations_by_kind", "((kind >= $1) AND (ROW(kind, id) < ROW($1, $3)))"),
    ("(r.stage, r.id) <", "registrations_by_stage", "((stage >= $1) AND (ROW(stage, id) < ROW($1, $2)))"),
    ("FOR UPDATE SKIP LOCKED", "letters_due", "(due_at <= $1)"),
    ("DELETE FROM letters WHERE address_key", "letters_to", "((address_key = $1) AND (at <= $2))"),
    ("SET mentions = NULL", "letters_mentioning", "(mentions = $1)"),
    ("DELETE FROM letters WHERE about", "letters_about", "(about = $1)"),
    ("FROM sign_ins t", "memberships_by_user", "(user_id = t.user_id)"),
    ("FROM sign_ins t", "attendees_by_address", "(address_key = u_1.address_key)"),
    (
        "(f.supplier_id, f.id) <",
        "offerings_by_supplier",
        "((supplier_id >= $1) AND (ROW(supplier_id, id) < ROW($1, $2)))",
    ),
    ("f.published AND f.id <", "offerings_published", "(id < $2)"),
    (
        "(p.customer_id, p.id) <",
        "applications_by_customer",
        "((customer_id >= $1) AND (ROW(customer_id, id) < ROW($1, $2)))",
    ),
    ("p.stage = $3 AND p.id <", "applications_by_stage", "((customer_id = $1) AND (stage = $3) AND (id < $2))"),
    (
        "(p.offering_id, p.id) <",
        "applications_by_offering",
        "((offering_id >= $1) AND (ROW(offering_id, id) < ROW($1, $2)))",
    ),
    (
        "(a.mentor_id, a.application_id) <",
        "assignments_by_mentor",
        "((mentor_id >= $1) AND (ROW(mentor_id, application_id) < ROW($1, $2)))",
    ),
    ("p.stage IN ('submitted', 'under_review') AND p.turn >", "applications_queue", "(turn > $1)"),
    ("p.stage = 'submitted' AND p.turn >", "applications_submitted", "(turn > $1)"),
    ("p.stage = 'under_review' AND p.turn >", "applications_under_review", "(turn > $1)"),
    ("stage = 'waitlisted' ORDER BY turn", "applications_waitlist", "(offering_id = $1)"),
    ("ORDER BY p.changed_at DESC", "applications_changed", "(customer_id = $1)"),
    (
        "(a.application_id, a.id) <",
        "attendees_by_application",
        "((application_id >= $1) AND (ROW(application_id, id) < ROW($1, $2)))",
    ),
    (
        "(a.address_key, a.id) <",
        "attendees_by_address",
        "((address_key >= $1) AND (ROW(address_key, id) < ROW($1, $2)))",
    ),
    (
        "(o.application_id, o.id) <",
        "observations_by_application",
        "((application_id >= $1) AND (ROW(application_id, id) < ROW($1, $2)))",
    ),
    (
        "(s.offering_id, s.slot) >",
        "sessions_by_offering",
        "((offering_id <= $1) AND (ROW(offering_id, slot) > ROW($1, $2)))",
    ),
    ("CROSS JOIN LATERAL", "sessions_by_audience", "((audience = k.audience) AND (slot > $2))"),
    ("WHERE g.mentor_id = $2", "assignments_by_mentor", "(mentor_id = $2)"),
    ("WHERE g.mentor_id = $2", "attendees_by_address", "(address_key = $1)"),
    ("p.stage IN ('accepted', 'approved')\n", "applications_running", "((offering_id = $1) AND (id < $2))"),
    ("customer_id = k.customer", "applications_confirmed", "((offering_id = $1) AND (customer_id = k.customer))"),
    ("p.offering_id = $1\n", "applications_confirmed", "(offering_id = $1)"),
    ("JOIN assignments g ON g.application_id", "attendees_listed", "(application_id = p.id)"),
    ("JOIN assignments g ON g.application_id", "users_address", "(address_key = a.address_key)"),
    ("JOIN assignments g ON g.application_id", "assignments_by_application", "(application_id = p_1.id)"),
    (
        "(a.application_id, a.id) >",
        "attendees_by_application",
        "((application_id <= $3) AND (ROW(application_id, id) > ROW($3, $4)))",
    ),
    ("(a.application_id, a.id) >", "attendances_by_attendee", "((attendee_id = a.id) AND (session_id = $1))"),
    ("SELECT t.attendee_id", "applications_confirmed", "(offering_id = $3)"),
    ("SELECT t.attendee_id", "attendees_by_application", "((application_id = p_1.id) AND (id > $4))"),
    ("SELECT t.attendee_id", "attendances_marked", "((session_id = $1) AND (attendee_id > $4))"),
    ("GROUP BY t.application_id", "attendances_by_application", "(application_id = $1)"),
    ("t.attendee_id = a.id\n", "attendances_by_attendee", "(attendee_id = a.id)"),
    ("t.attendee_id = a.id AND t.id < $2", "attendances_by_attendee", "(attendee_id = a.id)"),
];

/// Sorts of what is few: administrators, likely duplicates, pages of some schedules, those who take part in one
/// offering, one person's marks.
const SORTED: [&str; 6] = [
    "u.id IN (",
    "o.standing <> 'dormant'",
    "same_number",
    "CROSS JOIN LATERAL",
    "SELECT t.attendee_id",
    "t.attendee_id = a.id AND t.id < $2",
];

#[tokio::test]
async fn every_statement_follows_indexes() {
    let database = database("plans", async |url| {
        let store = PostgresStore::connect(&url, Options::default()).await.unwrap();
        store.migrate().await.unwrap();
        store.close().await;
    })
    .await;
    let store = PostgresStore::connect(&database.url(), Options::default()).await.unwrap();
    let mut connection = store.db.reader().acquire().await.unwrap();
    connection.execute(include_str!("plans.sql")).await.unwrap();

    let mut ranges = RANGES.to_vec();
    for (statement, given) in statements() {
        let plan = explain(&mut connection, &statement, given).await;
        let mut scans = Vec::new();
        walk(&plan[0]["Plan"], &mut |step| {
            let kind = step["Node Type"].as_str().unwrap();
            assert!(!["Seq Scan", "Memoize"].contains(&kind), "{statement}\n{plan:#}");
            assert!(
                !kind.ends_with("Sort") || SORTED.iter().any(|few| statement.contains(few)),
                "{statement}\n{plan:#}"
            );
            if let Some(index) = step["Index Name"].as_str() {
                let range = step["Index Cond"].as_str();
                assert!(range.is_some() || COUNTED.contains(&index), "{statement}\n{plan:#}");
                scans.push((index.to_owned(), range.unwrap_or_default().to_owned()));
            }
        });
        let found = |index: &str, range: &str| scans.iter().any(|scan| scan.0 == index && scan.1 == range);
        ranges.retain(|(part, index, range)| !(statement.contains(part) && found(index, range)));
    }
    assert!(ranges.is_empty(), "no plan has {ranges:#?}");
}

/// The plan that the store's own connections follow, whatever they are given.
async fn explain(connection: &mut PgConnection, statement: &str, given: usize) -> Value {
    connection.execute(AssertSqlSafe(format!("PREPARE explained AS {statement}"))).await.unwrap();
    let nulls = if given == 0 { String::new() } else { format!("({})", ["NULL"].repeat(given).join(", ")) };
    let explain = AssertSqlSafe(format!("EXPLAIN (FORMAT JSON) EXECUTE explained{nulls}"));
    let plan = sqlx::query_scalar(explain).fetch_one(&mut *connection).await.unwrap();
    connection.execute("DEALLOCATE explained").await.unwrap();
    plan
}

fn walk(step: &Value, each: &mut impl FnMut(&Value)) {
    each(step);
    for below in step["Plans"].as_array().into_iter().flatten() {
        walk(below, each);
    }
}

/// The statements that are checked at build time, from what was prepared, and how many values each takes.
fn statements() -> Vec<(String, usize)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let statements = files.map(|file| serde_json::from_slice::<Value>(&file).unwrap());
    let statements = statements.map(|statement| {
        let given = statement["describe"]["parameters"]["Left"].as_array().map_or(0, Vec::len);
        (statement["query"].as_str().unwrap().to_owned(), given)
    });
    statements.filter(|(statement, _)| !statement.starts_with("INSERT")).collect()
}
