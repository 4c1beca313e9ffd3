//! `cargo xtask layers`: arrows point inwards only. `domain` knows nobody, adapters know `domain` and never each other,
//! `app` knows all.

use anyhow::{Result, bail};
use cargo_metadata::{DependencyKind, MetadataCommand};

/// Which of the workspace's crates each may know.
const LAYERS: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("storage-postgres", &["domain"]),
    ("storage-sqlite", &["domain"]),
    ("mail-smtp", &["domain"]),
    ("http-api", &["domain"]),
    ("web-ui", &["domain"]),
    ("testkit", &["domain"]),
    ("app", &["domain", "storage-postgres", "storage-sqlite", "mail-smtp", "http-api", "web-ui"]),
    ("xtask", &[]),
    ("bench", &["domain", "testkit"]),
    ("sqlite-schema", &[]),
];

/// What brings clock, randomness or the outside world, and so has no place in `domain`.
const IMPURE: [&str; 9] = ["tokio", "sqlx", "axum", "tower", "lettre", "reqwest", "getrandom", "rand", "tracing"];

/// What tests of any crate may know besides.
const FOR_TESTS: &str = "testkit";

/// A crate of the workspace with what it asks for.
struct Crate {
    name: String,
    dependencies: Vec<String>,
    dev_dependencies: Vec<String>,
}

/// Checks the workspace.
pub fn run() -> Result<()> {
    let metadata = MetadataCommand::new().current_dir(crate::workspace::root()).no_deps().exec()?;
    let crates: Vec<_> = metadata
        .packages
        .iter()
        .map(|package| {
            let named = |wanted: fn(DependencyKind) -> bool| {
                package.dependencies.iter().filter(move |one| wanted(one.kind)).map(|one| one.name.clone()).collect()
            };
            Crate {
                name: package.name.to_string(),
                dependencies: named(|kind| kind != DependencyKind::Development),
                dev_dependencies: named(|kind| kind == DependencyKind::Development),
            }
        })
        .collect();
    let violations = violations(&crates);
    if !violations.is_empty() {
        bail!("layers are crossed:\n  {}", violations.join("\n  "));
    }
    println!("layers: {} crates, no arrow outwards", crates.len());
    Ok(())
}

fn violations(crates: &[Crate]) -> Vec<String> {
    let ours = |name: &str| crates.iter().any(|one| one.name == name);
    let mut found = Vec::new();
    for Crate { name, dependencies, dev_dependencies } in crates {
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| layer == name) else {
            found.push(format!("{name} has no layer yet: give it one in xtask/src/layers.rs"));
            continue;
        };
        for other in dependencies {
            if ours(other) && !allowed.contains(&other.as_str()) {
                found.push(format!("{name} knows {other}"));
            }
            if name == "domain" && IMPURE.contains(&other.as_str()) {
                found.push(format!("{name} is pure, yet knows {other}"));
            }
        }
        for other in dev_dependencies {
            if ours(other) && other != FOR_TESTS && other != name && !allowed.contains(&other.as_str()) {
                found.push(format!("{name}'s tests know {other}"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(name: &str, dependencies: &[&str], dev_dependencies: &[&str]) -> Vec<Crate> {
        let strings = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        let others = LAYERS.iter().filter(|(layer, _)| *layer != name);
        let empty =
            others.map(|(layer, _)| Crate { name: layer.to_string(), dependencies: vec![], dev_dependencies: vec![] });
        let one = Crate {
            name: name.to_owned(),
            dependencies: strings(dependencies),
            dev_dependencies: strings(dev_dependencies),
        };
        std::iter::once(one).chain(empty).collect()
    }

    #[test]
    fn arrows_inwards_are_fine() {
        assert!(violations(&workspace("web-ui", &["domain", "axum"], &["testkit", "insta"])).is_empty());
        assert!(violations(&workspace("app", &["domain", "http-api", "storage-sqlite"], &["testkit"])).is_empty());
        assert!(violations(&workspace("domain", &["chrono"], &["testkit", "tokio"])).is_empty());
    }

    #[test]
    fn arrows_outwards_are_found() {
        assert_eq!(violations(&workspace("web-ui", &["http-api"], &[])), ["web-ui knows http-api"]);
        assert_eq!(violations(&workspace("http-api", &["testkit"], &[])), ["http-api knows testkit"]);
        assert_eq!(violations(&workspace("domain", &["testkit"], &[])), ["domain knows testkit"]);
        assert_eq!(violations(&workspace("domain", &["sqlx"], &[])), ["domain is pure, yet knows sqlx"]);
        assert_eq!(violations(&workspace("web-ui", &[], &["app"])), ["web-ui's tests know app"]);
    }

    #[test]
    fn a_new_crate_needs_a_layer() {
        assert_eq!(violations(&workspace("billing", &[], &[])).len(), 1);
    }
}
