//! An offering as somebody writes it.

use crate::offering::Kind;
use crate::values::{Currency, Form, Locale, Money, Note, Period, Problem, SubjectId, Title};
use crate::{Error, Ports};

/// An offering as somebody writes it.
#[derive(Clone, Debug, Default)]
pub struct OfferingForm {
    /// The subject's id.
    pub subject: String,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// In which language, by its tag.
    pub language: String,
    /// `course`, `ongoing_course`, `coaching` or `on_request`.
    pub kind: String,
    /// A course's first day.
    pub from: String,
    /// A course's last day.
    pub to: String,
    /// How many can take part at once; a course always says.
    pub capacity: String,
    /// What it costs for each attendee: an amount; blank when that is agreed on.
    pub price: String,
    /// In which currency; needed with a price.
    pub currency: String,
}

/// An offering form that holds.
pub(super) struct Written {
    pub subject: SubjectId,
    pub title: Title,
    pub description: Option<Note>,
    pub language: Locale,
    pub kind: Kind,
    pub capacity: Option<u32>,
    pub price: Option<Money>,
}

impl OfferingForm {
    pub(super) async fn parse(&self, ports: &Ports) -> Result<Written, Error> {
        let mut form = Form::default();
        let subject = match self.subject.trim() {
            "" => form.take("subject", Err(Problem::Missing)),
            id => {
                let id = id.parse::<SubjectId>().ok();
                let found = match id {
                    Some(id) => ports.subjects.subject(id).await?,
                    None => None,
                };
                form.take("subject", found.map(|subject| subject.id).ok_or(Problem::Unknown))
            }
        };
        let title = form.take("title", Title::parse(&self.title));
        let description = form.take("description", Note::optional(&self.description));
        let language = form.take("language", Locale::parse(&self.language));
        let kind = self.kind(&mut form);
        let capacity = self.capacity(&mut form);
        let price = self.price(&mut form);
        form.finish((|| {
            Some(Written {
                subject: subject?,
                title: title?,
                description: description?,
                language: language?,
                kind: kind?,
                capacity: capacity?,
                price: price?,
            })
        })())
    }

    fn kind(&self, form: &mut Form) -> Option<Kind> {
        match self.kind.as_str() {
            "course" => Period::parse(form, "dates", &self.from, &self.to).map(|dates| Kind::Course { dates }),
            "ongoing_course" => Some(Kind::OngoingCourse),
            "coaching" => Some(Kind::Coaching),
            "on_request" => Some(Kind::OnRequest),
            "" => form.take("kind", Err(Problem::Missing)),
            _ => form.take("kind", Err(Problem::NotOneOf { allowed: Kind::WORDS.join(", ") })),
        }
    }

    fn capacity(&self, form: &mut Form) -> Option<Option<u32>> {
        match self.capacity.trim() {
            "" if self.kind == "course" => form.take("capacity", Err(Problem::Missing)),
            "" => Some(None),
            text => {
                let capacity = text.parse().ok().filter(|capacity| (1..=100_000).contains(capacity));
                form.take("capacity", capacity.map(Some).ok_or(Problem::OutOfRange { min: 1, max: 100_000 }))
            }
        }
    }

    fn price(&self, form: &mut Form) -> Option<Option<Money>> {
        if self.price.trim().is_empty() {
            return Some(None);
        }
        let currency = form.take("currency", Currency::parse(&self.currency))?;
        form.take("price", Money::parse(&self.price, currency).map(Some))
    }
}
