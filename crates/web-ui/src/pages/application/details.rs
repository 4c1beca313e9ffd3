//! What an application says, and the form in which its customer changes that.

use domain::Error;
use domain::application::usecases::Details;
use domain::billing::BillingAccount;
use domain::offering::Kind;
use domain::store::Stored;
use domain::values::OrganizationId;

use super::{Forms, Rights};
use crate::choices::choice;
use crate::form::Form;
use crate::view::{Choice, Pair};
use crate::visit::Visit;
use crate::words::{Words, tongue_label};

/// What an application says.
pub(super) struct About {
    pub offering: String,
    pub title: String,
    /// Where another one is chosen.
    pub others: String,
    pub pairs: Vec<Pair>,
    pub message: String,
}

impl About {
    pub fn of(words: &Words, read: &Details) -> Self {
        let (application, view) = (&read.application, &read.offering);
        let offering = &view.offering;
        let at = |at: &Option<_>| at.as_ref().map(|at| words.moment(at)).unwrap_or_default();
        let rows = [
            ("application-about.supplier", view.supplier.to_string()),
            ("application-about.subject", format!("{} · {}", view.area, view.subject)),
            ("application-about.kind", words.say(format!("offering-kind-{}", offering.kind.word()))),
            ("application-about.dates", dates(words, offering.kind)),
            (tongue_label(offering.kind), words.tongue(&offering.language)),
            ("application-about.price", offering.price.as_ref().map(|price| words.price(price)).unwrap_or_default()),
            ("application-about.customer", read.customer.name().to_string()),
            (
                "application-about.applicant",
                read.applicant.as_ref().map(|one| one.name.to_string()).unwrap_or_default(),
            ),
            (
                "application-about.billing",
                read.billing_account.as_ref().map(|one| one.name.to_string()).unwrap_or_default(),
            ),
            ("application-about.submitted", at(&application.submitted_at)),
        ];
        let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
        Self {
            offering: format!("/offerings/{}", offering.id),
            title: offering.title.to_string(),
            others: format!("/offerings?application={}", application.id),
            pairs: given.map(|(key, value)| Pair { name: words.say(key), value }).collect(),
            message: application.message.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

fn dates(words: &Words, kind: Kind) -> String {
    kind.dates().map(|dates| words.period(&dates)).unwrap_or_default()
}

/// The form in which the customer changes an application.
pub(super) struct Edit {
    pub form: Form,
    pub accounts: Vec<Choice>,
    /// Where billing accounts are kept.
    pub billing: String,
}

impl Edit {
    /// For whoever may edit, while it is theirs to edit.
    pub async fn of(visit: &Visit, read: &Details, rights: Rights, forms: &Forms) -> Result<Option<Self>, Error> {
        let application = &read.application;
        if !rights.edits || application.editable().is_err() {
            return Ok(None);
        }
        let accounts = usable(visit, application.customer).await?;
        let account = application.billing_account.or_else(|| usual(&accounts)).map(|id| id.to_string());
        let form = if forms.is("details") {
            forms.of("details").clone()
        } else {
            Form::of(&[
                ("offering", &*application.offering.to_string()),
                ("billing_account", &*account.unwrap_or_default()),
                ("message", application.message.as_ref().map(domain::values::Note::as_str).unwrap_or_default()),
            ])
        };
        let billing = format!("/organizations/{}/billing-accounts", application.customer);
        Ok(Some(Self { form, accounts: choices(&visit.words, &accounts), billing }))
    }
}

/// The billing accounts that an application can name.
pub(super) async fn usable(visit: &Visit, customer: OrganizationId) -> Result<Vec<Stored<BillingAccount>>, Error> {
    let all = domain::billing::usecases::list(visit.ports(), &visit.actor, customer).await?;
    Ok(all.into_iter().filter(|account| account.in_use().is_ok()).collect())
}

/// The one that is taken when none is named.
pub(super) fn usual(accounts: &[Stored<BillingAccount>]) -> Option<domain::values::BillingAccountId> {
    accounts.iter().find(|account| account.default).map(|account| account.id)
}

/// Billing accounts to choose from, the default one named as such.
pub(super) fn choices(words: &Words, accounts: &[Stored<BillingAccount>]) -> Vec<Choice> {
    let label = |account: &BillingAccount| {
        let name = account.name.to_string();
        if account.default { words.one("application-billing.default", "name", name) } else { name }
    };
    accounts.iter().map(|account| choice(account.id.to_string(), label(account))).collect()
}
