//! W5: signing in, where the hash is the cost, and others who want something meanwhile.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use hyper::StatusCode;

use crate::data::{self, Engine};
use crate::drive::{Load, drive};
use crate::measure::{Line, Pace, compare, milliseconds};
use crate::report::Goal;
use crate::requests::{PASSWORD, roles, sign_in, sign_in_once};
use crate::run::{Extent, Goals, Site, smallest};
use crate::stores::Ground;

/// How many verify at once, in the server as here.
const AT_ONCE: usize = 2;

pub async fn run(ground: &Ground, sites: &[Site], extent: &Extent, goals: &mut Goals) -> anyhow::Result<Vec<Line>> {
    let site = smallest(sites, Engine::Postgres)?;
    let hash = Argon2::default().hash_password(PASSWORD.as_bytes()).map_err(|error| anyhow::anyhow!("{error}"))?;
    let hash = hash.to_string();
    ground.fill(&site.store, &data::people(Engine::Postgres, &hash, ground.now)?).await?;

    let seconds = if extent.quick { 2 } else { 5 };
    let alone = hashes(hash, Duration::from_secs(seconds)).await?;
    println!("\nPasswords verified in a second, {AT_ONCE} at once and nothing else: {alone:.0}");
    let load = || Load::steady(32, StatusCode::CREATED, sign_in());
    let pace = Pace { round: Duration::from_secs(seconds), rounds: 3, ..extent.pace };
    let lines = compare("W5 sign in", &site.contenders(), |_| load(), pace).await?;
    if let Some(lyceum) = lines.last() {
        goals.push(Goal::at_least("W5 sign in, of floor", 0.95, lyceum.of_floor.unwrap_or_default(), ""));
        let rest = (alone / lyceum.rate - 1.0) * 100.0;
        goals.push(Goal::at_most("W5 all but the hash, of the hash", 5.0, rest, " %"));
    }
    goals.extend(meanwhile(site).await?);
    Ok(lines)
}

/// How many passwords the machine verifies in a second.
#[allow(clippy::cast_precision_loss, reason = "a rate")]
async fn hashes(hash: String, time: Duration) -> anyhow::Result<f64> {
    let hash = Arc::new(hash);
    let begun = Instant::now();
    let mut threads = Vec::new();
    for _ in 0..AT_ONCE {
        let hash = Arc::clone(&hash);
        threads.push(tokio::task::spawn_blocking(move || {
            let mut verified = 0_u64;
            while begun.elapsed() < time {
                let Ok(hash) = PasswordHash::new(&hash) else { break };
                verified += u64::from(Argon2::default().verify_password(PASSWORD.as_bytes(), &hash).is_ok());
            }
            verified
        }));
    }
    let mut verified = 0;
    for thread in threads {
        verified += thread.await?;
    }
    Ok(verified as f64 / begun.elapsed().as_secs_f64())
}

/// 500 people sign in at once, while others ask who they are.
async fn meanwhile(site: &Site) -> anyhow::Result<Vec<Goal>> {
    let over = Arc::new(AtomicBool::new(false));
    let connections = usize::try_from(data::PEOPLE)?;
    let burst = async {
        let load = Load::steady(connections, StatusCode::CREATED, sign_in_once());
        let round = drive(site.lyceum.address, &load, Duration::from_secs(60)).await;
        over.store(true, Ordering::Relaxed);
        round
    };
    let others = {
        let (over, ask) = (Arc::clone(&over), roles());
        let next = Arc::new(move |nth| if over.load(Ordering::Relaxed) { None } else { ask(nth) });
        Load { rest: Duration::from_millis(20), ..Load::steady(4, StatusCode::OK, next) }
    };
    site.lyceum.forget_peak()?;
    let (burst, others) = tokio::join!(burst, drive(site.lyceum.address, &others, Duration::from_secs(60)));
    let (burst, others) = (burst?, others?);
    let memory = site.lyceum.peak()?;
    println!(
        "\n{} people signed in at once within {:.1} s; meanwhile {} other requests, p50 {:.1} ms, p99 {:.1} ms; memory {memory:.0} MB",
        burst.took.len(),
        burst.seconds,
        others.took.len(),
        milliseconds(&others.took, 0.5),
        milliseconds(&others.took, 0.99),
    );
    Ok(vec![
        Goal::at_least("W5 of 500 who sign in at once, signed in", 500.0, burst.took.len() as f64, ""),
        Goal::at_most("W5 others' p99 meanwhile", 100.0, milliseconds(&others.took, 0.99), " ms"),
        Goal::at_most("W6 memory while 500 sign in", 60.0, memory, " MB"),
    ])
}
