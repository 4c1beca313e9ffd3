//! The rows of offerings, applications and what belongs to them.

use chrono::TimeDelta;

use super::samples::{self, ACCOUNT, APPLICATION, ATTENDEE, OFFERING, SUBJECT, TITLE};
use crate::data::names::{APPLICANTS, Kind, OFFERINGS, SUPPLIER};
use crate::data::rows::{Range, Writer};
use crate::data::samples::{ADDRESS, ORGANIZATION, USER, json};

/// Applications to write; the texts tell of application `n`.
pub struct Applications {
    pub all: Range,
    /// The number of the customer.
    pub customer: String,
    pub stage: String,
    pub attendees: u64,
}

/// Attendees to write; the texts tell of attendee `n`.
pub struct Attendees {
    pub all: Range,
    /// The number of the application.
    pub application: String,
    /// The number of its customer.
    pub customer: String,
    /// The number of the address.
    pub address: String,
}

impl Writer {
    /// The supplier, a subject, and the offerings.
    pub fn catalogue(&self) -> anyhow::Result<Vec<String>> {
        let supplier = self.id_text(Kind::Organization, &SUPPLIER.to_string());
        let (title, offering) = (format!("'{TITLE} ' || n"), samples::offering(self.now)?);
        let suppliers = self.insert(
            "organizations",
            (SUPPLIER, SUPPLIER),
            &[
                ("id", self.id(Kind::Organization, "n")),
                ("version", "1".into()),
                ("kind", "'supplier'".into()),
                ("name", "'Sample Supplier'".into()),
                ("name_key", "'sample supplier'".into()),
                ("state", "'active'".into()),
                ("standing", "'in_force'".into()),
                ("admin_role", "'supplier_admin'".into()),
                ("body", self.filled(&json(&samples::supplier()?)?, &[(&ORGANIZATION, supplier.clone())])),
            ],
        );
        let subjects = self.insert(
            "subjects",
            (1, 1),
            &[
                ("id", self.id(Kind::Subject, "n")),
                ("version", "1".into()),
                ("area_key", "'languages'".into()),
                ("name_key", "'swedish'".into()),
                ("body", self.filled(&json(&samples::subject()?)?, &[(&SUBJECT, self.id_text(Kind::Subject, "n"))])),
            ],
        );
        let body = [
            (&OFFERING as &dyn ToString, self.id_text(Kind::Offering, "n")),
            (&ORGANIZATION, supplier.clone()),
            (&SUBJECT, self.id_text(Kind::Subject, "1")),
            (&TITLE, title.clone()),
        ];
        let offerings = self.insert(
            "offerings",
            (0, OFFERINGS - 1),
            &[
                ("id", self.id(Kind::Offering, "n")),
                ("version", "1".into()),
                ("supplier_id", self.engine.id(&supplier)),
                ("subject_id", self.id(Kind::Subject, "1")),
                ("kind", format!("'{}'", offering.kind.word())),
                ("language", "'en'".into()),
                ("title", title.clone()),
                ("title_key", format!("lower({title})")),
                ("dates", self.filled(&json(&offering.kind.dates())?, &[])),
                ("capacity", offering.capacity.unwrap_or_default().to_string()),
                ("taken", "0".into()),
                ("published", self.engine.bool(true).into()),
                ("body", self.filled(&json(&offering)?, &body)),
            ],
        );
        Ok(vec![suppliers, subjects, offerings])
    }

    /// One for each customer.
    pub fn billing_accounts(&self, all: Range) -> anyhow::Result<String> {
        let body = [
            (&ACCOUNT as &dyn ToString, self.id_text(Kind::BillingAccount, "n")),
            (&ORGANIZATION, self.id_text(Kind::Organization, "n")),
        ];
        let columns = [
            ("id", self.id(Kind::BillingAccount, "n")),
            ("version", "1".into()),
            ("customer_id", self.id(Kind::Organization, "n")),
            ("is_default", self.engine.bool(true).into()),
            ("archived", self.engine.bool(false).into()),
            ("body", self.filled(&json(&samples::billing_account()?)?, &body)),
        ];
        Ok(self.insert("billing_accounts", all, &columns))
    }

    pub fn applications(&self, some: &Applications) -> anyhow::Result<String> {
        let (offering, customer) = (format!("n % {OFFERINGS}"), &some.customer);
        let applicant = format!("{APPLICANTS} + {customer}");
        let body = [
            (&APPLICATION as &dyn ToString, self.id_text(Kind::Application, "n")),
            (&ORGANIZATION, self.id_text(Kind::Organization, customer)),
            (&OFFERING, self.id_text(Kind::Offering, &offering)),
            (&USER, self.id_text(Kind::User, &applicant)),
            (&ACCOUNT, self.id_text(Kind::BillingAccount, customer)),
            (&r#""stage":"draft""#, format!(r#"('"stage":"' || {} || '"')"#, some.stage)),
        ];
        let columns = [
            ("id", self.id(Kind::Application, "n")),
            ("version", "1".into()),
            ("customer_id", self.id(Kind::Organization, customer)),
            ("offering_id", self.id(Kind::Offering, &offering)),
            ("applicant_id", self.id(Kind::User, &applicant)),
            ("billing_account_id", self.id(Kind::BillingAccount, customer)),
            ("stage", some.stage.clone()),
            ("attendees", some.attendees.to_string()),
            ("turn", self.id(Kind::Application, "n")),
            ("submitted_at", self.time(TimeDelta::zero())),
            ("changed_at", self.time(TimeDelta::zero())),
            ("body", self.filled(&json(&samples::application(some.attendees, self.now)?)?, &body)),
        ];
        Ok(self.insert("applications", some.all, &columns))
    }

    pub fn attendees(&self, some: &Attendees) -> anyhow::Result<String> {
        let address = format!("('person-' || ({}) || '@bench.example')", some.address);
        let added_by = format!("{APPLICANTS} + {}", some.customer);
        let body = [
            (&ATTENDEE as &dyn ToString, self.id_text(Kind::Attendee, "n")),
            (&APPLICATION, self.id_text(Kind::Application, &some.application)),
            (&ORGANIZATION, self.id_text(Kind::Organization, &some.customer)),
            (&USER, self.id_text(Kind::User, &added_by)),
            (&ADDRESS, address.clone()),
        ];
        let columns = [
            ("id", self.id(Kind::Attendee, "n")),
            ("version", "1".into()),
            ("application_id", self.id(Kind::Application, &some.application)),
            ("customer_id", self.id(Kind::Organization, &some.customer)),
            ("address_key", address),
            ("participation", "'listed'".into()),
            ("added_by", self.id(Kind::User, &added_by)),
            ("body", self.filled(&json(&samples::attendee(self.now)?)?, &body)),
        ];
        Ok(self.insert("attendees", some.all, &columns))
    }
}
