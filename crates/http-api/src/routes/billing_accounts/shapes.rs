//! What billing accounts look like, and how they are written.

use chrono::{DateTime, Utc};
use domain::billing;
use domain::billing::usecases::BillingForm;
use domain::store::Stored;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// How a customer is invoiced.
#[derive(Serialize, ToSchema)]
pub struct BillingAccount {
    /// Names it.
    id: Uuid,
    /// Whose it is.
    customer: Uuid,
    /// What the customer calls it.
    #[schema(example = "Upper school")]
    name: String,
    /// To whom invoices are made out.
    #[schema(example = "Malmö stad")]
    recipient: String,
    /// Street, postal code and town.
    #[schema(example = "Box 1\n205 80 Malmö")]
    address: String,
    /// The country's two-letter code.
    #[schema(example = "SE")]
    country: String,
    /// The currency's three-letter code.
    #[schema(example = "SEK")]
    currency: String,
    /// The VAT number, of that country.
    #[schema(required, example = "SE556012579001")]
    vat: Option<String>,
    /// The account that refunds go to.
    #[schema(required, example = "SE4550000000058398257466")]
    iban: Option<String>,
    /// Where invoices are mailed.
    #[schema(required, example = "invoices@school.example")]
    email: Option<String>,
    /// What the customer wants to read on invoices.
    #[schema(required, example = "Cost center 4711")]
    reference: Option<String>,
    /// Whether applications that name none get this one.
    default: bool,
    /// Since when it is kept for what names it, and offered no longer.
    #[schema(required)]
    archived_at: Option<DateTime<Utc>>,
    /// The version: what its ETag holds.
    version: i64,
}

/// A billing account, as somebody writes it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBillingAccount {
    /// What you call it.
    #[serde(default)]
    #[schema(required, example = "Upper school", max_length = 100)]
    name: String,
    /// To whom invoices are made out.
    #[serde(default)]
    #[schema(required, example = "Malmö stad", max_length = 100)]
    recipient: String,
    /// Street, postal code and town.
    #[serde(default)]
    #[schema(required, example = "Box 1\n205 80 Malmö", max_length = 2000)]
    address: String,
    /// The country's two-letter code: `GET /countries` lists them.
    #[serde(default)]
    #[schema(required, example = "SE", min_length = 2, max_length = 2)]
    country: String,
    /// The currency's three-letter code (ISO 4217).
    #[serde(default)]
    #[schema(required, example = "SEK", min_length = 3, max_length = 3)]
    currency: String,
    /// The VAT number, beginning with that country.
    #[schema(example = "SE556012579001")]
    vat: Option<String>,
    /// The account that refunds go to (IBAN).
    #[schema(example = "SE45 5000 0000 0583 9825 7466")]
    iban: Option<String>,
    /// Where invoices are mailed.
    #[schema(format = Email, example = "invoices@school.example", max_length = 254)]
    email: Option<String>,
    /// What you want to read on invoices.
    #[schema(example = "Cost center 4711", max_length = 100)]
    reference: Option<String>,
}

impl From<NewBillingAccount> for BillingForm {
    fn from(form: NewBillingAccount) -> Self {
        Self {
            name: form.name,
            recipient: form.recipient,
            address: form.address,
            country: form.country,
            currency: form.currency,
            vat: form.vat.unwrap_or_default(),
            iban: form.iban.unwrap_or_default(),
            email: form.email.unwrap_or_default(),
            reference: form.reference.unwrap_or_default(),
        }
    }
}

impl From<&Stored<billing::BillingAccount>> for BillingAccount {
    fn from(one: &Stored<billing::BillingAccount>) -> Self {
        let invoice = &one.invoice;
        Self {
            id: one.id.0,
            customer: one.customer.0,
            name: one.name.to_string(),
            recipient: invoice.recipient.to_string(),
            address: invoice.address.to_string(),
            country: invoice.country.to_string(),
            currency: invoice.currency.to_string(),
            vat: invoice.vat.as_ref().map(ToString::to_string),
            iban: invoice.iban.as_ref().map(ToString::to_string),
            email: invoice.email.as_ref().map(ToString::to_string),
            reference: invoice.reference.as_ref().map(ToString::to_string),
            default: one.default,
            archived_at: one.archived_at,
            version: one.version.0,
        }
    }
}
