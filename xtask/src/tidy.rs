//! The house rules that a machine can check.

use crate::workspace::root;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A file longer than this has two subjects.
const LINES: usize = 400;

/// What promises work instead of doing it. In pieces, as this file obeys the rule too.
const PROMISES: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("X", "XX"),
    concat!("todo", "!"),
    concat!("unimplemented", "!"),
];

/// Words with another word in this house.
const WORDS: [(&str, &str); 4] =
    [("tenant", "organization"), ("company", "organization"), ("vendor", "supplier"), ("client", "customer")];

/// What stands before a name that is given.
const GIVES_A_NAME: [&str; 8] = ["fn", "struct", "enum", "trait", "type", "mod", "const", "static"];

/// Where sources are, and what they end in.
const SOURCES: [&str; 3] = ["crates", "migrations", "xtask"];
const KINDS: [&str; 8] = ["rs", "toml", "sql", "html", "css", "js", "mjs", "ftl"];

/// Why each library is used: a line each, which starts with its name.
const EXPLANATIONS: &str = "docs/dependencies.md";

/// Checks the tree.
pub fn run() -> Result<()> {
    let mut found = differing_migrations(&names("postgres")?, &names("sqlite")?);
    found.extend(unexplained(
        &fs::read_to_string(root().join("Cargo.toml"))?,
        &fs::read_to_string(root().join(EXPLANATIONS)).with_context(|| EXPLANATIONS)?,
    ));
    let mut files = 0;
    for folder in SOURCES {
        visit(&root().join(folder), &mut |path| {
            let name = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().into_owned();
            let text = fs::read_to_string(path).with_context(|| name.clone())?;
            found.extend(untidy(&name, &text));
            files += 1;
            Ok(())
        })?;
    }
    if !found.is_empty() {
        bail!("the tree is untidy:\n  {}", found.join("\n  "));
    }
    println!("tidy: {files} files, as the house wants them");
    Ok(())
}

/// The file names of an engine's migrations.
fn names(engine: &str) -> Result<BTreeSet<String>> {
    let folder = root().join("migrations").join(engine);
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

fn differing_migrations(postgres: &BTreeSet<String>, sqlite: &BTreeSet<String>) -> Vec<String> {
    postgres.symmetric_difference(sqlite).map(|name| format!("migrations: only one engine has {name}")).collect()
}

/// The libraries of the workspace that nobody explains, and explanations of libraries that are gone.
fn unexplained(manifest: &str, explanations: &str) -> Vec<String> {
    let table = manifest.split_once("[workspace.dependencies]").unwrap_or_default().1;
    let table = table.split("\n[").next().unwrap_or_default();
    let entries = table.lines().filter_map(|line| line.split_once(" = ")).filter(|(_, how)| !how.contains("path = "));
    let used: BTreeSet<_> = entries.map(|(name, _)| name).collect();
    let lines = explanations.lines().filter_map(|line| line.strip_prefix("- `")?.split_once('`'));
    let explained: BTreeSet<_> = lines.map(|(name, _)| name).collect();
    let missing = used.difference(&explained).map(|name| format!("{EXPLANATIONS}: why is {name} used?"));
    missing.chain(explained.difference(&used).map(|name| format!("{EXPLANATIONS}: {name} is not used"))).collect()
}

/// Calls back for each source file below the folder.
pub fn visit(folder: &Path, each: &mut impl FnMut(&Path) -> Result<()>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && name != "node_modules" && !name.starts_with('.') {
            visit(&path, each)?;
        } else if path.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
            each(&path)?;
        }
    }
    Ok(())
}

/// What is wrong with a file.
fn untidy(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lines = text.lines().count();
    if name.ends_with(".rs") && lines > LINES && !is_test_or_generated(name) {
        found.push(format!("{name}: {lines} lines; above {LINES} a file has two subjects"));
    }
    for (at, line) in text.lines().enumerate() {
        let place = format!("{name}:{}", at + 1);
        if let Some(promise) = PROMISES.iter().find(|promise| has_word(line, promise)) {
            found.push(format!("{place}: {promise}: do it, or file it as an issue"));
        }
        for (word, instead) in WORDS {
            if name.ends_with(".rs") && given_name(line).is_some_and(|given| parts(given).any(|part| part == word)) {
                found.push(format!("{place}: a {word} is called {instead} here"));
            }
        }
    }
    found
}

fn is_test_or_generated(name: &str) -> bool {
    name.split(['/', '.']).any(|part| part == "tests" || part == "generated")
}

fn has_word(line: &str, word: &str) -> bool {
    let around = |piece: Option<char>| piece.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_');
    line.match_indices(word)
        .any(|(at, _)| around(line[..at].chars().next_back()) && around(line[at + word.len()..].chars().next()))
}

/// The name that a line of Rust gives to something, if it does.
fn given_name(line: &str) -> Option<&str> {
    let mut words =
        line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty());
    let code = !line.trim_start().starts_with("//");
    words.find(|word| code && GIVES_A_NAME.contains(word))?;
    words.next()
}

/// The words in a name, in small letters.
fn parts(name: &str) -> impl Iterator<Item = String> {
    let mut spaced = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !spaced.ends_with(|before: char| before.is_uppercase()) {
            spaced.push(' ');
        }
        spaced.push(if letter == '_' { ' ' } else { letter });
    }
    spaced.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_are_found_as_words_only() {
        assert_eq!(untidy("a.sql", concat!("-- FIX", "ME later")).len(), 1);
        assert_eq!(untidy("a.rs", concat!("    todo", "!()")).len(), 1);
        assert!(untidy("a.rs", concat!("let XX", "XX = TO", "DOS;")).is_empty());
    }

    #[test]
    fn long_files_are_found_unless_they_are_tests() {
        let long = "\n".repeat(LINES + 1);
        assert_eq!(untidy("crates/app/src/main.rs", &long).len(), 1);
        assert!(untidy("crates/app/src/user/tests.rs", &long).is_empty());
        assert!(untidy("crates/app/tests/story.rs", &long).is_empty());
    }

    #[test]
    fn given_names_use_the_words_of_the_house() {
        assert_eq!(untidy("a.rs", concat!("pub struct HttpC", "lient;")), ["a.rs:1: a client is called customer here"]);
        assert_eq!(untidy("a.rs", concat!("    pub async fn ten", "ant_of(user: &User) {")).len(), 1);
        assert!(untidy("a.rs", "let response = reqwest::Client::new();").is_empty());
        assert!(untidy("a.rs", concat!("// a fn cli", "ent")).is_empty());
    }

    #[test]
    fn a_library_is_explained_as_long_as_it_is_used() {
        let manifest =
            "[workspace.dependencies]\n# Own.\ndomain = { path = \"a\" }\nuuid = \"1\"\n\n[workspace.lints]\na = 1\n";
        assert!(unexplained(manifest, "- `uuid`: ids.\n").is_empty());
        assert_eq!(unexplained(manifest, "- `gone`: something.\n").len(), 2);
    }

    #[test]
    fn a_migration_for_one_engine_is_found() {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        assert!(differing_migrations(&names(&["1.sql"]), &names(&["1.sql"])).is_empty());
        assert_eq!(differing_migrations(&names(&["1.sql", "2.sql"]), &names(&["1.sql", "3.sql"])).len(), 2);
    }
}
