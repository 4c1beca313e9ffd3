//! What selects and cards offer.

use domain::permission::Role;
use domain::values::{Country, Locale, TimeZone};

use crate::view::Choice;
use crate::visit::Visit;
use crate::words::Words;

/// Something to choose.
pub(crate) fn choice(value: impl Into<String>, label: impl Into<String>) -> Choice {
    Choice { value: value.into(), label: label.into(), hint: String::new() }
}

/// Every country, by its name in the reader's language.
pub(crate) fn countries(words: &Words) -> Vec<Choice> {
    let name = |code: &str, english: &str| words.perhaps(&format!("country-{code}")).unwrap_or(english.to_owned());
    let mut all: Vec<_> = Country::all().into_iter().map(|(code, english)| choice(code, name(code, english))).collect();
    all.sort_by_key(|one| one.label.to_lowercase());
    all
}

/// The languages on offer, each in itself.
pub(crate) fn locales(visit: &Visit) -> Vec<Choice> {
    let all = visit.settings().locales.iter();
    all.map(|locale| choice(locale.as_str(), visit.words.say(format!("language-{locale}")))).collect()
}

/// The languages that are taught in most; any other tag is shown as it is.
const TONGUES: [&str; 42] = [
    "ar", "bg", "bs", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "is", "it",
    "ja", "ko", "ku", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "se", "sk", "sl", "so", "sq", "sr", "sv", "swl",
    "ti", "tr", "uk", "zh",
];

/// The languages something may be held in, by their names; `present` is always among them.
pub(crate) fn tongues(words: &Words, present: &str) -> Vec<Choice> {
    let more = Some(present).filter(|tag| !tag.is_empty() && !TONGUES.contains(tag));
    let name = |tag: &str| Locale::parse(tag).map_or_else(|_| tag.to_owned(), |locale| words.tongue(&locale));
    let mut all: Vec<_> = TONGUES.into_iter().chain(more).map(|tag| choice(tag, name(tag))).collect();
    all.sort_by_key(|one| one.label.to_lowercase());
    all
}

/// Every time zone.
pub(crate) fn zones() -> Vec<Choice> {
    // Without the names that are kept for old programs only, such as EST5EDT.
    let used = TimeZone::all().filter(|name| *name == "UTC" || (name.contains('/') && !name.starts_with("Etc/")));
    used.map(|name| choice(name, name.replace('_', " "))).collect()
}

/// Roles, each with what its holder does.
pub(crate) fn roles(words: &Words, roles: &[Role]) -> Vec<Choice> {
    let one = |role: &Role| Choice {
        value: role.word().to_owned(),
        label: words.role(*role),
        hint: words.perhaps(&format!("role-{}.does", role.word())).unwrap_or_default(),
    };
    roles.iter().map(one).collect()
}

/// States by their words.
pub(crate) fn states(words: &Words, states: &[&str]) -> Vec<Choice> {
    states.iter().map(|word| choice(*word, words.state(word))).collect()
}
