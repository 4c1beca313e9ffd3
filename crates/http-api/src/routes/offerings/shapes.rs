//! What offerings look like.

use domain::offering;
use domain::offering::ports::OfferingView;
use domain::values;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::words;

/// An amount of money.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The amount in figures, with a decimal point.
    #[serde(default)]
    #[schema(required, example = "1250.00")]
    pub amount: String,
    /// The currency's three-letter code (ISO 4217).
    #[serde(default)]
    #[schema(required, example = "SEK", min_length = 3, max_length = 3)]
    pub currency: String,
}

/// From one day to another, both included.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    #[serde(default)]
    #[schema(required, format = Date, example = "2026-05-04")]
    pub from: String,
    /// The last day.
    #[serde(default)]
    #[schema(required, format = Date, example = "2026-05-29")]
    pub to: String,
}

/// What a supplier offers.
#[derive(Serialize, ToSchema)]
pub struct Offering {
    /// Names it.
    id: Uuid,
    /// Who offers it.
    supplier: Uuid,
    /// What it teaches.
    subject: Uuid,
    /// In which language.
    #[schema(example = "sv")]
    language: String,
    /// What it is called.
    #[schema(example = "Swedish for beginners")]
    title: String,
    /// What it is about.
    #[schema(required)]
    description: Option<String>,
    /// What it costs for each attendee; `null` when that is agreed on.
    #[schema(required)]
    price: Option<Money>,
    /// What kind it is.
    #[schema(value_type = words::OfferingKind)]
    kind: &'static str,
    /// The days of a course.
    #[schema(required)]
    dates: Option<Period>,
    /// How many can take part at once; `null` when nobody counts.
    #[schema(required)]
    capacity: Option<u32>,
    /// How many places are left; `null` when nobody counts.
    #[schema(required)]
    left: Option<u32>,
    /// Whether customers see it.
    published: bool,
}

/// An offering as it is listed and shown, with what it refers to.
#[derive(Serialize, ToSchema)]
#[schema(as = OfferingRow)]
pub struct Shown {
    /// The offering.
    #[serde(flatten)]
    offering: Offering,
    /// The supplier's name.
    supplier_name: String,
    /// Whether the supplier is in force; else nothing new is applied for.
    #[schema(value_type = words::Standing)]
    standing: &'static str,
    /// The subject's name.
    subject_name: String,
    /// The subject's area.
    area: String,
    /// The version: what its ETag holds.
    version: i64,
}

impl From<&values::Money> for Money {
    fn from(money: &values::Money) -> Self {
        Self { amount: money.amount(), currency: money.currency.to_string() }
    }
}

impl From<values::Period> for Period {
    fn from(period: values::Period) -> Self {
        Self { from: period.from.to_string(), to: period.to.to_string() }
    }
}

impl From<&offering::Offering> for Offering {
    fn from(one: &offering::Offering) -> Self {
        Self {
            id: one.id.0,
            supplier: one.supplier.0,
            subject: one.subject.0,
            language: one.language.to_string(),
            title: one.title.to_string(),
            description: one.description.as_ref().map(ToString::to_string),
            price: one.price.as_ref().map(Money::from),
            kind: one.kind.word(),
            dates: one.kind.dates().map(Period::from),
            capacity: one.capacity,
            left: one.left(),
            published: one.published,
        }
    }
}

impl From<OfferingView> for Shown {
    fn from(view: OfferingView) -> Self {
        Self {
            offering: (&view.offering.value).into(),
            supplier_name: view.supplier.to_string(),
            standing: view.standing.word(),
            subject_name: view.subject.to_string(),
            area: view.area.to_string(),
            version: view.offering.version.0,
        }
    }
}
