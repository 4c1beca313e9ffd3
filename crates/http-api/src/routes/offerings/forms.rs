//! Offerings as suppliers write them.

use domain::Error;
use domain::offering::usecases::OfferingForm;
use domain::values::FieldError;
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::{Money, Period};
use crate::words;

/// An offering, as a Supplier admin writes it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOffering {
    /// What it teaches: `GET /subjects` lists them.
    #[serde(default)]
    #[schema(required, example = "01890a5d-ac96-774b-bcce-b302099a8057")]
    subject: String,
    /// What it is called.
    #[serde(default)]
    #[schema(required, example = "Swedish for beginners", max_length = 150)]
    title: String,
    /// What it is about.
    #[schema(example = "Four weeks, from the alphabet to small talk.", max_length = 2000)]
    description: Option<String>,
    /// In which language, by its tag.
    #[serde(default)]
    #[schema(required, example = "sv")]
    language: String,
    /// What kind it is.
    #[serde(default)]
    #[schema(required, value_type = words::OfferingKind, example = "course")]
    kind: String,
    /// A course's days.
    #[serde(default, deserialize_with = "crate::extract::optional_object")]
    dates: Option<Period>,
    /// How many can take part at once; a course always says.
    #[schema(value_type = Option<u32>, example = 20, minimum = 1, maximum = 100_000)]
    capacity: Option<i64>,
    /// What it costs for each attendee; left out when that is agreed on.
    #[serde(default, deserialize_with = "crate::extract::optional_object")]
    price: Option<Money>,
}

impl From<NewOffering> for OfferingForm {
    fn from(form: NewOffering) -> Self {
        let dates = form.dates.unwrap_or_default();
        let price = form.price.unwrap_or_default();
        Self {
            subject: form.subject,
            title: form.title,
            description: form.description.unwrap_or_default(),
            language: form.language,
            kind: form.kind,
            from: dates.from,
            to: dates.to,
            capacity: form.capacity.map(|capacity| capacity.to_string()).unwrap_or_default(),
            price: price.amount,
            currency: price.currency,
        }
    }
}

/// Names the fields of a price as they stand in the body.
pub fn at_price(error: Error) -> Error {
    let named = |one: FieldError| match one.field.as_str() {
        "price" => FieldError { field: "price.amount".to_owned(), ..one },
        "currency" => FieldError { field: "price.currency".to_owned(), ..one },
        _ => one,
    };
    match error {
        Error::Invalid(fields) => Error::Invalid(fields.into_iter().map(named).collect()),
        other => other,
    }
}
