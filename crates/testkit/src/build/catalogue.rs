//! Subjects and offerings, and how customers are invoiced.

use chrono::NaiveDate;
use domain::billing::{BillingAccount, Invoice};
use domain::offering::{Kind, Offering};
use domain::subject::Subject;
use domain::values::{
    BillingAccountId, Country, Currency, Iban, Money, OfferingId, OrganizationId, Period, SubjectId, Title, VatId,
};

use super::{Build, address, locale, note, organization_name, valid};

impl Build {
    /// A subject of an area.
    #[must_use]
    pub fn subject(&self, area: &str, name: &str) -> Subject {
        Subject { id: SubjectId(self.id()), name: title(name), area: title(area) }
    }

    /// A published course in May 2026, in Swedish, with twenty places.
    #[must_use]
    pub fn course(&self, supplier: OrganizationId, subject: SubjectId, name: &str) -> Offering {
        let dates = Period { from: day(2026, 5, 4), to: day(2026, 5, 29) };
        Offering { capacity: Some(20), ..self.offering(supplier, subject, name, Kind::Course { dates }) }
    }

    /// A published offering of a kind, in Swedish, whose places nobody counts.
    #[must_use]
    pub fn offering(&self, supplier: OrganizationId, subject: SubjectId, name: &str, kind: Kind) -> Offering {
        Offering {
            id: OfferingId(self.id()),
            supplier,
            subject,
            language: locale("sv"),
            title: title(name),
            description: Some(note("För nybörjare.\nMed övningar.")),
            price: Some(Money { minor: 125_050, currency: valid(Currency::parse("SEK")) }),
            kind,
            capacity: None,
            taken: 0,
            published: true,
        }
    }

    /// A customer's default billing account, with every detail.
    #[must_use]
    pub fn billing_account(&self, customer: OrganizationId, name: &str) -> BillingAccount {
        BillingAccount {
            id: BillingAccountId(self.id()),
            customer,
            name: title(name),
            invoice: Invoice {
                recipient: organization_name("Malmö stad"),
                address: note("Box 1\n205 80 Malmö"),
                country: valid(Country::parse("SE")),
                currency: valid(Currency::parse("SEK")),
                vat: Some(valid(VatId::parse("SE556012579001"))),
                iban: Some(valid(Iban::parse("SE45 5000 0000 0583 9825 7466"))),
                email: Some(address("faktura@malmo.example")),
                reference: Some(title("4711")),
            },
            default: true,
            archived_at: None,
        }
    }

    /// Another billing account of a customer.
    #[must_use]
    pub fn other_billing_account(&self, customer: OrganizationId, name: &str) -> BillingAccount {
        BillingAccount { default: false, ..self.billing_account(customer, name) }
    }
}

/// A title.
#[must_use]
pub fn title(text: &str) -> Title {
    valid(Title::parse(text))
}

/// A day.
#[must_use]
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("a test's day does not exist"),
    }
}
