//! Billing accounts: how a customer is invoiced; several for each, one of them the default (R3).

pub mod ports;
#[cfg(test)]
mod tests;
pub mod usecases;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::values::{
    BillingAccountId, Country, Currency, EmailAddress, Iban, Note, OrganizationId, OrganizationName, Timestamp, Title,
    VatId,
};

/// How a customer is invoiced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillingAccount {
    /// Names it.
    pub id: BillingAccountId,
    /// Whose it is.
    pub customer: OrganizationId,
    /// What the customer calls it.
    pub name: Title,
    /// What invoices say.
    pub invoice: Invoice,
    /// Whether applications get it when they name none: exactly one of a customer's, once there is any.
    pub default: bool,
    /// Since when it is kept for what refers to it, and no longer offered.
    pub archived_at: Option<Timestamp>,
}

/// What invoices say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// To whom they are made out.
    pub recipient: OrganizationName,
    /// Street, postal code and town.
    pub address: Note,
    /// The country.
    pub country: Country,
    /// In which currency.
    pub currency: Currency,
    /// The VAT number, of that country.
    pub vat: Option<VatId>,
    /// The account refunds go to.
    pub iban: Option<Iban>,
    /// Where invoices are mailed.
    pub email: Option<EmailAddress>,
    /// What the customer wants to read on them: a purchase order, a cost center.
    pub reference: Option<Title>,
}

impl BillingAccount {
    /// Refuses archived accounts.
    ///
    /// # Errors
    /// [`Refusal::BillingAccountArchived`].
    pub fn in_use(&self) -> Result<(), Refusal> {
        if self.archived_at.is_some() { Err(Refusal::BillingAccountArchived) } else { Ok(()) }
    }

    /// Keeps it for what refers to it, and offers it no longer.
    ///
    /// # Errors
    /// [`Refusal::BillingAccountArchived`], [`Refusal::DefaultBillingAccount`].
    pub fn archive(self, at: Timestamp) -> Result<Self, Refusal> {
        self.in_use()?;
        if self.default {
            return Err(Refusal::DefaultBillingAccount);
        }
        Ok(Self { archived_at: Some(at), ..self })
    }
}
