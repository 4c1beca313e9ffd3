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

/// A server's rounds.
struct Turns<'a> {
    contender: &'a Contender<'a>,
    load: Load,
    rounds: Vec<Round>,
    work: Duration,
}

/// Drives each server with the load of its store.
pub async fn compare(
    workload: &'static str,
    contenders: &[Contender<'_>],
    load: impl Fn(&Store) -> Load,
    pace: Pace,
) -> anyhow::Result<Vec<Line>> {
    let mut all: Vec<Turns<'_>> = Vec::new();
    for contender in contenders {
        // Servers over the same store share its load: what one used up is not used again.
        let shared = all.iter().find(|one| one.contender.store.name == contender.store.name);
        let load = shared.map_or_else(|| load(contender.store), |one| one.load.clone());
        contender.server.forget_peak()?;
        drive(contender.server.address, &load, pace.warm).await?;
        all.push(Turns { contender, load, rounds: Vec::new(), work: Duration::ZERO });
    }
    for _ in 0..pace.rounds {
        for one in &mut all {
            let before = one.contender.server.work()?;
            one.rounds.push(drive(one.contender.server.address, &one.load, pace.round).await?);
            one.work += one.contender.server.work()? - before;
        }
    }
    all.iter().map(|one| one.line(workload, &all)).collect()
}

impl Turns<'_> {
    #[allow(clippy::cast_precision_loss, reason = "a mean, for people to read")]
    fn line(&self, workload: &'static str, all: &[Self]) -> anyhow::Result<Line> {
        let mut took = Histogram::<u64>::new(3)?;
        for round in &self.rounds {
            took.add(&round.took)?;
        }
        Ok(Line {
            workload,
            who: self.contender.who,
            engine: self.contender.store.engine,
            scale: self.contender.store.scale,
            rate: median(self.rounds.iter().map(Round::rate).collect()),
            p50: milliseconds(&took, 0.5),
            p99: milliseconds(&took, 0.99),
            of_floor: self.of_floor(all),
            work: self.work.as_secs_f64() * 1e6 / took.len() as f64,
            memory: self.contender.server.peak()?,
        })
    }

    fn of_floor(&self, all: &[Self]) -> Option<f64> {
        let under = |one: &&Self| {
            one.contender.who == Who::Floor
                && self.contender.who != Who::Floor
                && one.contender.store.name == self.contender.store.name
        };
        let floor = all.iter().find(under)?;
        Some(median(self.rounds.iter().zip(&floor.rounds).map(|(own, floor)| own.rate() / floor.rate()).collect()))
    }
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
