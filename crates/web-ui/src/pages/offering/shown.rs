//! An offering in the reader's words.

use domain::offering::ports::OfferingView;

use crate::words::{Words, tongue_label};

/// What lists and the offering's page tell of it; empty where there is nothing to tell.
pub(super) struct Shown {
    pub href: String,
    pub title: String,
    pub supplier: String,
    pub kind: String,
    pub subject: String,
    pub area: String,
    pub language: String,
    /// What the language is called beside it, as a key.
    pub language_label: &'static str,
    /// The subject, and in which language.
    pub subject_in: String,
    pub dates: String,
    pub price: String,
    /// How many places are left.
    pub places: String,
    pub full: bool,
    pub published: bool,
    pub description: String,
}

impl Shown {
    pub fn new(words: &Words, view: &OfferingView) -> Self {
        let offering = &view.offering;
        Self {
            href: format!("/offerings/{}", offering.id),
            title: offering.title.to_string(),
            supplier: view.supplier.to_string(),
            kind: words.say(format!("offering-kind-{}", offering.kind.word())),
            subject: view.subject.to_string(),
            area: view.area.to_string(),
            language: words.tongue(&offering.language),
            language_label: tongue_label(offering.kind),
            subject_in: words.subject_in(view.subject.as_str(), &offering.language, offering.kind),
            dates: offering.kind.dates().map(|dates| words.period(&dates)).unwrap_or_default(),
            price: match &offering.price {
                Some(price) => words.one("offering-price", "price", words.price(price)),
                None => words.say("offering-price.agreed"),
            },
            places: words.places(offering.left()),
            full: offering.left() == Some(0),
            published: offering.published,
            description: offering.description.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// The word of its state.
    pub fn state(&self) -> &'static str {
        if self.published { "published" } else { "unpublished" }
    }
}
