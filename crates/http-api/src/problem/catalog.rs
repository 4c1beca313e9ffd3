//! Every problem there is, for `GET /problems`, the page that explains them, and the description of the API.

use std::time::Duration;

use domain::permission::Action;
use domain::store::{EntityKind, Key, StoreError, Version};
use domain::values::Problem as Wrong;
use domain::{Error, Refusal};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Code, Problem, status};

/// A problem that can be answered.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ProblemEntry)]
pub struct Entry {
    /// Its stable name.
    #[schema(example = "link_expired")]
    pub code: String,
    /// The status it comes with.
    #[schema(example = 410)]
    pub status: u16,
    /// What it says; `{…}` stands for what differs.
    #[schema(example = "this link has expired: ask for a new one")]
    pub detail: String,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = FieldProblemEntry)]
pub struct FieldEntry {
    /// Its stable name.
    #[schema(example = "missing")]
    pub code: String,
    /// What it says.
    #[schema(example = "is required")]
    pub detail: String,
}

/// Every problem, by status and code.
pub fn catalog() -> Vec<Entry> {
    let of_http = Code::ALL.iter().map(|code| (code.status().as_u16(), code.word(), code.detail().to_owned()));
    let of_rules = Refusal::ALL.iter().map(|(kind, code, text)| (status(*kind).as_u16(), *code, (*text).to_owned()));
    let of_use_cases = errors().into_iter().map(|error| {
        let (code, status) = (error.code(), status(error.kind()).as_u16());
        let detail = match error {
            Error::Forbidden(_) => "your roles do not permit: {permission}".to_owned(),
            Error::TooMany { .. } => "too many attempts: wait {retry_after} s, then try again".to_owned(),
            other => Problem::from(other).0.detail,
        };
        (status, code, detail)
    });
    let mut all: Vec<_> = of_http.chain(of_rules).chain(of_use_cases).collect();
    all.sort_by_key(|(status, code, _)| (*status, *code));
    all.dedup_by_key(|(_, code, _)| *code);
    all.into_iter().map(|(status, code, detail)| Entry { code: code.to_owned(), status, detail }).collect()
}

fn errors() -> Vec<Error> {
    let key = |key| Error::Store(StoreError::Duplicate(key));
    vec![
        Error::Invalid(Vec::new()),
        Error::NotSignedIn,
        Error::Forbidden(Action::OwnAccount),
        Error::Stale { current: Version::FIRST },
        Error::TooMany { retry_after: Duration::ZERO },
        Error::Store(StoreError::Unavailable),
        Error::Store(StoreError::Conflict(EntityKind::Organization)),
        key(Key::UserAddress),
        key(Key::Membership),
        key(Key::CustomerAdmin),
        key(Key::PendingInvitation),
        key(Key::OrganizationName),
        key(Key::SubjectName),
        key(Key::DefaultBillingAccount),
        key(Key::Attendee),
        key(Key::Assignment),
        key(Key::Attendance),
        key(Key::IdempotencyKey),
    ]
}

/// Everything that can be wrong with a field.
pub fn field_catalog() -> Vec<FieldEntry> {
    let of_values = wrongs().into_iter().map(|wrong| (wrong.code(), wrong.to_string()));
    let of_shape = [("unknown_field", "is no field here"), ("wrong_type", "is not of the type described")];
    let of_shape = of_shape.into_iter().map(|(code, detail)| (code, detail.to_owned()));
    of_values.chain(of_shape).map(|(code, detail)| FieldEntry { code: code.to_owned(), detail }).collect()
}

fn wrongs() -> Vec<Wrong> {
    vec![
        Wrong::Missing,
        Wrong::TooShort { min: 8 },
        Wrong::TooLong { max: 100 },
        Wrong::NotAnAddress,
        Wrong::LocalPartNotAscii,
        Wrong::ControlCharacters,
        Wrong::Markup,
        Wrong::Url,
        Wrong::UnknownLocale,
        Wrong::UnknownTimeZone,
        Wrong::UnknownCountry,
        Wrong::NotAnOrganizationNumber,
        Wrong::WeakPassword,
        Wrong::WrongPassword,
        Wrong::NotAccepted,
        Wrong::OutdatedTerms { current: "2026-11".to_owned() },
        Wrong::NotOneOf { allowed: "read, full".to_owned() },
        Wrong::OutOfRange { min: 1, max: 200 },
        Wrong::Unchanged,
        Wrong::Known,
        Wrong::UnknownCurrency,
        Wrong::NotAnAmount,
        Wrong::NotAVatNumber,
        Wrong::NotOfThisCountry,
        Wrong::NotAnIban,
        Wrong::NotADate,
        Wrong::BeforeStart,
        Wrong::NotATime,
        Wrong::NotAfterStart,
        Wrong::SkippedByClocks,
        Wrong::Formula,
        Wrong::TooManyLines { max: 1_000 },
        Wrong::NoColumns,
        Wrong::NoAttendees,
        Wrong::Unknown,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_status() {
        let mut codes: Vec<_> = catalog().into_iter().map(|entry| entry.code).collect();
        let count = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    // Does not compile when a problem is added that the list above lacks.
    #[test]
    fn every_field_problem_is_listed() {
        for wrong in wrongs() {
            match wrong {
                Wrong::Missing
                | Wrong::TooShort { .. }
                | Wrong::TooLong { .. }
                | Wrong::NotAnAddress
                | Wrong::LocalPartNotAscii
                | Wrong::ControlCharacters
                | Wrong::Markup
                | Wrong::Url
                | Wrong::UnknownLocale
                | Wrong::UnknownTimeZone
                | Wrong::UnknownCountry
                | Wrong::NotAnOrganizationNumber
                | Wrong::WeakPassword
                | Wrong::WrongPassword
                | Wrong::NotAccepted
                | Wrong::OutdatedTerms { .. }
                | Wrong::NotOneOf { .. }
                | Wrong::OutOfRange { .. }
                | Wrong::Unchanged
                | Wrong::Known
                | Wrong::UnknownCurrency
                | Wrong::NotAnAmount
                | Wrong::NotAVatNumber
                | Wrong::NotOfThisCountry
                | Wrong::NotAnIban
                | Wrong::NotADate
                | Wrong::BeforeStart
                | Wrong::NotATime
                | Wrong::NotAfterStart
                | Wrong::SkippedByClocks
                | Wrong::Formula
                | Wrong::TooManyLines { .. }
                | Wrong::NoColumns
                | Wrong::NoAttendees
                | Wrong::Unknown => {}
            }
        }
    }
}
