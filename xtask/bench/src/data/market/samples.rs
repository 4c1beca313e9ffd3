//! One of each, as the domain writes it.

use chrono::{DateTime, Days, Utc};
use domain::application::{Application, Decision, Stage, Step};
use domain::attendee::{Attendee, Invite, Participation};
use domain::billing::{BillingAccount, Invoice};
use domain::offering::{Kind, Offering};
use domain::organization::{Address, Organization, Profile, Supplier};
use domain::subject::Subject;
use domain::values::{
    ApplicationId, AttendeeId, BillingAccountId, Country, Currency, EmailAddress, Locale, Note, OfferingId,
    OrganizationId, OrganizationName, Period, PersonName, Problem, SubjectId, Title, UserId,
};
use uuid::Uuid;

use crate::data::samples::{ADDRESS, NAME, ORGANIZATION, USER};

/// Stand for the ids of a row.
pub const SUBJECT: Uuid = Uuid::from_u128(0xbe0c_0011);
pub const OFFERING: Uuid = Uuid::from_u128(0xbe0c_0012);
pub const ACCOUNT: Uuid = Uuid::from_u128(0xbe0c_0013);
pub const APPLICATION: Uuid = Uuid::from_u128(0xbe0c_0014);
pub const ATTENDEE: Uuid = Uuid::from_u128(0xbe0c_0015);

/// Stands for the title of a row.
pub const TITLE: &str = "Sample Course";

/// A value, or what is wrong with the text of a sample.
pub fn parsed<T>(value: Result<T, Problem>) -> anyhow::Result<T> {
    value.map_err(|problem| anyhow::anyhow!("a sample is wrong: {problem}"))
}

pub fn supplier() -> anyhow::Result<Organization> {
    Ok(Organization::Supplier(Supplier {
        id: OrganizationId(ORGANIZATION),
        profile: Profile {
            name: parsed(OrganizationName::parse("Sample Supplier"))?,
            number: None,
            address: Address { lines: None, country: parsed(Country::parse("SE"))? },
            locale: Locale::english(),
            contact: None,
        },
        active: true,
    }))
}

pub fn subject() -> anyhow::Result<Subject> {
    let (name, area) = (parsed(Title::parse("Swedish"))?, parsed(Title::parse("Languages"))?);
    Ok(Subject { id: SubjectId(SUBJECT), name, area })
}

/// A course with room for everybody.
pub fn offering(now: DateTime<Utc>) -> anyhow::Result<Offering> {
    let from = (now + Days::new(60)).date_naive();
    Ok(Offering {
        id: OfferingId(OFFERING),
        supplier: OrganizationId(ORGANIZATION),
        subject: SubjectId(SUBJECT),
        language: Locale::english(),
        title: parsed(Title::parse(TITLE))?,
        description: Some(parsed(Note::parse("Speaking, reading and writing, in three days."))?),
        price: None,
        kind: Kind::Course { dates: Period { from, to: from + Days::new(2) } },
        capacity: Some(1_000_000_000),
        taken: 0,
        published: true,
    })
}

pub fn billing_account() -> anyhow::Result<BillingAccount> {
    Ok(BillingAccount {
        id: BillingAccountId(ACCOUNT),
        customer: OrganizationId(ORGANIZATION),
        name: parsed(Title::parse("Usual"))?,
        invoice: Invoice {
            recipient: parsed(OrganizationName::parse("Sample School"))?,
            address: parsed(Note::parse("Skolgatan 1, 903 22 Umeå"))?,
            country: parsed(Country::parse("SE"))?,
            currency: parsed(Currency::parse("SEK"))?,
            vat: None,
            iban: None,
            email: None,
            reference: None,
        },
        default: true,
        archived_at: None,
    })
}

/// At the stage that [`Stage::Draft`]'s word is replaced by.
pub fn application(attendees: u64, now: DateTime<Utc>) -> anyhow::Result<Application> {
    let user = UserId(USER);
    Ok(Application {
        id: ApplicationId(APPLICATION),
        customer: OrganizationId(ORGANIZATION),
        offering: OfferingId(OFFERING),
        applicant: user,
        billing_account: Some(BillingAccountId(ACCOUNT)),
        message: None,
        attendees: attendees.try_into()?,
        stage: Stage::Draft,
        decisions: vec![Decision { step: Step::Submit, by: Some(user), at: now, reason: None }],
        comments: Vec::new(),
        turn: Some(APPLICATION),
        created_at: now,
        submitted_at: Some(now),
        changed_at: now,
    })
}

pub fn attendee(now: DateTime<Utc>) -> anyhow::Result<Attendee> {
    Ok(Attendee {
        id: AttendeeId(ATTENDEE),
        application: ApplicationId(APPLICATION),
        customer: OrganizationId(ORGANIZATION),
        address: parsed(EmailAddress::parse(ADDRESS))?,
        name: parsed(PersonName::parse(NAME))?,
        invite: Invite::Later,
        added_by: UserId(USER),
        added_at: now,
        participation: Participation::Listed,
    })
}
