//! Servers compared: in turns, several rounds, so that what else the machine does meets all of them.

use std::time::Duration;

use hdrhistogram::Histogram;

use crate::data::{Engine, Scale};
use crate::drive::{Load, Round, drive};
use crate::server::Server;
use crate::stores::Store;

/// Whose server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Floor,
    Before,
    Lyceum,
}

/// A server to compare.
pub struct Contender<'a> {
    pub who: Who,
    pub store: &'a Store,
    pub server: &'a Server,
}

/// How long to measure.
#[derive(Clone, Copy)]
pub struct Pace {
    pub rounds: usize,
    pub round: Duration,
    /// Before the first round.
    pub warm: Duration,
}

/// What was measured of a server.
pub struct Line {
    pub workload: &'static str,
    pub who: Who,
    pub engine: Engine,
    pub scale: Scale,
    /// Answers in a second, the median of the rounds.
    pub rate: f64,
    /// Milliseconds.
    pub p50: f64,
    pub p99: f64,
    /// The rate against the floor's, the median of the rounds.
    pub of_floor: Option<f64>,
    /// Processor time of the server for one answer, in microseconds.
    pub work: f64,
    /// The most memory, in MB.
    pub memory: f64,
}

/// Drives each server with the load of its store.
pub async fn compare(
    workload: &'static str,
    contenders: &[Contender<'_>],
    load: impl Fn(&Store) -> Load,
    pace: Pace,
) -> anyhow::Result<Vec<Line>> {
    // Servers over the same store share its load: what one used up is not used again.
    let mut loads: Vec<(&str, Load)> = Vec::new();
    for contender in contenders {
        let name = contender.store.name.as_str();
        if !loads.iter().any(|(known, _)| *known == name) {
            loads.push((name, load(contender.store)));
        }
    }
    let of =
        |contender: &Contender<'_>| loads.iter().find(|(name, _)| *name == contender.store.name).map(|(_, load)| load);
    let mut rounds: Vec<Vec<Round>> = contenders.iter().map(|_| Vec::new()).collect();
    for contender in contenders {
        contender.server.forget_peak()?;
        if let Some(load) = of(contender) {
            drive(contender.server.address, load, pace.warm).await?;
        }
    }
    let mut work = vec![Duration::ZERO; contenders.len()];
    for _ in 0..pace.rounds {
        for ((contender, rounds), work) in contenders.iter().zip(&mut rounds).zip(&mut work) {
            if let Some(load) = of(contender) {
                let before = contender.server.work()?;
                rounds.push(drive(contender.server.address, load, pace.round).await?);
                *work += contender.server.work()? - before;
            }
        }
    }
    contenders
        .iter()
        .zip(&rounds)
        .zip(work)
        .map(|((contender, own), work)| {
            let floor =
                contenders.iter().position(|one| one.who == Who::Floor && one.store.name == contender.store.name);
            let floor = floor.filter(|_| contender.who != Who::Floor).and_then(|floor| rounds.get(floor));
            let ratios =
                floor.map(|floor| own.iter().zip(floor).map(|(own, floor)| own.rate() / floor.rate()).collect());
            line(workload, contender, own, ratios, work)
        })
        .collect()
}

#[allow(clippy::cast_precision_loss, reason = "a mean, for people to read")]
fn line(
    workload: &'static str,
    contender: &Contender<'_>,
    rounds: &[Round],
    ratios: Option<Vec<f64>>,
    work: Duration,
) -> anyhow::Result<Line> {
    let mut took = Histogram::<u64>::new(3)?;
    for round in rounds {
        took.add(&round.took)?;
    }
    Ok(Line {
        workload,
        who: contender.who,
        engine: contender.store.engine,
        scale: contender.store.scale,
        rate: median(rounds.iter().map(Round::rate).collect()),
        p50: milliseconds(&took, 0.5),
        p99: milliseconds(&took, 0.99),
        of_floor: ratios.map(median),
        work: work.as_secs_f64() * 1e6 / took.len() as f64,
        memory: contender.server.peak()?,
    })
}

/// How long the given part of requests took at most.
#[allow(clippy::cast_precision_loss, reason = "microseconds, for people to read")]
pub fn milliseconds(took: &Histogram<u64>, part: f64) -> f64 {
    took.value_at_quantile(part) as f64 / 1_000.0
}

/// The middle one; nothing when there is none.
pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}
