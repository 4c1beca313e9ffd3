use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use domain::application::{Stage, Step};
use domain::attendance::Mark;
use domain::audit::Fact;
use domain::organization::PlatformService;
use domain::permission::{Action, Privilege, Role};
use domain::session::SessionState;
use domain::values::{Country, Locale, TimeZone};
use domain::{Error, Refusal};

use super::Words;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all.sort();
    all
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The names of a file's texts, each with the things it names.
fn texts(path: &Path) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut message = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        let name = line.trim_start().split(" =").next().unwrap_or_default();
        let is_name = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        if line.contains('=') && !line.starts_with([' ', '#']) && is_name(name) {
            message = name.to_owned();
            all.insert(message.clone());
        } else if let Some(part) = name.strip_prefix('.').filter(|part| is_name(part)) {
            all.insert(format!("{message}.{part}"));
        }
        for fact in line.split("{ $").skip(1) {
            let fact: String = fact.chars().take_while(char::is_ascii_alphanumeric).collect();
            all.insert(format!("{message} names {fact}"));
        }
    }
    all
}

#[test]
fn every_language_has_every_text() {
    for english in files(&here("locales/en")) {
        let swedish = here("locales/sv").join(english.file_name().unwrap());
        assert_eq!(texts(&english), texts(&swedish), "{}", english.display());
    }
}

/// What stands between quotes as the key of a text.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    let calls = ["say(\"", "one(\"", "two(\"", "count(\"", "one(\n", "two(\n"];
    calls.into_iter().flat_map(move |call| {
        text.split(call).skip(1).map(|rest| rest.trim_start().trim_start_matches('"')).filter_map(|rest| {
            let (key, _) = rest.split_once('"')?;
            (!key.contains(['{', ' ', '(']) && !key.is_empty()).then_some(key)
        })
    })
}

#[test]
fn every_text_that_is_said_exists() {
    let known = known();
    let pages = files(&here("templates/pages")).into_iter().chain(files(&here("src")));
    for file in pages.filter(|file| !file.ends_with("words/tests.rs") && !file.ends_with("words/mod.rs")) {
        for key in keys(&fs::read_to_string(&file).unwrap()) {
            assert!(known.contains(key) || key.starts_with('.'), "{key} of {}", file.display());
        }
    }
}

/// Every English text; the other languages have the same.
fn known() -> BTreeSet<String> {
    files(&here("locales/en")).iter().flat_map(|file| texts(file)).collect()
}

#[test]
fn every_error_role_and_country_is_told() {
    let known = known();
    let told = |key: String| assert!(known.contains(&key), "{key}");
    for (_, code, _) in Refusal::ALL {
        told(format!("error-{code}"));
    }
    let stored = [
        "invalid_fields",
        "not_signed_in",
        "forbidden",
        "not_found",
        "stale",
        "too_many_requests",
        "conflict",
        "address_taken",
        "already_member",
        "admin_exists",
        "invitation_pending",
        "organization_name_taken",
        "subject_exists",
        "default_billing_account_exists",
        "already_listed",
        "already_assigned",
        "already_marked",
        "idempotency_key_in_use",
        "unavailable",
        "internal",
    ];
    stored.iter().for_each(|code| told(format!("error-{code}")));
    let problems = [
        "missing",
        "too_short",
        "too_long",
        "not_an_address",
        "local_part_not_ascii",
        "control_characters",
        "markup",
        "url",
        "unknown_locale",
        "unknown_time_zone",
        "unknown_country",
        "not_an_organization_number",
        "weak_password",
        "wrong_password",
        "not_accepted",
        "outdated_terms",
        "not_one_of",
        "out_of_range",
        "unchanged",
        "unknown_currency",
        "not_an_amount",
        "not_a_vat_number",
        "not_of_this_country",
        "not_an_iban",
        "not_a_date",
        "before_start",
        "not_a_time",
        "not_after_start",
        "skipped_by_clocks",
        "formula",
        "too_many_lines",
        "no_columns",
        "no_attendees",
        "unknown",
        "known",
    ];
    problems.iter().for_each(|code| told(format!("problem-{code}")));
    Role::ALL.iter().for_each(|one| told(format!("role-{}", one.word())));
    PlatformService::ALL.iter().for_each(|one| told(format!("service-{}", one.word())));
    Step::ALL.iter().for_each(|one| told(format!("step-{}", one.word())));
    Stage::ALL.iter().for_each(|one| told(format!("state-{}", one.word())));
    SessionState::WORDS.iter().for_each(|one| told(format!("state-{one}")));
    Mark::ALL.iter().for_each(|one| told(format!("mark-{}", one.word())));
    Mark::ALL.iter().for_each(|one| told(format!("tally-{}", one.word())));
    Privilege::ALL.iter().for_each(|one| told(format!("privilege-{}", one.word())));
    Action::ALL.iter().for_each(|one| told(format!("action-{}", one.word())));
    Country::all().iter().for_each(|(code, _)| told(format!("country-{code}")));
}

// R50
#[test]
fn every_fact_is_told() {
    let known = known();
    // Whoever reads an unknown fact is told all there are.
    let facts = serde_json::from_str::<Fact>(r#"{"fact":"?"}"#).unwrap_err().to_string();
    let facts: Vec<_> = facts.split('`').skip(1).step_by(2).filter(|fact| *fact != "?").collect();
    assert!(facts.len() > 70 && facts.contains(&"attendance_marked"), "{facts:?}");
    for fact in facts {
        assert!(known.contains(&format!("fact-{fact}")), "{fact}");
    }
}

#[test]
fn an_error_names_what_it_is_about() {
    let words = Words::of(&Locale::english(), TimeZone::UTC);
    let error = Error::from(Refusal::SoleAdmin { organization: "Skolan".to_owned() });
    assert!(words.error(&error).contains("only admin of Skolan"));
    let error = Error::Refused(Refusal::InvitationOver { stage: "revoked" });
    assert_eq!(words.error(&error), "This invitation is revoked.");
}

#[test]
fn a_moment_names_its_zone() {
    let zone = TimeZone::parse("Europe/Stockholm").unwrap();
    let at = domain::values::Timestamp::from_timestamp(1_772_442_000, 0).unwrap();
    assert_eq!(Words::of(&Locale::english(), zone).moment(&at), "2 March 2026, 10:00 (Europe/Stockholm)");
    assert_eq!(Words::of(&Locale::parse("sv").unwrap(), zone).moment(&at), "2 mars 2026 kl. 10:00 (Europe/Stockholm)");
}

#[test]
fn what_waits_says_how_long_and_counting_stops_in_time() {
    let words = Words::of(&Locale::english(), TimeZone::UTC);
    let at = |hours: i64| domain::values::Timestamp::from_timestamp(1_772_442_000 + hours * 3600, 0).unwrap();
    let waits: Vec<_> = [0, 1, 5, 24, 80].map(|hours| words.waits(&at(0), &at(hours))).into();
    assert_eq!(
        waits,
        [
            "has waited less than an hour",
            "has waited an hour",
            "has waited 5 hours",
            "has waited a day",
            "has waited 3 days"
        ]
    );
    assert_eq!(words.waits(&at(2), &at(0)), "has waited less than an hour");
    assert_eq!((words.many(999, 1_000), words.many(1_000, 1_000)), ("999".to_owned(), "1000+".to_owned()));
}
