//! Valid values, made in a line: a test says only what it is about.

mod applications;
mod catalogue;
mod organizations;
mod people;
mod sessions;

pub use catalogue::{day, title};
pub use sessions::session_time;

use std::sync::Arc;

use chrono::TimeDelta;
use domain::audit::{By, Fact, Recorded};
use domain::link::{Claims, Purpose};
use domain::mail::{Envelope, Letter, Recipient};
use domain::ports::Ids;
use domain::values::{
    EmailAddress, FactId, LetterId, Locale, Note, OrganizationId, OrganizationName, PersonName, Problem, TermsVersion,
    Timestamp,
};
use uuid::Uuid;

use crate::fakes::{FakeClock, SequentialIds};

/// Makes valid values, with ids that grow.
#[derive(Clone, Debug)]
pub struct Build {
    /// Where the ids come from.
    pub ids: Arc<SequentialIds>,
    /// When everything was made.
    pub at: Timestamp,
}

impl Default for Build {
    fn default() -> Self {
        Self { ids: Arc::default(), at: FakeClock::start() }
    }
}

impl Build {
    /// A new id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.ids.next()
    }

    /// What the audit trail keeps of a fact.
    #[must_use]
    pub fn fact(&self, by: By, organization: Option<OrganizationId>, fact: Fact) -> Recorded {
        Recorded { id: FactId(self.id()), at: self.at, by, organization, fact }
    }

    /// A letter about nothing in particular.
    #[must_use]
    pub fn letter(&self, to: &str) -> Envelope {
        self.envelope(to, Letter::PasswordChanged)
    }

    /// The letter that a contact or an invitee gets, about a registration or an invitation.
    #[must_use]
    pub fn letter_about(&self, to: &str, about: Uuid) -> Envelope {
        let link = Claims {
            purpose: Purpose::Registration,
            id: about,
            generation: 1,
            expires_at: self.at + TimeDelta::days(7),
        };
        self.envelope(to, Letter::RegistrationReceived { organization: organization_name("Skolan"), link })
    }

    /// A letter in its envelope.
    #[must_use]
    pub fn envelope(&self, to: &str, letter: Letter) -> Envelope {
        Envelope::new(LetterId(self.id()), recipient(to), letter, self.at)
    }
}

/// A recipient who reads Swedish in Stockholm.
#[must_use]
pub fn recipient(to: &str) -> Recipient {
    Recipient {
        address: address(to),
        name: Some(person_name("Åsa Öberg")),
        locale: locale("sv"),
        zone: valid(domain::values::TimeZone::parse("Europe/Stockholm")),
    }
}

/// An address.
#[must_use]
pub fn address(text: &str) -> EmailAddress {
    valid(EmailAddress::parse(text))
}

/// A person's name.
#[must_use]
pub fn person_name(text: &str) -> PersonName {
    valid(PersonName::parse(text))
}

/// An organization's name.
#[must_use]
pub fn organization_name(text: &str) -> OrganizationName {
    valid(OrganizationName::parse(text))
}

/// A note.
#[must_use]
pub fn note(text: &str) -> Note {
    valid(Note::parse(text))
}

/// A language.
#[must_use]
pub fn locale(text: &str) -> Locale {
    valid(Locale::parse(text))
}

/// The terms in force.
#[must_use]
pub fn terms() -> TermsVersion {
    valid(TermsVersion::parse("2026-11"))
}

/// What a test wrote is meant to be valid: when it is not, the test is wrong.
fn valid<T>(parsed: Result<T, Problem>) -> T {
    match parsed {
        Ok(value) => value,
        Err(problem) => panic!("a test's value {problem}"),
    }
}
