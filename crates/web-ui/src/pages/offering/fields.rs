//! What the fields and filters of offerings offer.

use domain::offering::Kind;
use domain::subject::usecases as subjects;

use crate::choices::{choice, tongues};
use crate::view::Choice;
use crate::visit::Visit;
use crate::words::Words;

/// Kinds, subjects and languages to choose among.
pub(super) struct Fields {
    pub kinds: Vec<Choice>,
    pub subjects: Vec<Choice>,
    pub languages: Vec<Choice>,
}

impl Fields {
    /// The choices, with `language` among them even where it has no name here.
    pub async fn new(visit: &Visit, language: &str) -> Result<Self, domain::Error> {
        let words = &visit.words;
        let known = subjects::list(visit.ports(), &visit.actor).await?;
        let in_area = |area: &str, name: &str| words.two("offering-subject", "area", area, "name", name);
        Ok(Self {
            kinds: kinds(words),
            subjects: known
                .iter()
                .map(|one| choice(one.id.to_string(), in_area(one.area.as_str(), one.name.as_str())))
                .collect(),
            languages: tongues(words, language),
        })
    }
}

fn kinds(words: &Words) -> Vec<Choice> {
    let kind = |word: &str| {
        let key = format!("offering-kind-{word}");
        Choice { value: word.to_owned(), label: words.say(&key), hint: words.say(format!("{key}.hint")) }
    };
    Kind::WORDS.into_iter().map(kind).collect()
}
