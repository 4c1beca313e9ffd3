//! A billing account as somebody writes it.

use crate::Error;
use crate::billing::Invoice;
use crate::values::{Country, Currency, EmailAddress, Form, Iban, Note, OrganizationName, Problem, Title, VatId};

/// A billing account as somebody writes it; the VAT number, IBAN, address for invoices and reference may be left blank.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields of BillingAccount and Invoice, as typed")]
pub struct BillingForm {
    pub name: String,
    pub recipient: String,
    pub address: String,
    pub country: String,
    pub currency: String,
    pub vat: String,
    pub iban: String,
    pub email: String,
    pub reference: String,
}

impl BillingForm {
    pub(crate) fn parse(&self) -> Result<(Title, Invoice), Error> {
        let mut form = Form::default();
        let name = form.take("name", Title::parse(&self.name));
        let recipient = form.take("recipient", OrganizationName::parse(&self.recipient));
        let address = form.take("address", Note::parse(&self.address));
        let country = form.take("country", Country::parse(&self.country));
        let currency = form.take("currency", Currency::parse(&self.currency));
        let vat = form.take("vat", optional(&self.vat, VatId::parse).and_then(|vat| of_country(vat, country)));
        let iban = form.take("iban", optional(&self.iban, Iban::parse));
        let email = form.take("email", optional(&self.email, EmailAddress::parse));
        let reference = form.take("reference", optional(&self.reference, Title::parse));
        let invoice = || {
            Some(Invoice {
                recipient: recipient?,
                address: address?,
                country: country?,
                currency: currency?,
                vat: vat?,
                iban: iban?,
                email: email?,
                reference: reference?,
            })
        };
        form.finish((|| Some((name?, invoice()?)))())
    }
}

fn optional<T>(text: &str, parse: impl Fn(&str) -> Result<T, Problem>) -> Result<Option<T>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}

fn of_country(vat: Option<VatId>, country: Option<Country>) -> Result<Option<VatId>, Problem> {
    match (&vat, country) {
        (Some(vat), Some(country)) if !vat.is_of(country) => Err(Problem::NotOfThisCountry),
        _ => Ok(vat),
    }
}
