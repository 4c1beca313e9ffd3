//! Which tests name which numbers.
//!
//! A test names a number in a comment right above it (`// S32`, `// R12, S41`) or, in a long story, above the step that
//! shows it. A case of the store contract names it in its doc comment, and a file of tests in its first lines. Stories
//! listed in `on_both_stores!` are tests, too.

/// A number: the letter and what follows, so that they sort as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub char, pub u32);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.0, self.1)
    }
}

impl std::str::FromStr for Number {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        let letter = word.chars().next().filter(|letter| "RS".contains(*letter)).ok_or(())?;
        let digits = &word[1..];
        let plain =
            !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) && !digits.starts_with('0');
        digits.parse().ok().filter(|_| plain).map(|number| Self(letter, number)).ok_or(())
    }
}

/// The numbers that a file's tests name, each with the test's name; without one it is the whole file.
pub fn scan(path: &str, text: &str) -> Vec<(Number, Option<String>)> {
    let stories = stories(text);
    let mut found = Vec::new();
    let mut above = Vec::new();
    let mut marked = false;
    let mut inside: Option<(String, usize)> = None;
    for line in text.lines() {
        let code = line.trim_start();
        let depth = line.len() - code.len();
        if code.starts_with("//!") {
            found.extend(numbers(code).filter(|_| is_tests_only(path)).map(|number| (number, None)));
        } else if code.starts_with("//") || code.starts_with("* ") || code.starts_with("/**") {
            above.extend(numbers(code));
        } else if code.starts_with("#[") {
            marked |= code.contains("test]") || code.contains("test(") || code.contains("[case");
        } else if let Some(name) = test_name(path, code).filter(|name| proves(path, name, marked, &stories)) {
            found.extend(above.drain(..).map(|number| (number, Some(name.clone()))));
            inside = Some((name, depth));
            marked = false;
        } else if let Some((name, _)) = inside.as_ref().filter(|(_, outer)| depth > *outer) {
            found.extend(above.drain(..).map(|number| (number, Some(name.clone()))));
        } else if depth == 0 && !code.is_empty() && !code.starts_with(')') {
            (above, marked, inside) = (Vec::new(), false, None);
        }
    }
    found
}

fn numbers(comment: &str) -> impl Iterator<Item = Number> + '_ {
    comment.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter_map(|word| word.parse().ok())
}

fn is_contract(path: &str) -> bool {
    path.contains("testkit/src/contract/")
}

fn is_tests_only(path: &str) -> bool {
    is_contract(path) || path.contains("/tests/") || path.ends_with("tests.rs")
}

/// The names that a file gives to `on_both_stores!`.
fn stories(text: &str) -> Vec<&str> {
    let listed =
        text.split_once("\non_both_stores! {").and_then(|(_, rest)| rest.split_once("\n}")).unwrap_or_default().0;
    listed.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect()
}

/// Whether what has this name is a test.
fn proves(path: &str, name: &str, marked: bool, stories: &[&str]) -> bool {
    marked || is_contract(path) || path.ends_with(".mjs") || stories.contains(&name)
}

/// The name of the test, or other function, that starts on this line.
fn test_name(path: &str, code: &str) -> Option<String> {
    if path.ends_with(".mjs") {
        let (starts, rest) = code.split_once('(')?;
        let quote = rest.chars().next().filter(|quote| "'\"`".contains(*quote))?;
        let names = ["story", "test"].contains(&starts.trim_start_matches("await "));
        return rest[1..].split_once(quote).filter(|_| names).map(|(name, _)| name.to_owned());
    }
    // In the contract, cases are public, and helpers are not.
    let code = if is_contract(path) { code.strip_prefix("pub ")? } else { code.trim_start_matches("pub ") };
    let signature = code.trim_start_matches("async ").strip_prefix("fn ")?;
    let end = signature.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
    Some(signature[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        let found = scan(path, text).into_iter();
        found.map(|(number, name)| format!("{number} {}", name.unwrap_or_default())).collect()
    }

    #[test]
    fn a_number_above_a_test_is_its() {
        let text = "// R4, S41\n#[tokio::test]\nasync fn moves() {\n    helper();\n}\n\n#[test]\nfn other() {}\n";
        assert_eq!(found("crates/a/src/tests.rs", text), ["R4 moves", "S41 moves"]);
        let cases = "// S67\n#[rstest]\n#[case(\"a\",\n    1)]\nfn refused(#[case] a: &str) {}\n";
        assert_eq!(found("crates/a/src/tests.rs", cases), ["S67 refused"]);
        let inner = "mod tests {\n    // S34\n    #[test]\n    fn expires() {}\n}\n";
        assert_eq!(found("crates/a/src/link.rs", inner), ["S34 expires"]);
    }

    #[test]
    fn a_story_on_both_stores_is_a_test() {
        let text = "mod support;\n\non_both_stores! {\n    joins\n}\n\n// S1, R5\nasync fn joins(engine: Engine) {\n    go();\n}\n\n// S2\nfn helper() {}\n";
        assert_eq!(found("crates/app/tests/story.rs", text), ["S1 joins", "R5 joins"]);
    }

    #[test]
    fn a_number_inside_a_test_is_its_too() {
        let text = "#[test]\nfn story() {\n    begin();\n    // S5: once only\n    again();\n}\n";
        assert_eq!(found("crates/a/tests/story.rs", text), ["S5 story"]);
    }

    #[test]
    fn what_is_no_test_proves_nothing() {
        let text = "/// Takes it back (R10).\npub fn withdraw() {\n    // R11\n    done()\n}\n#[test]\nfn other() {}\n";
        assert!(found("crates/a/src/lib.rs", text).is_empty());
        assert!(found("crates/a/src/lib.rs", "//! Reviews (R7).\n").is_empty());
        assert!(found("crates/a/src/tests.rs", "// R007 S R S3x\n#[test]\nfn other() {}\n").is_empty());
    }

    #[test]
    fn cases_of_the_contract_and_whole_files_count() {
        let text = "//! One effect (S69).\n\n/// Ends there (R12).\npub async fn one<S: Store>(store: Arc<S>) {\n}\n";
        assert_eq!(found("crates/testkit/src/contract/races.rs", text), ["S69 ", "R12 one"]);
    }

    #[test]
    fn stories_count() {
        let text = "// S32\nstory('the wrong account', async () => {\n  // S28\n  await go();\n});\n";
        assert_eq!(
            found("crates/app/tests/browser/stories/a.test.mjs", text),
            ["S32 the wrong account", "S28 the wrong account"]
        );
    }
}
