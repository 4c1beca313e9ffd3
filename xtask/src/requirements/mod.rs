//! `cargo xtask requirements`: each requirement and scenario, and the tests that name it.

mod scan;

use crate::workspace::root;
use anyhow::{Context, Result, bail};
use clap::Args;
use scan::Number;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What has to hold.
const WANTED: &str = include_str!("wanted.txt");

/// Where the map is written.
const MAP: &str = "docs/requirements.md";

/// The tests that name a number, by their files; a file without names is meant whole.
type Tests = BTreeMap<Number, BTreeMap<String, BTreeSet<String>>>;

#[derive(Args)]
#[command(after_help = "Example: cargo xtask requirements, after every new test that names a number")]
pub struct Requirements {
    /// Only tells whether the map is up to date, and whether each number has a test.
    #[arg(long)]
    pub check: bool,
}

impl Requirements {
    /// Writes the map, or checks it.
    pub fn run(&self) -> Result<()> {
        let wanted = wanted(WANTED)?;
        let tests = tests()?;
        let map = map(&wanted, &tests);
        let file = root().join(MAP);
        let kept = fs::read_to_string(&file).unwrap_or_default();
        if !self.check {
            fs::write(&file, &map).with_context(|| MAP)?;
        }
        let mut wrong = Vec::new();
        let missing = missing(&wanted, &tests);
        if !missing.is_empty() {
            wrong.push(format!("no test names {}", missing.join(", ")));
        }
        let unknown: Vec<_> = tests.keys().filter(|number| !wanted.contains_key(number)).map(describe).collect();
        if !unknown.is_empty() {
            wrong.push(format!("tests name what nobody asks for: {}", unknown.join(", ")));
        }
        if self.check && kept != map {
            wrong.push(format!("{MAP} is out of date: cargo xtask requirements"));
        }
        println!("requirements: {} of {} have tests", wanted.len() - without(&wanted, &tests), wanted.len());
        if !self.check {
            wrong.iter().for_each(|one| println!("  {one}"));
        } else if !wrong.is_empty() {
            bail!("the requirements are not covered:\n  {}", wrong.join("\n  "));
        }
        Ok(())
    }
}

/// What a number asks for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    later: bool,
    what: String,
}

fn wanted(text: &str) -> Result<BTreeMap<Number, Wanted>> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (number, what) = line.split_once(' ').with_context(|| line.to_owned())?;
            let Ok(number) = number.parse() else { bail!("{number} is no number") };
            let now = what.strip_prefix("later ");
            Ok((number, Wanted { later: now.is_some(), what: now.unwrap_or(what).to_owned() }))
        })
        .collect()
}

fn tests() -> Result<Tests> {
    let mut tests = Tests::new();
    for folder in ["crates", "xtask"] {
        crate::tidy::visit(&root().join(folder), &mut |path| {
            let name = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
            if name.starts_with("xtask/src/requirements/") || !(name.ends_with(".rs") || name.ends_with(".mjs")) {
                return Ok(());
            }
            let text = fs::read_to_string(path).with_context(|| name.clone())?;
            for (number, test) in scan::scan(&name, &text) {
                tests.entry(number).or_default().entry(name.clone()).or_default().extend(test);
            }
            Ok(())
        })?;
    }
    Ok(tests)
}

fn map(wanted: &BTreeMap<Number, Wanted>, tests: &Tests) -> String {
    let mut text = String::from(
        "# Requirements and their tests\n\n\
         Written by `cargo xtask requirements`: a test names the number it proves in a comment above it. Cases of the\n\
         store contract run on memory, SQLite and Postgres. *Later* marks what is not asked for yet.\n",
    );
    for (letter, title) in [('R', "Requirements"), ('S', "Scenarios")] {
        text += &format!("\n## {title}\n\n| | what has to hold | tests |\n|---|---|---|\n");
        for (number, Wanted { later, what }) in wanted.iter().filter(|(number, _)| number.0 == letter) {
            let nothing = if *later { "*later*" } else { "**none yet**" };
            let shown = tests.get(number).map_or_else(|| nothing.to_owned(), shown);
            text += &format!("| {number} | {what} | {shown} |\n");
        }
    }
    text
}

fn shown(files: &BTreeMap<String, BTreeSet<String>>) -> String {
    let file = |(file, names): (&String, &BTreeSet<String>)| {
        let names = names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        if names.is_empty() { format!("all of `{file}`") } else { format!("`{file}`: {names}") }
    };
    files.iter().map(file).collect::<Vec<_>>().join("<br>")
}

fn missing(wanted: &BTreeMap<Number, Wanted>, tests: &Tests) -> Vec<String> {
    wanted.iter().filter(|(number, one)| !one.later && !tests.contains_key(number)).map(|(n, _)| describe(n)).collect()
}

fn without(wanted: &BTreeMap<Number, Wanted>, tests: &Tests) -> usize {
    wanted.keys().filter(|number| !tests.contains_key(number)).count()
}

fn describe(number: &Number) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_asked_for() {
        let wanted = wanted(WANTED).unwrap();
        let all = (1..=51).map(|n| Number('R', n)).chain((1..=76).map(|n| Number('S', n)));
        assert!(all.into_iter().all(|number| wanted.contains_key(&number)));
        assert_eq!(wanted.len(), 51 + 76);
    }

    #[test]
    fn what_lacks_a_test_is_told_unless_it_comes_later() {
        let wanted = wanted("# a\nR1 One.\nR2 later Two.\nS1 Three.\n").unwrap();
        let files = [("a.rs".to_owned(), BTreeSet::from(["proves".to_owned()])), ("b.rs".to_owned(), BTreeSet::new())];
        let tests = Tests::from([(Number('S', 1), BTreeMap::from(files))]);
        assert_eq!(missing(&wanted, &tests), ["R1"]);
        let map = map(&wanted, &tests);
        assert!(map.contains("| R1 | One. | **none yet** |"), "{map}");
        assert!(map.contains("| R2 | Two. | *later* |"), "{map}");
        assert!(map.contains("| S1 | Three. | `a.rs`: proves<br>all of `b.rs` |"), "{map}");
    }
}
