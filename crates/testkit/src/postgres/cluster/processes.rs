//! Other processes: who they are, and signals to them. `kill` is the shell's own, which every machine has.

use std::process::{Command, Stdio};
use std::{fs, str};

/// A process and its children, the parent first.
pub fn family(parent: u32) -> Vec<u32> {
    let children = fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|entry| {
        let pid = entry.file_name().to_str()?.parse().ok()?;
        (stat(pid)?.1 == parent).then_some(pid)
    });
    std::iter::once(parent).chain(children).collect()
}

/// Whether it still runs; a dead one that nobody has waited for does not.
pub fn runs(pid: u32) -> bool {
    stat(pid).is_some_and(|(state, _)| state != 'Z')
}

/// Sends the signal, by its name without SIG, to each; one that is gone is no fault.
pub fn signal(name: &str, pids: &[u32]) {
    let _ = Command::new("sh")
        .args(["-c", r#"for pid in "$@"; do kill -s "$0" "$pid"; done"#, name])
        .args(pids.iter().map(u32::to_string))
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

/// State and parent. The name before them is in parentheses and may itself hold some.
fn stat(pid: u32) -> Option<(char, u32)> {
    let line = fs::read(format!("/proc/{pid}/stat")).ok()?;
    let after = line.iter().rposition(|&byte| byte == b')')? + 1;
    let mut fields = str::from_utf8(&line[after..]).ok()?.split_ascii_whitespace();
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}
