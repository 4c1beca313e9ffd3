//! The machine that figures were taken on.

use std::fs;

/// What figures depend on, in a line; nothing that names the machine.
pub fn describe(postgres: &str) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = field("/proc/meminfo", "MemTotal:").and_then(|memory| memory.split(' ').next()?.parse::<u64>().ok());
    let memory = memory.unwrap_or_default() / 1_000_000;
    let system = field("/etc/os-release", "PRETTY_NAME=").unwrap_or_else(|| "an unknown system".to_owned());
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let system = system.trim_matches('"');
    format!("{cores} cores, {memory} GB, {system}, Linux {}, Postgres {postgres}", kernel.trim())
}

/// How busy the machine was in the last minute: figures taken beside other work say little.
pub fn load() -> f64 {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().and_then(|load| load.parse().ok()).unwrap_or_default()
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
}
