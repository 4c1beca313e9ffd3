//! What offerings cost, how many places are left, and in which language they are.

use domain::offering::Kind;
use domain::values::{Locale, Money};

use super::{Facts, Words, fact};

impl Words {
    /// An amount as the reader writes it, with its currency; whole amounts without decimals.
    pub fn price(&self, price: &Money) -> String {
        let amount = price.amount();
        let (whole, decimals) = amount.split_once('.').unwrap_or((&amount, ""));
        let mut figures = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                figures.push_str(&self.say("money-group"));
            }
            figures.push(digit);
        }
        if decimals.bytes().any(|digit| digit != b'0') {
            figures.push_str(&self.say("money-decimal"));
            figures.push_str(decimals);
        }
        self.two("money", "amount", figures, "currency", price.currency)
    }

    /// How many places are left, where somebody counts.
    pub fn places(&self, left: Option<u32>) -> String {
        match left {
            None => self.say("places-uncounted"),
            Some(left) => self.count("places-left", usize::try_from(left).unwrap_or(usize::MAX)),
        }
    }

    /// What a language is called; its tag, when it has no name here.
    pub fn tongue(&self, language: &Locale) -> String {
        let tag = language.as_str();
        self.perhaps(&format!("tongue-{tag}")).unwrap_or_else(|| tag.to_owned())
    }

    /// What is taught in which language: `Swedish, taught in Swedish`.
    pub fn subject_in(&self, subject: &str, language: &Locale, kind: Kind) -> String {
        let language = self.tongue(language);
        // Within a sentence, some languages write the names of languages small.
        let within = language.to_lowercase();
        let facts = [fact("subject", subject), fact("language-within", within), fact("language", language)];
        self.look_up(if is_taught(kind) { "offering-taught" } else { "offering-given" }, &Facts::from(facts))
    }
}

/// What the language of an offering is called beside it, as a key.
pub(crate) fn tongue_label(kind: Kind) -> &'static str {
    if is_taught(kind) { "offering-taught.label" } else { "offering-given.label" }
}

fn is_taught(kind: Kind) -> bool {
    match kind {
        Kind::Course { .. } | Kind::OngoingCourse => true,
        Kind::Coaching | Kind::OnRequest => false,
    }
}
