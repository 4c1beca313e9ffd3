//! What is printed.

use crate::measure::{Line, Who};

/// A goal of the design, and what came of it.
pub struct Goal {
    pub what: String,
    pub goal: String,
    pub measured: String,
    pub met: bool,
}

impl Goal {
    /// At least so much is wanted.
    pub fn at_least(what: impl Into<String>, wanted: f64, measured: f64, unit: &str) -> Self {
        Self::new(what, format!("≥ {wanted}{unit}"), measured, unit, measured >= wanted)
    }

    /// At most so much is allowed.
    pub fn at_most(what: impl Into<String>, allowed: f64, measured: f64, unit: &str) -> Self {
        Self::new(what, format!("≤ {allowed}{unit}"), measured, unit, measured <= allowed)
    }

    fn new(what: impl Into<String>, goal: String, measured: f64, unit: &str, met: bool) -> Self {
        let measured = if measured < 10.0 { format!("{measured:.2}{unit}") } else { format!("{measured:.0}{unit}") };
        Self { what: what.into(), goal, measured, met }
    }
}

/// Prints what servers did.
pub fn lines(lines: &[Line]) {
    if lines.is_empty() {
        return;
    }
    println!();
    println!("| workload | store | server | req/s | p50 ms | p99 ms | of floor | CPU µs | memory MB |");
    println!("|---|---|---|--:|--:|--:|--:|--:|--:|");
    for line in lines {
        let who = match line.who {
            Who::Floor => "floor",
            Who::Before => "before",
            Who::Lyceum => "lyceum",
        };
        let of_floor = line.of_floor.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        println!(
            "| {} | {}, {} | {who} | {:.0} | {:.1} | {:.1} | {of_floor} | {:.0} | {:.0} |",
            line.workload, line.engine, line.scale, line.rate, line.p50, line.p99, line.work, line.memory
        );
    }
}

/// Prints what the goals are and whether they are met.
pub fn goals(goals: &[Goal]) {
    println!();
    println!("| what | goal | measured | |");
    println!("|---|--:|--:|---|");
    for Goal { what, goal, measured, met } in goals {
        println!("| {what} | {goal} | {measured} | {} |", if *met { "met" } else { "**missed**" });
    }
}
