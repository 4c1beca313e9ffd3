//! W1 to W4: requests to Lyceum and to the floor, over both engines.

use hyper::StatusCode;

use super::engine;
use crate::data::{self, Engine};
use crate::drive::Load;
use crate::measure::{Contender, Line, Who, compare};
use crate::report::Goal;
use crate::requests::{accept, invite, members, roles};
use crate::run::{Extent, Goals, Name, Site};
use crate::stores::Ground;

const CONNECTIONS: usize = data::CALLERS as usize;

/// Runs those that are wanted.
pub async fn run(
    ground: &Ground,
    sites: &[Site],
    extent: &Extent,
    wanted: &impl Fn(Name) -> bool,
    goals: &mut Goals,
) -> anyhow::Result<Vec<Line>> {
    let growth = |name| wanted(name) || wanted(Name::W7);
    let mut lines = Vec::new();
    for engine in [Engine::Postgres, Engine::Sqlite] {
        let sites: Vec<_> = sites.iter().filter(|site| site.store.engine == engine).collect();
        let contenders: Vec<Contender<'_>> = sites.iter().flat_map(|site| site.contenders()).collect();
        let ok = |next| Load::steady(CONNECTIONS, StatusCode::OK, next);
        if growth(Name::W1) {
            same_shape(&sites, &members).await?;
            lines.extend(compare(W1, &contenders, |store| ok(members(store.scale)), extent.pace).await?);
        }
        if growth(Name::W2) {
            same_shape(&sites, &|_| roles()).await?;
            lines.extend(compare(W2, &contenders, |_| ok(roles()), extent.pace).await?);
            engine::reading(ground, &sites, extent)?;
        }
        if growth(Name::W3) {
            same_shape(&sites, &invite).await?;
            let made =
                |store: &crate::stores::Store| Load::steady(CONNECTIONS, StatusCode::CREATED, invite(store.scale));
            lines.extend(compare(W3, &contenders, made, extent.pace).await?);
            engine::writing(ground, &sites, extent)?;
        }
        if growth(Name::W4) {
            for site in &sites {
                let store = &site.store;
                let guests = data::guests(engine, store.scale, extent.guests, ground.now)?;
                ground.fill(store, &guests).await?;
            }
            let accepts = |_: &crate::stores::Store| ok(accept(extent.guests, ground.now));
            lines.extend(compare(W4, &contenders, accepts, extent.pace).await?);
        }
    }
    goals.extend(lines.iter().filter_map(goal));
    goals.extend(faster(&lines));
    goals.extend(durable(&lines));
    Ok(lines)
}

const W1: &str = "W1 a page of 50 members";
const W2: &str = "W2 who am I, with my roles";
const W3: &str = "W3 invite, queue the letter";
const W4: &str = "W4 accept by link";

/// The goal against the floor, which is one for Postgres.
fn goal(line: &Line) -> Option<Goal> {
    let wanted = if [W1, W2].contains(&line.workload) { 0.85 } else { 0.7 };
    let what = format!("{}, {}, of floor", line.workload, line.scale);
    Some(Goal::at_least(what, wanted, line.of_floor?, ""))
        .filter(|_| line.who == Who::Lyceum && line.engine == Engine::Postgres)
}

/// SQLite is to be faster than Postgres where it reads.
fn faster(lines: &[Line]) -> Vec<Goal> {
    let of = |workload, engine| {
        lines.iter().find(|line| line.who == Who::Lyceum && line.workload == workload && line.engine == engine)
    };
    let goal = |workload| {
        let ratio = of(workload, Engine::Sqlite)?.rate / of(workload, Engine::Postgres)?.rate;
        Some(Goal::at_least(format!("{workload}, SQLite against Postgres"), 1.0, ratio, ""))
    };
    [W1, W2].into_iter().filter_map(goal).collect()
}

/// SQLite is to write durably so many times in a second.
fn durable(lines: &[Line]) -> Option<Goal> {
    let is = |line: &&Line| line.who == Who::Lyceum && line.workload == W3 && line.engine == Engine::Sqlite;
    Some(Goal::at_least("SQLite: durable writes (W3) a second", 800.0, lines.iter().find(is)?.rate, ""))
}

/// The floor must answer in the form in which Lyceum answers.
async fn same_shape(sites: &[&Site], next: &impl Fn(data::Scale) -> crate::drive::Next) -> anyhow::Result<()> {
    for site in sites {
        let next = next(site.store.scale);
        let mut forms = Vec::new();
        for server in site.floor.iter().chain([&site.lyceum]) {
            let request = next(1).ok_or_else(|| anyhow::anyhow!("nothing to ask"))?;
            let (status, answer) = crate::drive::ask(server.address, request).await?;
            forms.push((status, form(&answer)));
        }
        anyhow::ensure!(forms.windows(2).all(|two| two[0] == two[1]), "floor and Lyceum answer {forms:#?}");
    }
    Ok(())
}

/// The names in a JSON value, with how long its lists are.
fn form(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().map(|(name, value)| format!("{name}:{}", form(value))).collect();
            fields.sort();
            format!("{{{}}}", fields.join(","))
        }
        serde_json::Value::Array(items) => {
            format!("[{} {}]", items.len(), items.last().map(form).unwrap_or_default())
        }
        serde_json::Value::Null => "null".to_owned(),
        _ => "one".to_owned(),
    }
}
