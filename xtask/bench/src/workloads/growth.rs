//! W7: how much slower it gets when much is stored; and why it does not: every list is the range of an index.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;

use crate::data::Engine;
use crate::measure::{Line, Who};
use crate::report::Goal;
use crate::run::Site;
use crate::stores::{Ground, World};

/// Lyceum's cost of a request in the largest store against that in the smallest.
pub fn goals(lines: &[Line]) -> Vec<Goal> {
    let lyceum: Vec<_> = lines.iter().filter(|line| line.who == Who::Lyceum).collect();
    let grown = lyceum.iter().filter_map(|large| {
        let same = |one: &&&Line| one.workload == large.workload && one.engine == large.engine;
        let small = lyceum.iter().filter(same).min_by_key(|one| one.scale.0)?;
        let what = format!("growth: {}, {}, {} against {}", large.workload, large.engine, large.scale, small.scale);
        (small.scale.0 < large.scale.0).then(|| Goal::at_most(what, 1.2, small.rate / large.rate, ""))
    });
    grown.collect()
}

/// Lists that grow: a name, and what is found in the statement alone.
type Lists = &'static [(&'static str, &'static str)];

const OF_MEMBERS: Lists = &[
    ("members of an organization", "ORDER BY m.organization_id DESC"),
    ("invitations of an organization", "ORDER BY i.organization_id DESC"),
    ("invitations of an address", "FROM invitations i JOIN organizations o"),
    ("facts of an organization", "ORDER BY f.organization_id DESC"),
    ("organizations of a kind", "ORDER BY o.kind DESC"),
    ("registrations at a stage", "ORDER BY r.stage DESC"),
    ("letters that are due", "FOR UPDATE SKIP LOCKED"),
];

const OF_APPLICATIONS: Lists = &[
    ("applications of a customer", "(p.customer_id, p.id) <"),
    ("applications of a customer at a stage", "p.stage = $3 AND p.id <"),
    ("applications for an offering", "(p.offering_id, p.id) <"),
    ("applications that changed last", "ORDER BY p.changed_at DESC"),
    ("the reviewers' queue", "p.stage IN ('submitted', 'under_review') AND p.turn >"),
    ("attendees of an application", "(a.application_id, a.id) <"),
    ("what somebody takes part in", "(a.address_key, a.id) <"),
];

/// As the server's connections are set.
const SETTINGS: &str = "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off; \
                        SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_material = off; \
                        SET enable_memoize = off; SET max_parallel_workers_per_gather = 0; SET jit = off;";

/// Prints the plan of each list, as Postgres makes it for what is stored.
pub fn plans(ground: &Ground, sites: &[Site], world: World) -> anyhow::Result<Goal> {
    let lists = match world {
        World::Members => OF_MEMBERS,
        World::Applications => OF_APPLICATIONS,
    };
    let largest =
        sites.iter().filter(|site| site.store.engine == Engine::Postgres).max_by_key(|site| site.store.scale.0);
    let store = &largest.context("no Postgres")?.store;
    let statements = prepared()?;
    println!("\nPlans of lists, Postgres, {} {world}:\n", store.scale);
    let mut ranges = 0;
    for &(name, part) in lists {
        let (statement, given) = statements.iter().find(|(text, _)| text.contains(part)).context(name)?;
        let nulls = vec!["NULL"; *given].join(", ");
        let explain = format!("{SETTINGS} PREPARE list AS {statement}; EXPLAIN (COSTS OFF) EXECUTE list({nulls})");
        let plan = ground.cluster.query(&store.name, &explain);
        let lines: Vec<_> =
            plan.lines().map(str::trim).filter(|line| line.contains("Index ") || line.contains("Scan")).collect();
        let is_range = plan.contains("Index Cond") && !["Seq Scan", "Gather"].iter().any(|one| plan.contains(one));
        ranges += usize::from(is_range);
        println!(
            "- {name}: {}",
            lines.iter().map(|line| line.trim_start_matches("->  ")).collect::<Vec<_>>().join("; ")
        );
    }
    let measured = format!("{ranges} of {}", lists.len());
    let what = format!("W7 lists among {world} that are index ranges");
    Ok(Goal { what, goal: "all".into(), measured, met: ranges == lists.len() })
}

/// Lyceum's statements, as they were prepared for Postgres, and how many values each takes.
pub fn prepared() -> anyhow::Result<Vec<(String, usize)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/storage-postgres/.sqlx");
    let mut statements = Vec::new();
    for file in fs::read_dir(folder)? {
        let prepared: Value = serde_json::from_slice(&fs::read(file?.path())?)?;
        let text = prepared["query"].as_str().unwrap_or_default().to_owned();
        statements.push((text, prepared["describe"]["parameters"]["Left"].as_array().map_or(0, Vec::len)));
    }
    Ok(statements)
}
