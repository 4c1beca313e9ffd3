//! Where an application stands, what it lacks, and the one thing to do next.

use domain::application::usecases::Details;
use domain::application::{Stage, Step};
use domain::organization::{Organization, Standing};
use domain::{Error, Refusal};

use super::Rights;
use super::details::{usable, usual};
use crate::visit::Visit;

/// Where it stands, as a notice.
pub(super) struct Next {
    pub kind: &'static str,
    pub title: String,
    pub text: String,
    /// What was written with the step that led here.
    pub reason: String,
    /// What has to be mended before it can be submitted.
    pub missing: Vec<Missing>,
    /// It can be submitted here.
    pub submits: bool,
    /// It can be taken back here.
    pub withdraws: bool,
}

/// Something that is missing, and where it is mended.
pub(super) struct Missing {
    pub text: String,
    pub href: String,
    pub act: String,
}

impl Next {
    pub async fn of(visit: &Visit, read: &Details, rights: Rights) -> Result<Self, Error> {
        let words = &visit.words;
        let application = &read.application;
        let stage = application.stage;
        let submits = rights.edits && application.editable().is_ok();
        let missing = if submits { missing(visit, read, rights).await? } else { Vec::new() };
        let key = format!("application-{}", stage.word());
        let text = match (rights.edits, rights.reviews, stage) {
            (true, _, Stage::Draft | Stage::ChangesRequested) if missing.is_empty() => {
                "application-next.ready".to_owned()
            }
            (true, _, Stage::Draft | Stage::ChangesRequested) => "application-next.missing".to_owned(),
            (true, ..) => format!("{key}.customer"),
            (false, true, _) => format!("{key}.reviewer"),
            (false, false, _) => "application-next.mentor".to_owned(),
        };
        Ok(Self {
            kind: kind(stage),
            title: words.say(&key),
            text: words.say(text),
            reason: reason(read).unwrap_or_default(),
            missing,
            submits,
            withdraws: rights.edits && Step::Withdraw.starts_from().contains(&stage),
        })
    }
}

fn kind(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft | Stage::Submitted | Stage::UnderReview => "info",
        Stage::ChangesRequested | Stage::Waitlisted => "warning",
        Stage::Accepted | Stage::Approved | Stage::Completed => "success",
        Stage::Rejected | Stage::Stopped => "danger",
        Stage::Withdrawn => "",
    }
}

/// What was written with the step that led here.
fn reason(read: &Details) -> Option<String> {
    let last = read.application.decisions.last()?;
    last.reason.as_ref().map(ToString::to_string)
}

/// What submitting would refuse, all of it.
async fn missing(visit: &Visit, read: &Details, rights: Rights) -> Result<Vec<Missing>, Error> {
    let words = &visit.words;
    let (application, view) = (&read.application, &read.offering);
    let mut all = Vec::new();
    let mut lacks = |text: String, href: String, key: &str| {
        let act = if key.is_empty() { String::new() } else { words.say(key) };
        all.push(Missing { text, href, act });
    };
    if application.attendees == 0 {
        lacks(words.say("application-missing.attendees"), "#attendees".to_owned(), "application-missing.add-attendees");
    }
    let accounts = usable(visit, application.customer).await?;
    let named = application.billing_account.filter(|id| accounts.iter().any(|account| account.id == *id));
    if application.billing_account.is_some() && named.is_none() {
        let href = "#details-billing_account".to_owned();
        lacks(words.say("application-missing.billing-gone"), href, "application-missing.choose-billing");
    } else if named.or_else(|| usual(&accounts)).is_none() {
        let href = format!("/organizations/{}/billing-accounts", application.customer);
        // Applicants read billing accounts; their Customer admin makes them.
        let key = if rights.bills { "application-missing.add-billing" } else { "" };
        lacks(words.say("application-missing.billing"), href, key);
    }
    let others = format!("/offerings?application={}", application.id);
    let refusals = [
        read.customer.in_force().err().map(|_| Refusal::NotInForce { organization: read.customer.name().to_string() }),
        (!view.offering.published || view.standing != Standing::InForce).then_some(Refusal::OfferingClosed),
        match &read.customer.organization.value {
            Organization::Customer(customer) => customer.has(view.offering.kind.service()).err(),
            Organization::Partner(_) | Organization::Supplier(_) => None,
        },
    ];
    for refusal in refusals.into_iter().flatten() {
        // Another offering mends what this one asks for.
        let (href, key) = match refusal {
            Refusal::OfferingClosed | Refusal::ServiceMissing { .. } => (others.clone(), "application-offering"),
            _ => (String::new(), ""),
        };
        lacks(words.error(&refusal.into()), href, key);
    }
    Ok(all)
}
