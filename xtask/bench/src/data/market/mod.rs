//! Customers, their applications of two attendees each, and what is submitted and decided while it is measured.

mod rows;
mod samples;

use chrono::{DateTime, Utc};
use domain::permission::Role;

use super::dialect::Engine;
use super::names::{ADMINS, APPLICANTS, CALLERS, Caller, LEARNERS, LOGINS, NEWCOMERS, REVIEWER, Scale};
use super::rows::Writer;
use rows::{Applications, Attendees};

/// The latest so many applications are not over; all before are.
const OPEN: u64 = 200;

/// The organizations with their applications, and the callers' sign-ins.
pub fn market(engine: Engine, scale: Scale, now: DateTime<Utc>) -> anyhow::Result<Vec<String>> {
    let writer = Writer::new(engine, now)?;
    let last = scale.small_organizations();
    let (admins, applicants) = ((ADMINS, ADMINS + last), (APPLICANTS, APPLICANTS + last));
    let (learners, reviewer) = ((LEARNERS, LEARNERS + LOGINS - 1), (REVIEWER, REVIEWER));
    let reviews = (&r#""privileges":[]"# as &dyn ToString, r#"'"privileges":["review_applications"]'"#.to_owned());
    let mut all = vec![
        writer.organizations((0, last)),
        writer.users(admins),
        writer.users(applicants),
        writer.users(learners),
        writer.users_with(reviewer, &[reviews]),
        writer.memberships(admins, &format!("n - {ADMINS}"), Role::CustomerAdmin)?,
        writer.memberships(applicants, &format!("n - {APPLICANTS}"), Role::Applicant)?,
        writer.memberships(reviewer, "0", Role::SystemAdministrator)?,
    ];
    all.extend(writer.catalogue()?);
    all.push(writer.billing_accounts((0, last))?);

    let customer = |n: &str| format!("CASE WHEN {n} % 2 = 1 THEN 0 ELSE 1 + {n} / 2 % {last} END");
    let open = scale.0 - OPEN;
    // Few wait for their customer, as it is; of those over, who applied last is looked at first.
    let stage = format!(
        "CASE WHEN n > {open} AND n % 100 = 7 THEN 'draft' WHEN n > {open} AND n % 100 = 9 THEN 'changes_requested'
              WHEN n > {open} AND n % 4 = 0 THEN 'submitted' WHEN n > {open} AND n % 4 = 2 THEN 'under_review'
              WHEN n % 5 = 0 THEN 'rejected' WHEN n % 5 < 3 THEN 'completed' ELSE 'approved' END"
    );
    all.push(writer.applications(&Applications { all: (1, scale.0), customer: customer("n"), stage, attendees: 2 })?);
    all.push(writer.attendees(&Attendees {
        all: (1, 2 * scale.0),
        application: "(n + 1) / 2".to_owned(),
        customer: customer("((n + 1) / 2)"),
        address: format!("{LEARNERS} + n % {}", scale.0),
    })?);

    let callers = [Caller::Admin, Caller::Applicant, Caller::Attendee].into_iter();
    let callers = callers.flat_map(|who| (0..CALLERS).map(move |caller| who.numbers(scale, caller)));
    all.extend(writer.sign_ins(callers.chain([Caller::Reviewer.numbers(scale, 0)])));
    Ok(all)
}

/// Applications that are used up while something is measured.
#[derive(Clone, Copy, Debug)]
pub enum Consumed {
    /// Drafts to submit.
    Drafts = 10_000_000,
    /// Under review, of one attendee.
    Small = 20_000_000,
    /// Under review, of a hundred attendees.
    Large = 30_000_000,
}

impl Consumed {
    /// The number of the first.
    pub fn first(self) -> u64 {
        self as u64
    }

    fn stage(self) -> &'static str {
        match self {
            Self::Drafts => "'draft'",
            Self::Small | Self::Large => "'under_review'",
        }
    }

    fn attendees(self) -> u64 {
        match self {
            Self::Drafts | Self::Small => 1,
            Self::Large => 100,
        }
    }
}

/// So many of them, in turn of the organizations of the callers. Every other attendee has a login, and gets a letter
/// when the application is approved; the others are invited then.
pub fn consumed(
    engine: Engine,
    scale: Scale,
    what: Consumed,
    count: u64,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<String>> {
    let writer = Writer::new(engine, now)?;
    let (first, listed, last) = (what.first(), what.attendees(), scale.small_organizations());
    let customer = |n: &str| format!("CASE WHEN {n} % 2 = 0 THEN 0 ELSE 1 + {n} % {CALLERS} / 2 % {last} END");
    // Numbers of attendees follow those of applications.
    let attendee = first * 100;
    let application = format!("({first} + (n - {attendee}) / {listed})");
    let applications = writer.applications(&Applications {
        all: (first, first + count - 1),
        customer: customer("n"),
        stage: what.stage().to_owned(),
        attendees: listed,
    })?;
    let attendees = writer.attendees(&Attendees {
        all: (attendee, attendee + count * listed - 1),
        customer: customer(&application),
        application,
        address: format!("CASE WHEN n % 2 = 0 THEN {LEARNERS} + n / 2 % {LOGINS} ELSE {NEWCOMERS} + n END"),
    })?;
    Ok(vec![applications, attendees])
}
