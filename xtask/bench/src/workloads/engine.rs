//! The same statements through the database's own load tool: what Postgres itself does with them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::ensure;
use domain::values::Token;

use crate::data::{self, Engine, Kind, id};
use crate::floor::statements::CALLER;
use crate::run::{Extent, Site};
use crate::stores::Ground;

/// The transaction of an invitation; the bodies are those of another, so that they are as long.
const WRITE: &str = "BEGIN;
SELECT version FROM organizations WHERE id = :organization AND version = 1 FOR SHARE;
INSERT INTO invitations (id, version, organization_id, offer, address_key, inviter_id, stage, expires_at, reminded, body)
    VALUES (gen_random_uuid(), 1, :organization, 'mentor', gen_random_uuid() || '@bench.example', NULL, 'pending', now(),
            TRUE, (SELECT body FROM invitations WHERE id = :invitation));
INSERT INTO facts (id, at, who, user_id, organization_id, body)
    VALUES (gen_random_uuid(), now(), 'system', NULL, :organization, (SELECT body FROM facts WHERE id = :fact));
INSERT INTO letters (id, at, about, state, due_at, attempts, address_key, mentions, recipient, body)
    SELECT gen_random_uuid(), now(), about, 'queued', now(), 0, gen_random_uuid() || '@bench.example', mentions,
           recipient, body FROM letters WHERE id = :letter;
COMMIT;
";

/// W2's statement.
pub fn reading(ground: &Ground, sites: &[&Site], extent: &Extent) -> anyhow::Result<()> {
    bench(ground, sites, extent, "W2's statement", &format!("{};\n", CALLER.replace("$1", ":token")))
}

/// W3's transaction.
pub fn writing(ground: &Ground, sites: &[&Site], extent: &Extent) -> anyhow::Result<()> {
    bench(ground, sites, extent, "W3's transaction", WRITE)
}

fn bench(ground: &Ground, sites: &[&Site], extent: &Extent, what: &str, script: &str) -> anyhow::Result<()> {
    for site in sites.iter().filter(|site| site.store.engine == Engine::Postgres) {
        let Some(program) = find() else {
            println!("pgbench is not installed: {what} is not measured without a server.");
            return Ok(());
        };
        let file = ground.folder.path().join("pgbench.sql");
        std::fs::write(&file, script)?;
        let token = Token::read(&data::token(0)).map(|token| token.hash().as_str().to_owned()).unwrap_or_default();
        let define = |name: &str, value: &dyn std::fmt::Display| format!("--define={name}={value}");
        let output = Command::new(&program)
            .args(["--no-vacuum", "--protocol=prepared", "--client=32", "--jobs=1"])
            .arg(format!("--time={}", if extent.quick { 2 } else { 8 }))
            .arg(define("token", &token))
            .arg(define("organization", &id(Kind::Organization, 0)))
            .arg(define("invitation", &id(Kind::Invitation, 1)))
            .arg(define("fact", &id(Kind::Fact, 1)))
            .arg(define("letter", &id(Kind::Letter, 1)))
            .arg("--file")
            .arg(&file)
            .arg(ground.cluster.url(&site.store.name))
            .output()?;
        ensure!(output.status.success(), "pgbench: {}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8_lossy(&output.stdout);
        let told = said.lines().filter(|line| line.starts_with("tps") || line.starts_with("latency average"));
        println!("pgbench, {what}, Postgres, {}: {}", site.store.scale, told.collect::<Vec<_>>().join("; "));
    }
    Ok(())
}

/// Along the `PATH`, then where Debian keeps it.
fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let debian = Path::new("/usr/lib/postgresql").read_dir().into_iter().flatten().flatten();
    let debian = debian.map(|version| version.path().join("bin"));
    std::env::split_paths(&path).chain(debian).map(|folder| folder.join("pgbench")).find(|program| program.is_file())
}
