//! The languages have the same texts, about the same facts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::permission::Role;

/// The facts that each text names, by the text's key.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn texts(source: &str) -> Texts {
    let mut texts = Texts::new();
    let (mut message, mut key) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =") {
            if !line.starts_with(' ') {
                message = name.to_owned();
                key = message.clone();
            } else if let Some(attribute) = name.trim_start().strip_prefix('.') {
                key = format!("{message}.{attribute}");
            }
        }
        let facts = line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).map(str::to_owned);
        texts.entry(key.clone()).or_default().extend(facts);
    }
    texts
}

fn languages() -> BTreeMap<String, Texts> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let read = |entry: fs::DirEntry| {
        let source = fs::read_to_string(entry.path().join("letters.ftl")).unwrap();
        (entry.file_name().into_string().unwrap(), texts(&source))
    };
    fs::read_dir(folder).unwrap().map(|entry| read(entry.unwrap())).collect()
}

#[test]
fn every_language_has_the_texts_of_english() {
    let languages = languages();
    let english = &languages["en"];
    assert!(english.len() > 100, "{}", english.len());
    assert!(english["invitation.body"].contains("inviter"));
    for (language, texts) in &languages {
        let keys = |texts: &Texts| texts.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(texts), keys(english), "{language}");
        for (key, facts) in texts {
            assert_eq!(facts, &english[key], "{language}: {key}");
        }
    }
}

#[test]
fn every_role_has_its_words() {
    for role in Role::ALL {
        for part in ["", ".one", ".does"] {
            let key = format!("role-{}{part}", role.word());
            assert!(languages()["en"].contains_key(&key), "{key}");
        }
    }
}
